// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/checks.h"

namespace frond {

void checkText(Problems& problems, std::string_view field, const std::optional<std::string>& text) {
    if (text && !isAcceptableText(*text))
        problems.push_back({std::string(field), {Code::ValidTextAtMost, maxFieldKib}});
}

void checkSomeText(Problems& problems, std::string_view field, const std::string& text) {
    if (text.empty() || !isAcceptableText(text))
        problems.push_back({std::string(field), {Code::ByteOrMore, maxFieldKib}});
}

void checkName(Problems& problems, std::string_view field, const std::string& text,
               std::size_t most, TextOrigin origin) {
    const std::size_t length = codePoints(text);
    if (length == std::string::npos || length < 1 || length > most)
        problems.push_back({std::string(field), {Code::CharactersAtMost, most}});
    else if (!isOneLine(text, origin))
        problems.push_back({std::string(field), {Code::NeedsOneLine}});
}

void checkDay(Problems& problems, std::string_view field, Day day) {
    if (!parseDay(toText(day)))
        problems.push_back({std::string(field), {Code::FromTo, 1900, 2199}});
}

void checkDayOf(Problems& problems, std::string_view field, Day day,
                const std::optional<Moment>& at) {
    if (!at || day == at->day())
        return;
    if (day != at->day() - Days{1} || at->timeOfDay() >= std::chrono::hours(4))
        problems.push_back({std::string(field), {Code::NeedsDayItBegan}});
}

} // namespace frond
