// SPDX-License-Identifier: GPL-3.0-or-later
// export
#include "app/cli/failure.h"
#include "app/cli/runtime.h"
#include "app/cli/summaryexport.h"
#include "app/cli/values.h"
#include "app/words/words.h"
#include "core/note/spelling.h"
#include "core/session/spelling.h"
#include "core/visit/ptsummary.h"
#include "data/file/databasefiles.h"
#include "data/format/text/unicode.h"
#include "data/store/collections.h"
#include "data/transfer/exportfile.h"
#include "data/transfer/exports.h"
#include "data/transfer/frondexport.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <iostream>
#include <memory>
#include <set>
#include <sstream>

namespace frond::cli {

namespace {

struct ExportOptions {
    std::string format, out;
    std::optional<std::string> from, to;
    std::string include;
};

/// The names in --include; each must be known.
std::set<std::string> includedParts(const std::string& list) {
    static const std::set<std::string> known{"notes",      "mood",      "symptoms",  "trials",
                                             "milestones", "scores",    "medicines", "questions",
                                             "goals",      "everything"};
    std::set<std::string> parts;
    std::istringstream stream(list);
    for (std::string part; std::getline(stream, part, ',');) {
        if (!known.contains(part))
            unacceptable("--include", inQuotes(part) +
                                          " is none of notes, mood, symptoms, trials, goals, "
                                          "milestones, scores, medicines, questions, everything");
        parts.insert(part);
    }
    return parts;
}

/// As `make` has it: pages or a web page.
std::size_t writeSummary(data::Storage& storage, std::optional<Day> from, std::optional<Day> to,
                         const std::set<std::string>& parts, Day today,
                         std::string (*make)(const PtSummary&), const data::Sink& sink) {
    const PlanHistory history = storage.plans().planHistory();
    const Day last = to.value_or(today);
    const std::optional<DayRange> noted = storage.sessions().days();
    const bool any = noted && noted->from <= to.value_or(noted->from);
    const bool all = parts.contains("everything");
    const PtChoices choices{.notes = all || parts.contains("notes"),
                            .mood = all || parts.contains("mood"),
                            .symptoms = all || parts.contains("symptoms"),
                            .trials = all || parts.contains("trials"),
                            .milestones = all || parts.contains("milestones"),
                            .scores = all || parts.contains("scores"),
                            .medicines = all || parts.contains("medicines")};
    auto medicines = data::collectionOf<DayContext>(storage).list();
    std::erase_if(medicines, [](const DayContext& day) { return !day.medicine; });
    const PtNotes notes{
        spelledAlike(data::collectionOf<Symptom>(storage).list(), &Symptom::kind, data::comparable),
        spelledAlike(data::collectionOf<Trial>(storage).list(), &Trial::item, data::comparable),
        rated(data::collectionOf<Goal>(storage).list(),
              data::collectionOf<GoalRating>(storage).list()),
        data::collectionOf<Milestone>(storage).list(),
        spelledAlike(data::collectionOf<Score>(storage).list(), &Score::name, data::comparable),
        spelledAlike(std::move(medicines), &DayContext::medicine, data::comparable)};
    Day earliest =
        defaultSummaryRange(any ? std::optional(noted->from) : std::nullopt, history, last).from;
    const auto reach = [&](bool chosen, const auto& rows) {
        for (const auto& row : rows)
            earliest = chosen ? std::min(earliest, row.day) : earliest;
    };
    reach(choices.symptoms, notes.symptoms);
    reach(choices.trials, notes.trials);
    reach(choices.milestones, notes.milestones);
    reach(choices.scores, notes.scores);
    reach(choices.medicines, notes.days);
    const Day first = std::min(from.value_or(earliest), last);
    const auto summaryOf = [&](const PtChoices& chosen) {
        const DayRange days{first, last};
        return ptSummary(spelledAlike(walkOver(storage.sessions(), daysBefore(days).from, last),
                                      data::comparable),
                         history, storage.pauses().pauses(), days, chosen,
                         data::collectionOf<Question>(storage).list(), notes);
    };
    PtSummary summary = summaryOf(choices);
    // Of a period without entries, nothing but what is named.
    if (summary.entries == 0 && summary.questionsWritten > 0 &&
        parts == std::set<std::string>{"questions"})
        summary = summaryOf({.questionsAlone = true});
    sink(make(summary));
    return static_cast<std::size_t>(summary.now.sessions);
}

/// Without --to the next 13 weeks.
DayRange calendarDays(std::optional<Day> from, std::optional<Day> to, Day today) {
    constexpr Days ahead{13 * 7};
    const Day first = from.value_or(today);
    const DayRange days{first, to.value_or(std::max(first, today) + ahead - Days{1})};
    if (days.to < days.from)
        unacceptable("--to", "lies before today, the first day when --from is not given");
    if (days.to - days.from > Days{20 * 366})
        unacceptable("--to", "lies more than 20 years after the first day");
    return days;
}

data::FhirChoices fhirChoices(const std::set<std::string>& parts) {
    const bool all = parts.contains("everything");
    return {.notes = all || parts.contains("notes"),
            .mood = all || parts.contains("mood"),
            .symptoms = all || parts.contains("symptoms"),
            .trials = all || parts.contains("trials"),
            .goals = all || parts.contains("goals"),
            .milestones = all || parts.contains("milestones"),
            .scores = all || parts.contains("scores"),
            .medicines = all || parts.contains("medicines")};
}

std::string whatWasWritten(const std::string& format, std::size_t count) {
    const std::string number = std::to_string(count) + ' ';
    if (format == "pdf" || format == "html")
        return number + (count == 1 ? "session summed up in " : "sessions summed up in ");
    if (format == "ics")
        return number + (count == 1 ? "day written to " : "days written to ");
    if (format == "fhir")
        return number + (count == 1 ? "session written to " : "sessions written to ");
    return number + (count == 1 ? "entry written to " : "entries written to ");
}

void exportFile(const Runtime& runtime, const ExportOptions& options) {
    constexpr std::array formats{"csv", "fhir", "html", "ics", "json", "pdf"};
    if (std::find(formats.begin(), formats.end(), options.format) == formats.end())
        unacceptable("--format",
                     inQuotes(options.format) + " is none of csv, fhir, html, ics, json, pdf");
    const auto from = dayValue("--from", options.from);
    const auto to = dayValue("--to", options.to);
    requireOrder(from, to);
    const std::set<std::string> parts = includedParts(options.include);
    if (options.out.empty())
        unacceptable("--out", "names no file");
    if (data::isPartOfDatabase(options.out, runtime.file()))
        unacceptable("--out", inQuotes(options.out) + " would replace the database");
    const auto storage = runtime.openToRead();
    std::size_t entries = 0;
    const auto write = [&](const data::Sink& sink) {
        if (options.format == "json")
            entries = data::writeFrondExport(*storage, sink, from, to);
        else if (options.format == "csv")
            entries = data::writeCsvExport(*storage, sink, from, to);
        else if (options.format == "fhir")
            entries =
                data::writeFhirExport(*storage, sink, from, to, fhirChoices(parts), runtime.now());
        else if (options.format == "ics")
            entries = data::writeCalendarExport(
                *storage, sink, calendarDays(from, to, runtime.today()), runtime.now());
        else
            entries = writeSummary(*storage, from, to, parts, runtime.today(),
                                   options.format == "pdf" ? pdfOf : htmlOf, sink);
    };
    try {
        data::writeExport(options.out, write);
    } catch (const StorageError& error) {
        if (error.about() != StorageError::About::OtherFile)
            throw; // what was to be written could not be read
        throw Failure(Exit::Failed, "--out: " + inQuotes(options.out) + ": " + inEnglish(error));
    }
    if (runtime.json())
        Runtime::print({{"entries", entries}});
    else
        std::cout << whatWasWritten(options.format, entries) << printable(options.out) << '\n';
}

} // namespace

void addExportCommand(CLI::App& app, Command& chosen) {
    CLI::App* exportCommand = app.add_subcommand("export", "Write entries to a file");
    const auto exporting = std::make_shared<ExportOptions>();
    exportCommand->add_option("--format", exporting->format, "csv, fhir, html, ics, json or pdf")
        ->required();
    exportCommand->add_option("--out", exporting->out, "The file to write")
        ->type_name("FILE")
        ->required();
    exportCommand->add_option("--from", exporting->from, "First day")->type_name("DAY");
    exportCommand->add_option("--to", exporting->to, "Last day")->type_name("DAY");
    exportCommand
        ->add_option("--include", exporting->include,
                     "For a pdf, html or fhir, separated by commas: notes, mood, symptoms, trials, "
                     "questions,"
                     " goals, milestones, scores, medicines, everything")
        ->type_name("PARTS");
    exportCommand->callback([&chosen, exporting] {
        chosen = [exporting](const Runtime& runtime) { exportFile(runtime, *exporting); };
    });
}

} // namespace frond::cli
