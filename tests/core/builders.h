// SPDX-License-Identifier: GPL-3.0-or-later
// Short ways to say test values. A wrong literal stops the test at once.
#pragma once

#include "core/kit/kit.h"
#include "core/plan/plan.h"
#include "core/session/session.h"

#include <string_view>
#include <utility>
#include <vector>

namespace frond::test {

inline Day day(std::string_view text) {
    return parseDay(text).value();
}
inline Moment moment(std::string_view text) {
    return parseMoment(text).value();
}
inline Millimetres mm(std::string_view text) {
    return Millimetres::parse(text).value();
}
inline Rating rating(int value) {
    return Rating::from(value).value();
}
inline Id id(std::uint8_t number) {
    return Id::fromRandom({number});
}
inline ItemUse use(std::string_view label, std::string_view diameter) {
    return {id(200), std::string(label), mm(diameter)};
}
inline Session sessionOn(std::string_view text, std::uint8_t number = 1) {
    return {id(number), day(text)};
}
inline Session with(Session session, std::vector<Step> steps) {
    session.steps = std::move(steps);
    return session;
}

/// The published home practice of about 20 minutes daily (rrmacademy.org/library/sp-46).
inline Plan dailyPlan(std::string_view start, Cadence cadence = TimesPerDay{1}) {
    Plan plan{"Daily practice"};
    plan.start = day(start);
    plan.source = "https://rrmacademy.org/library/sp-46";
    plan.phases = {{cadence, 20, std::nullopt, std::nullopt}};
    return plan;
}

} // namespace frond::test
