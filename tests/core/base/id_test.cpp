// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/id.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

using namespace frond;

namespace {

Id anyId() {
    Id::Bytes bytes;
    for (auto& byte : bytes)
        byte = *rc::gen::arbitrary<std::uint8_t>();
    return Id::fromRandom(bytes);
}

RC_GTEST_PROP(Id, TextRoundTripsAndIsVersionFour, ()) {
    const Id id = anyId();
    const std::string text = id.toText();
    RC_ASSERT(Id::parse(text) == id);
    RC_ASSERT(text[14] == '4');
    RC_ASSERT(std::string_view("89ab").find(text[19]) != std::string_view::npos);
}

RC_GTEST_PROP(Id, SortsAsItsText, ()) {
    const Id a = anyId();
    const Id b = anyId();
    RC_ASSERT((a < b) == (a.toText() < b.toText()));
}

TEST(Id, ReadsUpperCaseAndWritesLowerCase) {
    const auto id = Id::parse("5F0C0000-AAAA-4BBB-8CCC-DDDDDDDDDDDD");
    ASSERT_TRUE(id);
    EXPECT_EQ(id->toText(), "5f0c0000-aaaa-4bbb-8ccc-dddddddddddd");
}

TEST(Id, RefusesOtherForms) {
    for (const char* text :
         {"", "5f0c", "5f0c0000aaaa4bbb8cccdddddddddddd", "5f0c0000-aaaa-4bbb-8ccc-ddddddddddd",
          "5f0c0000-aaaa-4bbb-8ccc-ddddddddddddd", "5f0c0000-aaaa-4bbb-8ccc-dddddddddddg",
          "5f0c0000_aaaa-4bbb-8ccc-dddddddddddd"})
        EXPECT_FALSE(Id::parse(text)) << text;
}

} // namespace
