// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/import/gather.h"

#include "core/kit.h"
#include "core/text.h"
#include "data/csv/sessionscsv.h"
#include "data/json/reader.h"

#include <algorithm>
#include <charconv>

namespace frond::data {

namespace {

/// The first `count` characters of valid UTF-8.
std::string_view firstCharacters(std::string_view text, std::size_t count) {
    std::size_t end = 0;
    for (std::size_t seen = 0; end < text.size(); ++end) {
        const bool begins = (static_cast<unsigned char>(text[end]) & 0xC0U) != 0x80U;
        if (begins && seen++ == count)
            break;
    }
    return text.substr(0, end);
}

} // namespace

std::optional<std::string> tagFrom(std::string_view name) {
    if (!isAcceptableText(name))
        return std::nullopt;
    std::string tag(name);
    std::replace(tag.begin(), tag.end(), ';', ',');
    std::replace_if(
        tag.begin(), tag.end(), [](char c) { return c == '\r' || c == '\n'; }, ' ');
    tag = trimmed(firstCharacters(trimmed(tag), maxLabelLength));
    return tag.empty() ? std::nullopt : std::optional(std::move(tag));
}

std::optional<std::int64_t> integerFrom(std::string_view text) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

void Gatherer::addSource(const std::string& name) {
    if (m_sources.emplace(name, m_file.sources.size()).second)
        m_file.sources.push_back({name, 0});
}

void Gatherer::countRow() {
    if (++m_rows > maxForeignRows)
        throw FormatError({"", "goes beyond 1,000,000 rows"});
}

void Gatherer::add(const ForeignRow& row) {
    addSource(row.source);
    const std::size_t ordinal = m_seen[{row.source, row.time}]++;
    // None of the parts holds a NUL, so that no two rows run together into the same text.
    std::string key = m_program;
    for (const std::string& part : {row.source, row.time, std::to_string(ordinal)})
        key.append(1, '\0').append(part);

    Session session{.id = idFromText(key), .day = row.day, .at = row.at};
    if (row.duration && *row.duration != Seconds{0})
        session.steps.push_back({.use = std::nullopt, .duration = *row.duration});
    if (auto tag = tagFrom(row.source))
        session.context.tags.push_back(*std::move(tag));
    if (!row.note.empty())
        session.note = row.note;
    if (const Problems problems = validate(session); !problems.empty()) {
        addProblem(row.line, row.file, problems.front().field, problems.front().message);
        return;
    }
    ++m_file.sources[m_sources.at(row.source)].entries;
    m_file.entries.push_back({row.source, std::move(session)});
}

void Gatherer::addProblem(std::size_t line, const std::string& file, std::string_view field,
                          std::string message) {
    std::string where = file;
    if (!file.empty() && !field.empty())
        where += ':';
    m_file.problems.push_back({line, where.append(field), std::move(message)});
}

} // namespace frond::data
