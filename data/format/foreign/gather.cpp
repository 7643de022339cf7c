// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/format/foreign/gather.h"

#include "core/base/text.h"
#include "core/kit/kit.h"
#include "data/format/csv/sessionscsv.h"
#include "data/format/foreign/meaning.h"
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

std::string wordsFor(const CsvColumn& meaning) {
    std::string words(wordOf(meaning.role));
    if (meaning.unit != CsvUnit::None)
        words.append(1, ':').append(wordOf(meaning.unit));
    return words;
}

/// Bytes of a number or a name that is shown as a whole.
constexpr std::size_t longestShown = 100;

/// As a word in quotes that a shell takes as it is; another stands for one that it would not.
std::string quotable(const std::string& name) {
    const bool isPlain = name.size() <= longestShown && isOneLine(name) &&
                         name.find_first_of("\"\\$`!") == std::string::npos;
    return isPlain ? name : "NAME";
}

/// What a person can do about numbers that are left out.
Message leftOut(const std::string& name, std::size_t count) {
    return {Code::NumbersUnknown, count, quotable(name)};
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

Gatherer::Gatherer(std::string program, TakeForeign take, ForeignMeanings meanings)
    : m_program(std::move(program)), m_take(std::move(take)), m_meanings(std::move(meanings)) {
    for (const auto& [name, meaning] : m_meanings) {
        if (!canMean(meaning))
            throw FormatError({name, {Code::NumbersCannotBe, wordsFor(meaning)}});
    }
}

std::size_t Gatherer::sourceOf(const std::string& name) {
    const auto [found, isNew] = m_sources.emplace(idFromText(name), m_file.sources.size());
    if (isNew) {
        if (m_file.sources.size() == maxForeignSources)
            throw FormatError({"", {Code::TooManySources, maxForeignSources}});
        m_file.sources.push_back({.name = name});
        m_numbers.emplace_back();
    }
    return found->second;
}

void Gatherer::countRow() {
    if (++m_rows > maxForeignRows)
        throw FormatError({"", {Code::TooManyRows, maxForeignRows}});
}

void Gatherer::note(Numbers& numbers, const ForeignNumber& number, std::size_t line) {
    constexpr std::size_t mostSamples = 4;
    if (numbers.count++ == 0)
        numbers.firstLine = line;
    const bool isTick = number.canBeTick && (number.value == 0 || number.value == 1);
    numbers.onlyTicks = numbers.onlyTicks && isTick;
    std::vector<std::string>& samples = numbers.samples;
    if (samples.size() < mostSamples && number.shown.size() <= longestShown &&
        std::find(samples.begin(), samples.end(), number.shown) == samples.end())
        samples.push_back(number.shown);
}

const CsvColumn* Gatherer::meaningOf(const std::string& source) const {
    const auto found = m_meanings.find(source);
    return found == m_meanings.end() ? nullptr : &found->second;
}

Id Gatherer::idOf(const ForeignRow& row) {
    // None of the parts holds a NUL, so that no two rows run together into the same text. What is
    // an entry only by the meaning of its 0 is counted apart, so that the others keep their ids.
    std::string key = m_program;
    for (const std::string& part : {row.source, row.nothing ? row.time + " 0" : row.time})
        key.append(1, '\0').append(part);
    const std::uint32_t ordinal = m_seen[idFromText(key)]++;
    return idFromText(key.append(1, '\0').append(std::to_string(ordinal)));
}

std::optional<Problem> Gatherer::complete(Session& session, const ForeignRow& row,
                                          const CsvColumn* meaning) const {
    if (row.duration && *row.duration != Seconds{0})
        session.steps.push_back({.use = std::nullopt, .duration = *row.duration});
    if (auto tag = tagFrom(row.source))
        session.context.tags.push_back(*std::move(tag));
    if (!row.note.empty())
        session.note = row.note;
    if (meaning) {
        if (auto problem = setNumber(session, *meaning, row.number->value))
            return problem;
    }
    Problems problems = validate(session);
    return problems.empty() ? std::nullopt : std::optional(std::move(problems.front()));
}

void Gatherer::add(const ForeignRow& row) {
    const std::size_t source = sourceOf(row.source);
    if (row.number)
        note(m_numbers[source], *row.number, row.line);
    const CsvColumn* meaning = row.number ? meaningOf(row.source) : nullptr;
    if (row.nothing && !(meaning && isScale(meaning->role)))
        return;
    ++m_file.read;
    Session session{.id = idOf(row), .day = row.day, .at = row.at};
    if (auto problem = complete(session, row, meaning)) {
        addProblem(row.line, row.file, problem->field, std::move(problem->message));
        return;
    }
    ++m_file.sources[source].entries;
    ForeignEntry entry{row.source, std::move(session)};
    if (m_take)
        m_take(entry);
    else
        m_file.entries.push_back(std::move(entry));
}

void Gatherer::refuse(std::size_t line, const std::string& file, std::string_view field,
                      Message message) {
    ++m_file.read;
    addProblem(line, file, field, std::move(message));
}

/// These come first: each speaks of many rows.
void Gatherer::listOpenNumbers() {
    std::vector<ImportProblem> open;
    for (std::size_t i = 0; i < m_numbers.size(); ++i) {
        Numbers& numbers = m_numbers[i];
        ForeignSource& source = m_file.sources[i];
        if (numbers.count == 0 || numbers.onlyTicks)
            continue;
        source.needsMeaning = true;
        source.samples = std::move(numbers.samples);
        if (!meaningOf(source.name))
            open.push_back({numbers.firstLine, source.name, leftOut(source.name, numbers.count)});
    }
    m_file.problemCount += open.size();
    std::vector<ImportProblem>& problems = m_file.problems;
    problems.insert(problems.begin(), open.begin(), open.end());
    problems.erase(problems.begin() +
                       static_cast<std::ptrdiff_t>(std::min(problems.size(), maxListedProblems)),
                   problems.end());
}

ForeignFile Gatherer::finish() {
    for (const auto& [name, meaning] : m_meanings) {
        if (!m_sources.contains(idFromText(name)))
            throw FormatError({name, {Code::NotTracked}});
    }
    listOpenNumbers();
    return std::move(m_file);
}

void Gatherer::addProblem(std::size_t line, const std::string& file, std::string_view field,
                          Message message) {
    ++m_file.problemCount;
    if (m_file.problems.size() >= maxListedProblems)
        return;
    std::string where = file;
    if (!file.empty() && !field.empty())
        where += ':';
    m_file.problems.push_back({line, where.append(field), std::move(message)});
}

} // namespace frond::data
