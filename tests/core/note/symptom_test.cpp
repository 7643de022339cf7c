// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/note/symptom.h"

#include "tests/core/builders.h"

#include <gtest/gtest.h>

namespace frond {
namespace {

Symptom on(std::string_view day, std::optional<std::string_view> at = std::nullopt) {
    return {.id = test::id(1),
            .day = test::day(day),
            .at = at ? parseMoment(*at) : std::nullopt,
            .kind = "ache"};
}

std::string fieldOf(const Problems& problems) {
    return problems.empty() ? "" : problems.front().field;
}

TEST(SymptomTest, ADayAndAWordAreEnough) {
    EXPECT_EQ(fieldOf(validate(on("2026-03-01"))), "");
    Symptom late = on("2199-12-31");
    late.day += Days{1};
    EXPECT_EQ(fieldOf(validate(late)), "day");
}

TEST(SymptomTest, WhatWasAfterMidnightMayCountForTheDayBefore) {
    EXPECT_EQ(fieldOf(validate(on("2026-03-01", "2026-03-01T23:59:59+01:00"))), "");
    EXPECT_EQ(fieldOf(validate(on("2026-03-01", "2026-03-02T03:59:59+01:00"))), "");
    EXPECT_EQ(fieldOf(validate(on("2026-03-01", "2026-03-02T04:00:00+01:00"))), "day");
    EXPECT_EQ(fieldOf(validate(on("2026-03-02", "2026-03-01T23:00:00+01:00"))), "day");
}

TEST(SymptomTest, ItsWordIsOneLineOfUpToFortyCharacters) {
    Symptom symptom = on("2026-03-01");
    const auto withKind = [&](const std::string& kind) {
        symptom.kind = kind;
        return fieldOf(validate(symptom));
    };
    EXPECT_EQ(withKind(""), "kind");
    EXPECT_EQ(withKind("a"), "");
    EXPECT_EQ(withKind(std::string(40, 'a')), "");
    EXPECT_EQ(withKind(std::string(41, 'a')), "kind");
    EXPECT_EQ(withKind("two\nlines"), "kind");
    EXPECT_EQ(withKind("\xff"), "kind");
}

TEST(SymptomTest, ANoteIsAtMostSixtyFourKibibytes) {
    Symptom symptom = on("2026-03-01");
    symptom.note = std::string(maxFieldBytes, 'n');
    EXPECT_EQ(fieldOf(validate(symptom)), "");
    *symptom.note += 'n';
    EXPECT_EQ(fieldOf(validate(symptom)), "note");
}

TEST(SymptomTest, AreListedByDayThenMomentWithTheUnknownOneFirst) {
    const Symptom unknown = on("2026-03-02");
    const Symptom early = on("2026-03-02", "2026-03-02T08:00:00+01:00");
    const Symptom late = on("2026-03-02", "2026-03-02T08:00:00+00:00");
    EXPECT_TRUE(comesBefore(on("2026-03-01", "2026-03-01T23:00:00+01:00"), unknown));
    EXPECT_TRUE(comesBefore(unknown, early));
    EXPECT_TRUE(comesBefore(early, late)); // an hour apart, whatever the clocks said
    EXPECT_FALSE(comesBefore(early, early));
}

} // namespace
} // namespace frond
