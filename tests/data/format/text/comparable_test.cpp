// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/textsearch.h"
#include "data/format/text/unicode.h"
#include "tests/data/storagetest.h"

#include <array>
#include <rapidcheck/gtest.h>
#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace frond::data {
namespace {

bool finds(std::string_view words, std::string_view note) {
    Session session = sessionOn(1, "2026-03-01");
    session.note = note;
    return TextSearch(words, comparable).matches(session);
}

struct Found {
    const char* words;
    const char* note;
};

TEST(ComparableTest, CaseAndAccentsDoNotMatter) {
    for (const auto& [one, other] : std::vector<Found>{
             {"caf\u00e9", "cafe\u0301"},
             {"CAFE", "caf\u00e9"},
             {"Übung", "übung"},
             {"UBUNG", "u\u0308bung"},
             {"Утро", "УТРО"},
             {"ёлка", "Елка"},
             {"ΟΔΟΣ", "οδός"},
             {"οδοσ", "οδος"},
             {"İSTANBUL", "istanbul"},
             {"ISI", "ısı"},
             {"ISI", "İsi"},
             {"STRASSE", "Straße"},
             {"Ｂａｔｈ１２", "bath12"},
             {"مُدَّة", "مدة"},
             {"أحمد", "احمد"},
             {"שָׁלוֹם", "שלום"},
             {"ｶﾞ", "ガ"},
             {"か\u3099", "が"},
             {"ﬁrst", "FIRST"},
             {"Ngày", "NGAY"},
         }) {
        EXPECT_EQ(comparable(one), comparable(other)) << one << ' ' << other;
        EXPECT_TRUE(finds(one, other)) << one << ' ' << other;
        EXPECT_TRUE(finds(other, one)) << one << ' ' << other;
    }
}

// Marks that make another letter are no accents.
TEST(ComparableTest, OtherLettersStayOthers) {
    for (const auto& [one, other] : std::vector<Found>{
             {"か", "が"},
             {"は", "ぱ"},
             {"क", "ख"},
             {"하", "한"},
             {"о", "o"}, // Cyrillic and Latin
             {"a", "b"},
         }) {
        EXPECT_FALSE(finds(one, other)) << one << ' ' << other;
        EXPECT_FALSE(finds(other, one)) << one << ' ' << other;
    }
}

TEST(ComparableTest, BlanksOfEveryWidthPartWords) {
    EXPECT_TRUE(finds("b\u3000a", "a b"));
    EXPECT_TRUE(finds("a\u00a0b", "b\u2003a"));
    EXPECT_FALSE(finds("a\u3000b", "a"));
}

std::string utf8(const icu::UnicodeString& text) {
    std::string result;
    text.toUTF8String(result);
    return result;
}

icu::UnicodeString inForm(const icu::UnicodeString& text, bool apart) {
    UErrorCode error = U_ZERO_ERROR;
    const icu::Normalizer2* form =
        apart ? icu::Normalizer2::getNFDInstance(error) : icu::Normalizer2::getNFCInstance(error);
    icu::UnicodeString result = form->normalize(text, error);
    RC_ASSERT(U_SUCCESS(error));
    return result;
}

/// Letters and points of one script that has case, accents or points, with blanks and accents.
icu::UnicodeString anyText() {
    struct Range {
        UChar32 first, last;
    };
    constexpr Range ascii{0x20, 0x7E};
    constexpr Range accents{0x300, 0x333};
    constexpr std::array<Range, 12> scripts{{{0xA0, 0x24F},
                                             {0x370, 0x3FF},
                                             {0x400, 0x52F},
                                             {0x531, 0x587},
                                             {0x591, 0x5F4},
                                             {0x610, 0x6D3},
                                             {0x900, 0x97F},
                                             {0x10A0, 0x10FF},
                                             {0x1E00, 0x1FFF},
                                             {0x3041, 0x30FF},
                                             {0xAC00, 0xD7A3},
                                             {0xFF01, 0xFFDC}}};
    const std::array ranges{*rc::gen::elementOf(scripts), ascii, accents};
    icu::UnicodeString text;
    for (auto length = *rc::gen::resize(100, rc::gen::inRange(0, 20)); length > 0; --length) {
        const auto& [first, last] =
            ranges.at(*rc::gen::weightedElement<std::size_t>({{3, 0}, {1, 1}, {1, 2}}));
        const UChar32 character = *rc::gen::resize(100, rc::gen::inRange<UChar32>(first, last + 1));
        if (u_isdefined(character))
            text.append(character);
    }
    return text;
}

RC_GTEST_PROP(ComparableTest, ATextIsFoundByItsOtherForms, ()) {
    const icu::UnicodeString text = anyText();
    const std::array<icu::UnicodeString, 4> forms{
        icu::UnicodeString(text).toUpper(icu::Locale::getRoot()),
        icu::UnicodeString(text).toLower(icu::Locale::getRoot()), inForm(text, true),
        inForm(text, false)};
    for (const icu::UnicodeString& form : forms) {
        RC_ASSERT(comparable(utf8(form)) == comparable(utf8(text)));
        RC_ASSERT(finds(utf8(form), utf8(text)));
        RC_ASSERT(finds(utf8(text), utf8(form)));
    }
}

RC_GTEST_PROP(ComparableTest, IsComparableToItself, ()) {
    const std::string once = comparable(utf8(anyText()));
    RC_ASSERT(comparable(once) == once);
}

TEST(ComparableTest, WhatIsNoUtf8StaysAsItIs) {
    EXPECT_EQ(comparable("\xFF\xC3"), "\xFF\xC3");
}

} // namespace
} // namespace frond::data
