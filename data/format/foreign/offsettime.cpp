// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/format/foreign/offsettime.h"

#include <algorithm>
#include <cstddef>

namespace frond::data {

namespace {

constexpr std::string_view anyDigit = "0123456789";

/// Takes what `text` begins with and gives it, empty where it does not.
std::string_view take(std::string_view& text, std::size_t size) {
    const std::string_view taken = text.substr(0, size);
    text.remove_prefix(taken.size());
    return taken;
}

std::string_view takeDigits(std::string_view& text) {
    return take(text, std::min(text.find_first_not_of(anyDigit), text.size()));
}

/// "+01:00" for any way to write an offset; null for anything else.
std::optional<std::string> offsetFrom(std::string_view text) {
    if (text == "Z" || text == "z")
        return "+00:00";
    if (!text.starts_with('+') && !text.starts_with('-'))
        return std::nullopt;
    std::string offset(take(text, 1));
    const std::string_view hours = take(text, 2);
    const bool colon = text.starts_with(':');
    if (colon)
        text.remove_prefix(1);
    if (text.empty() && !colon)
        text = "00";
    return offset.append(hours).append(1, ':').append(text);
}

/// Of nanoseconds, in groups of three, as few as say all.
std::string fractionFrom(std::string_view digits) {
    constexpr std::size_t most = 9, group = 3;
    digits = digits.substr(0, most);
    digits = digits.substr(0, digits.find_last_not_of('0') + 1);
    if (digits.empty())
        return {};
    std::string fraction(digits);
    fraction.resize((fraction.size() + group - 1) / group * group, '0');
    return '.' + fraction;
}

struct WrittenSeconds {
    std::string whole = ":00", fraction;
};

/// ":05.25", which may not be there.
std::optional<WrittenSeconds> takeSeconds(std::string_view& text) {
    WrittenSeconds seconds;
    if (!text.starts_with(':'))
        return seconds;
    constexpr std::size_t size = 3;
    seconds.whole = take(text, size);
    if (!text.starts_with('.'))
        return seconds;
    text.remove_prefix(1);
    const std::string_view digits = takeDigits(text);
    if (digits.empty())
        return std::nullopt;
    seconds.fraction = fractionFrom(digits);
    return seconds;
}

} // namespace

std::optional<OffsetTime> offsetTimeFrom(std::string_view text) {
    constexpr std::size_t daySize = 10, clockSize = 5;
    const std::string_view day = take(text, daySize);
    const std::string_view between = take(text, 1);
    const std::string_view clock = take(text, clockSize);
    const auto seconds = takeSeconds(text);
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    const auto offset = offsetFrom(text);
    if ((between != "T" && between != "t" && between != " ") || !seconds || !offset)
        return std::nullopt;
    std::string written(day);
    written.append(1, 'T').append(clock);
    // Whether these are numbers that can be is left to this.
    const auto moment = parseMoment(written + seconds->whole + *offset);
    if (!moment)
        return std::nullopt;
    if (seconds->whole != ":00" || !seconds->fraction.empty())
        written.append(seconds->whole).append(seconds->fraction);
    written.append(moment->offset == std::chrono::minutes{0} ? "Z" : *offset);
    return OffsetTime{*moment, std::move(written)};
}

} // namespace frond::data
