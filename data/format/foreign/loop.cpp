// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/format/foreign/loop.h"

#include "core/base/text.h"
#include "data/format/text/unicode.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <tuple>

namespace frond::data {

namespace {

// Loop's marks. A numerical habit keeps thousandths of its unit instead, but means the same by
// these small numbers.
constexpr std::int64_t skipBefore = -3; ///< the development version's
constexpr std::int64_t unknown = -1;
constexpr std::int64_t no = 0;
constexpr std::int64_t yesAuto = 1; ///< filled in by Loop on a day when nothing was due
constexpr std::int64_t yesManual = 2;
constexpr std::int64_t skip = 3;

enum class Meaning { Done, Nothing, Unreadable };

Meaning meaningOf(LoopType type, std::int64_t value) {
    switch (value) {
    case skipBefore:
    case unknown:
    case no:
    case skip:
        return Meaning::Nothing;
    case yesAuto:
        return type == LoopType::Numerical ? Meaning::Done : Meaning::Nothing;
    case yesManual:
        return Meaning::Done;
    default:
        return value > 0 && type != LoopType::YesNo ? Meaning::Done : Meaning::Unreadable;
    }
}

/// "7000 steps": thousandths and their unit.
std::string shown(std::int64_t thousandths, const std::string& unit) {
    constexpr std::int64_t perUnit = 1000;
    std::string text = std::to_string(thousandths / perUnit);
    if (const std::int64_t rest = thousandths % perUnit; rest != 0) {
        text += '.' + std::to_string(perUnit + rest).substr(1);
        text.resize(text.find_last_not_of('0') + 1);
    }
    constexpr std::size_t longest = 40;
    const std::string word = trimmed(unit);
    if (!word.empty() && word.size() <= longest && isOneLine(word))
        text.append(1, ' ').append(word);
    return text;
}

/// What is more than a mark, where the file does not say that it is a time.
std::optional<ForeignNumber> numberOf(const LoopHabit& habit, std::int64_t thousandths) {
    if (habit.type == LoopType::YesNo || thousandths <= skip)
        return std::nullopt;
    if (habit.type == LoopType::Numerical && secondsInUnit(habit.unit))
        return std::nullopt;
    constexpr double perUnit = 1000;
    return ForeignNumber{static_cast<double>(thousandths) / perUnit,
                         shown(thousandths, habit.unit)};
}

/// Rounded to whole seconds; one beyond a day is left for validate() to name.
std::optional<Seconds> durationOf(const LoopHabit& habit, std::int64_t thousandths) {
    if (habit.type != LoopType::Numerical)
        return std::nullopt;
    const auto unit = secondsInUnit(habit.unit);
    if (!unit)
        return std::nullopt;
    constexpr std::int64_t perUnit = 1000;
    if (thousandths > Seconds{maxStepDuration}.count() * perUnit)
        return maxStepDuration + Seconds{1}; // and the product below cannot overflow
    return Seconds{(thousandths * *unit + perUnit / 2) / perUnit};
}

} // namespace

std::optional<std::int64_t> secondsInUnit(std::string_view unit) {
    struct Unit {
        std::int64_t seconds;
        std::initializer_list<std::string_view> words;
    };
    // In English, German, French, Spanish, Italian, Portuguese and Dutch. A lone "m" is left out:
    // it may be metres.
    static const std::array<Unit, 3> units{
        {{1,
          {"s", "sec", "secs", "second", "seconds", "sek", "sekunde", "sekunden", "seconde",
           "secondes", "seg", "segs", "segundo", "segundos", "secondo", "secondi", "seconden"}},
         {60,
          {"min", "mins", "minute", "minutes", "minuten", "mn", "minuto", "minutos", "minuti",
           "minuut"}},
         {3600,
          {"h", "hr", "hrs", "hour", "hours", "std", "stunde", "stunden", "heure", "heures", "hora",
           "horas", "ora", "ore", "uur", "uren"}}}};
    std::string word = trimmed(comparable(unit));
    if (word.ends_with('.'))
        word.pop_back();
    for (const auto& [seconds, words] : units) {
        if (std::find(words.begin(), words.end(), word) != words.end())
            return seconds;
    }
    return std::nullopt;
}

std::optional<std::int64_t> loopValueFrom(std::string_view text) {
    if (text == "YES_MANUAL")
        return yesManual;
    if (text == "YES_AUTO")
        return yesAuto;
    if (text == "NO")
        return no;
    if (text == "UNKNOWN")
        return unknown;
    if (text == "SKIP")
        return skip;
    return integerFrom(text);
}

void addLoopChecks(Gatherer& gatherer, const std::vector<LoopHabit>& habits,
                   std::vector<LoopCheck> checks) {
    // The tables begin with the newest day, the backup with what was ticked first.
    std::sort(checks.begin(), checks.end(), [](const LoopCheck& a, const LoopCheck& b) {
        return std::tie(a.habit, a.day, a.line) < std::tie(b.habit, b.day, b.line);
    });
    for (const LoopHabit& habit : habits)
        gatherer.addSource(habit.name);
    for (LoopCheck& check : checks) {
        const LoopHabit& habit = habits.at(check.habit);
        const Meaning meaning = meaningOf(habit.type, check.value);
        if (meaning == Meaning::Nothing)
            continue;
        if (meaning == Meaning::Unreadable) {
            gatherer.refuse(check.line, habit.file, "value", {Code::LoopValueUnknown});
            continue;
        }
        gatherer.add({.source = habit.name,
                      .time = frond::toText(check.day),
                      .day = check.day,
                      .at = std::nullopt,
                      .duration = durationOf(habit, check.value),
                      .number = numberOf(habit, check.value),
                      .note = std::move(check.note),
                      .line = check.line,
                      .file = habit.file});
    }
}

} // namespace frond::data
