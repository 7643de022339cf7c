// SPDX-License-Identifier: GPL-3.0-or-later
// log: adds one session.
#include "app/cli/failure.h"
#include "app/cli/runtime.h"
#include "app/cli/values.h"
#include "app/words/words.h"
#include "core/base/text.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iostream>
#include <memory>
#include <vector>

namespace frond::cli {

namespace {

using Text = std::optional<std::string>;

/// The options as typed; nothing is checked yet.
struct LogOptions {
    Text at, day, minutes, depth, felt, outcome, bleeding, note;
    Text painBefore, painDuring, painAfter, easeBefore, easeAfter;
    Text position, lubricant, warmUp, stopReason;
    std::vector<std::string> steps, tags;
    bool onPeriod = false;
};

template <class Value, class Parse>
std::optional<Value> wordValue(std::string_view option, const Text& text, Parse parse,
                               std::string_view words) {
    if (!text)
        return std::nullopt;
    const std::optional<Value> value = parse(*text);
    if (!value)
        unacceptable(option, inQuotes(*text) + " is none of " + std::string(words));
    return value;
}

Seconds minutesValue(std::string_view option, std::string_view text) {
    const auto duration = parseMinutes(text);
    if (!duration)
        unacceptable(option,
                     inQuotes(text) + " is not a number of minutes from one second up to 1440");
    return *duration;
}

/// LABEL or LABEL@MM, as an item of the kit.
ItemUse itemValue(const Kit& kit, std::string_view text) {
    const std::vector<std::string_view> parts = split(text, '@');
    const KitItem* item = findByLabel(kit, parts[0]);
    if (!item)
        unacceptable("--step", "there is no item " + inQuotes(parts[0]) + " in the kit");
    const bool expands = std::holds_alternative<ExpandingSize>(item->size);
    if (parts.size() > 2 || (parts.size() == 2 && !expands))
        unacceptable("--step", inQuotes(text) + " names a diameter, and the item does not expand");
    if (!expands)
        return {item->id, item->label, smallestDiameter(*item)};
    const auto diameter = parts.size() == 2 ? Millimetres::parse(parts[1]) : std::nullopt;
    if (!diameter || !canHaveDiameter(*item, *diameter))
        unacceptable("--step",
                     inQuotes(text) +
                         " needs @ and a diameter within the item's range and on its step");
    return {item->id, item->label, diameter};
}

/// LABEL[@MM]:MINUTES[:PAIN]
Step stepValue(const Kit& kit, std::string_view text) {
    const std::vector<std::string_view> parts = split(text, ':');
    if (parts.size() < 2 || parts.size() > 3)
        unacceptable("--step", inQuotes(text) + " is not LABEL[@MM]:MINUTES[:PAIN]");
    Step step{itemValue(kit, parts[0]), minutesValue("--step", parts[1])};
    if (parts.size() == 3)
        step.pain = ratingValue("--step", std::string(parts[2]));
    return step;
}

void setTime(Session& session, const LogOptions& options, const Runtime& runtime) {
    if (options.day) {
        session.day = pastDayValue("--day", *options.day, runtime.today());
        return;
    }
    session.at = pastMomentValue("--at", *options.at, runtime.now());
    session.day = session.at->day();
}

void setDepth(Session& session, const Text& text) {
    if (!text)
        return;
    const auto depth = Millimetres::parse(*text);
    if (!depth || depth->tenths() > maxDepthTenths)
        unacceptable("--depth", inQuotes(*text) + " is not a number of mm from 0.0 to 300.0");
    const auto step = lastLargestStep(session);
    if (!step)
        unacceptable("--depth", "there is no step with a diameter to note it for");
    session.steps[*step].depth = depth;
}

Ratings ratingsOf(const LogOptions& options) {
    return {feltValue("--felt", options.felt),
            ratingValue("--pain-before", options.painBefore),
            ratingValue("--pain-during", options.painDuring),
            ratingValue("--pain-after", options.painAfter),
            ratingValue("--ease-before", options.easeBefore),
            ratingValue("--ease-after", options.easeAfter)};
}

frond::Context circumstancesOf(const LogOptions& options) {
    frond::Context circumstances;
    circumstances.position = textValue("--position", options.position);
    circumstances.lubricant = textValue("--lubricant", options.lubricant);
    circumstances.warmUp = textValue("--warm-up", options.warmUp);
    circumstances.bleeding =
        wordValue<Bleeding>("--bleeding", options.bleeding, parseBleeding, "none, spotting, more");
    if (options.onPeriod)
        circumstances.onPeriod = true;
    circumstances.stopReason = textValue("--stop-reason", options.stopReason);
    circumstances.tags = options.tags;
    return circumstances;
}

/// "pain_during" of the record is "--pain-during" of the command.
std::string optionOf(std::string field) {
    if (field.rfind("steps", 0) == 0)
        return "--step";
    if (field == "tags")
        return "--tag";
    std::replace(field.begin(), field.end(), '_', '-');
    return "--" + field;
}

Session sessionOf(const LogOptions& options, const Kit& kit, const Runtime& runtime) {
    Session session{data::randomIds()(), {}};
    setTime(session, options, runtime);
    session.outcome = wordValue<Outcome>("--outcome", options.outcome, parseOutcome,
                                         "done, stopped_early, not_today")
                          .value_or(Outcome::Done);
    for (const std::string& text : options.steps)
        session.steps.push_back(stepValue(kit, text));
    if (options.minutes)
        session.steps.push_back({std::nullopt, minutesValue("--minutes", *options.minutes)});
    if (session.outcome == Outcome::NotToday && !session.steps.empty())
        unacceptable(options.minutes ? "--minutes" : "--step", "not_today takes no step");
    setDepth(session, options.depth);
    session.ratings = ratingsOf(options);
    session.context = circumstancesOf(options);
    session.note = textValue("--note", options.note);
    if (const Problems problems = validate(session); !problems.empty())
        unacceptable(optionOf(problems.front().field), inEnglish(problems.front().message));
    return session;
}

/// The kit of a file that may not exist yet: a wrong value must not bring the file into being.
Kit kitOf(const Runtime& runtime) {
    const auto storage = runtime.openIfThere();
    return storage ? storage->kits().kit() : Kit{};
}

void log(const Runtime& runtime, const LogOptions& options) {
    const Session session = sessionOf(options, kitOf(runtime), runtime);
    runtime.openToWrite()->sessions().save(session);
    if (runtime.json())
        Runtime::print({{"id", session.id.toText()}});
    else
        std::cout << session.id.toText() << '\n';
}

} // namespace

void addLogCommand(CLI::App& app, Command& chosen) {
    CLI::App* command = app.add_subcommand("log", "Add a session and print its id");
    const auto options = std::make_shared<LogOptions>();

    auto* when = command->add_option_group("when");
    when->add_option("--at", options->at, "When it began")->type_name("RFC3339");
    when->add_option("--day", options->day, "The day alone")->type_name("DAY");
    when->require_option(1);

    auto* steps = command->add_option("--step", options->steps, "LABEL[@MM]:MINUTES[:PAIN]");
    auto* minutes = command->add_option("--minutes", options->minutes, "Minutes without an item");
    minutes->excludes(steps);
    auto* tags = command->add_option("--tag", options->tags, "A word to find it by");
    for (CLI::Option* repeated : {steps, tags})
        repeated->expected(1)->allow_extra_args(false)->multi_option_policy(
            CLI::MultiOptionPolicy::TakeAll);

    const std::vector<std::pair<const char*, Text*>> texts{{"--depth", &options->depth},
                                                           {"--felt", &options->felt},
                                                           {"--pain-before", &options->painBefore},
                                                           {"--pain-during", &options->painDuring},
                                                           {"--pain-after", &options->painAfter},
                                                           {"--ease-before", &options->easeBefore},
                                                           {"--ease-after", &options->easeAfter},
                                                           {"--outcome", &options->outcome},
                                                           {"--bleeding", &options->bleeding},
                                                           {"--position", &options->position},
                                                           {"--lubricant", &options->lubricant},
                                                           {"--warm-up", &options->warmUp},
                                                           {"--stop-reason", &options->stopReason},
                                                           {"--note", &options->note}};
    for (const auto& [name, text] : texts)
        command->add_option(name, *text);
    command->add_flag("--on-period", options->onPeriod)
        ->multi_option_policy(CLI::MultiOptionPolicy::Throw);
    command->callback([&chosen, options] {
        chosen = [options](const Runtime& runtime) { log(runtime, *options); };
    });
}

} // namespace frond::cli
