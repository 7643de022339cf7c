// SPDX-License-Identifier: GPL-3.0-or-later
// export · check · demo
#include "app/cli/failure.h"
#include "app/cli/pdfexport.h"
#include "app/cli/runtime.h"
#include "app/cli/values.h"
#include "core/ptsummary.h"
#include "core/samplehistory.h"
#include "core/schedule.h"
#include "data/csv/sessionscsv.h"
#include "data/exportfile.h"
#include "data/fhir/bundle.h"
#include "data/ical/calendar.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iostream>
#include <limits>
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

struct DemoOptions {
    std::string years = "1", perDay = "1", seed = "1";
};

/// The names in --include; each must be known, also those whose sections are not there yet.
std::set<std::string> includedParts(const std::string& list) {
    static const std::set<std::string> known{"notes",      "mood",      "symptoms",  "goals",
                                             "milestones", "questions", "everything"};
    std::set<std::string> parts;
    std::istringstream stream(list);
    for (std::string part; std::getline(stream, part, ',');) {
        if (!known.contains(part))
            unacceptable("--include", inQuotes(part) + " is none of notes, mood, symptoms, goals, "
                                                       "milestones, questions, everything");
        parts.insert(part);
    }
    return parts;
}

struct Content {
    std::string bytes;
    std::size_t entries = 0;
};

Content csvContent(data::Storage& storage, std::optional<Day> from, std::optional<Day> to) {
    const auto sessions = storage.sessions().list(from, to);
    return {data::toCsv(sessions), sessions.size()};
}

Content pdfContent(data::Storage& storage, std::optional<Day> from, std::optional<Day> to,
                   const std::set<std::string>& parts, Day today) {
    const PlanHistory history = storage.plans().planHistory();
    const auto sessions = storage.sessions().list(std::nullopt, to);
    const Day last = to.value_or(today);
    const Day first =
        std::min(from.value_or(defaultSummaryRange(sessions, history, last).from), last);
    const bool all = parts.contains("everything");
    const PtChoices choices{all || parts.contains("notes"), all || parts.contains("mood")};
    const PtSummary summary =
        ptSummary(sessions, history, storage.pauses().pauses(), {first, last}, choices);
    return {pdfOf(summary), static_cast<std::size_t>(summary.now.sessions)};
}

/// The plan's days; without --to, those of the next 13 weeks.
Content calendarContent(data::Storage& storage, std::optional<Day> from, std::optional<Day> to,
                        const Moment& now) {
    constexpr Days ahead{13 * 7};
    const Day first = from.value_or(now.day());
    const DayRange days{first, to.value_or(std::max(first, now.day()) + ahead - Days{1})};
    if (days.to < days.from)
        unacceptable("--to", "lies before today, the first day when --from is not given");
    if (days.to - days.from > Days{20 * 366})
        unacceptable("--to", "lies more than 20 years after the first day");
    const auto planned = schedule(storage.plans().planHistory(), storage.pauses().pauses(), days);
    const auto count = std::count_if(planned.begin(), planned.end(),
                                     [](const ScheduledDay& day) { return day.planned > 0; });
    return {data::toCalendar(planned, now), static_cast<std::size_t>(count)};
}

/// A plan for each part of the kit that is kept apart, and the usual one.
std::vector<PlanHistory> planHistories(data::Storage& storage, const Kit& kit) {
    std::vector<PlanHistory> histories{storage.plans().planHistory()};
    std::set<std::string> groups;
    for (const KitItem& item : kit.items) {
        if (item.group != defaultGroup && groups.insert(item.group).second)
            histories.push_back(storage.plans().planHistory(item.group));
    }
    return histories;
}

Content fhirContent(data::Storage& storage, std::optional<Day> from, std::optional<Day> to,
                    const std::set<std::string>& parts, const Moment& now) {
    const auto sessions = storage.sessions().list(from, to);
    const Day last =
        to.value_or(sessions.empty() ? now.day() : std::max(now.day(), sessions.back().day));
    const Day first = from.value_or(sessions.empty() ? last : sessions.front().day);
    const bool all = parts.contains("everything");
    const data::FhirChoices choices{all || parts.contains("notes"), all || parts.contains("mood")};
    const Kit kit = storage.kits().kit();
    // A first day yet to come leaves that day alone.
    return {data::toFhirBundle({sessions,
                                kit,
                                planHistories(storage, kit),
                                storage.pauses().pauses(),
                                {first, std::max(first, last)},
                                now,
                                choices}),
            sessions.size()};
}

Content contentOf(const std::string& format, data::Storage& storage, std::optional<Day> from,
                  std::optional<Day> to, const std::set<std::string>& parts, const Moment& now) {
    if (format == "pdf")
        return pdfContent(storage, from, to, parts, now.day());
    if (format == "fhir")
        return fhirContent(storage, from, to, parts, now);
    return format == "ics" ? calendarContent(storage, from, to, now)
                           : csvContent(storage, from, to);
}

std::string whatWasWritten(const std::string& format, std::size_t count) {
    const std::string number = std::to_string(count) + ' ';
    if (format == "pdf")
        return number + (count == 1 ? "session summed up in " : "sessions summed up in ");
    if (format == "ics")
        return number + (count == 1 ? "day written to " : "days written to ");
    if (format == "fhir")
        return number + (count == 1 ? "session written to " : "sessions written to ");
    return number + "entries written to ";
}

void exportFile(const Runtime& runtime, const ExportOptions& options) {
    static const std::set<std::string> written{"csv", "fhir", "ics", "pdf"};
    if (!written.contains(options.format))
        unacceptable("--format", inQuotes(options.format) +
                                     " is not written by this version; csv, fhir, ics and pdf are");
    const auto from = dayValue("--from", options.from);
    const auto to = dayValue("--to", options.to);
    requireOrder(from, to);
    const std::set<std::string> parts = includedParts(options.include);
    if (options.out.empty())
        unacceptable("--out", "names no file");
    if (data::isPartOfDatabase(options.out, runtime.file()))
        unacceptable("--out", inQuotes(options.out) + " would replace the database");
    const auto storage = runtime.openToRead();
    const Content content = contentOf(options.format, *storage, from, to, parts, runtime.now());
    try {
        data::writeExport(options.out, content.bytes);
    } catch (const StorageError& error) {
        throw Failure(Exit::Failed, "--out: " + inQuotes(options.out) + ": " + error.what());
    }
    if (runtime.json())
        Runtime::print({{"entries", content.entries}});
    else
        std::cout << whatWasWritten(options.format, content.entries) << printable(options.out)
                  << '\n';
}

void check(const Runtime& runtime) {
    const data::CheckReport report = runtime.openToRead()->check();
    if (runtime.json()) {
        Runtime::print({{"ok", report.ok},
                        {"schema", report.schema},
                        {"sqlite", report.sqlite},
                        {"cipher", report.cipher},
                        {"sessions", report.sessions},
                        {"problems", report.problems}});
    } else {
        std::cout << (report.ok ? "Nothing wrong. " : "") << report.sessions << " entries, schema "
                  << report.schema << ", SQLite " << report.sqlite << ", SQLCipher "
                  << report.cipher << '\n';
    }
    if (!report.ok)
        throw Failure(Exit::Damaged,
                      report.problems.empty() ? "the file is damaged" : report.problems.front());
}

bool isEmpty(data::Storage& storage) {
    return storage.sessions().count() == 0 && storage.sessions().recentlyRemoved().empty() &&
           storage.kits().kit().items.empty() && storage.plans().planHistory().empty();
}

void demo(const Runtime& runtime, const DemoOptions& options) {
    SampleOptions sample;
    sample.years = wholeValue("--years", options.years, 1, 50);
    sample.sessionsPerDay = wholeValue("--per-day", options.perDay, 1, 24);
    sample.seed = static_cast<std::uint64_t>(
        wholeValue("--seed", options.seed, 0, std::numeric_limits<int>::max()));
    sample.now = runtime.now();
    const auto storage = runtime.openToWrite();
    if (!isEmpty(*storage))
        throw Failure(Exit::Failed,
                      "the database is not empty; sample history goes only into a new one");
    const SampleHistory history = sampleHistory(sample);
    storage->inTransaction([&] {
        storage->kits().saveKit(history.kit);
        storage->plans().savePlanHistory(defaultGroup, history.plan);
        for (const Session& session : history.sessions)
            storage->sessions().save(session);
    });
    if (runtime.json())
        Runtime::print({{"entries", history.sessions.size()}});
    else
        std::cout << history.sessions.size() << " sample entries added\n";
}

} // namespace

void addFileCommands(CLI::App& app, Command& chosen) {
    CLI::App* exportCommand = app.add_subcommand("export", "Write entries to a file");
    const auto exporting = std::make_shared<ExportOptions>();
    exportCommand->add_option("--format", exporting->format, "csv, fhir, ics or pdf")->required();
    exportCommand->add_option("--out", exporting->out, "The file to write")
        ->type_name("FILE")
        ->required();
    exportCommand->add_option("--from", exporting->from, "First day")->type_name("DAY");
    exportCommand->add_option("--to", exporting->to, "Last day")->type_name("DAY");
    exportCommand
        ->add_option("--include", exporting->include,
                     "For a pdf or fhir, separated by commas: notes, mood, everything")
        ->type_name("PARTS");
    exportCommand->callback([&chosen, exporting] {
        chosen = [exporting](const Runtime& runtime) { exportFile(runtime, *exporting); };
    });

    app.add_subcommand("check", "Look through the whole file")->callback([&chosen] {
        chosen = check;
    });

    CLI::App* demoCommand =
        app.add_subcommand("demo", "Fill an empty database with sample history");
    const auto sample = std::make_shared<DemoOptions>();
    demoCommand->add_option("--years", sample->years, "1 to 50");
    demoCommand->add_option("--per-day", sample->perDay, "Sessions on a day of practice, 1 to 24");
    demoCommand->add_option("--seed", sample->seed, "The same seed gives the same history");
    demoCommand->callback([&chosen, sample] {
        chosen = [sample](const Runtime& runtime) { demo(runtime, *sample); };
    });
}

} // namespace frond::cli
