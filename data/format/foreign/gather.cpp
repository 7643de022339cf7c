// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/format/foreign/gather.h"

#include "core/base/text.h"
#include "core/kit/kit.h"
#include "data/format/csv/sessionscsv.h"
#include "data/format/formaterror.h"

#include <algorithm>
#include <charconv>
#include <cstring>

namespace frond::data {

namespace {

/// Bytes of the character that valid UTF-8 begins with.
std::size_t firstLength(std::string_view text) {
    std::size_t end = 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        ++end;
    return end;
}

/// The first `count` characters of valid UTF-8.
std::string_view firstCharacters(std::string_view text, std::size_t count) {
    std::size_t end = 0;
    for (std::size_t seen = 0; seen < count && end < text.size(); ++seen)
        end += firstLength(text.substr(end));
    return text.substr(0, end);
}

/// Valid UTF-8 with a blank in place of what does not belong into a line.
std::string inOneLine(std::string_view text) {
    std::string line;
    while (!text.empty()) {
        const std::string_view character = text.substr(0, firstLength(text));
        line += isLineControl(character) ? std::string_view(" ") : character;
        text.remove_prefix(character.size());
    }
    return line;
}

} // namespace

std::optional<std::string> tagFrom(std::string_view name) {
    if (!isAcceptableText(name))
        return std::nullopt;
    std::string tag = inOneLine(name);
    std::replace(tag.begin(), tag.end(), ';', ',');
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

std::size_t Gatherer::ById::operator()(const Id& id) const {
    std::size_t hash = 0;
    std::memcpy(&hash, id.bytes().data(), sizeof hash);
    return hash;
}

ForeignSource& Gatherer::sourceOf(const std::string& name) {
    const auto [found, isNew] = m_sources.emplace(idFromText(name), m_file.sources.size());
    if (isNew) {
        if (m_file.sources.size() == maxForeignSources)
            throw FormatError({"", "tracks more than 10,000 things"});
        m_file.sources.push_back({name, 0});
    }
    return m_file.sources[found->second];
}

void Gatherer::countRow() {
    if (++m_rows > maxForeignRows)
        throw FormatError({"", "goes beyond 1,000,000 rows"});
}

void Gatherer::add(const ForeignRow& row) {
    ForeignSource& source = sourceOf(row.source);
    // None of the parts holds a NUL, so that no two rows run together into the same text.
    std::string key = m_program;
    for (const std::string& part : {row.source, row.time})
        key.append(1, '\0').append(part);
    const std::uint32_t ordinal = m_seen[idFromText(key)]++;
    key.append(1, '\0').append(std::to_string(ordinal));

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
    ++source.entries;
    ForeignEntry entry{row.source, std::move(session)};
    if (m_take)
        m_take(entry);
    else
        m_file.entries.push_back(std::move(entry));
}

void Gatherer::addProblem(std::size_t line, const std::string& file, std::string_view field,
                          std::string message) {
    ++m_file.problemCount;
    if (m_file.problems.size() >= maxListedProblems)
        return;
    std::string where = file;
    if (!file.empty() && !field.empty())
        where += ':';
    m_file.problems.push_back({line, where.append(field), std::move(message)});
}

} // namespace frond::data
