// SPDX-License-Identifier: GPL-3.0-or-later
// goal add · goal rate · goals
#include "app/cli/failure.h"
#include "app/cli/print.h"
#include "app/cli/runtime.h"
#include "app/cli/values.h"
#include "app/words/words.h"
#include "data/format/json/notejson.h"
#include "data/store/collections.h"
#include "data/store/randomids.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iostream>
#include <memory>

namespace frond::cli {

namespace {

struct GoalOptions {
    std::string text, id, rating;
    std::optional<std::string> kind, at;
};

void tellId(const Runtime& runtime, const Id& id) {
    if (runtime.json())
        Runtime::print({{"id", id.toText()}});
    else
        std::cout << id.toText() << '\n';
}

void addGoal(const Runtime& runtime, const GoalOptions& options) {
    Goal goal{.id = data::randomIds()(), .text = options.text};
    if (options.kind) {
        const auto kind = parseGoalKind(*options.kind);
        if (!kind)
            unacceptable("--kind", inQuotes(*options.kind) + " is none of own, outcome");
        goal.kind = *kind;
    }
    if (const Problems problems = validate(goal); !problems.empty())
        unacceptable("TEXT", inEnglish(problems.front().message));
    const auto storage = runtime.openToWrite();
    data::collectionOf<Goal>(*storage).save(goal);
    tellId(runtime, goal.id);
}

void rate(const Runtime& runtime, const GoalOptions& options) {
    const Id goal = idValue("ID", options.id);
    const Rating value = *Rating::from(wholeValue("N", options.rating, 0, 10));
    const Moment at =
        options.at ? pastMomentValue("--at", *options.at, runtime.now()) : runtime.now();
    const GoalRating rating{data::randomIds()(), goal, at, value};
    if (const Problems problems = validate(rating); !problems.empty())
        unacceptable("--at", inEnglish(problems.front().message));
    const auto storage = runtime.openIfThere();
    const auto goals = storage ? data::collectionOf<Goal>(*storage).list() : std::vector<Goal>();
    if (std::none_of(goals.begin(), goals.end(), [&](const Goal& one) { return one.id == goal; }))
        unacceptable("ID", "there is no goal " + goal.toText());
    data::collectionOf<GoalRating>(*storage).save(rating);
    tellId(runtime, rating.id);
}

void listGoals(const Runtime& runtime) {
    const auto storage = runtime.openToRead();
    const auto goals = rated(data::collectionOf<Goal>(*storage).list(),
                             data::collectionOf<GoalRating>(*storage).list());
    if (!runtime.json()) {
        printText(goals);
        return;
    }
    Runtime::PrintedList list;
    for (const RatedGoal& goal : goals)
        list.add(data::listedJson(goal));
    list.end();
}

} // namespace

void addGoalCommands(CLI::App& app, Command& chosen) {
    const auto options = std::make_shared<GoalOptions>();
    const auto choose = [&chosen, options](auto function) {
        return [&chosen, options, function] {
            chosen = [options, function](const Runtime& runtime) { function(runtime, *options); };
        };
    };
    CLI::App* goal = app.add_subcommand("goal", "Something you would like to be easier");
    goal->require_subcommand(1);
    CLI::App* addCommand = goal->add_subcommand("add", "Add one and print its id");
    addCommand->add_option("TEXT", options->text, "In your words")->required();
    addCommand->add_option("--kind", options->kind, "own, or outcome: a line of the look back");
    addCommand->callback(choose(addGoal));
    CLI::App* rateCommand = goal->add_subcommand("rate", "Note how it is, 0 to 10");
    rateCommand->add_option("ID", options->id)->required();
    rateCommand->add_option("N", options->rating)->required();
    rateCommand->add_option("--at", options->at, "When it was so; none: now")->type_name("RFC3339");
    rateCommand->callback(choose(rate));

    app.add_subcommand("goals", "List them with their ratings")->callback([&chosen] {
        chosen = listGoals;
    });
}

} // namespace frond::cli
