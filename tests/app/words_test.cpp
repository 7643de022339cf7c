// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/words.h"

#include "app/inwords.h"
#include "app/qtconvert.h"
#include "core/base/storageerror.h"
#include "tests/support/pseudotranslator.h"

#include <QCoreApplication>
#include <QLocale>
#include <gtest/gtest.h>
#include <regex>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

namespace frond {
namespace {

std::vector<Code> everyCode() {
    std::vector<Code> codes;
    for (int code = static_cast<int>(firstCode); code <= static_cast<int>(lastCode); ++code)
        codes.push_back(static_cast<Code>(code));
    return codes;
}

/// "%1", "%n": what stands in the words, each once; L is left out.
std::set<std::string> placesIn(const std::string& words) {
    static const std::regex place("%L?([0-9n])");
    std::set<std::string> places;
    for (std::sregex_iterator it(words.begin(), words.end(), place), end; it != end; ++it)
        places.insert((*it)[1]);
    return places;
}

/// With `count` in its first place, and names in all others.
Message messageOf(Code code, std::int64_t count) {
    Message message(Code::IsMissing);
    message.code = code;
    for (std::size_t i = 0; i < argumentsOf(code); ++i)
        message.arguments.emplace_back("name" + std::to_string(i + 1));
    if (wordsOf(code).one)
        message.arguments.front() = count;
    return message;
}

std::string where(Code code) {
    return "code " + std::to_string(static_cast<int>(code)) + ": " + wordsOf(code).many;
}

TEST(Words, EachCodeHasWordsWithAPlaceForEachArgument) {
    for (const Code code : everyCode()) {
        const Words words = wordsOf(code);
        ASSERT_NE(std::string(words.many), "") << where(code);
        std::set<std::string> wanted;
        for (std::size_t i = 1; i <= argumentsOf(code); ++i)
            wanted.insert(i == 1 && words.one ? "n" : std::to_string(i));
        EXPECT_EQ(placesIn(words.many), wanted) << where(code);
        if (words.one) {
            EXPECT_EQ(placesIn(words.one), wanted) << where(code);
            EXPECT_STRNE(words.one, words.many) << where(code);
        }
    }
}

TEST(Words, NoTwoCodesHaveTheSameWords) {
    std::set<std::string> seen;
    for (const Code code : everyCode())
        EXPECT_TRUE(seen.insert(wordsOf(code).many).second) << where(code);
}

TEST(Words, BothProgramsSayTheSameInEnglish) {
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    for (const Code code : everyCode()) {
        for (const std::int64_t count : {0, 1, 2, 12'345, 1'000'000})
            EXPECT_EQ(toStd(inWords(messageOf(code, count))), inEnglish(messageOf(code, count)))
                << where(code);
    }
    QLocale::setDefault(before);
}

TEST(Words, TheWindowTranslatesEachCode) {
    test::PseudoTranslator translator;
    QCoreApplication::installTranslator(&translator);
    for (const Code code : everyCode()) {
        const std::string said = toStd(inWords(messageOf(code, 2)));
        EXPECT_TRUE(said.starts_with('[') && said.ends_with(']')) << said;
        for (std::size_t i = wordsOf(code).one ? 2 : 1; i <= argumentsOf(code); ++i)
            EXPECT_NE(said.find("name" + std::to_string(i)), std::string::npos) << said;
    }
    EXPECT_EQ(toStd(inWords(Message(Code::AsksWhichMeaning, Alternatives{"a", "b"}))),
              "[çàñ méàñ [a ör b~~~~]~~~~~]");
    QCoreApplication::removeTranslator(&translator);
}

TEST(Words, ArgumentsAreWrittenByWhatTheyAre) {
    EXPECT_EQ(inEnglish({Code::WholeFromTo, -5, 5}), "must be a whole number from -5 to 5");
    EXPECT_EQ(inEnglish({Code::FromTo, 0, 86400}), "must be from 0 to 86400");
    EXPECT_EQ(inEnglish({Code::TooManyRows, 1'000'000}), "goes beyond 1,000,000 rows");
    EXPECT_EQ(inEnglish({Code::TooManyRows, 100}), "goes beyond 100 rows");
    EXPECT_EQ(inEnglish({Code::TooManyRows, -1000}), "goes beyond -1,000 rows");
    EXPECT_EQ(inEnglish({Code::TooManyRows, 1}), "goes beyond 1 row");
    EXPECT_EQ(inEnglish({Code::MillimetresFromTo, minDiameter, maxDiameter}),
              "must be from 1.0 to 100.0 mm");
    EXPECT_EQ(inEnglish({Code::MustBe, Alternatives{"a", "b", "c"}}), "must be a, b or c");
    EXPECT_EQ(inEnglish({Code::MustBe, Alternatives{"a", "b"}}), "must be a or b");
    EXPECT_EQ(inEnglish({Code::MustBe, Alternatives{"a"}}), "must be a");
}

TEST(Words, WhatLooksLikeAPlaceInAnArgumentStaysAsItIs) {
    const Message message(Code::BothAre, "%2 %n 100%", "%1%");
    EXPECT_EQ(inEnglish(message), "and %2 %n 100% can both be %1%");
    EXPECT_EQ(inWords(message), "and %2 %n 100% can both be %1%");
}

TEST(Words, ThePlaceStandsBeforeWhatIsWrongWithIt) {
    const auto both = [](const Problem& problem) {
        EXPECT_EQ(toStd(inWords(problem)), inEnglish(problem));
        return inEnglish(problem);
    };
    EXPECT_EQ(both({"", {Code::IsDamaged}}), "is damaged");
    EXPECT_EQ(both({"tags", {Code::UsedTwice}}), "tags: is used twice");
    EXPECT_EQ(both({"", {Code::NeedsUtf8}, 3}), "line 3: must be UTF-8 text");
    EXPECT_EQ(both({"a.csv", {Code::NeedsUtf8}, 3}), "a.csv, line 3: must be UTF-8 text");
}

TEST(Words, OfAnErrorItsProblemIsSaidAndNeverItsNumber) {
    const StorageError full(StorageError::Kind::Full, {Code::DiskFull});
    EXPECT_EQ(inEnglish(full), "the disk is full");
    EXPECT_EQ(inWords(full), "the disk is full");
    const std::runtime_error other("of another library");
    EXPECT_EQ(inEnglish(other), "of another library");
    EXPECT_EQ(inWords(other), "of another library");
}

} // namespace
} // namespace frond
