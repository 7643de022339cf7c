// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/format/csv/looseamounts.h"

#include "core/base/number.h"
#include "data/format/csv/scanner.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <string>
#include <utility>
#include <vector>

namespace frond::data {

namespace {

/// A decimal number at the front, with a point or a comma.
std::optional<double> takeDecimal(Scanner& scanner) {
    const std::string_view start = scanner.rest();
    const std::size_t whole = scanner.skipDigits();
    constexpr std::size_t mostDigits = 9, thousand = 3;
    if (whole == 0 || whole > mostDigits)
        return std::nullopt;
    std::size_t decimals = 0;
    std::string number(start.substr(0, whole));
    const char point = scanner.next();
    if (point == '.' || point == ',') {
        Scanner after(scanner.rest().substr(1));
        decimals = after.skipDigits();
        if (decimals == 0 || decimals > mostDigits)
            return std::nullopt;
        number.append(1, '.').append(start.substr(whole + 1, decimals));
        scanner = after;
        // 1,200 is 1.2 to some and 1200 to others
        if (decimals == thousand && whole <= thousand && start.front() != '0')
            return std::nullopt;
    }
    return parseNumber(number);
}

struct TimeUnit {
    std::string_view word;
    double seconds;
};

constexpr double secondsOfMinute = 60, secondsOfHour = 3600, secondsOfMillisecond = 0.001;

constexpr std::array<TimeUnit, 35> timeUnits{{
    {"milliseconds", secondsOfMillisecond},
    {"ms", secondsOfMillisecond},
    {"minutes", secondsOfMinute},
    {"minute", secondsOfMinute},
    {"minuten", secondsOfMinute},
    {"minutos", secondsOfMinute},
    {"minuto", secondsOfMinute},
    {"minuti", secondsOfMinute},
    {"minuut", secondsOfMinute},
    {"mins", secondsOfMinute},
    {"min", secondsOfMinute},
    {"mn", secondsOfMinute},
    {"m", secondsOfMinute},
    {"seconds", 1},
    {"second", 1},
    {"seconden", 1},
    {"secondes", 1},
    {"seconde", 1},
    {"sekunden", 1},
    {"sekunde", 1},
    {"segundos", 1},
    {"secondi", 1},
    {"secs", 1},
    {"sec", 1},
    {"sek", 1},
    {"s", 1},
    {"hours", secondsOfHour},
    {"hour", secondsOfHour},
    {"stunden", secondsOfHour},
    {"stunde", secondsOfHour},
    {"heures", secondsOfHour},
    {"horas", secondsOfHour},
    {"hrs", secondsOfHour},
    {"std", secondsOfHour},
    {"h", secondsOfHour},
}};

double secondsOf(CsvUnit unit) {
    switch (unit) {
    case CsvUnit::Seconds:
        return 1;
    case CsvUnit::Milliseconds:
        return secondsOfMillisecond;
    case CsvUnit::Hours:
    case CsvUnit::HoursMinutes:
        return unit == CsvUnit::Hours ? secondsOfHour : secondsOfMinute;
    default:
        return secondsOfMinute;
    }
}

std::optional<double> takeTimeUnit(Scanner& scanner) {
    scanner.skipBlanks();
    for (const auto& [word, seconds] : timeUnits) {
        // "1h20": a number may follow
        if (scanner.takeWord(word)) {
            scanner.take(".");
            return seconds;
        }
    }
    return std::nullopt;
}

std::optional<Seconds> rounded(double seconds) {
    const double whole = std::round(seconds);
    constexpr auto most = static_cast<double>(maxStepDuration.count());
    if (!(whole >= 0 && whole <= most) || (whole == 0 && seconds > 0))
        return std::nullopt;
    return Seconds{static_cast<std::int64_t>(whole)};
}

/// "0:20", "20:00", "1:20:00".
std::optional<Seconds> withColons(Scanner scanner, CsvUnit unit) {
    std::vector<int> parts;
    do {
        const auto part = parts.empty() ? scanner.number(1, 4) : scanner.number(2, 2);
        if (!part || (!parts.empty() && *part > 59))
            return std::nullopt;
        parts.push_back(*part);
    } while (scanner.take(":"));
    constexpr int sixty = 60;
    if (parts.size() < 2 || parts.size() > 3)
        return std::nullopt;
    // 20:00 is nothing that counts seconds or hours; as hours and minutes it is a night under a
    // name that says minutes
    constexpr int longPractice = 3;
    const bool ofMinutes = unit == CsvUnit::None || unit == CsvUnit::Minutes;
    if (parts.size() == 2 && unit != CsvUnit::MinutesSeconds && unit != CsvUnit::HoursMinutes &&
        !(ofMinutes && parts[0] < longPractice))
        return std::nullopt;
    std::int64_t seconds = parts[0] * sixty + parts[1];
    if (parts.size() == 3)
        seconds = seconds * sixty + parts[2];
    else if (unit != CsvUnit::MinutesSeconds)
        seconds *= sixty;
    if (scanner.take(".") && scanner.skipDigits() == 0)
        return std::nullopt;
    return scanner.atEnd() ? rounded(static_cast<double>(seconds)) : std::nullopt;
}

struct LengthUnit {
    std::string_view word;
    double millimetres;
};
constexpr double millimetresOfCentimetre = 10, millimetresOfInch = 25.4;
constexpr std::array<LengthUnit, 7> lengthUnits{{{"mm", 1},
                                                 {"cm", millimetresOfCentimetre},
                                                 {"inches", millimetresOfInch},
                                                 {"inch", millimetresOfInch},
                                                 {"in", millimetresOfInch},
                                                 {"zoll", millimetresOfInch},
                                                 {"\"", millimetresOfInch}}};

double millimetresOf(CsvUnit unit) {
    switch (unit) {
    case CsvUnit::Centimetres:
    case CsvUnit::AroundCentimetres:
        return millimetresOfCentimetre;
    case CsvUnit::Inches:
    case CsvUnit::AroundInches:
        return millimetresOfInch;
    default:
        return 1;
    }
}

bool isAround(CsvUnit unit) {
    return unit == CsvUnit::AroundMillimetres || unit == CsvUnit::AroundCentimetres ||
           unit == CsvUnit::AroundInches;
}

} // namespace

std::optional<Seconds> lengthFromText(std::string_view text, CsvUnit unit) {
    const std::string whole = comparableTrimmed(text);
    if (whole.find(':') != std::string::npos)
        return withColons(Scanner(whole), unit);
    Scanner scanner(whole);
    double seconds = 0;
    double before = 0; // "1 h 20": a number without a unit counts in the next smaller one
    bool first = true;
    while (!scanner.atEnd()) {
        const auto number = takeDecimal(scanner);
        if (!number)
            return std::nullopt;
        const auto own = takeTimeUnit(scanner);
        if (!own && !first && before != secondsOfHour && before != secondsOfMinute)
            return std::nullopt;
        constexpr double sixty = 60;
        if ((own && !first && *own >= before) || (!first && *number >= sixty))
            return std::nullopt;
        const double factor = own ? *own : first ? secondsOf(unit) : before / sixty;
        seconds += *number * factor;
        scanner.skipBlanks();
        if (!own && !scanner.atEnd())
            return std::nullopt;
        before = factor;
        first = false;
    }
    return first ? std::nullopt : rounded(seconds);
}

std::optional<Millimetres> millimetresFromText(std::string_view text, CsvUnit unit) {
    const std::string whole = comparableTrimmed(text);
    Scanner scanner(whole);
    const auto number = takeDecimal(scanner);
    if (!number)
        return std::nullopt;
    scanner.skipBlanks();
    double factor = millimetresOf(unit);
    for (const auto& [word, millimetres] : lengthUnits) {
        if (scanner.takeWord(word)) {
            factor = millimetres;
            break;
        }
    }
    scanner.take(".");
    if (!scanner.atEnd())
        return std::nullopt;
    if (factor == 1 && !isAround(unit))
        return Millimetres::fromNumber(*number);
    const double millimetres = *number * factor / (isAround(unit) ? std::numbers::pi : 1);
    constexpr double tenths = 10;
    const double rounded = std::round(millimetres * tenths);
    return rounded <= Millimetres::maxTenths ? Millimetres::fromTenths(static_cast<int>(rounded))
                                             : std::nullopt;
}

std::optional<Rating> ratingFromText(std::string_view text, CsvUnit unit) {
    std::string whole = comparableTrimmed(text);
    whole.erase(std::remove(whole.begin(), whole.end(), ' '), whole.end()); // "3 / 10"
    constexpr std::string_view outOf10 = "/10";
    const bool told = whole.ends_with(outOf10);
    if (told)
        whole.resize(whole.size() - outOf10.size());
    const auto number = numberFromText(whole);
    if (!number)
        return std::nullopt;
    constexpr double ten = 10, hundred = 100;
    if (unit == CsvUnit::OutOf100 && !told)
        return *number <= hundred ? Rating::from(std::llround(*number / ten)) : std::nullopt;
    return *number <= ten && *number == std::floor(*number) ? Rating::from(std::llround(*number))
                                                            : std::nullopt;
}

std::optional<double> numberFromText(std::string_view text) {
    const std::string whole = comparableTrimmed(text);
    Scanner scanner(whole);
    const auto number = takeDecimal(scanner);
    return scanner.atEnd() ? number : std::nullopt;
}

std::optional<int> wholeNumberFromText(std::string_view text) {
    const auto number = numberFromText(text);
    if (!number || *number != std::floor(*number))
        return std::nullopt;
    return static_cast<int>(*number);
}

std::optional<bool> flagFromText(std::string_view text) {
    constexpr std::array<std::string_view, 14> yes{
        "true",       "wahr", "vrai", "verdadero", "vero", "waar", "yes",
        "verdadeiro", "ja",   "oui",  "si",        "sim",  "1",    "1.0"};
    constexpr std::array<std::string_view, 12> no{"false",  "falsch", "faux", "falso",
                                                  "onwaar", "no",     "nein", "non",
                                                  "nao",    "nee",    "0",    "0.0"};
    const std::string word = comparableTrimmed(text);
    if (std::find(yes.begin(), yes.end(), word) != yes.end())
        return true;
    if (std::find(no.begin(), no.end(), word) != no.end())
        return false;
    return std::nullopt;
}

} // namespace frond::data
