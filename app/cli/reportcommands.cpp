// SPDX-License-Identifier: GPL-3.0-or-later
// schedule · summary · readiness
#include "app/cli/failure.h"
#include "app/cli/print.h"
#include "app/cli/runtime.h"
#include "app/cli/values.h"
#include "core/overtime/statistics.h"
#include "core/session/newestfirst.h"
#include "data/format/json/reportjson.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>
#include <vector>

namespace frond::cli {

namespace {

struct RangeOptions {
    std::optional<std::string> from, to;
    std::optional<std::string> group;
};
using SharedRangeOptions = std::shared_ptr<RangeOptions>;

/// All entries of those days; of one part of the kit when `group` names it.
std::vector<Session> sessionsOf(data::Storage& storage, const std::optional<std::string>& group,
                                std::optional<Day> from, std::optional<Day> to) {
    std::vector<Session> sessions = storage.sessions().list(from, to);
    return group ? ofGroup(sessions, storage.kits().kit(), *group) : sessions;
}

void showSchedule(const Runtime& runtime, const RangeOptions& options) {
    const DayRange range{dayValue("--from", std::string_view(*options.from)),
                         dayValue("--to", std::string_view(*options.to))};
    requireOrder(range.from, range.to);
    const std::string group = groupValue(options.group);
    const auto storage = runtime.openToRead();
    const PlanHistory history = storage->plans().planHistory(group);
    const DoneByDay done(sessionsOf(*storage, options.group, range.from, range.to), range);
    const auto days = schedule(history, storage->pauses().pauses(), range);
    if (runtime.json())
        Runtime::print(data::toJson(days, done));
    else
        printText(days, done);
}

void showSummary(const Runtime& runtime, const RangeOptions& options) {
    const auto from = dayValue("--from", options.from);
    const auto to = dayValue("--to", options.to);
    const std::string group = groupValue(options.group);
    requireOrder(from, to);
    const Day last = to.value_or(runtime.today());
    if (from && *from > last)
        unacceptable("--from", toText(*from) + " lies after today; --to is needed with it");
    const auto storage = runtime.openToRead();
    const PlanHistory history = storage->plans().planHistory(group);
    const std::vector<Pause> pauses = storage->pauses().pauses();
    const auto entries = storage->sessions().days();
    const auto periods = [&](Day first, Level level) {
        return storage->sums().sums({first, last}, level, options.group,
                                    SumsDetail::NumbersAndWords);
    };
    const auto noted = periods(from.value_or(entries ? entries->from : last), Level::Month);
    const auto firstEntry =
        noted.empty() ? std::nullopt : std::optional(noted.front().sums.entries->from);
    const DayRange range{from.value_or(defaultSummaryRange(firstEntry, history, last).from), last};
    Summary summary = summarize(together(noted), history, pauses, range);
    summary.weeks =
        summarizeEach(periods(range.from, Level::Week), Level::Week, history, pauses, range);
    summary.months = summarizeEach(noted, Level::Month, history, pauses, range);
    if (runtime.json())
        Runtime::print(data::toJson(summary));
    else
        printText(summary);
}

void showReadiness(const Runtime& runtime, const RangeOptions& options) {
    const std::string group = groupValue(options.group);
    const auto storage = runtime.openToRead();
    const PlanHistory history = storage->plans().planHistory(group);
    const Plan* plan = planOn(history, runtime.today());
    const ReadinessRule rule = plan ? plan->readiness : ReadinessRule();
    const Readiness found =
        readiness(ofGroup(newestFirst(storage->sessions()), storage->kits().kit(), options.group),
                  storage->pauses().pauses(), rule, runtime.today());
    const std::vector<std::string> reasons = reasonsOf(found, rule);
    if (runtime.json()) {
        Runtime::print(data::toJson(found, reasons));
        return;
    }
    for (const std::string& reason : reasons)
        std::cout << reason << '\n';
    if (found.silences.empty())
        std::cout << "What happens next is up to you and anyone helping you.\n";
}

void addRange(CLI::App* command, const SharedRangeOptions& options, bool required) {
    command->add_option("--from", options->from, "First day")->type_name("DAY")->required(required);
    command->add_option("--to", options->to, "Last day")->type_name("DAY")->required(required);
    command->add_option("--group", options->group, "Which plan");
}

} // namespace

void addReportCommands(CLI::App& app, Command& chosen) {
    const auto options = std::make_shared<RangeOptions>();
    const auto choose = [&chosen, options](auto function) {
        return [&chosen, options, function] {
            chosen = [options, function](const Runtime& runtime) { function(runtime, *options); };
        };
    };
    CLI::App* scheduleCommand = app.add_subcommand("schedule", "What the plan has on each day");
    addRange(scheduleCommand, options, true);
    scheduleCommand->callback(choose(showSchedule));

    CLI::App* summaryCommand = app.add_subcommand("summary", "Sums and medians of a range");
    addRange(summaryCommand, options, false);
    summaryCommand->callback(choose(showSummary));

    CLI::App* readinessCommand =
        app.add_subcommand("readiness", "What the last entries at the size used last say");
    readinessCommand->add_option("--group", options->group, "Which plan");
    readinessCommand->callback(choose(showReadiness));
}

} // namespace frond::cli
