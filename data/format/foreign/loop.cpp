// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/format/foreign/loop.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
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
        std::string_view word;
        std::int64_t seconds;
    };
    // "m" is left out: it may be metres.
    constexpr std::array<Unit, 14> units{{{"s", 1},
                                          {"sec", 1},
                                          {"secs", 1},
                                          {"second", 1},
                                          {"seconds", 1},
                                          {"min", 60},
                                          {"mins", 60},
                                          {"minute", 60},
                                          {"minutes", 60},
                                          {"h", 3600},
                                          {"hr", 3600},
                                          {"hrs", 3600},
                                          {"hour", 3600},
                                          {"hours", 3600}}};
    std::string word = trimmed(unit);
    if (word.ends_with('.'))
        word.pop_back();
    for (char& c : word) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    }
    const auto found =
        std::find_if(units.begin(), units.end(), [&](const Unit& u) { return u.word == word; });
    return found == units.end() ? std::nullopt : std::optional(found->seconds);
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
        gatherer.countRead();
        if (meaning == Meaning::Unreadable) {
            gatherer.addProblem(check.line, habit.file, "value", "is none that Loop writes");
            continue;
        }
        gatherer.add({.source = habit.name,
                      .time = toText(check.day),
                      .day = check.day,
                      .at = std::nullopt,
                      .duration = durationOf(habit, check.value),
                      .note = std::move(check.note),
                      .line = check.line,
                      .file = habit.file});
    }
}

} // namespace frond::data
