// SPDX-License-Identifier: GPL-3.0-or-later
// A row of any kind, made from what describes it, so that a kind that comes gets the tests of all.
#pragma once

#include "data/store/tables.h"
#include "tests/data/storagetest.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <type_traits>
#include <vector>

namespace frond::data {

/// Gives a member a value that any kind may have there. Of what is on a day and at a moment the two
/// agree. A type that is not here does not compile: say then how one is made.
class SampleValue {
public:
    explicit SampleValue(unsigned variant) : m_variant(variant) {}

    void operator()(std::string& value) const { value = "text " + std::to_string(m_variant); }
    void operator()(std::vector<std::string>& value) const { value = {idOf(m_variant).toText()}; }
    void operator()(Id& value) const { value = idOf(999); }
    void operator()(Day& value) const { value = day(); }
    void operator()(Moment& value) const {
        constexpr std::chrono::minutes offset{60};
        value = {std::chrono::sys_seconds(day().time_since_epoch()) + std::chrono::hours{19},
                 offset};
    }
    void operator()(std::chrono::minutes& value) const { value = std::chrono::minutes{600}; }
    void operator()(Rating& value) const { value = *Rating::from(number() % 11); }
    void operator()(ScoreNumber& value) const { value = *ScoreNumber::fromHundredths(number()); }
    void operator()(int& value) const { value = 1 + number() % 5; }
    void operator()(bool& value) const { value = m_variant % 2 == 1; }
    template <class Name>
    requires std::is_enum_v<Name>
    void operator()(Name& value) const { value = Name{}; }
    void operator()(std::optional<Rating>& value) const { value = Rating::from(number() % 11); }
    template <class Value>
    void operator()(std::optional<Value>& value) const {
        (*this)(value.emplace());
    }

private:
    [[nodiscard]] int number() const { return static_cast<int>(m_variant % 10'000); }
    [[nodiscard]] Day day() const { return dayOf("2026-03-01") + Days{number() % 3}; }

    unsigned m_variant;
};

/// What a kind asks of its members together.
template <class Row>
void makeAgree(Row& row) {
    if constexpr (std::is_same_v<Row, DayContext>) {
        row.id = dayContextId(row.day);
    } else if constexpr (std::is_same_v<Row, ClinicRule>) {
        row.kind = RuleKind::Pain;
        row.times.reset();
        row.days.reset();
        row.symptom.reset();
    }
}

/// Of the id `number`, with every member set; another `variant` differs from it.
template <class Row>
Row sampleOf(std::uint32_t number, unsigned variant) {
    Row row = RowKind<Row>::blank(idOf(number));
    std::apply([&](const auto&... field) { (SampleValue(variant)(row.*field.member), ...); },
               Fields<Row>::members);
    makeAgree(row);
    return row;
}

} // namespace frond::data
