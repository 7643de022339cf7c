// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/format/csv/looseformats.h"

#include "core/base/text.h"

#include <algorithm>
#include <charconv>

namespace frond::data {

namespace {

constexpr int maxStepMinutes = 24 * 60;

/// Numbers with one kind of separator between them; null for anything else.
std::optional<std::vector<int>> numbers(std::string_view text, std::string_view separators) {
    std::vector<int> result;
    char separator = 0;
    while (true) {
        const std::size_t size = std::min(text.find_first_not_of("0123456789"), text.size());
        int value = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + size, value);
        if (size == 0 || size > 4 || error != std::errc() || end != text.data() + size)
            return std::nullopt;
        result.push_back(value);
        text.remove_prefix(size);
        if (text.empty())
            return result;
        if (separators.find(text.front()) == std::string_view::npos ||
            (separator != 0 && text.front() != separator))
            return std::nullopt;
        separator = text.front();
        text.remove_prefix(1);
    }
}

/// "PM" and the like at the end, taken off.
std::optional<bool> takeHalf(std::string& text) {
    for (const auto& [ending, afternoon] : {std::pair{"am", false}, std::pair{"pm", true},
                                            std::pair{"a.m.", false}, std::pair{"p.m.", true}}) {
        if (text.ends_with(ending)) {
            text = trimmed(text.substr(0, text.size() - std::string_view(ending).size()));
            return afternoon;
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<Day> dayFromText(std::string_view text, DayOrder order) {
    const std::string whole = trimmed(text);
    const std::string_view date =
        std::string_view(whole).substr(0, std::min(whole.find_first_of(" T"), whole.size()));
    const auto parts = numbers(date, "-/.");
    if (!parts || parts->size() != 3)
        return std::nullopt;
    const std::vector<int>& p = *parts;
    const bool yearFirst = order == DayOrder::YearMonthDay;
    int year = yearFirst ? p[0] : p[2];
    const int month = order == DayOrder::MonthDayYear ? p[0] : p[1];
    const int day = yearFirst ? p[2] : order == DayOrder::DayMonthYear ? p[0] : p[1];
    if (year < 100 && !yearFirst)
        year += 2000;
    const std::chrono::year_month_day found{std::chrono::year{year},
                                            std::chrono::month{static_cast<unsigned>(month)},
                                            std::chrono::day{static_cast<unsigned>(day)}};
    if (!found.ok())
        return std::nullopt;
    const Day result{std::chrono::local_days{found}};
    return parseDay(frond::toText(result)); // within the years that can be stored
}

std::optional<std::chrono::minutes> timeFromText(std::string_view text) {
    std::string clock = folded(trimmed(text));
    const auto afternoon = takeHalf(clock);
    const auto parts = numbers(clock, ":.");
    if (!parts || parts->size() < 2 || parts->size() > 3)
        return std::nullopt;
    int hour = parts->at(0);
    if (afternoon) {
        if (hour < 1 || hour > 12)
            return std::nullopt;
        hour = hour % 12 + (*afternoon ? 12 : 0);
    }
    if (hour > 23 || parts->at(1) > 59 || (parts->size() == 3 && parts->at(2) > 59))
        return std::nullopt;
    return std::chrono::hours(hour) + std::chrono::minutes(parts->at(1));
}

std::optional<Seconds> lengthFromText(std::string_view text) {
    std::string length = folded(trimmed(text));
    if (length.find(':') != std::string::npos) {
        const auto parts = numbers(length, ":");
        if (!parts || parts->size() > 3 || parts->at(1) > 59 ||
            (parts->size() == 3 && parts->at(2) > 59))
            return std::nullopt;
        const Seconds found = std::chrono::hours(parts->at(0)) +
                              std::chrono::minutes(parts->at(1)) +
                              Seconds{parts->size() == 3 ? parts->at(2) : 0};
        return found <= std::chrono::minutes(maxStepMinutes) ? std::optional(found) : std::nullopt;
    }
    for (const std::string_view unit : {"minutes", "minute", "mins", "min", "m"}) {
        if (length.ends_with(unit)) {
            length = trimmed(length.substr(0, length.size() - unit.size()));
            break;
        }
    }
    std::replace(length.begin(), length.end(), ',', '.');
    if (length == "0")
        return Seconds{0};
    return parseMinutes(length);
}

} // namespace frond::data
