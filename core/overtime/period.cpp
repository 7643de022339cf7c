// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/overtime/period.h"

#include <algorithm>
#include <array>

namespace frond {

namespace {

constexpr std::array<std::string_view, 3> levelNames{"week", "month", "year"};

Days lengthOf(DayRange range) {
    return range.to - range.from + Days{1};
}

} // namespace

std::string_view toText(Level level) {
    return levelNames[static_cast<std::size_t>(level)];
}

std::optional<Level> parseLevel(std::string_view text) {
    const auto name = std::find(levelNames.begin(), levelNames.end(), text);
    if (name == levelNames.end())
        return std::nullopt;
    return static_cast<Level>(name - levelNames.begin());
}

DayRange periodOf(Day day, Level level) {
    switch (level) {
    case Level::Week:
        return {mondayOf(day), mondayOf(day) + Days{6}};
    case Level::Month:
        return monthOf(day);
    case Level::Year:
        break;
    }
    // A month at a time, so that no day is made of numbers.
    const auto year = [](Day of) { return std::chrono::year_month_day(of).year(); };
    DayRange whole = monthOf(day);
    while (year(whole.from - Days{1}) == year(day))
        whole.from = monthOf(whole.from - Days{1}).from;
    while (year(whole.to + Days{1}) == year(day))
        whole.to = monthOf(whole.to + Days{1}).to;
    return whole;
}

std::vector<DayRange> periodsOf(DayRange range, Level level) {
    std::vector<DayRange> periods;
    for (Day day = range.from; day <= range.to; day = periods.back().to + Days{1})
        periods.push_back(periodOf(day, level));
    return periods;
}

std::vector<DayRange> periodsWithin(DayRange range, Level level) {
    std::vector<DayRange> periods = periodsOf(range, level);
    if (!periods.empty()) {
        periods.front().from = range.from;
        periods.back().to = range.to;
    }
    return periods;
}

bool isDrawnByEntry(DayRange range) {
    return lengthOf(range) <= longestByEntry;
}

Level levelOf(DayRange range) {
    // About 200 months are the most that are read and told apart; beyond, a mark is a year.
    constexpr Days longestByMonth{200 * 365 / 12};
    if (lengthOf(range) > longestByMonth)
        return Level::Year;
    return lengthOf(range) <= longestByWeek ? Level::Week : Level::Month;
}

} // namespace frond
