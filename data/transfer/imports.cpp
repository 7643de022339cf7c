// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/transfer/imports.h"

#include "data/file/inputfile.h"
#include "data/format/csv/sessionscsv.h"
#include "data/format/foreign/foreign.h"
#include "data/format/formaterror.h"
#include "data/store/sessionstore.h"
#include "data/transfer/frondexport.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace frond::data {

namespace fs = std::filesystem;

namespace {

constexpr std::array<std::pair<ImportFormat, std::string_view>, 4> formatWords{{
    {ImportFormat::Frond, "frond"},
    {ImportFormat::Csv, "csv"},
    {ImportFormat::Loop, "loop"},
    {ImportFormat::TrackAndGraph, "trackandgraph"},
}};

constexpr std::size_t tellingBytes = 4096; ///< enough to tell formats apart
/// Enough to tell what columns hold: records of millions of bytes are no better known by more.
constexpr std::size_t enoughRecordBytes = std::size_t{4} * 1024 * 1024;

/// Adds one entry that carries no stamps: what is here, or was removed here, stays as it is.
void addEntry(Storage& storage, const Session& session, std::size_t line, ImportReport& report) {
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
        addProblem(report, {line, "id", "was removed here; Recently removed can bring it back"});
        return;
    }
    Session shown = *here->content;
    shown.note = shownNote(shown.note, here->otherNotes);
    if (csvRow(shown) != csvRow(session))
        addProblem(report, {line, "id", "is here already with other content, which stays"});
}

void skip(ImportReport& report, std::size_t line, const Problem& problem) {
    ++report.read;
    ++report.skipped;
    addProblem(report, {line, problem.field, problem.message});
}

/// So that equal records of a table can be counted without keeping them.
Id idOfRecord(const CsvCells& cells) {
    std::string words;
    for (const std::string& cell : cells)
        words.append(cell).append(1, '\n');
    return idFromText(words);
}

using FromRecord = std::function<std::variant<Session, Problem>(const CsvCells&)>;

/// Our own columns, or those of a mapping.
FromRecord reading(const ImportOptions& options, const Kit& kit, std::map<Id, std::size_t>& seen,
                   const CsvMapping* mapping) {
    if (!mapping)
        return [&kit](const CsvCells& cells) { return sessionFromRow(cells, kit); };
    return [&options, &kit, &seen, mapping](const CsvCells& cells) {
        return sessionFromRecord(cells, *mapping, kit, options.offsetAt, seen[idOfRecord(cells)]++);
    };
}

CsvMapping mappingFor(const ImportOptions& options) {
    CsvMapping mapping =
        options.mapping ? *options.mapping : guessedMapping(firstRecords(options.file, 200));
    if (std::find(mapping.columns.begin(), mapping.columns.end(), CsvRole::Day) ==
        mapping.columns.end())
        throw FormatError({"line 1", "names no column with a day"});
    if (!options.mapping && mapping.orderIsOpen)
        throw FormatError({"day", "can be read as day/month or month/day; write it as 2026-03-01, "
                                  "or choose in the app"});
    return mapping;
}

/// Throws where a record is broken or one too many. Reading takes a small part of the time that
/// storing does, so a table of a million rows is refused long before it would be.
void requireWholeTable(const fs::path& file, char delimiter) {
    InputFile stream(file, maxExportBytes);
    readCsv(stream, delimiter,
            [](std::size_t /*line*/, const CsvCells& /*cells*/) { return true; });
}

ImportReport importCsv(Storage& storage, const ImportOptions& options) {
    const std::vector<CsvCells> first = firstRecords(options.file, 1);
    if (first.empty())
        throw FormatError({"", "is empty"});
    const bool ours = isOurHeader(first.front());
    InputFile stream(options.file, maxExportBytes);
    const char delimiter = ours ? ',' : delimiterOf(stream);
    requireWholeTable(options.file, delimiter);
    const std::optional<CsvMapping> mapping =
        ours ? std::nullopt : std::optional(mappingFor(options));
    const Kit kit = storage.kits().kit();
    std::map<Id, std::size_t> seen;
    const FromRecord read = reading(options, kit, seen, mapping ? &*mapping : nullptr);
    ImportReport report;
    bool header = ours || mapping->hasHeader;
    readCsv(stream, delimiter, [&](std::size_t line, const CsvCells& cells) {
        if (std::exchange(header, false))
            return true;
        const auto found = read(cells);
        if (const auto* session = std::get_if<Session>(&found))
            addEntry(storage, *session, line, report);
        else
            skip(report, line, std::get<Problem>(found));
        return true;
    });
    return report;
}

ForeignFile readForeign(const fs::path& file, ImportFormat format, const TakeForeign& take) {
    if (format == ImportFormat::TrackAndGraph)
        return readTrackAndGraph(inputContent(file, maxForeignBytes), take);
    return looksLikeLoopDatabase(inputStart(file, tellingBytes))
               ? readLoopDatabase(file, take)
               : readLoopZip(inputContent(file, maxForeignBytes), take);
}

/// An entry that came before, whatever was made of it since, stays as it is.
ImportReport importForeign(Storage& storage, const ImportOptions& options) {
    ImportReport report;
    SessionStore& sessions = storage.stores().sessions;
    const auto& only = options.only;
    const ForeignFile file =
        readForeign(options.file, options.format, [&](const ForeignEntry& entry) {
            if (only && !only->contains(entry.source))
                return;
            ++report.read;
            const auto here = sessions.replica(entry.session.id);
            if (here && here->content)
                return;
            sessions.save(entry.session);
            ++report.added;
            report.newRows += here ? 0U : 1U;
        });
    // Which of several things a row that cannot be read belongs to is not known.
    if (!only) {
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
    std::string start = inputStart(file, tellingBytes);
    if (looksLikeLoopZip(start) || looksLikeLoopDatabase(start))
        return ImportFormat::Loop;
    if (looksLikeTrackAndGraph(start))
        return ImportFormat::TrackAndGraph;
    if (start.starts_with("\xEF\xBB\xBF"))
        start.erase(0, 3);
    const std::size_t text = start.find_first_not_of(" \t\r\n");
    if (text != std::string::npos && start[text] == '{')
        return ImportFormat::Frond;
    return ImportFormat::Csv;
}

std::vector<CsvCells> firstRecords(const fs::path& file, std::size_t count) {
    InputFile stream(file, maxExportBytes);
    const char delimiter = delimiterOf(stream);
    std::vector<CsvCells> records;
    std::size_t bytes = 0;
    readCsv(stream, delimiter, [&](std::size_t /*line*/, const CsvCells& cells) {
        records.push_back(cells);
        for (const std::string& cell : cells)
            bytes += sizeof(std::string) + cell.size();
        return records.size() < count && bytes < enoughRecordBytes;
    });
    return records;
}

std::vector<ForeignSource> sourcesOf(const fs::path& file, ImportFormat format) {
    const bool foreign = format == ImportFormat::Loop || format == ImportFormat::TrackAndGraph;
    return foreign ? readForeign(file, format, [](const ForeignEntry&) {}).sources
                   : std::vector<ForeignSource>();
}

ImportReport importFile(Storage& storage, const ImportOptions& options) {
    switch (options.format) {
    case ImportFormat::Frond: {
        InputFile stream(options.file, maxExportBytes);
        return mergeFrondExport(storage, stream);
    }
    case ImportFormat::Csv:
        return importCsv(storage, options);
    case ImportFormat::Loop:
    case ImportFormat::TrackAndGraph:
        return importForeign(storage, options);
    }
    return {};
}

} // namespace frond::data
