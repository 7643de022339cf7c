// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/number.h"

#include <cstddef>
#include <locale>
#include <sstream>
#include <string>

namespace frond {

namespace {

/// Takes digits from the front, and says how many.
std::size_t takeDigits(std::string_view& rest) {
    std::size_t count = 0;
    while (count < rest.size() && rest[count] >= '0' && rest[count] <= '9')
        ++count;
    rest.remove_prefix(count);
    return count;
}

/// Whether it began with one of these, which is taken then.
bool takeOne(std::string_view& rest, std::string_view of) {
    if (rest.empty() || of.find(rest.front()) == std::string_view::npos)
        return false;
    rest.remove_prefix(1);
    return true;
}

bool isNumber(std::string_view rest) {
    takeOne(rest, "-");
    std::size_t digits = takeDigits(rest);
    if (takeOne(rest, "."))
        digits += takeDigits(rest);
    if (digits == 0)
        return false;
    if (takeOne(rest, "eE")) {
        takeOne(rest, "+-");
        if (takeDigits(rest) == 0)
            return false;
    }
    return rest.empty();
}

} // namespace

std::optional<double> parseNumber(std::string_view text) {
    if (!isNumber(text))
        return std::nullopt;
    std::istringstream stream{std::string(text)};
    stream.imbue(std::locale::classic());
    double value = 0;
    if (!(stream >> value))
        return std::nullopt;
    return value;
}

} // namespace frond
