// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/note/spelling.h"

#include "core/base/text.h"
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

} // namespace
} // namespace frond
