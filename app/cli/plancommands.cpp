// SPDX-License-Identifier: GPL-3.0-or-later
// plan show · plan apply · plan end
#include "app/cli/failure.h"
#include "app/cli/print.h"
#include "app/cli/runtime.h"
#include "app/cli/values.h"
#include "data/json/planjson.h"
#include "data/json/reader.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>
#include <utility>

namespace frond::cli {

namespace {

struct PlanOptions {
    std::optional<std::string> group;
    std::string file;
    std::optional<std::string> from;
    std::optional<std::string> on;
};
using Options = std::shared_ptr<PlanOptions>;

/// The plan in force today, else the next one to begin.
const Plan* shownPlan(const PlanHistory& history, Day today) {
    if (const Plan* plan = planOn(history, today))
        return plan;
    for (const PlanRevision& revision : history) {
        if (revision.from > today && revision.plan)
            return &*revision.plan;
    }
    return nullptr;
}

void show(const Runtime& runtime, const PlanOptions& options) {
    const std::string group = groupValue(options.group);
    const PlanHistory history = runtime.openToRead()->plans().planHistory(group);
    const Plan* plan = shownPlan(history, runtime.today());
    if (runtime.json())
        Runtime::print(plan ? data::toJson(*plan) : nlohmann::ordered_json(nullptr));
    else if (plan)
        printText(*plan);
    else
        std::cout << "No plan. Sessions happen when you like.\n";
}

Plan readPlan(const std::string& path) {
    try {
        Plan plan = data::planFromJson(fileContent(path));
        if (plan.phases.size() > 1)
            unacceptable(inQuotes(path),
                         "phases: this version holds plans of one phase; several come later");
        return plan;
    } catch (const data::FormatError& error) {
        unacceptable(inQuotes(path), error.what());
    }
}

void apply(const Runtime& runtime, const PlanOptions& options) {
    Plan plan = readPlan(options.file);
    if (options.group) // rather than the file's own: one file serves several parts of the kit
        plan.group = groupValue(options.group);
    const auto from = dayValue("--from", options.from);
    const auto storage = runtime.openToWrite();
    const PlanHistory history = storage->plans().planHistory(plan.group);
    const Day day = from.value_or(defaultRevisionDay(history, plan, runtime.today()));
    const PlanHistory changed = withPlan(history, plan, day);
    // What already rules from that day on, and nothing after it, is left as it is.
    const Plan* ruling = planOn(history, day);
    const bool same = ruling && *ruling == plan && history.back().from <= day;
    if (!same)
        storage->plans().savePlanHistory(plan.group, changed);
    if (runtime.json())
        Runtime::print(data::toJson(plan));
}

void end(const Runtime& runtime, const PlanOptions& options) {
    const Day on = dayValue("--on", std::string_view(*options.on));
    const std::string group = groupValue(options.group);
    const auto storage = runtime.openIfThere();
    const PlanHistory history = storage ? storage->plans().planHistory(group) : PlanHistory();
    if (!planOn(history, on) && (history.empty() || history.back().from < on))
        unacceptable("--on", "no plan rules on " + toText(on) + " or after");
    storage->plans().savePlanHistory(group, withEnd(history, on));
}

void addGroup(CLI::App* command, const Options& options) {
    command->add_option("--group", options->group, "Which part of the kit it is for");
}

} // namespace

void addPlanCommands(CLI::App& app, Command& chosen) {
    CLI::App* plan = app.add_subcommand("plan", "What is planned");
    plan->require_subcommand(1);
    const auto options = std::make_shared<PlanOptions>();
    const auto choose = [&chosen, options](auto function) {
        return [&chosen, options, function] {
            chosen = [options, function](const Runtime& runtime) { function(runtime, *options); };
        };
    };

    CLI::App* showCommand = plan->add_subcommand(
        "show", "Print the plan in force today, else the next to begin (null when there is none)");
    addGroup(showCommand, options);
    showCommand->callback(choose(show));

    CLI::App* applyCommand = plan->add_subcommand("apply", "Take over a frond-plan file");
    applyCommand->add_option("FILE", options->file)->required();
    applyCommand->add_option("--from", options->from, "It rules from this day on")
        ->type_name("DAY");
    addGroup(applyCommand, options);
    applyCommand->callback(choose(apply));

    CLI::App* endCommand = plan->add_subcommand("end", "Close the plan");
    endCommand->add_option("--on", options->on, "The first day without it")
        ->type_name("DAY")
        ->required();
    addGroup(endCommand, options);
    endCommand->callback(choose(end));
}

} // namespace frond::cli
