// SPDX-License-Identifier: GPL-3.0-or-later
// check · demo
#include "app/cli/failure.h"
#include "app/cli/runtime.h"
#include "app/cli/values.h"
#include "app/words/words.h"
#include "core/demo/samplehistory.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <limits>
#include <memory>

namespace frond::cli {

namespace {

struct DemoOptions {
    std::string years = "1", perDay = "1", seed = "1";
};

void check(const Runtime& runtime) {
    const data::CheckReport report = runtime.openToRead()->check();
    std::vector<std::string> problems;
    for (const Message& problem : report.problems)
        problems.push_back(inEnglish(problem));
    if (runtime.json()) {
        Runtime::print({{"ok", report.ok},
                        {"schema", report.schema},
                        {"sqlite", report.sqlite},
                        {"cipher", report.cipher},
                        {"sessions", report.sessions},
                        {"problems", problems}});
    } else {
        std::cout << (report.ok ? "Nothing wrong. " : "") << report.sessions
                  << (report.sessions == 1 ? " entry, schema " : " entries, schema ")
                  << report.schema << ", SQLite " << report.sqlite << ", SQLCipher "
                  << report.cipher << '\n';
    }
    if (!report.ok)
        throw Failure(Exit::Damaged,
                      problems.empty() ? inEnglish(Message(Code::FileDamaged)) : problems.front());
}

void demo(const Runtime& runtime, const DemoOptions& options) {
    SampleOptions sample;
    sample.years = wholeValue("--years", options.years, 1, 50);
    sample.sessionsPerDay = wholeValue("--per-day", options.perDay, 1, 24);
    sample.seed = static_cast<std::uint64_t>(
        wholeValue("--seed", options.seed, 0, std::numeric_limits<int>::max()));
    sample.now = runtime.now();
    const auto storage = runtime.openToWrite();
    if (!storage->isEmpty())
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
