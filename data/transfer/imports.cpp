// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/transfer/imports.h"

#include "data/file/inputfile.h"
#include "data/format/csv/content.h"
#include "data/format/csv/record.h"
#include "data/format/csv/sessionscsv.h"
#include "data/format/text/decoding.h"
#include "data/format/text/unicode.h"
#include "data/store/sessionstore.h"
#include "data/transfer/frondexport.h"
#include "data/transfer/rowmatcher.h"
#include "data/transfer/tablefile.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace frond::data {

namespace fs = std::filesystem;

namespace {

constexpr std::array<std::pair<ImportFormat, std::string_view>, 5> formatWords{{
    {ImportFormat::Frond, "frond"},
    {ImportFormat::Csv, "csv"},
    {ImportFormat::Loop, "loop"},
    {ImportFormat::TrackAndGraph, "trackandgraph"},
    {ImportFormat::HabitBull, "habitbull"},
}};

constexpr std::size_t tellingBytes = 4096; ///< enough to tell formats apart

/// Adds one entry that carries no stamps: what is here, or was removed here, stays as it is.
void addEntry(Storage& storage, const Session& session, const CsvMapping& mapping, std::size_t line,
              ImportReport& report) {
    ++report.read;
    SessionStore& sessions = storage.stores().sessions;
    const auto here = sessions.replica(session.id);
    if (!here || !here->content) {
        sessions.save(session);
        ++report.added;
        report.newRows += here ? 0U : 1U;
        return;
    }
    ++report.skipped;
    if (here->removed) {
        addProblem(report, {line, "id", {Code::WasRemovedHere}});
        return;
    }
    Session shown = *here->content;
    shown.note = shownNote(shown.note, here->otherNotes);
    if (contentIn(mapping, contentOf(shown)) != contentIn(mapping, contentOf(session)))
        addProblem(report, {line, "id", {Code::HereWithOtherContent}});
}

void skip(ImportReport& report, std::size_t line, const Problem& problem) {
    ++report.read;
    ++report.skipped;
    addProblem(report, {line, problem.field, problem.message});
}

/// The places of the columns that were named, with what was said of them.
std::vector<std::optional<CsvColumn>> chosenColumns(const ImportOptions& options,
                                                    const TableLook& look) {
    std::vector<std::optional<CsvColumn>> chosen = options.columns;
    chosen.resize(look.columns().size());
    const auto place = [&](const std::string& name) -> std::optional<std::size_t> {
        for (const bool exact : {true, false}) {
            for (std::size_t i = 0; i < chosen.size(); ++i) {
                const std::string& column = look.columns()[i].name;
                const bool same = exact ? column == name : comparable(column) == comparable(name);
                if (same && !column.empty() && !chosen[i])
                    return i;
            }
        }
        const auto number = wholeNumberFromText(name);
        if (number && *number >= 1 && static_cast<std::size_t>(*number) <= chosen.size())
            return static_cast<std::size_t>(*number - 1);
        return std::nullopt;
    };
    for (const auto& [name, meaning] : options.meanings) {
        const auto column = place(name);
        if (!column)
            throw FormatError({name, {Code::NoColumnOfTable}});
        chosen[*column] = meaning;
    }
    return chosen;
}

CsvMapping mappingFor(const ImportOptions& options, const TableLook& look) {
    CsvMapping mapping = mappingOf(look, chosenColumns(options, look));
    if (!mapping.questions.empty()) {
        std::vector<OpenQuestions::Question> open;
        for (const auto& [column, message, answer] : mapping.questions) {
            const std::string& name = look.columns()[column].name;
            const auto same = std::count_if(look.columns().begin(), look.columns().end(),
                                            [&](const ColumnLook& c) { return c.name == name; });
            open.push_back(
                {name.empty() || same > 1 ? std::to_string(column + 1) : name, message, answer});
        }
        throw OpenQuestions(std::move(open));
    }
    if (columnWith(mapping, CsvRole::Day) || columnWith(mapping, CsvRole::At))
        return mapping;
    for (std::size_t i = 0; i < mapping.columns.size(); ++i) {
        const ColumnLook& column = look.columns()[i];
        const auto& means = column.meaning.candidates;
        const bool named = std::any_of(means.begin(), means.end(), [](const CsvColumn& each) {
            return each.role == CsvRole::Day;
        });
        if (named && column.filled > 0)
            throw FormatError({nameOfColumn(look, i),
                               {Code::DaysInSomeRows, column.filled, "2026-03-01", column.days}});
    }
    throw FormatError({"", {Code::NoColumnWithDay}});
}

/// What of the file as a whole is not as it stands there.
void addTableProblems(const TableFile& table, const TableLook& look, const CsvMapping& mapping,
                      ImportReport& report) {
    if (table.charset != Charset::Utf8)
        addProblem(report, {0, "", {Code::CharsetRead, nameOf(table.charset)}});
    if (table.layout.hasTitle)
        addProblem(report, {1, "", {Code::TitleLeftOut}});
    for (const std::size_t column : mapping.leftOut)
        addProblem(report, {look.hasHeader() ? table.layout.headerLine : 0,
                            nameOfColumn(look, column),
                            {Code::LeftOutUnknownColumn}});
}

std::set<Id> namedIds(const TableFile& table, const CsvMapping& mapping) {
    std::set<Id> ids;
    const auto column = columnWith(mapping, CsvRole::Id);
    if (!column)
        return ids;
    readTable(table, [&](std::size_t /*line*/, const CsvCells& cells) {
        const auto id = *column < cells.size() ? Id::parse(cells[*column]) : std::nullopt;
        if (id)
            ids.insert(*id);
        return true;
    });
    return ids;
}

ImportReport importCsv(Storage& storage, const ImportOptions& options) {
    const Kit kit = storage.kits().kit();
    const TableFile table = openTable(options.file);
    const TableLook look = lookThrough(table, kit).look;
    const CsvMapping mapping = mappingFor(options, look);
    ImportReport report;
    std::optional<std::size_t> otherTable;
    const auto forEachRow = [&](const auto& use) {
        bool header = mapping.hasHeader;
        readTable(table, [&](std::size_t line, const CsvCells& cells) {
            if (std::exchange(header, false))
                return true;
            const RecordKind kind = look.kindOf(cells);
            if (kind == RecordKind::OtherTable)
                otherTable = line;
            if (kind == RecordKind::Row)
                use(line, entryFromRecord(cells, mapping, kit, options.zone));
            return kind != RecordKind::OtherTable;
        });
    };
    addTableProblems(table, look, mapping, report);
    RowMatcher matcher(storage, mapping, namedIds(table, mapping));
    if (storage.sessions().count() > 0) {
        forEachRow([&](std::size_t /*line*/, const auto& found) {
            if (const auto* entry = std::get_if<CsvEntry>(&found))
                matcher.announce(*entry);
        });
        matcher.match();
    }
    forEachRow([&](std::size_t line, auto found) {
        auto* entry = std::get_if<CsvEntry>(&found);
        if (!entry)
            return skip(report, line, std::get<Problem>(found));
        entry->session.id = matcher.idFor(*entry);
        const std::size_t before = report.added;
        addEntry(storage, entry->session, mapping, line, report);
        if (entry->skippedTime && report.added > before)
            addProblem(report, {line,
                                "time",
                                {Code::TimeSkippedByClocks,
                                 timeOfDayText(entry->session.at->timeOfDay())}});
    });
    if (otherTable)
        addProblem(report, {*otherTable, "", {Code::AnotherTableBegins}});
    return report;
}

ForeignMeanings foreignMeanings(const ImportOptions& options) {
    ForeignMeanings meanings;
    for (const auto& [name, meaning] : options.meanings)
        meanings.insert_or_assign(name, meaning);
    return meanings;
}

ForeignFile readForeign(const fs::path& file, ImportFormat format, const TakeForeign& take,
                        const ForeignMeanings& meanings) {
    if (format == ImportFormat::TrackAndGraph)
        return readTrackAndGraph(textContent(file, maxForeignBytes), take, meanings);
    if (format == ImportFormat::HabitBull)
        return readHabitBull(textContent(file, maxForeignBytes), take, meanings);
    return looksLikeLoopDatabase(inputStart(file, tellingBytes))
               ? readLoopDatabase(file, take, meanings)
               : readLoopZip(inputContent(file, maxForeignBytes), take, meanings);
}

bool isForeign(ImportFormat format) {
    return format != ImportFormat::Frond && format != ImportFormat::Csv;
}

/// An entry that came before, whatever was made of it since, stays as it is.
ImportReport importForeign(Storage& storage, const ImportOptions& options) {
    ImportReport report;
    SessionStore& sessions = storage.stores().sessions;
    const auto& only = options.only;
    const auto take = [&](const ForeignEntry& entry) {
        if (only && !only->contains(entry.source))
            return;
        ++report.read;
        const auto here = sessions.replica(entry.session.id);
        if (here && here->content)
            return;
        sessions.save(entry.session);
        ++report.added;
        report.newRows += here ? 0U : 1U;
    };
    const ForeignFile file =
        readForeign(options.file, options.format, take, foreignMeanings(options));
    if (only) {
        // Which of several things a row that cannot be read belongs to is not known.
        for (const ImportProblem& problem : file.problems) {
            if (only->contains(problem.field))
                addProblem(report, problem);
        }
    } else {
        report.read = file.read;
        report.problems = file.problems;
        report.problemCount = file.problemCount;
    }
    report.skipped = report.read - report.added;
    return report;
}

} // namespace

void addProblem(ImportReport& report, ImportProblem problem) {
    ++report.problemCount;
    if (report.problems.size() < maxListedProblems)
        report.problems.push_back(std::move(problem));
}

std::string_view toText(ImportFormat format) {
    return std::find_if(formatWords.begin(), formatWords.end(),
                        [&](const auto& pair) { return pair.first == format; })
        ->second;
}

std::optional<ImportFormat> parseImportFormat(std::string_view text) {
    const auto found = std::find_if(formatWords.begin(), formatWords.end(),
                                    [&](const auto& pair) { return pair.second == text; });
    return found == formatWords.end() ? std::nullopt : std::optional(found->first);
}

ImportFormat formatOf(const fs::path& file) {
    const std::string bytes = inputStart(file, tellingBytes);
    if (bytes.starts_with("%PDF"))
        throw FormatError({"", {Code::IsPdf}});
    if (looksLikeZip(bytes) || looksLikeLoopDatabase(bytes))
        return ImportFormat::Loop;
    std::string start = startOfText(file, tellingBytes);
    if (looksLikeTrackAndGraph(start))
        return ImportFormat::TrackAndGraph;
    if (looksLikeHabitBull(start))
        return ImportFormat::HabitBull;
    if (start.starts_with("\xEF\xBB\xBF"))
        start.erase(0, 3);
    const std::size_t text = start.find_first_not_of(" \t\r\n");
    if (text != std::string::npos && (start[text] == '{' || start[text] == '['))
        return ImportFormat::Frond;
    if (text != std::string::npos && start[text] == '<')
        throw FormatError({"", {Code::IsWebPage}});
    return ImportFormat::Csv;
}

OpenQuestions::OpenQuestions(std::vector<Question> questions)
    : FormatError({questions.front().column, questions.front().message})
    , m_questions(std::move(questions)) {}

std::vector<ForeignSource> sourcesOf(const fs::path& file, ImportFormat format) {
    return isForeign(format) ? readForeign(file, format, [](const ForeignEntry&) {}, {}).sources
                             : std::vector<ForeignSource>();
}

ImportReport importFile(Storage& storage, const ImportOptions& options) {
    if (isForeign(options.format))
        return importForeign(storage, options);
    if (options.format == ImportFormat::Csv)
        return importCsv(storage, options);
    InputFile file(options.file, maxExportBytes);
    const Charset charset = charsetOf(file);
    if (charset == Charset::Windows1252) // it is written as UTF-8: a byte of it was altered
        throw FormatError({"", {Code::NeedsUtf8}});
    DecodedStream stream(file, charset);
    if ((stream >> std::ws).peek() == '[')
        throw FormatError({"", {Code::IsForeignJson}});
    return mergeFrondExport(storage, stream);
}

} // namespace frond::data
