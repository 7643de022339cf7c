// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/format/csv/loosedays.h"

#include "core/base/calendarday.h"
#include "data/format/csv/calendarwords.h"
#include "data/format/csv/scanner.h"

#include <algorithm>
#include <initializer_list>
#include <string>
#include <utility>

namespace frond::data {

namespace {

/// As strptime(3) reads two digits.
int yearOf(int year, bool twoDigits) {
    constexpr int century = 100, first = 1900, turn = 69;
    if (!twoDigits)
        return year;
    return year + (year < turn ? first + century : first);
}

struct DateParts {
    std::array<int, 3> numbers{};
    std::array<std::size_t, 3> sizes{}; ///< digits
    char separator = 0;
};

std::optional<DateParts> takeDate(Scanner& scanner) {
    DateParts parts;
    for (std::size_t i = 0; i < parts.numbers.size(); ++i) {
        if (i > 0) {
            const char separator = scanner.next();
            if (separator != '-' && separator != '/' && separator != '.')
                return std::nullopt;
            if (i > 1 && separator != parts.separator)
                return std::nullopt;
            parts.separator = separator;
            scanner.take(std::string_view(&separator, 1));
            scanner.skipBlanks(); // "1. 3. 2026"
        }
        const std::size_t before = scanner.rest().size();
        const auto number = scanner.number(1, 4);
        if (!number)
            return std::nullopt;
        parts.numbers.at(i) = *number;
        parts.sizes.at(i) = before - scanner.rest().size();
    }
    return parts;
}

std::optional<Day> dayOf(const DateParts& parts, DayOrder order) {
    const bool yearFirst = order == DayOrder::YearMonthDay;
    const auto& n = parts.numbers;
    const std::size_t yearSize = yearFirst ? parts.sizes[0] : parts.sizes[2];
    constexpr std::size_t shortYear = 2, longYear = 4;
    const bool twoDigits = yearSize == shortYear;
    if (!twoDigits && yearSize != longYear)
        return std::nullopt;
    if (parts.separator == '.' && (order == DayOrder::MonthDayYear || (yearFirst && twoDigits)))
        return std::nullopt; // nobody writes it so
    const int year = yearOf(yearFirst ? n[0] : n[2], twoDigits);
    const int month = order == DayOrder::MonthDayYear ? n[0] : n[1];
    const int day = yearFirst ? n[2] : order == DayOrder::DayMonthYear ? n[0] : n[1];
    return dayFrom(year, month, day);
}

bool takeAnyWord(Scanner& scanner, std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return scanner.takeWord(word); });
}

/// What stands between day, month and year: blanks, one of these, "of".
void skipBetween(Scanner& scanner) {
    scanner.skipBlanks();
    if (!scanner.take(".") && !scanner.take("-") && !scanner.take("/"))
        scanner.take(",");
    scanner.skipBlanks();
    if (takeAnyWord(scanner, {"of", "de", "del", "do", "di", "van"}))
        scanner.skipBlanks();
}

std::optional<int> takeMonth(Scanner& scanner) {
    const auto month = monthNamed(scanner.letters());
    if (month)
        scanner.take(".");
    return month;
}

/// "14", "14th", "1er", "1\u00ba".
std::optional<int> takeDayNumber(Scanner& scanner) {
    const auto day = scanner.number(1, 2);
    if (day)
        static_cast<void>(
            scanner.take("\u00b0") ||
            takeAnyWord(scanner, {"st", "nd", "rd", "th", "er", "re", "o", "a", "e"}));
    return day;
}

/// "2026", "26", "'26".
std::optional<int> takeYear(Scanner& scanner) {
    constexpr std::size_t shortYear = 2, longYear = 4;
    if (!scanner.take("'"))
        scanner.take("\u2019");
    const std::size_t before = scanner.rest().size();
    const auto year = scanner.number(shortYear, longYear);
    const std::size_t size = before - scanner.rest().size();
    if (!year || (size != shortYear && size != longYear))
        return std::nullopt;
    return yearOf(*year, size == shortYear);
}

/// "14 March 2026", "March 14th, 2026", "2026-Mar-14".
std::optional<Day> takeNamedDay(Scanner& scanner) {
    enum class Part { Day, Month, Year };
    constexpr std::array<std::array<Part, 3>, 3> forms{{{Part::Day, Part::Month, Part::Year},
                                                        {Part::Month, Part::Day, Part::Year},
                                                        {Part::Year, Part::Month, Part::Day}}};
    for (const auto& form : forms) {
        Scanner rest = scanner;
        std::optional<int> day, month, year;
        for (const Part part : form) {
            if (part != form.front())
                skipBetween(rest);
            auto& value = part == Part::Day ? day : part == Part::Month ? month : year;
            value = part == Part::Day     ? takeDayNumber(rest)
                    : part == Part::Month ? takeMonth(rest)
                                          : takeYear(rest);
            if (!value)
                break;
        }
        if (day && month && year) {
            scanner = rest;
            return dayFrom(*year, *month, *day);
        }
    }
    return std::nullopt;
}

/// "Sat", "(Sa.)", "sexta-feira"; empty when there is none.
std::string_view takeWeekday(Scanner& scanner) {
    Scanner rest = scanner;
    const bool inBrackets = rest.take("(");
    const std::string_view word = rest.letters();
    if (!namesWeekday(word))
        return {};
    rest.take("-feira");
    rest.take(".");
    if (inBrackets && !rest.take(")"))
        return {};
    scanner = rest;
    return word;
}

std::optional<Day> takeDay(Scanner& scanner, DayOrder order) {
    if (scanner.hasLetters()) {
        Scanner named = scanner;
        takeAnyWord(named, {"the", "le", "den", "der", "am", "il", "el", "dia", "op", "on"});
        named.skipBlanks();
        if (const auto day = takeNamedDay(named)) {
            scanner = named;
            return day;
        }
    }
    const auto parts = takeDate(scanner);
    return parts ? dayOf(*parts, order) : std::nullopt;
}

std::optional<LooseDay> readDay(Scanner scanner, DayOrder order, bool weekdayFirst) {
    std::string_view before, after;
    if (weekdayFirst) {
        before = takeWeekday(scanner);
        if (before.empty())
            return std::nullopt;
        scanner.take(",");
        scanner.skipBlanks();
    }
    const auto day = takeDay(scanner, order);
    if (!day)
        return std::nullopt;
    Scanner more = scanner;
    more.take(",");
    more.skipBlanks();
    if (after = takeWeekday(more); !after.empty())
        scanner = more;
    for (const std::string_view weekday : {before, after}) {
        if (!weekday.empty() && !namesWeekdayOf(weekday, *day))
            return std::nullopt;
    }
    const bool comma = scanner.take(",");
    const bool separated = scanner.next() == ' ' || scanner.next() == 't';
    if (scanner.atEnd() && !comma)
        return LooseDay{*day, std::nullopt};
    if (!comma && !separated)
        return std::nullopt;
    Scanner iso = scanner;
    if (iso.take("t") && iso.rest().find_first_of(digits) == 0)
        scanner = iso;
    scanner.skipBlanks();
    while (takeAnyWord(scanner, {"at", "um", "a", "las", "alle", "ore", "as", "om"}))
        scanner.skipBlanks();
    const auto time = takeTime(scanner);
    if (!time)
        return std::nullopt;
    return LooseDay{*day, time};
}

/// Most cells of a table are no day, and this is known of them at a glance.
bool mayBeDay(std::string_view text) {
    constexpr std::size_t longest = 64;
    return text.size() <= longest && text.find_first_of(digits) != std::string_view::npos;
}

std::optional<LooseDay> readDay(std::string_view whole, DayOrder order) {
    // "mar" is March and a Tuesday
    const auto day = readDay(Scanner(whole), order, false);
    return day ? day : readDay(Scanner(whole), order, true);
}

} // namespace

std::optional<LooseDay> dayFromText(std::string_view text, DayOrder order) {
    return mayBeDay(text) ? readDay(comparableTrimmed(text), order) : std::nullopt;
}

std::array<std::optional<LooseDay>, 3> daysFromText(std::string_view text) {
    std::array<std::optional<LooseDay>, 3> days;
    if (!mayBeDay(text))
        return days;
    const std::string whole = comparableTrimmed(text);
    for (std::size_t i = 0; i < days.size(); ++i)
        days.at(i) = readDay(whole, dayOrders.at(i));
    return days;
}

} // namespace frond::data
