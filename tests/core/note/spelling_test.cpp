// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/note/spelling.h"

#include "core/base/text.h"
#include "core/note/daycontext.h"
#include "core/note/symptom.h"
#include "tests/core/builders.h"

#include <gtest/gtest.h>

namespace frond {
namespace {

TEST(NoteSpellingTest, WordsThatAreTheSameAreWrittenAsTheLast) {
    std::vector<Symptom> rows;
    for (const char* kind : {"ACHE", "itch", "Ache", "ache "}) {
        const auto number = static_cast<std::uint8_t>(rows.size() + 1);
        rows.push_back({.id = test::id(number), .day = test::day("2026-03-01"), .kind = kind});
    }
    const auto alike = spelledAlike(rows, &Symptom::kind, folded);
    EXPECT_EQ(alike[0].kind, "Ache");
    EXPECT_EQ(alike[1].kind, "itch");
    EXPECT_EQ(alike[2].kind, "Ache");
    EXPECT_EQ(alike[3].kind, "ache ") << "the folding decides what is the same";
    EXPECT_EQ(alike[0].id, rows[0].id);
}

TEST(NoteSpellingTest, OneWithoutTheWordStaysWithout) {
    std::vector<DayContext> days{{.id = test::id(1), .day = test::day("2026-03-01")},
                                 {.id = test::id(2), .day = test::day("2026-03-02")},
                                 {.id = test::id(3), .day = test::day("2026-03-03")}};
    days[0].medicine = "ACHE";
    days[2].medicine = "Ache";
    const auto alike = spelledAlike(days, &DayContext::medicine, folded);
    EXPECT_EQ(alike[0].medicine, "Ache");
    EXPECT_EQ(alike[1].medicine, std::nullopt);
}

} // namespace
} // namespace frond
