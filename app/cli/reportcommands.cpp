// SPDX-License-Identifier: GPL-3.0-or-later
// schedule · summary
#include "app/cli/failure.h"
#include "app/cli/print.h"
#include "app/cli/runtime.h"
#include "app/cli/values.h"
#include "data/json/reportjson.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace frond::cli {

namespace {

struct RangeOptions {
    std::optional<std::string> from, to;
    std::optional<std::string> group;
};
using Options = std::shared_ptr<RangeOptions>;

void showSchedule(const Runtime& runtime, const RangeOptions& options) {
    const DayRange range{dayValue("--from", std::string_view(*options.from)),
                         dayValue("--to", std::string_view(*options.to))};
    requireOrder(range.from, range.to);
    const std::string group = groupValue(options.group);
    const auto storage = runtime.openToRead();
    const PlanHistory history = storage->plans().planHistory(group);
    const DoneByDay done(storage->sessions().list(range.from, range.to), range);
    const auto days = schedule(history, {}, range);
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
    const auto sessions = storage->sessions().list(from, to);
    const DayRange standard = defaultSummaryRange(sessions, history, last);
    const DayRange range{from.value_or(standard.from), last};
    const Summary summary = summarize(sessions, history, {}, range);
    if (runtime.json())
        Runtime::print(data::toJson(summary));
    else
        printText(summary);
}

void addRange(CLI::App* command, const Options& options, bool required) {
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
}

} // namespace frond::cli
