// SPDX-License-Identifier: GPL-3.0-or-later
// pause · resume · pauses
#include "app/cli/failure.h"
#include "app/cli/print.h"
#include "app/cli/runtime.h"
#include "app/cli/values.h"
#include "app/words/words.h"
#include "data/format/json/reportjson.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <vector>

namespace frond::cli {

namespace {

struct PauseOptions {
    std::string from;
    std::optional<std::string> to;
    std::optional<std::string> reason;
    std::string on;
};
using SharedPauseOptions = std::shared_ptr<PauseOptions>;

void showPauses(const Runtime& runtime, const std::vector<Pause>& pauses) {
    if (runtime.json())
        Runtime::print(data::toJson(pauses));
    else
        printText(pauses);
}

void pause(const Runtime& runtime, const PauseOptions& options) {
    const Pause added{dayValue("--from", std::string_view(options.from)),
                      dayValue("--to", options.to), options.reason};
    for (const Problem& problem : validate(added))
        unacceptable("--" + problem.field, inEnglish(problem.message));
    const auto storage = runtime.openToWrite();
    const std::vector<Pause> pauses = withPause(storage->pauses().pauses(), added);
    storage->pauses().savePauses(pauses);
    if (runtime.json())
        Runtime::print(data::toJson(pauses));
}

void resume(const Runtime& runtime, const PauseOptions& options) {
    const Day on = dayValue("--on", std::string_view(options.on));
    const auto storage = runtime.openIfThere();
    const auto pauses = resumedOn(storage ? storage->pauses().pauses() : std::vector<Pause>(), on);
    if (!pauses)
        unacceptable("--on", "no pause covers " + toText(on));
    storage->pauses().savePauses(*pauses);
    if (runtime.json())
        Runtime::print(data::toJson(*pauses));
}

} // namespace

void addPauseCommands(CLI::App& app, Command& chosen) {
    const auto options = std::make_shared<PauseOptions>();
    const auto choose = [&chosen, options](auto function) {
        return [&chosen, options, function] {
            chosen = [options, function](const Runtime& runtime) { function(runtime, *options); };
        };
    };
    CLI::App* pauseCommand = app.add_subcommand("pause", "Take days out of the plan");
    pauseCommand->add_option("--from", options->from, "The first of them")
        ->type_name("DAY")
        ->required();
    pauseCommand->add_option("--to", options->to, "The last of them; none: until resume")
        ->type_name("DAY");
    pauseCommand->add_option("--reason", options->reason,
                             "One of the words that a wrong one prints; or none");
    pauseCommand->callback(choose(pause));

    CLI::App* resumeCommand = app.add_subcommand("resume", "Let the plan rule again");
    resumeCommand->add_option("--on", options->on, "The first day that is not paused")
        ->type_name("DAY")
        ->required();
    resumeCommand->callback(choose(resume));

    app.add_subcommand("pauses", "List the pauses")->callback([&chosen] {
        chosen = [](const Runtime& runtime) {
            showPauses(runtime, runtime.openToRead()->pauses().pauses());
        };
    });
}

} // namespace frond::cli
