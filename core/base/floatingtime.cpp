// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/floatingtime.h"

#include <array>

namespace frond {

using std::chrono::minutes;
using std::chrono::sys_seconds;

namespace {

constexpr std::size_t dayLength = 10;
constexpr std::size_t timeLength = 5;

std::optional<int> twoDigits(std::string_view text) {
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (text.size() != 2 || !isDigit(text[0]) || !isDigit(text[1]))
        return std::nullopt;
    return (text[0] - '0') * 10 + (text[1] - '0');
}

std::string twoDigitText(std::int64_t value) {
    const std::string text = std::to_string(value);
    return text.size() < 2 ? '0' + text : text;
}

} // namespace

std::optional<minutes> parseTimeOfDay(std::string_view text) {
    if (text.size() != timeLength || text[2] != ':')
        return std::nullopt;
    const auto hour = twoDigits(text.substr(0, 2));
    const auto minute = twoDigits(text.substr(3));
    if (!hour || !minute || *hour > 23 || *minute > 59)
        return std::nullopt;
    return std::chrono::hours(*hour) + minutes(*minute);
}

std::string timeOfDayText(minutes time) {
    return twoDigitText(time.count() / 60) + ':' + twoDigitText(time.count() % 60);
}

std::optional<FloatingTime> parseFloatingTime(std::string_view text) {
    if (text.size() != dayLength + 1 + timeLength || text[dayLength] != 'T')
        return std::nullopt;
    const auto day = parseDay(text.substr(0, dayLength));
    const auto time = parseTimeOfDay(text.substr(dayLength + 1));
    return day && time ? std::optional(FloatingTime{*day, *time}) : std::nullopt;
}

std::string toText(const FloatingTime& time) {
    return toText(time.day) + 'T' + timeOfDayText(time.time);
}

Moment momentAt(sys_seconds utc, const ZoneOffsets& zone) {
    return {utc, zone(utc)};
}

std::optional<Moment> momentOf(const FloatingTime& time, const ZoneOffsets& zone) {
    const sys_seconds asIfUtc{time.day.time_since_epoch() + time.time};
    // No offset is further from UTC than this, so the clocks change at most once in between; zones
    // that changed twice within two days are asked again nearer by.
    constexpr Days away{1};
    const minutes before = zone(asIfUtc - away);
    const minutes after = zone(asIfUtc + away);
    const std::array candidates{before, zone(asIfUtc - before), after, zone(asIfUtc - after)};
    std::optional<sys_seconds> first;
    for (const minutes offset : candidates) {
        const sys_seconds utc = asIfUtc - offset;
        if (zone(utc) == offset && (!first || utc < *first))
            first = utc;
    }
    if (first)
        return momentAt(*first, zone);
    if (after - before >= Days{1})
        return std::nullopt;
    return momentAt(asIfUtc - before, zone);
}

bool isSkipped(const FloatingTime& time, const ZoneOffsets& zone) {
    const auto moment = momentOf(time, zone);
    return !moment || FloatingTime{moment->day(), moment->timeOfDay()} != time;
}

Moment momentAsWritten(const FloatingTime& time, const ZoneOffsets& zone) {
    const auto moment = momentOf(time, zone);
    if (moment && FloatingTime{moment->day(), moment->timeOfDay()} == time)
        return *moment;
    const sys_seconds asIfUtc{time.day.time_since_epoch() + time.time};
    const minutes before = zone(asIfUtc - Days{1});
    return {asIfUtc - before, before};
}

} // namespace frond
