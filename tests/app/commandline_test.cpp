// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"

#include <gtest/gtest.h>

namespace frond {

namespace {

Parsed parsed(const QStringList& arguments) {
    return parseCommandLine(QStringList("frond") + arguments);
}

TEST(CommandLine, WithoutOptionsOpensTheApp) {
    const Parsed result = parsed({});
    EXPECT_FALSE(result.answer);
    EXPECT_FALSE(result.commandLine.database);
    EXPECT_FALSE(result.commandLine.tour);
}

TEST(CommandLine, ReadsTheTour) {
    const Parsed result =
        parsed({"--db", "a.db", "--tour", "pictures", "--size", "320x568", "--text", "200"});
    ASSERT_FALSE(result.answer);
    EXPECT_EQ(result.commandLine.database, "a.db");
    EXPECT_EQ(result.commandLine.tour, "pictures");
    EXPECT_EQ(result.commandLine.size, QSize(320, 568));
    EXPECT_EQ(result.commandLine.textPercent, 200);
}

TEST(CommandLine, HelpAndVersionAreNoMistake) {
    EXPECT_EQ(parsed({"--help"}).answer->exitCode, 0);
    EXPECT_TRUE(parsed({"--help"}).answer->text.contains("--first-frame"));
    EXPECT_EQ(parsed({"--version"}).answer->exitCode, 0);
}

TEST(CommandLine, WhatItDoesNotKnowExitsWithTwo) {
    for (const QStringList& arguments :
         {QStringList{"--nonsense"}, QStringList{"file"}, QStringList{"--db"},
          QStringList{"--tour", "d", "--size", "big"},
          QStringList{"--tour", "d", "--size", "10x10"}, QStringList{"--tour", "d", "--text", "x"},
          QStringList{"--size", "390x844"}, QStringList{"--tour", "d", "--first-frame"}}) {
        const Parsed result = parsed(arguments);
        ASSERT_TRUE(result.answer) << qPrintable(arguments.join(' '));
        EXPECT_EQ(result.answer->exitCode, 2) << qPrintable(arguments.join(' '));
        EXPECT_TRUE(result.answer->text.startsWith("frond: "));
    }
}

} // namespace

} // namespace frond
