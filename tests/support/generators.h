// SPDX-License-Identifier: GPL-3.0-or-later
// RapidCheck generators of acceptable values: whatever comes out passes core's validate().
#pragma once

#include "core/kit/kit.h"
#include "core/plan/plan.h"
#include "core/session/session.h"
#include "core/session/sessiontimer.h"

#include <algorithm>
#include <rapidcheck.h>
#include <string>
#include <vector>

namespace frond::testing {

inline rc::Gen<Id> anyId() {
    return rc::gen::map(
        rc::gen::container<std::vector<std::uint8_t>>(16, rc::gen::arbitrary<std::uint8_t>()),
        [](const std::vector<std::uint8_t>& bytes) {
            Id::Bytes random{};
            std::copy(bytes.begin(), bytes.end(), random.begin());
            return Id::fromRandom(random);
        });
}

/// What `generator` makes, or nothing.
template <class Value>
rc::Gen<std::optional<Value>> maybe(rc::Gen<Value> generator) {
    return rc::gen::oneOf(rc::gen::just(std::optional<Value>()),
                          rc::gen::map(std::move(generator), [](Value value) {
                              return std::optional(std::move(value));
                          }));
}

/// Text with what breaks naive code: quotes, separators, line ends, non-ASCII.
inline rc::Gen<std::string> anyText(std::size_t minPieces, std::size_t maxPieces) {
    const auto piece = rc::gen::element<std::string>("a", "Z", "7", " ", "'", "\"", ",", "%", "_",
                                                     "\n", "é", "ß", "漢", "🌿", "--", "?1", "\\");
    return rc::gen::mapcat(rc::gen::inRange(minPieces, maxPieces + 1), [piece](std::size_t pieces) {
        return rc::gen::map(rc::gen::container<std::vector<std::string>>(pieces, piece),
                            [](const std::vector<std::string>& parts) {
                                std::string text;
                                for (const std::string& part : parts)
                                    text += part;
                                return text;
                            });
    });
}

/// The same in one line.
inline rc::Gen<std::string> anyLine(std::size_t minPieces, std::size_t maxPieces) {
    return rc::gen::map(anyText(minPieces, maxPieces), [](std::string text) {
        std::replace(text.begin(), text.end(), '\n', ' ');
        return text;
    });
}

/// 1–40 characters that a label or a tag may have.
inline rc::Gen<std::string> anyLabel() {
    return rc::gen::map(rc::gen::nonEmpty(rc::gen::container<std::string>(
                            rc::gen::elementOf(std::string("abcXYZ019 .'\"-")))),
                        [](std::string label) { return label.substr(0, maxLabelLength); });
}

inline rc::Gen<Millimetres> anyMillimetres(int minTenths, int maxTenths) {
    return rc::gen::map(rc::gen::inRange(minTenths, maxTenths + 1),
                        [](int tenths) { return *Millimetres::fromTenths(tenths); });
}
inline rc::Gen<Millimetres> anyDiameter() {
    return anyMillimetres(minDiameterTenths, maxDiameterTenths);
}

inline rc::Gen<Rating> anyRating() {
    return rc::gen::map(rc::gen::inRange(0, 11), [](int value) { return *Rating::from(value); });
}

inline rc::Gen<Felt> anyFelt() {
    return rc::gen::element(Felt::Easy, Felt::Okay, Felt::Hard, Felt::TooMuch);
}

/// 1900 to 2199.
inline rc::Gen<Day> anyDay() {
    return rc::gen::map(rc::gen::inRange(-25567, 84006), [](int days) { return Day{Days{days}}; });
}

inline rc::Gen<Moment> anyMoment() {
    return rc::gen::map(rc::gen::pair(rc::gen::inRange<std::int64_t>(-2208900000, 7258000000),
                                      rc::gen::inRange(-18 * 60, 18 * 60 + 1)),
                        [](const std::pair<std::int64_t, int>& parts) {
                            return Moment{std::chrono::sys_seconds{Seconds{parts.first}},
                                          std::chrono::minutes{parts.second}};
                        });
}

inline rc::Gen<ItemUse> anyUse() {
    return rc::gen::exec([] { return ItemUse{*anyId(), *anyLabel(), *maybe(anyDiameter())}; });
}

inline rc::Gen<Step> anyStep() {
    return rc::gen::exec([] {
        return Step{.use = *maybe(anyUse()),
                    .duration = Seconds{*rc::gen::inRange(0, 86401)},
                    .depth = *maybe(anyMillimetres(0, maxDepthTenths)),
                    .pain = *maybe(anyRating()),
                    .felt = *maybe(anyFelt())};
    });
}

inline rc::Gen<Context> anyContext() {
    return rc::gen::exec([] {
        return Context{.position = *maybe(anyText(0, 20)),
                       .lubricant = *maybe(anyText(0, 20)),
                       .warmUp = *maybe(anyText(0, 20)),
                       .numbingGel = *maybe(rc::gen::arbitrary<bool>()),
                       .helped = *maybe(rc::gen::arbitrary<bool>()),
                       .bleeding = *maybe(
                           rc::gen::element(Bleeding::None, Bleeding::Spotting, Bleeding::More)),
                       .onPeriod = *maybe(rc::gen::arbitrary<bool>()),
                       .stopReason = *maybe(anyText(0, 20)),
                       .tags = *rc::gen::container<std::vector<std::string>>(
                           static_cast<std::size_t>(*rc::gen::inRange(0, 4)), anyLabel())};
    });
}

inline rc::Gen<Session> anySession() {
    return rc::gen::exec([] {
        const auto at = *maybe(anyMoment());
        const auto outcome =
            *rc::gen::element(Outcome::Done, Outcome::StoppedEarly, Outcome::NotToday);
        const int steps = outcome == Outcome::NotToday ? 0 : *rc::gen::inRange(0, 5);
        return Session{.id = *anyId(),
                       .day = at ? at->day() : *anyDay(),
                       .at = at,
                       .outcome = outcome,
                       .steps = *rc::gen::container<std::vector<Step>>(
                           static_cast<std::size_t>(steps), anyStep()),
                       .ratings = {.felt = *maybe(anyFelt()),
                                   .painBefore = *maybe(anyRating()),
                                   .painDuring = *maybe(anyRating()),
                                   .painAfter = *maybe(anyRating()),
                                   .easeBefore = *maybe(anyRating()),
                                   .easeAfter = *maybe(anyRating())},
                       .context = *anyContext(),
                       .note = *maybe(anyText(0, 60))};
    });
}

inline rc::Gen<RunningSession> anyRunningSession() {
    return rc::gen::exec([] {
        const auto step = rc::gen::exec([] {
            return TimedStep{.use = *maybe(anyUse()),
                             .elapsed = Millis{*rc::gen::inRange(0, 10'000'000)},
                             .felt = *maybe(anyFelt())};
        });
        return RunningSession{
            .id = *anyId(),
            .startedAt = *anyMoment(),
            .timer = {.state = *rc::gen::element(TimerState::Idle, TimerState::Running,
                                                 TimerState::Paused, TimerState::Stopped),
                      .steps = *rc::gen::container<std::vector<TimedStep>>(
                          static_cast<std::size_t>(*rc::gen::inRange(0, 5)), step)},
            .heartbeat = *anyMoment()};
    });
}

inline rc::Gen<Size> anySize() {
    const auto expanding = rc::gen::exec([] {
        const int min = *rc::gen::inRange(minDiameterTenths, maxDiameterTenths - 50);
        const int step = *rc::gen::inRange(1, 10);
        const int steps = *rc::gen::inRange(1, (maxDiameterTenths - min) / step + 1);
        return Size{ExpandingSize{*Millimetres::fromTenths(min),
                                  *Millimetres::fromTenths(min + steps * step),
                                  *Millimetres::fromTenths(step)}};
    });
    return rc::gen::oneOf(
        rc::gen::just(Size{WithoutSize{}}),
        rc::gen::map(anyDiameter(), [](Millimetres mm) { return Size{FixedSize{mm}}; }), expanding);
}

/// Labels are "0", "1", …: they have to differ.
inline rc::Gen<Kit> anyKit() {
    return rc::gen::exec([] {
        Kit kit{.name = *maybe(anyLabel()), .items = {}};
        const int items = *rc::gen::inRange(0, 8);
        for (int i = 0; i < items; ++i)
            kit.items.push_back({.id = *anyId(),
                                 .label = std::to_string(i),
                                 .size = *anySize(),
                                 .length = *maybe(anyMillimetres(10, 3000)),
                                 .colour = *maybe(anyLine(1, 10)),
                                 .material = *maybe(anyLine(1, 10)),
                                 .set = *maybe(anyLine(1, 10)),
                                 .group = *rc::gen::element<std::string>("main", "rectal"),
                                 .retired = *rc::gen::arbitrary<bool>()});
        return kit;
    });
}

inline rc::Gen<Cadence> anyCadence() {
    return rc::gen::exec([] {
        switch (*rc::gen::inRange(0, 5)) {
        case 0:
            return Cadence{TimesPerDay{*rc::gen::inRange(1, 25)}};
        case 1:
            return Cadence{EveryDays{*rc::gen::inRange(1, 366)}};
        case 2: {
            OnWeekdays cadence{.on = {}, .times = *rc::gen::inRange(1, 25)};
            const unsigned mask = *rc::gen::inRange(1U, 128U);
            for (std::size_t i = 0; i < 7; ++i)
                cadence.on[i] = (mask >> i & 1U) != 0;
            return Cadence{cadence};
        }
        case 3:
            return Cadence{TimesPerWeek{*rc::gen::inRange(1, 8)}};
        default:
            return Cadence{WhenILike{}};
        }
    });
}

inline rc::Gen<Plan> anyPlan() {
    return rc::gen::exec([] {
        Plan plan{.name = *anyLabel(),
                  .kind =
                      *rc::gen::element(PlanKind::Own, PlanKind::Surgery, PlanKind::Radiotherapy),
                  .group = std::string(defaultGroup),
                  .start = *anyDay(),
                  .source = *maybe(anyText(1, 20)),
                  .breakWords = *maybe(anyText(1, 20)),
                  .phases = {},
                  .readiness = {.entries = *rc::gen::inRange(1, 101),
                                .painAtMost = *rc::gen::inRange(0, 11)}};
        const int phases = *rc::gen::inRange(1, 5);
        for (int i = 0; i < phases; ++i) {
            const bool last = i + 1 == phases;
            const int weeks = *rc::gen::inRange(1, 521);
            plan.phases.push_back(
                {.cadence = *anyCadence(),
                 .minutes = *maybe(rc::gen::inRange(1, 601)),
                 .maxDiameter = *maybe(anyDiameter()),
                 .weeks = last ? *maybe(rc::gen::inRange(1, 521)) : std::optional(weeks)});
        }
        return plan;
    });
}

/// Ascending, one a day; some revisions are ends.
inline rc::Gen<PlanHistory> anyPlanHistory() {
    return rc::gen::exec([] {
        PlanHistory history;
        Day from = *anyDay();
        const int revisions = *rc::gen::inRange(0, 5);
        for (int i = 0; i < revisions; ++i) {
            history.push_back({from, *maybe(anyPlan())});
            from += Days{*rc::gen::inRange(1, 100)};
        }
        return history;
    });
}

} // namespace frond::testing
