// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/format/csv/loosetimes.h"

#include <algorithm>
#include <string>
#include <utility>

namespace frond::data {

namespace {

using std::chrono::minutes;

/// "am", "p.m."; null when there is none.
std::optional<bool> takeHalf(Scanner& scanner) {
    scanner.skipBlanks();
    for (const auto& [word, afternoon] :
         {std::pair{"a. m.", false}, std::pair{"p. m.", true}, std::pair{"a.m.", false},
          std::pair{"p.m.", true}, std::pair{"a.m", false}, std::pair{"p.m", true},
          std::pair{"am", false}, std::pair{"pm", true}}) {
        if (scanner.takeWord(word))
            return afternoon;
    }
    return std::nullopt;
}

/// "z", "utc", "+01:00", "+0100", "+01", with what it means; `right` is false for one that is none.
std::optional<minutes> takeOffset(Scanner& scanner, bool& right) {
    scanner.skipBlanks();
    const bool named = scanner.takeWord("z") || scanner.takeWord("utc") || scanner.takeWord("gmt");
    if (scanner.next() != '+' && scanner.next() != '-')
        return named ? std::optional(minutes{0}) : std::nullopt;
    const bool west = scanner.next() == '-';
    scanner.take(west ? "-" : "+");
    const std::size_t size =
        std::min(scanner.rest().find_first_not_of(digits), scanner.rest().size());
    std::optional<int> hour, minute = 0;
    constexpr std::size_t together = 4;
    if (size == together) {
        const auto both = scanner.number(together, together).value_or(0);
        hour = both / 100;
        minute = both % 100;
    } else {
        hour = scanner.number(1, 2);
        if (scanner.take(":"))
            minute = scanner.number(2, 2);
    }
    constexpr minutes most{18 * 60};
    if (!hour || !minute || *minute > 59 || std::chrono::hours(*hour) + minutes(*minute) > most) {
        right = false;
        return std::nullopt;
    }
    const minutes offset = std::chrono::hours(*hour) + minutes(*minute);
    return west ? -offset : offset;
}

/// The separator between hour and minute, or minute and second.
bool takeClockSeparator(Scanner& scanner) {
    return scanner.take(":") || scanner.take(".");
}

struct Clock {
    int hour = 0;
    int minute = 0;
    int second = 0;
    bool hourAlone = false;
};

/// "20:30:15.25", "20h30", "20 h", "8".
std::optional<Clock> takeClock(Scanner& scanner) {
    const auto hour = scanner.number(1, 2);
    if (!hour)
        return std::nullopt;
    Clock clock{.hour = *hour};
    Scanner french = scanner;
    french.skipBlanks();
    if (french.take("h")) {
        french.skipBlanks();
        const auto minute = french.number(2, 2);
        clock.minute = minute.value_or(0);
        if (!minute && french.next() >= 'a' && french.next() <= 'z')
            return std::nullopt;
        scanner = french;
        return clock;
    }
    if (!takeClockSeparator(scanner)) {
        clock.hourAlone = true;
        return clock;
    }
    const auto minute = scanner.number(2, 2);
    if (!minute)
        return std::nullopt;
    clock.minute = *minute;
    Scanner more = scanner;
    if (takeClockSeparator(more)) {
        const auto second = more.number(2, 2);
        if (!second) // "20.30." ends a sentence, not a time
            return std::nullopt;
        clock.second = *second;
        scanner = more;
        if (scanner.take(".") || scanner.take(",")) {
            if (scanner.skipDigits() == 0)
                return std::nullopt;
        }
    }
    return clock;
}

} // namespace

std::optional<LooseTime> takeTime(Scanner& scanner) {
    auto clock = takeClock(scanner);
    if (!clock)
        return std::nullopt;
    const auto afternoon = takeHalf(scanner);
    if (afternoon) {
        if (clock->hour < 1 || clock->hour > 12)
            return std::nullopt;
        clock->hour = clock->hour % 12 + (*afternoon ? 12 : 0);
    }
    scanner.skipBlanks();
    const bool oClock =
        scanner.takeWord("uhr") || scanner.takeWord("o'clock") || scanner.takeWord("h");
    if (clock->hourAlone && !afternoon && !oClock)
        return std::nullopt;
    if (clock->hour > 23 || clock->minute > 59 || clock->second > 59)
        return std::nullopt;
    bool right = true;
    const auto offset = takeOffset(scanner, right);
    scanner.skipBlanks();
    if (!right || !scanner.atEnd())
        return std::nullopt;
    return LooseTime{std::chrono::hours(clock->hour) + minutes(clock->minute),
                     std::chrono::seconds(clock->second), offset};
}

std::optional<LooseTime> timeFromText(std::string_view text) {
    const std::string whole = comparableTrimmed(text);
    Scanner scanner(whole);
    return takeTime(scanner);
}

} // namespace frond::data
