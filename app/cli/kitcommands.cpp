// SPDX-License-Identifier: GPL-3.0-or-later
// kit show · kit sets · kit apply
#include "app/cli/failure.h"
#include "app/cli/print.h"
#include "app/cli/runtime.h"
#include "app/cli/values.h"
#include "app/words/words.h"
#include "data/catalogue/kitsets.h"
#include "data/format/formaterror.h"
#include "data/format/json/kitjson.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace frond::cli {

namespace {

void showKit(const Runtime& runtime) {
    const Kit kit = runtime.openToRead()->kits().kit();
    if (runtime.json())
        Runtime::print(data::toJson(kit));
    else
        printText(kit);
}

void showSets(const Runtime& runtime) {
    if (runtime.json()) {
        auto rows = nlohmann::ordered_json::array();
        for (const KitSet& set : data::kitSets())
            rows.push_back(data::toJson(set));
        Runtime::print(rows);
        return;
    }
    for (const KitSet& set : data::kitSets())
        std::cout << set.name << "  " << set.title << " (" << set.items.size()
                  << (set.items.size() == 1 ? " item)\n  " : " items)\n  ") << set.note << "\n  "
                  << (set.source
                          ? "Source: " + *set.source + ", checked on " + toText(set.checkedOn)
                          : "Not a maker's set.")
                  << "\n\n";
}

void applyFile(const Runtime& runtime, const std::string& path) {
    const Kit wanted = [&] {
        try {
            return data::kitFromJson(fileContent(path));
        } catch (const data::FormatError& error) {
            unacceptable(inQuotes(path), inEnglish(error));
        }
    }();
    const auto storage = runtime.openToWrite();
    const Kit current = storage->kits().kit();
    const Kit result = applied(current, wanted, data::randomIds());
    if (result.items.size() > maxKitItems)
        unacceptable(inQuotes(path),
                     "with what is kept as not in use the kit would have over 100 items");
    if (result != current)
        storage->kits().saveKit(result);
    if (runtime.json())
        Runtime::print(data::toJson(result));
}

} // namespace

void addKitCommands(CLI::App& app, Command& chosen) {
    CLI::App* kit = app.add_subcommand("kit", "What is used");
    kit->require_subcommand(1);
    kit->add_subcommand("show", "Print the kit")->callback([&chosen] { chosen = showKit; });

    kit->add_subcommand("sets", "List sets whose sizes have a source, and a generic one")
        ->callback([&chosen] { chosen = showSets; });

    CLI::App* applyCommand = kit->add_subcommand("apply", "Make the kit equal to a frond-kit file");
    const auto path = std::make_shared<std::string>();
    applyCommand->add_option("FILE", *path)->required();
    applyCommand->callback([&chosen, path] {
        chosen = [path](const Runtime& runtime) { applyFile(runtime, *path); };
    });
}

} // namespace frond::cli
