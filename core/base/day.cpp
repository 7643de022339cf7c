// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/day.h"

#include "core/base/calendarday.h"

namespace frond {

namespace {

using std::chrono::minutes;
using std::chrono::seconds;
using std::chrono::sys_seconds;
using std::chrono::year_month_day;

constexpr minutes maxOffset{18 * 60};

/// Reads exactly `count` digits at `pos`; negative when there are others.
int digitsAt(std::string_view text, std::size_t pos, std::size_t count) {
    if (pos + count > text.size())
        return -1;
    int value = 0;
    for (std::size_t i = pos; i < pos + count; ++i) {
        if (text[i] < '0' || text[i] > '9')
            return -1;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

bool charAt(std::string_view text, std::size_t pos, char expected) {
    return pos < text.size() && text[pos] == expected;
}

std::string twoDigits(long long value) {
    std::string text = std::to_string(value);
    return text.size() < 2 ? '0' + text : text;
}

/// "Z" or "+01:00" as the whole of `text`.
std::optional<minutes> parseOffset(std::string_view text) {
    if (text == "Z" || text == "z")
        return minutes{0};
    const int hour = digitsAt(text, 1, 2);
    const int minute = digitsAt(text, 4, 2);
    const bool shape = text.size() == 6 && (text[0] == '+' || text[0] == '-') && text[3] == ':';
    if (!shape || hour < 0 || minute < 0 || minute > 59)
        return std::nullopt;
    const minutes offset{hour * 60 + minute};
    if (offset > maxOffset)
        return std::nullopt;
    return text[0] == '-' ? -offset : offset;
}

} // namespace

std::optional<Day> parseDay(std::string_view text) {
    if (text.size() != 10 || !charAt(text, 4, '-') || !charAt(text, 7, '-'))
        return std::nullopt;
    return dayFrom(digitsAt(text, 0, 4), digitsAt(text, 5, 2), digitsAt(text, 8, 2));
}

std::string toText(Day day) {
    const year_month_day date{day};
    return std::to_string(static_cast<int>(date.year())) + '-' +
           twoDigits(static_cast<unsigned>(date.month())) + '-' +
           twoDigits(static_cast<unsigned>(date.day()));
}

Day mondayOf(Day day) {
    const std::chrono::weekday weekday{day};
    return day - (weekday - std::chrono::Monday);
}

DayRange monthOf(Day day) {
    const year_month_day date{day};
    const auto month = date.year() / date.month();
    return {Day{month / std::chrono::day{1}}, Day{month / std::chrono::last}};
}

Day Moment::day() const {
    const std::chrono::local_seconds local{(utc + offset).time_since_epoch()};
    return std::chrono::floor<Days>(local);
}

minutes Moment::timeOfDay() const {
    const std::chrono::local_seconds local{(utc + offset).time_since_epoch()};
    return std::chrono::floor<minutes>(local - std::chrono::floor<Days>(local));
}

std::optional<Moment> parseMoment(std::string_view text) {
    const auto day = parseDay(text.substr(0, 10));
    const bool separator = charAt(text, 10, 'T') || charAt(text, 10, 't') || charAt(text, 10, ' ');
    if (!day || !separator || !charAt(text, 13, ':') || !charAt(text, 16, ':'))
        return std::nullopt;
    const int hour = digitsAt(text, 11, 2);
    const int minute = digitsAt(text, 14, 2);
    const int second = digitsAt(text, 17, 2);
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59)
        return std::nullopt;

    std::size_t end = 19;
    if (charAt(text, end, '.')) {
        const std::size_t firstDigit = ++end;
        while (digitsAt(text, end, 1) >= 0)
            ++end;
        if (end == firstDigit)
            return std::nullopt;
    }
    const auto offset = parseOffset(text.substr(end));
    if (!offset)
        return std::nullopt;
    const auto local = *day + std::chrono::hours(hour) + minutes(minute) + seconds(second);
    return Moment{sys_seconds{local.time_since_epoch()} - *offset, *offset};
}

std::string toText(const Moment& moment) {
    const std::chrono::local_seconds local{(moment.utc + moment.offset).time_since_epoch()};
    const Day day = std::chrono::floor<Days>(local);
    const std::chrono::hh_mm_ss time{local - day};
    const auto offset = moment.offset < minutes{0} ? -moment.offset : moment.offset;
    return toText(day) + 'T' + twoDigits(time.hours().count()) + ':' +
           twoDigits(time.minutes().count()) + ':' + twoDigits(time.seconds().count()) +
           (moment.offset < minutes{0} ? '-' : '+') + twoDigits(offset.count() / 60) + ':' +
           twoDigits(offset.count() % 60);
}

} // namespace frond
