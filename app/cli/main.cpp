// SPDX-License-Identifier: GPL-3.0-or-later
// frondctl: the same data without a window.
#include "app/cli/failure.h"
#include "app/cli/runtime.h"
#include "app/words/words.h"
#include "core/base/storageerror.h"
#include "core/base/text.h"
#include "data/file/processguard.h"
#include "data/format/formaterror.h"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <iostream>
#include <span>
#include <string>
#include <string_view>

namespace frond::cli {

// One for each file of commands; it adds them to `app`; when one is parsed, `chosen` becomes what
// it does.
void addKitCommands(CLI::App& app, Command& chosen);
void addPlanCommands(CLI::App& app, Command& chosen);
void addPauseCommands(CLI::App& app, Command& chosen);
void addLogCommand(CLI::App& app, Command& chosen);
void addEntryCommands(CLI::App& app, Command& chosen);
void addNoteCommands(CLI::App& app, Command& chosen);
void addGoalCommands(CLI::App& app, Command& chosen);
void addReportCommands(CLI::App& app, Command& chosen);
void addExportCommand(CLI::App& app, Command& chosen);
void addFileCommands(CLI::App& app, Command& chosen);
void addExchangeCommands(CLI::App& app, Command& chosen);
void addReminderCommands(CLI::App& app, Command& chosen);
void addSalvageCommand(CLI::App& app, Command& chosen);
void addLockCommands(CLI::App& app, Command& chosen);

} // namespace frond::cli

namespace {

using namespace frond;
using namespace frond::cli;

int refuse(Exit exit, std::string_view message) {
    constexpr std::size_t longest = 400;
    std::cerr << "frondctl: " << shortened(message, longest) << '\n';
    return static_cast<int>(exit);
}

/// With the name of the file that is in trouble. What names it already is thrown on as it is.
std::string messageOf(const StorageError& error, const std::filesystem::path& database) {
    switch (error.about()) {
    case StorageError::About::Database:
        return inQuotes(database.string()) + ": " + inEnglish(error);
    case StorageError::About::Key:
        return inQuotes(database.string() + ".key") + ": " + inEnglish(error);
    case StorageError::About::OtherFile:
        break;
    }
    return inEnglish(error);
}

/// Everything here is UTF-8. The option is named, the bytes are not: `--note` of `--note BYTES` and
/// of `--note=BYTES`.
void requireUtf8(std::span<char* const> arguments) {
    std::string_view before = "the first argument";
    for (const std::string_view argument : arguments) {
        const std::string_view name = argument.substr(0, argument.find('='));
        const bool isOption = argument.substr(0, 2) == "--";
        if (codePoints(argument) == std::string_view::npos)
            unacceptable(isOption && name != argument ? name : before, "is not UTF-8");
        before = isOption ? name : "an argument";
    }
}

/// What is wrong with the command line. CLI11 alone would ask for a command where one is mistyped.
std::string usageMessage(const CLI::App& app, const CLI::ParseError& error) {
    const std::vector<std::string> unknown = app.remaining(true);
    if (unknown.empty())
        return error.what();
    return inQuotes(unknown.front()) + " is no command or option of this version; see --help";
}

int run(const Globals& globals, const Command& command, std::span<char* const> arguments) {
    std::filesystem::path database;
    try {
        requireUtf8(arguments);
        const Runtime runtime(globals);
        database = runtime.file();
        command(runtime);
        runtime.handOverReminders();
        std::cout.flush();
        if (!std::cout)
            return refuse(Exit::Failed, "the output could not be written");
        return static_cast<int>(Exit::Done);
    } catch (const Failure& failure) {
        return refuse(failure.exit(), failure.what());
    } catch (const StorageError& error) {
        return refuse(exitOf(error.kind()), messageOf(error, database));
    } catch (const data::FormatError& error) {
        return refuse(Exit::Unacceptable, inEnglish(error));
    } catch (const std::exception& error) {
        return refuse(Exit::Failed, error.what());
    }
}

} // namespace

int main(int argc, char** argv) {
    data::keepMemoryPrivate();
    Globals globals;
    Command command;
    CLI::App app("Frond's data without a window.", "frondctl");
    app.set_version_flag("--version", std::string("frondctl ") + FROND_VERSION);
    app.add_option("--db", globals.db, "The database; default: the app's own")->type_name("FILE");
    app.add_option("--now", globals.now, "Take this as the time now")->type_name("RFC3339");
    app.add_flag("--json", globals.json, "Print JSON")
        ->multi_option_policy(CLI::MultiOptionPolicy::Throw);
    app.add_option("--passphrase-file", globals.passphraseFile,
                   "A file whose first line is the passphrase of the database, where it is locked")
        ->type_name("F");
    app.add_option("--recovery-key-file", globals.recoveryKeyFile,
                   "A file whose first line is its recovery key, in the place of the passphrase")
        ->type_name("F");
    app.require_subcommand(1);
    app.fallthrough();
    addKitCommands(app, command);
    addPlanCommands(app, command);
    addPauseCommands(app, command);
    addLogCommand(app, command);
    addEntryCommands(app, command);
    addNoteCommands(app, command);
    addGoalCommands(app, command);
    addReportCommands(app, command);
    addExportCommand(app, command);
    addFileCommands(app, command);
    addExchangeCommands(app, command);
    addReminderCommands(app, command);
    addSalvageCommand(app, command);
    addLockCommands(app, command);
    try {
        app.parse(argc, argv);
    } catch (const CLI::Success& shown) { // --help, --version
        return app.exit(shown);
    } catch (const CLI::ParseError& error) {
        return refuse(Exit::Usage, usageMessage(app, error));
    }
    return run(globals, command, std::span(argv, static_cast<std::size_t>(argc)).subspan(1));
}
