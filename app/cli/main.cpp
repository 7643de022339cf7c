// SPDX-License-Identifier: GPL-3.0-or-later
// frondctl: the same data without a window.
#include "app/cli/failure.h"
#include "app/cli/runtime.h"
#include "data/json/reader.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iostream>
#include <string>

namespace {

using namespace frond;
using namespace frond::cli;

int refuse(Exit exit, std::string message) {
    std::replace(message.begin(), message.end(), '\n', ' ');
    std::cerr << "frondctl: " << message << '\n';
    return static_cast<int>(exit);
}

Exit exitOf(StorageError::Kind kind) {
    switch (kind) {
    case StorageError::Kind::Locked:
        return Exit::Locked;
    case StorageError::Kind::Damaged:
        return Exit::Damaged;
    default:
        return Exit::Failed;
    }
}

int run(const Globals& globals, const Command& command) {
    try {
        command(Runtime(globals));
        std::cout.flush();
        if (!std::cout)
            return refuse(Exit::Failed, "the output could not be written");
        return static_cast<int>(Exit::Done);
    } catch (const Failure& failure) {
        return refuse(failure.exit(), failure.what());
    } catch (const StorageError& error) {
        return refuse(exitOf(error.kind()), error.what());
    } catch (const data::FormatError& error) {
        return refuse(Exit::Unacceptable, error.what());
    } catch (const std::exception& error) {
        return refuse(Exit::Failed, error.what());
    }
}

} // namespace

int main(int argc, char** argv) {
    Globals globals;
    Command command;
    CLI::App app("Frond's data without a window.", "frondctl");
    app.set_version_flag("--version", std::string("frondctl ") + FROND_VERSION);
    app.add_option("--db", globals.db, "The database; default: the app's own")->type_name("FILE");
    app.add_option("--now", globals.now, "Take this as the time now")->type_name("RFC3339");
    app.add_flag("--json", globals.json, "Print JSON");
    app.require_subcommand(1);
    app.fallthrough();
    addKitCommands(app, command);
    addPlanCommands(app, command);
    addLogCommand(app, command);
    addEntryCommands(app, command);
    addReportCommands(app, command);
    addFileCommands(app, command);
    try {
        app.parse(argc, argv);
    } catch (const CLI::Success& shown) { // --help, --version
        return app.exit(shown);
    } catch (const CLI::ParseError& error) {
        return refuse(Exit::Usage, error.what());
    }
    return run(globals, command);
}
