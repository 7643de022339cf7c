// SPDX-License-Identifier: GPL-3.0-or-later
// salvage
#include "app/cli/failure.h"
#include "app/cli/runtime.h"
#include "app/cli/values.h"
#include "app/words/words.h"
#include "data/file/databasefiles.h"
#include "data/salvage/salvage.h"
#include "data/store/randomids.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>
#include <tuple>

namespace frond::cli {

namespace {

/// With the name of the new file where it is the one in trouble.
data::Salvaged salvageTo(const Runtime& runtime, const std::filesystem::path& out) {
    try {
        return data::salvage(runtime.openOptions(false), out, runtime.keys(), runtime.wallClock(),
                             data::randomIds());
    } catch (const StorageError& error) {
        if (error.about() != StorageError::About::OtherFile)
            throw;
        throw Failure(exitOf(error.kind()), inQuotes(out.string()) + ": " + inEnglish(error));
    }
}

void salvage(const Runtime& runtime, const std::filesystem::path& out) {
    if (out.empty())
        unacceptable("OUT", "names no file");
    if (std::filesystem::exists(out))
        unacceptable("OUT", inQuotes(out.string()) + " is there already");
    if (data::isPartOfDatabase(out, runtime.file()))
        unacceptable("OUT", inQuotes(out.string()) + " belongs to the database");
    const data::Salvaged salvaged = salvageTo(runtime, out);
    const auto& [entries, others] = std::tie(salvaged.entries, salvaged.others);
    if (runtime.json()) {
        Runtime::print({{"recovered", entries.recovered},
                        {"lost", entries.lost},
                        {"whole", salvaged.whole},
                        {"others", {{"recovered", others.recovered}, {"lost", others.lost}}},
                        {"authenticated", salvaged.authenticated}});
        return;
    }
    std::cout << entries.recovered << " entries recovered, " << entries.lost << " lost";
    if (others.recovered > 0 || others.lost > 0)
        std::cout << "; of kit, plans, rests and visits " << others.recovered << " recovered, "
                  << others.lost << " lost";
    std::cout << ". The file they come from is as it was.\n";
    if (!salvaged.whole)
        std::cout << "What was recovered may lack a size, a time or a word.\n";
    if (!salvaged.authenticated)
        std::cout
            << "Its start is lost, so nothing proves that what was read is what was written.\n";
}

} // namespace

void addSalvageCommand(CLI::App& app, Command& chosen) {
    CLI::App* command =
        app.add_subcommand("salvage", "Put what can be read of a damaged database into a new one");
    const auto out = std::make_shared<std::string>();
    command->add_option("OUT", *out, "The new database; it opens with the same key")->required();
    command->callback(
        [&chosen, out] { chosen = [out](const Runtime& runtime) { salvage(runtime, *out); }; });
}

} // namespace frond::cli
