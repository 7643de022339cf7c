// SPDX-License-Identifier: GPL-3.0-or-later
// sessions · delete
#include "app/cli/failure.h"
#include "app/cli/print.h"
#include "app/cli/runtime.h"
#include "app/cli/values.h"
#include "core/overtime/period.h"
#include "data/format/json/reportjson.h"
#include "data/store/collections.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iostream>
#include <memory>

namespace frond::cli {

namespace {

struct ListOptions {
    std::optional<std::string> from, to, text;
};

void listEntries(const Runtime& runtime, const ListOptions& options) {
    const auto from = dayValue("--from", options.from);
    const auto to = dayValue("--to", options.to);
    requireOrder(from, to);
    const auto words = textValue("--text", options.text).value_or("");
    const auto storage = runtime.openToRead();
    const auto days = storage->sessions().days();
    bool any = false;
    Runtime::PrintedList list;
    const auto print = [&](const Session& session) {
        if (!runtime.json())
            printText(session);
        else
            list.add(data::toJson(session));
        any = true;
    };
    // A year at a time, so that any number of years fits into memory.
    const DayRange wanted = days ? DayRange{std::max(from.value_or(days->from), days->from),
                                            std::min(to.value_or(days->to), days->to)}
                                 : DayRange{Day{}, Day{} - Days{1}};
    for (const DayRange& piece : periodsWithin(wanted, Level::Year)) {
        for (const Session& session : storage->sessions().list(piece.from, piece.to, words))
            print(session);
    }
    if (runtime.json())
        list.end();
    else if (!any)
        std::cout << "No entries here.\n";
}

/// Whatever has the id, of every kind.
bool removeFrom(data::Storage& storage, const Id& id) {
    bool removed = false;
    storage.inTransaction([&] {
        removed = storage.sessions().remove(id);
        data::CollectionKinds::each(
            [&]<class Row>() { removed = data::collectionOf<Row>(storage).remove(id) || removed; });
    });
    return removed;
}

void remove(const Runtime& runtime, const std::string& text) {
    const Id id = idValue("ID", text);
    const auto storage = runtime.openIfThere();
    if (!storage || !removeFrom(*storage, id))
        unacceptable("ID", "there is no entry " + id.toText());
}

} // namespace

void addEntryCommands(CLI::App& app, Command& chosen) {
    CLI::App* sessions = app.add_subcommand("sessions", "List entries");
    const auto options = std::make_shared<ListOptions>();
    sessions->add_option("--from", options->from, "First day")->type_name("DAY");
    sessions->add_option("--to", options->to, "Last day")->type_name("DAY");
    sessions->add_option("--text", options->text, "Only those with all of these words")
        ->type_name("WORDS");
    sessions->callback([&chosen, options] {
        chosen = [options](const Runtime& runtime) { listEntries(runtime, *options); };
    });

    CLI::App* deleteCommand =
        app.add_subcommand("delete", "Remove an entry; the app keeps it 30 days");
    const auto id = std::make_shared<std::string>();
    deleteCommand->add_option("ID", *id)->required();
    deleteCommand->callback(
        [&chosen, id] { chosen = [id](const Runtime& runtime) { remove(runtime, *id); }; });
}

} // namespace frond::cli
