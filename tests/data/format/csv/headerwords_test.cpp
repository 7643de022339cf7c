// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/format/csv/headerwords.h"

#include "core/base/text.h"
#include "data/format/text/unicode.h"

#include <algorithm>
#include <fstream>
#include <gtest/gtest.h>
#include <map>
#include <sstream>
#include <string>

namespace frond::data {

namespace {

/// The words of each row of the table in docs/formats/imports.md, by what it says they say.
std::map<std::string, std::vector<std::string>> documentedWords() {
    std::ifstream document(FROND_IMPORTS_DOCUMENT);
    std::stringstream text;
    text << document.rdbuf();
    std::map<std::string, std::vector<std::string>> rows;
    const std::string whole = text.str();
    std::istringstream lines(whole.substr(whole.find("### Words of column names")));
    for (std::string line; std::getline(lines, line) && !line.starts_with("# Other programs");) {
        const auto cells = split(line, '|');
        if (cells.size() != 4)
            continue;
        for (const std::string_view word : split(cells[2], ','))
            rows[trimmed(cells[1])].push_back(trimmed(word));
    }
    return rows;
}

bool canMean(const std::string& name, CsvRole role) {
    const std::vector<CsvColumn> all = meaningOf(name).candidates;
    return std::any_of(all.begin(), all.end(),
                       [&](const CsvColumn& column) { return column.role == role; });
}

} // namespace

TEST(HeaderWords, AreThoseOfTheDocument) {
    const std::map<std::string, CsvRole> roles{{"day", CsvRole::Day},
                                               {"time of day", CsvRole::Time},
                                               {"how long", CsvRole::Minutes},
                                               {"size", CsvRole::Size},
                                               {"depth", CsvRole::Depth},
                                               {"pain", CsvRole::PainDuring},
                                               {"at ease", CsvRole::EaseBefore},
                                               {"note", CsvRole::Note},
                                               {"tags", CsvRole::Tags},
                                               {"felt", CsvRole::Felt},
                                               {"position", CsvRole::Position},
                                               {"lubricant", CsvRole::Lubricant},
                                               {"bleeding", CsvRole::Bleeding},
                                               {"on period", CsvRole::OnPeriod},
                                               {"s", CsvRole::Minutes},
                                               {"min", CsvRole::Minutes},
                                               {"h", CsvRole::Minutes},
                                               {"ms", CsvRole::Minutes},
                                               {"size, measured around", CsvRole::Size}};
    const auto rows = documentedWords();
    for (const auto& [says, role] : roles) {
        ASSERT_TRUE(rows.contains(says)) << says;
        for (const std::string& word : rows.at(says)) {
            const bool exactSeconds = canMean(word, CsvRole::Seconds);
            EXPECT_TRUE(canMean(word, role) || exactSeconds) << says << ": " << word;
            EXPECT_EQ(wordsOf(word), std::vector{word}) << "is not in its comparable form";
        }
    }
}

TEST(HeaderWords, AreComparedWhole) {
    for (const char* name : {"Painkillers", "Back pain", "Champagne", "Last updated", "Created at",
                             "Date of birth", "Modified", "Days since surgery", "Summaryless", ""})
        EXPECT_TRUE(meaningOf(name).candidates.empty()) << name;
}

} // namespace frond::data
