// SPDX-License-Identifier: GPL-3.0-or-later
// Says what matters about an entry and leaves the rest unset. A wrong literal stops the test at
// once.
#pragma once

#include "core/session/session.h"

#include <chrono>
#include <string_view>
#include <utility>

namespace frond::test {

class SessionBuilder {
public:
    /// `number` makes the id; two entries of a test need two numbers.
    explicit SessionBuilder(std::string_view day, std::uint8_t number = 1)
        : m_session{Id::fromRandom({number}), parseDay(day).value()} {}

    /// The moment it began; the day follows from it.
    static SessionBuilder at(std::string_view moment, std::uint8_t number = 1) {
        SessionBuilder builder("2026-01-01", number);
        builder.m_session.at = parseMoment(moment).value();
        builder.m_session.day = builder.m_session.at->day();
        return builder;
    }

    SessionBuilder& step(std::string_view label, std::string_view diameter, int minutes) {
        Step step;
        step.use = ItemUse{Id::fromRandom({200}), std::string(label),
                           Millimetres::parse(diameter).value()};
        step.duration = std::chrono::minutes(minutes);
        m_session.steps.push_back(std::move(step));
        return *this;
    }
    /// A timer only.
    SessionBuilder& step(int minutes) {
        Step step;
        step.duration = std::chrono::minutes(minutes);
        m_session.steps.push_back(std::move(step));
        return *this;
    }
    SessionBuilder& item(const Id& id) {
        m_session.steps.back().use->itemId = id;
        return *this;
    }
    SessionBuilder& outcome(Outcome outcome) {
        m_session.outcome = outcome;
        return *this;
    }
    SessionBuilder& felt(Felt felt) {
        m_session.ratings.felt = felt;
        return *this;
    }
    SessionBuilder& painDuring(int value) {
        m_session.ratings.painDuring = Rating::from(value).value();
        return *this;
    }
    SessionBuilder& note(std::string_view text) {
        m_session.note = std::string(text);
        return *this;
    }

    [[nodiscard]] Session build() const { return m_session; }
    operator Session() const { return m_session; } // NOLINT: reads well in a list of entries

private:
    Session m_session;
};

} // namespace frond::test
