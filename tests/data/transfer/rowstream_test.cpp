// SPDX-License-Identifier: GPL-3.0-or-later
// A frond-export may have 512 MiB. Whatever it is made of, no more of it is held than one row, and
// what is larger is refused where it becomes so and not at its end.
#include "app/words/words.h"
#include "data/transfer/rowstream.h"

#include "data/format/formaterror.h"

#include <gtest/gtest.h>
#include <ostream>
#include <streambuf>
#include <string>

namespace frond::data {
namespace {

constexpr std::size_t mebibyte = std::size_t{1024} * 1024;

/// A beginning, then one piece for ever with `#` in it replaced by a number that goes up.
class Endless : public std::streambuf {
public:
    Endless(std::string start, std::string piece)
        : m_text(std::move(start)), m_piece(std::move(piece)), m_mark(m_piece.find('#')) {
        setg(m_text.data(), m_text.data(), m_text.data() + m_text.size());
    }
    [[nodiscard]] std::size_t given() const { return m_given; }

protected:
    int_type underflow() override {
        constexpr std::size_t chunk = 4096;
        m_text.clear();
        while (m_text.size() < chunk) {
            m_text.append(m_piece, 0, m_mark);
            if (m_mark != std::string::npos)
                m_text.append(std::to_string(++m_number)).append(m_piece, m_mark + 1);
        }
        m_given += m_text.size();
        setg(m_text.data(), m_text.data(), m_text.data() + m_text.size());
        return traits_type::to_int_type(m_text.front());
    }

private:
    std::string m_text, m_piece;
    std::size_t m_mark;
    std::size_t m_given = 0, m_number = 0;
};

std::string refusalOf(std::istream& stream) {
    try {
        readRows(stream, {"kit"}, [](const auto&, const auto&, const auto&) {});
    } catch (const FormatError& error) {
        return inEnglish(error);
    }
    return "read";
}

struct Hostile {
    const char* name;
    std::string start, piece, refusal;
    std::size_t most = mebibyte; ///< bytes that are read until it is refused
};
void PrintTo(const Hostile& hostile, std::ostream* out) {
    *out << hostile.name;
}

class EndlessExport : public ::testing::TestWithParam<Hostile> {};

TEST_P(EndlessExport, IsRefusedEarlyWithItsPlace) {
    const Hostile& hostile = GetParam();
    Endless bytes("{\"format\":\"frond-export\",\"version\":1" + hostile.start, hostile.piece);
    std::istream stream(&bytes);
    EXPECT_EQ(refusalOf(stream), hostile.refusal);
    EXPECT_LE(bytes.given(), hostile.most);
}

const std::string manyValues = "sessions[1]: holds more than 20,000 keys and values";
const std::string longText = "sessions[1]: is a text longer than 64 KiB";
const std::string noText = "sessions[1]: goes on for 1 MiB without a key or a text";
const std::string row = ",\"sessions\":[{},{\"tags\":[";

INSTANTIATE_TEST_SUITE_P(
    Of, EndlessExport,
    ::testing::Values(
        Hostile{"texts", row, "\"a\",", manyValues}, Hostile{"numbers", row, "1,", manyValues},
        Hostile{"nulls", row, "null,", manyValues}, Hostile{"lists", row, "[],", manyValues},
        Hostile{"objects", row, "{},", manyValues},
        Hostile{"keys", ",\"sessions\":[{},{", "\"k#\":1,", manyValues},
        Hostile{"keys in an object", ",\"sessions\":[{},{\"seen\":{", "\"k#\":\"\",", manyValues},
        Hostile{"keys of the kit", ",\"kit\":{", "\"k#\":1,",
                "kit: holds more than 20,000 keys and values"},
        Hostile{"members", "", ",\"m#\":[]", "has more than 100 members"},
        Hostile{"rows", ",\"sessions\":[", "{\"a\":1},", "sessions: goes beyond 1,000,000 rows",
                9 * mebibyte},
        Hostile{"long texts", row, "\"" + std::string(65'536, 'a') + "\",",
                "sessions[1]: holds more than 4 MiB", 5 * mebibyte},
        Hostile{"one text", row + "\"", "aaaa", longText},
        Hostile{"one text of escapes", row + "\"", "\\u0041", longText},
        Hostile{"one text of quotes", row + "\"", "\\\"", longText},
        Hostile{"one key", ",\"sessions\":[{},{\"", "aaaa", longText},
        Hostile{"one number", row, "1", noText, 2 * mebibyte},
        Hostile{"one fraction", row + "0.", "1", noText, 2 * mebibyte},
        Hostile{"white space", row, " \n", noText, 2 * mebibyte},
        Hostile{"depth", row, "[", "sessions[1]: is nested deeper than 32 levels"}));

TEST(RowStream, ATextMayBeWrittenInItsLongestForm) {
    std::string text;
    for (int i = 0; i < 65'536; ++i)
        text += "\\u0061";
    std::istringstream stream("{\"format\":\"x\",\"version\":1,\"sessions\":[{\"note\":\"" + text +
                              "\"}]}");
    std::size_t size = 0;
    readRows(stream, {}, [&](const auto&, const nlohmann::json& found, const auto&) {
        size = found.at("note").get<std::string>().size();
    });
    EXPECT_EQ(size, 65'536U);
}

// The parser takes a NUL for the end of the text and would not look further.
TEST(RowStream, NothingFollowsTheDocument) {
    using namespace std::string_literals;
    const std::string whole = "{\"format\":\"frond-export\",\"version\":1,\"sessions\":[]}";
    for (const std::string& after : {""s, "\n"s, " \t\r\n"s}) {
        std::istringstream stream(whole + after);
        EXPECT_EQ(refusalOf(stream), "read");
    }
    for (const std::string& after :
         {"\0"s, "\0garbage"s, "\n\0"s, "x"s, "{}"s, "]"s, ","s, "\xEF\xBB\xBF"s}) {
        std::istringstream stream(whole + after);
        EXPECT_NE(refusalOf(stream).find("JSON"), std::string::npos) << after;
    }
    for (std::size_t at = 0; at < whole.size(); ++at) {
        std::istringstream stream(std::string(whole).insert(at, 1, '\0'));
        EXPECT_NE(refusalOf(stream), "read") << at;
    }
}

} // namespace
} // namespace frond::data
