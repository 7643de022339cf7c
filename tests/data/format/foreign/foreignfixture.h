// SPDX-License-Identifier: GPL-3.0-or-later
// Files as the other programs write them, made in memory.
#pragma once

#include "app/words/words.h"
#include "data/format/foreign/foreign.h"
#include "data/format/formaterror.h"

#include <gtest/gtest.h>
#include <initializer_list>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>
#include <zip.h>

namespace frond::data {

struct ZipMember {
    std::string name, content;
};

inline std::string zipOf(const std::vector<ZipMember>& members) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* buffer = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_t* archive = zip_open_from_source(buffer, ZIP_TRUNCATE, &error);
    if (!archive)
        throw std::runtime_error("no zip can be made");
    zip_source_keep(buffer);
    for (const ZipMember& member : members) {
        zip_source_t* source =
            zip_source_buffer(archive, member.content.data(), member.content.size(), 0);
        if (zip_file_add(archive, member.name.c_str(), source, ZIP_FL_ENC_UTF_8) < 0)
            throw std::runtime_error("no member can be added");
    }
    if (zip_close(archive) != 0)
        throw std::runtime_error("the zip cannot be finished");
    zip_stat_t stat;
    zip_source_open(buffer);
    zip_source_stat(buffer, &stat);
    std::string bytes(stat.size, '\0');
    if (zip_source_read(buffer, bytes.data(), bytes.size()) !=
        static_cast<zip_int64_t>(bytes.size()))
        throw std::runtime_error("the zip cannot be read back");
    zip_source_close(buffer);
    zip_source_free(buffer);
    return bytes;
}

/// What is wrong with the file as a whole: "field: message"; empty when it is read.
template <class Read>
std::string refusalOf(const Read& read) {
    try {
        read();
        return {};
    } catch (const FormatError& error) {
        const auto& [field, message, line] = error.problem();
        const bool whole = field.empty() && line == 0;
        return (whole ? ": " : "") + inEnglish(error);
    }
}

/// "2026-03-01 Dilating 1200s note", one an entry.
inline std::vector<std::string> linesOf(const ForeignFile& file) {
    std::vector<std::string> lines;
    for (const ForeignEntry& entry : file.entries) {
        EXPECT_TRUE(validate(entry.session).empty());
        EXPECT_EQ(entry.session.outcome, Outcome::Done);
        std::string line = frond::toText(entry.session.day) + ' ' + entry.source;
        for (const Step& step : entry.session.steps) {
            EXPECT_FALSE(step.use);
            line += ' ' + std::to_string(step.duration.count()) + 's';
        }
        if (entry.session.note)
            line += ' ' + *entry.session.note;
        lines.push_back(std::move(line));
    }
    return lines;
}

/// "3 001/Checkmarks.csv:value is none that Loop writes", one a problem.
inline std::vector<std::string> problemsOf(const ForeignFile& file) {
    std::vector<std::string> lines;
    for (const ImportProblem& problem : file.problems)
        lines.push_back(std::to_string(problem.line) + ' ' + problem.field + ' ' +
                        inEnglish(problem.message));
    return lines;
}

inline std::vector<std::string> idsOf(const ForeignFile& file) {
    std::vector<std::string> ids;
    for (const ForeignEntry& entry : file.entries)
        ids.push_back(entry.session.id.toText());
    return ids;
}

/// What is told of numbers that nobody gave a meaning.
inline std::string leftOut(const std::string& line, const std::string& name, int count = 1) {
    const std::string map = "--map \"" + name;
    const std::string what =
        count == 1 ? " number whose meaning is not known, so it is left out; say what it is"
                   : " numbers whose meaning is not known, so they are left out; say what they are";
    return line + ' ' + name + " has " + std::to_string(count) + what + ", such as " + map +
           "=pain_during\" or " + map + "=minutes:min\"";
}

using Lines = std::vector<std::string>;

inline const std::string newHabitsHeader =
    "Position,Name,Type,Question,Description,FrequencyNumerator,FrequencyDenominator,Color,Unit,"
    "Target Type,Target Value,Archived?\n";

} // namespace frond::data
