// SPDX-License-Identifier: GPL-3.0-or-later
// import · backup · restore · merge
#include "app/cli/failure.h"
#include "app/cli/runtime.h"
#include "app/cli/values.h"
#include "app/words/words.h"
#include "data/file/databasefiles.h"
#include "data/file/inputfile.h"
#include "data/format/json/reader.h"
#include "data/transfer/backup.h"
#include "data/transfer/imports.h"
#include "data/transfer/restore.h"
#include "data/transfer/snapshots.h"

#include <CLI/CLI.hpp>

#include <ctime>
#include <iostream>
#include <memory>
#include <set>
#include <string>

namespace frond::cli {

namespace {

struct ExchangeOptions {
    std::string file;
    std::optional<std::string> format;
    std::optional<std::string> passphraseFile;
    std::vector<std::string> only;
    std::vector<std::string> map;
    bool dryRun = false;
};

constexpr const char* passphraseOption = "--backup-passphrase-file";

/// How `file` is opened: by the passphrase in the file that was named, or for a copy that Frond
/// kept beside the database by its key.
data::Secret secretFor(const Runtime& runtime, const ExchangeOptions& options) {
    if (options.passphraseFile)
        return wordsInFile(passphraseOption, *options.passphraseFile);
    if (data::isSealedWithKey(options.file))
        return runtime.loadKeys();
    throw Failure(Exit::Usage, std::string(passphraseOption) + " is required");
}

/// Whether a file can be read at all, before anything is made or opened for it.
void requireReadable(const std::string& path) {
    try {
        data::inputStart(path, 1);
    } catch (const data::FormatError& error) {
        unacceptable(inQuotes(path), inEnglish(error));
    } catch (const StorageError& error) {
        throwUnread(path, error);
    }
}

/// What `work` throws about the file that was named, said with its name; what it throws about the
/// database or its key is not this file's fault.
template <class Work>
auto aboutFile(const std::string& path, const Work& work) {
    try {
        return work();
    } catch (const data::FormatError& error) {
        unacceptable(inQuotes(path), inEnglish(error));
    } catch (const StorageError& error) {
        if (error.about() != StorageError::About::OtherFile)
            throw;
        throw Failure(exitOf(error.kind()), inQuotes(path) + ": " + inEnglish(error));
    }
}

void printReport(const Runtime& runtime, const ImportReport& report, bool dryRun) {
    if (runtime.json()) {
        auto problems = nlohmann::ordered_json::array();
        for (const auto& [line, field, message] : report.problems)
            problems.push_back({{"line", line}, {"field", field}, {"message", inEnglish(message)}});
        Runtime::print({{"read", report.read},
                        {"added", report.added},
                        {"updated", report.updated},
                        {"skipped", report.skipped},
                        {"problems", problems},
                        {"problem_count", report.problemCount},
                        {"other", report.other},
                        {"kept_notes", report.keptNotes}});
        return;
    }
    std::cout << report.read << " read, " << report.added
              << (dryRun ? " would be added, " : " added, ") << report.updated
              << (dryRun ? " would be updated, " : " updated, ") << report.skipped
              << " already here or left out\n";
    if (report.keptNotes > 0)
        std::cout << report.keptNotes << " now hold the notes of both\n";
    if (report.other > 0)
        std::cout << report.other << " changes of kit, plan, rests, visits, choices or removals\n";
    for (const auto& [line, field, message] : report.problems) {
        if (line > 0)
            std::cout << "line " << line << ": ";
        std::cout << printable(field) << (field.empty() ? "" : ": ")
                  << printable(inEnglish(message)) << '\n';
    }
    if (report.problemCount > report.problems.size())
        std::cout << "and " << report.problemCount - report.problems.size() << " more\n";
}

/// Runs `work` on the database: kept only when it ends well, not kept at all in a dry run.
ImportReport bringIn(const Runtime& runtime, const ExchangeOptions& options,
                     const std::function<ImportReport(data::Storage&)>& work) {
    ImportReport report;
    if (!options.dryRun) {
        const auto storage = runtime.openToWrite();
        return data::bringIn(*storage, runtime.file(), runtime.keys(), runtime.now().utc,
                             [&] { return work(*storage); });
    }
    if (const auto storage = runtime.openIfThere()) {
        storage->dryRun([&] { report = work(*storage); });
        return report;
    }
    // No database yet and none is made: what would happen to an empty one.
    const auto scratch = data::Storage::openScratch(runtime.wallClock(), data::randomIds());
    scratch->dryRun([&] { report = work(*scratch); });
    return report;
}

std::optional<std::set<std::string>> onlyOf(const ExchangeOptions& options) {
    if (options.only.empty())
        return std::nullopt;
    return std::set<std::string>(options.only.begin(), options.only.end());
}

constexpr const char* mapOption = "--map";

/// COLUMN=ROLE[:UNIT]. A name may hold '=' and ':' of its own, a role and a unit's word no '='.
data::NamedMeaning meaningOf(const std::string& text) {
    const std::size_t equals = text.rfind('=');
    if (equals == std::string::npos || equals == 0)
        unacceptable(mapOption, inQuotes(text) + " is not COLUMN=ROLE or COLUMN=ROLE:UNIT");
    const std::string role = text.substr(equals + 1);
    const auto meaning = data::parseCsvColumn(role);
    if (meaning)
        return {text.substr(0, equals), *meaning};
    const auto known = data::parseCsvRole(role.substr(0, role.find(':')));
    std::string words;
    if (known) {
        for (const data::CsvUnit unit : data::unitsOf(*known))
            words.append(words.empty() ? "" : ", ").append(data::wordOf(unit));
        unacceptable(mapOption, inQuotes(text) + ": " + std::string(data::wordOf(*known)) +
                                    (words.empty() ? " has no unit" : " can be in " + words));
    }
    for (const data::CsvRole each : data::csvRoles())
        words.append(words.empty() ? "" : ", ").append(data::wordOf(each));
    unacceptable(mapOption, inQuotes(role) + " is none of " + words);
}

/// In one line each column of which something is open, with how to say it.
[[noreturn]] void refuseOpen(const std::string& file, const data::OpenQuestions& open) {
    std::string text;
    for (const auto& [column, message, answer] : open.questions()) {
        std::string word(data::wordOf(answer.role));
        if (answer.unit != data::CsvUnit::None)
            word.append(1, ':').append(data::wordOf(answer.unit));
        text.append(text.empty() ? "" : ". ")
            .append(printable(column) + ": " + printable(inEnglish(message)) + "; say it with " +
                    mapOption + " \"" + printable(column) + '=' + word + '"');
        if (answer.role != data::CsvRole::Ignore)
            text.append(" or leave it out with ")
                .append(mapOption)
                .append(" \"" + printable(column) + "=none\"");
    }
    unacceptable(inQuotes(file), text);
}

void importCommand(const Runtime& runtime, const ExchangeOptions& options) {
    requireReadable(options.file);
    std::optional<data::ImportFormat> format;
    if (options.format) {
        format = data::parseImportFormat(*options.format);
        if (!format)
            unacceptable("--format", inQuotes(*options.format) +
                                         " is none of frond, csv, loop, trackandgraph, habitbull");
    }
    if (data::looksSealed(options.file))
        unacceptable(inQuotes(options.file), "is a sealed copy, which merge and restore take");
    std::vector<data::NamedMeaning> meanings;
    for (const std::string& text : options.map)
        meanings.push_back(meaningOf(text));
    const auto report = aboutFile(options.file, [&] {
        const data::ImportOptions import{.file = options.file,
                                         .format = format ? *format : data::formatOf(options.file),
                                         .meanings = meanings,
                                         .columns = {},
                                         .zone = Runtime::zone(),
                                         .only = onlyOf(options)};
        try {
            return bringIn(runtime, options, [&](data::Storage& storage) {
                return data::importFile(storage, import);
            });
        } catch (const data::OpenQuestions& open) {
            refuseOpen(options.file, open);
        }
    });
    printReport(runtime, report, options.dryRun);
}

void mergeCommand(const Runtime& runtime, const ExchangeOptions& options) {
    requireReadable(options.file);
    const auto report = aboutFile(options.file, [&] {
        const data::Secret secret = secretFor(runtime, options);
        data::checkBackup(options.file, secret); // before a database is made or kept
        return bringIn(runtime, options, [&](data::Storage& storage) {
            return data::mergeBackup(storage, options.file, secret);
        });
    });
    printReport(runtime, report, options.dryRun);
}

void backupCommand(const Runtime& runtime, const ExchangeOptions& options) {
    if (options.file.empty())
        unacceptable("FILE", "names no file");
    if (data::isPartOfDatabase(options.file, runtime.file()))
        unacceptable("FILE", inQuotes(options.file) + " would replace the database");
    const auto storage = runtime.openToRead();
    const bool own = options.passphraseFile.has_value();
    const data::Passphrase passphrase = own ? wordsInFile(passphraseOption, *options.passphraseFile)
                                            : data::Passphrase{data::newPassphrase()};
    const std::size_t entries = aboutFile(
        options.file, [&] { return data::writeBackup(*storage, options.file, passphrase); });
    if (runtime.json()) {
        Runtime::print({{"entries", entries},
                        {"passphrase", own ? nlohmann::ordered_json(nullptr)
                                           : nlohmann::ordered_json(passphrase.text)}});
        return;
    }
    std::cout << entries << " entries kept in " << printable(options.file)
              << ", opened again and counted\n";
    if (!own)
        std::cout << "It opens with: " << passphrase.text
                  << "\nWrite that down. Without it no one can open the copy.\n";
}

void restoreCommand(const Runtime& runtime, const ExchangeOptions& options) {
    requireReadable(options.file);
    const data::Restored restored = aboutFile(options.file, [&] {
        return data::restoreBackup(options.file, secretFor(runtime, options),
                                   runtime.openOptions(true), runtime.keys(), runtime.wallClock(),
                                   data::randomIds());
    });
    if (runtime.json()) {
        Runtime::print({{"entries", restored.entries},
                        {"kept", restored.kept ? nlohmann::ordered_json(restored.kept->string())
                                               : nlohmann::ordered_json(nullptr)}});
        return;
    }
    std::cout << restored.entries << " entries restored\n";
    if (restored.kept)
        std::cout << "What was here before is kept as " << printable(restored.kept->string())
                  << '\n';
}

void add(CLI::App& app, Command& chosen, const char* name, const char* what, const char* fileIs,
         void (*run)(const Runtime&, const ExchangeOptions&), bool passphrase, bool dryRun) {
    CLI::App* command = app.add_subcommand(name, what);
    const auto options = std::make_shared<ExchangeOptions>();
    command->add_option("FILE", options->file, fileIs)->required();
    if (passphrase)
        command
            ->add_option(passphraseOption, options->passphraseFile,
                         "A file whose first line is the passphrase of the backup")
            ->type_name("F");
    else
        command->add_option(
            "--format", options->format,
            "frond, csv, loop, trackandgraph or habitbull; found out when not given");
    if (!passphrase) {
        command
            ->add_option(mapOption, options->map,
                         "What a column of a table means, or the numbers of what another program "
                         "tracks; may be given several times")
            ->type_name("COLUMN=ROLE[:UNIT]")
            ->allow_extra_args(false);
        command
            ->add_option("--only", options->only,
                         "Of another program's file only what it tracks under this name; may be "
                         "given several times")
            ->type_name("NAME")
            ->allow_extra_args(false);
    }
    if (dryRun)
        command->add_flag("--dry-run", options->dryRun, "Say what would happen, change nothing");
    command->callback([&chosen, options, run] {
        chosen = [options, run](const Runtime& runtime) { run(runtime, *options); };
    });
}

} // namespace

void addExchangeCommands(CLI::App& app, Command& chosen) {
    add(app, chosen, "import", "Bring in what another file holds", "The file to read",
        importCommand, false, true);
    add(app, chosen, "backup", "Keep a sealed copy of everything", "The file to write",
        backupCommand, true, false);
    add(app, chosen, "restore", "Make the database what a backup holds; the old file is kept",
        "The backup", restoreCommand, true, false);
    add(app, chosen, "merge", "Bring in the backup of another device", "The backup", mergeCommand,
        true, true);
}

} // namespace frond::cli
