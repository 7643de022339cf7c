// SPDX-License-Identifier: GPL-3.0-or-later
// plan show · plan apply · plan end · plan presets · plan preset
#include "app/cli/failure.h"
#include "app/cli/print.h"
#include "app/cli/runtime.h"
#include "app/cli/values.h"
#include "app/words/words.h"
#include "data/catalogue/presets.h"
#include "data/format/formaterror.h"
#include "data/format/json/planjson.h"

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
    std::string preset;
    std::string start;
};
using SharedPlanOptions = std::shared_ptr<PlanOptions>;

/// The plan in force today, else the next to begin.
void printJson(const Runtime& runtime, const PlanHistory& history) {
    const Plan* plan = shownPlan(history, runtime.today());
    Runtime::print(plan ? data::toJson(*plan) : nlohmann::ordered_json(nullptr));
}

void showPlan(const Runtime& runtime, const PlanOptions& options) {
    const std::string group = groupValue(options.group);
    const PlanHistory history = runtime.openToRead()->plans().planHistory(group);
    if (runtime.json())
        printJson(runtime, history);
    else if (const Plan* plan = shownPlan(history, runtime.today()))
        printText(*plan);
    else
        std::cout << "No plan. Sessions happen when you like.\n";
}

Plan readPlan(const std::string& path) {
    try {
        return data::planFromJson(fileContent(path));
    } catch (const data::FormatError& error) {
        unacceptable(inQuotes(path), inEnglish(error));
    }
}

/// Makes `plan` rule from `from` on.
void take(const Runtime& runtime, const Plan& plan, std::optional<Day> from) {
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

void apply(const Runtime& runtime, const PlanOptions& options) {
    Plan plan = readPlan(options.file);
    if (options.group) // rather than the file's own: one file serves several parts of the kit
        plan.group = groupValue(options.group);
    take(runtime, plan, dayValue("--from", options.from));
}

void showPresets(const Runtime& runtime, const PlanOptions& /*options*/) {
    if (runtime.json()) {
        auto rows = nlohmann::ordered_json::array();
        for (const Preset& preset : data::presets())
            rows.push_back(data::toJson(preset));
        Runtime::print(rows);
        return;
    }
    std::cout << "Clinics differ widely. These are starting points to change, not advice.\n";
    for (const Preset& preset : data::presets())
        std::cout << '\n'
                  << preset.name << "  " << preset.title << '\n'
                  << "  " << preset.purpose << '\n'
                  << "  " << preset.source << " (checked on " << toText(preset.checkedOn) << ")\n";
}

void applyPreset(const Runtime& runtime, const PlanOptions& options) {
    const Preset* preset = data::findPreset(options.preset);
    if (!preset)
        unacceptable("NAME", "no preset is called " + inQuotes(options.preset) +
                                 "; \"plan presets\" lists them");
    Plan plan = planFrom(*preset, dayValue("--start", std::string_view(options.start)));
    plan.group = groupValue(options.group);
    take(runtime, plan, std::nullopt);
}

void end(const Runtime& runtime, const PlanOptions& options) {
    const Day on = dayValue("--on", std::string_view(*options.on));
    const std::string group = groupValue(options.group);
    const auto storage = runtime.openIfThere();
    const PlanHistory history = storage ? storage->plans().planHistory(group) : PlanHistory();
    if (!planOn(history, on) && (history.empty() || history.back().from < on))
        unacceptable("--on", "no plan rules on " + toText(on) + " or after");
    const PlanHistory ended = withEnd(history, on);
    storage->plans().savePlanHistory(group, ended);
    if (runtime.json())
        printJson(runtime, ended);
}

void addGroup(CLI::App* command, const SharedPlanOptions& options) {
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
    showCommand->callback(choose(showPlan));

    CLI::App* applyCommand = plan->add_subcommand("apply", "Take over a frond-plan file");
    applyCommand->add_option("FILE", options->file)->required();
    applyCommand->add_option("--from", options->from, "It rules from this day on")
        ->type_name("DAY");
    addGroup(applyCommand, options);
    applyCommand->callback(choose(apply));

    CLI::App* presetsCommand = plan->add_subcommand("presets", "List published schedules");
    presetsCommand->callback(choose(showPresets));

    CLI::App* presetCommand = plan->add_subcommand("preset", "Take over a published schedule");
    presetCommand->add_option("NAME", options->preset)->required();
    presetCommand->add_option("--start", options->start, "Its first day")
        ->type_name("DAY")
        ->required();
    addGroup(presetCommand, options);
    presetCommand->callback(choose(applyPreset));

    CLI::App* endCommand = plan->add_subcommand("end", "Close the plan");
    endCommand->add_option("--on", options->on, "The first day without it")
        ->type_name("DAY")
        ->required();
    addGroup(endCommand, options);
    endCommand->callback(choose(end));
}

} // namespace frond::cli
