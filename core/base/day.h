// SPDX-License-Identifier: GPL-3.0-or-later
// Calendar days and moments. Nothing here reads a clock: the time always comes in as an argument.
#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace frond {

/// A calendar day without a zone. Days are counted, never months added.
using Day = std::chrono::local_days;
using Days = std::chrono::days;

/// Reads "2026-03-01" exactly; null when the text or the day (2026-02-30) does not exist. Years
/// 1900–2199.
std::optional<Day> parseDay(std::string_view text);
std::string toText(Day day);

/// The Monday on or before `day`.
Day mondayOf(Day day);

/// Both ends are included.
struct DayRange {
    Day from;
    Day to;
    [[nodiscard]] bool contains(Day day) const { return from <= day && day <= to; }
    friend bool operator==(const DayRange&, const DayRange&) = default;
};

/// The calendar month that `day` lies in, whole. Months are stepped by its neighbours' days.
DayRange monthOf(Day day);

/// An instant and the offset from UTC that the person's clock had then.
struct Moment {
    std::chrono::sys_seconds utc;
    std::chrono::minutes offset{0};

    [[nodiscard]] Day day() const;                        ///< the local calendar day
    [[nodiscard]] std::chrono::minutes timeOfDay() const; ///< local, 0–1439
    friend bool operator==(const Moment&, const Moment&) = default;
};

/// Reads RFC 3339 with an offset ("2026-03-01T20:00:00+01:00" or "…Z"); fractions of a second are
/// cut off. Null without an offset, for an impossible time, or an offset beyond ±18:00.
std::optional<Moment> parseMoment(std::string_view text);
/// RFC 3339 with whole seconds and a numeric offset ("+00:00" for UTC).
std::string toText(const Moment& moment);

} // namespace frond
