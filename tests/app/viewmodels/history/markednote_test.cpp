// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/history/markednote.h"

#include "data/format/text/unicode.h"

#include <gtest/gtest.h>
#include <vector>

namespace frond::test {
namespace {

QString marked(const char* note, const std::vector<std::string>& words = {}) {
    return markedNote(QString::fromUtf8(note), words, data::comparable);
}

TEST(MarkedNote, IsTheFirstLineThatSaysSomething) {
    EXPECT_EQ(marked(""), "");
    EXPECT_EQ(marked("\n  \n warm  bath \nsecond"), "warm bath");
}

TEST(MarkedNote, NothingThatWasTypedIsTakenForAStyle) {
    EXPECT_EQ(marked("<b>1 < 2</b> & so on"), "&lt;b&gt;1 &lt; 2&lt;/b&gt; &amp; so on");
    EXPECT_EQ(marked("a <b> c", {"b"}), "a &lt;<u>b</u>&gt; c");
}

TEST(MarkedNote, MarksEachWordInAnyCaseAndWithAnyAccent) {
    EXPECT_EQ(marked("Warm café, warm", {"warm", "cafe"}), "<u>Warm</u> <u>café</u>, <u>warm</u>");
    EXPECT_EQ(marked("first\nthe bath", {"bath"}), "the <u>bath</u>") << "the line that has it";
    EXPECT_EQ(marked("nothing", {"bath"}), "nothing");
    EXPECT_EQ(marked("\xF0\x9F\x8C\xBF bath", {"bath"}),
              QString::fromUtf8("\xF0\x9F\x8C\xBF <u>bath</u>"));
}

TEST(MarkedNote, BeginsNearAWordThatStandsFarFromTheStart) {
    EXPECT_EQ(marked("one two three four five six seven eight bath nine", {"bath"}),
              "… <u>bath</u> nine");
}

} // namespace
} // namespace frond::test
