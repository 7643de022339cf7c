// SPDX-License-Identifier: GPL-3.0-or-later
// lock set · lock change · lock remove
#include "app/cli/failure.h"
#include "app/cli/runtime.h"
#include "app/cli/values.h"
#include "data/file/filelock.h"
#include "data/file/locking.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>
#include <string>

namespace frond::cli {

namespace {

constexpr const char* newPassphraseOption = "--new-passphrase-file";

/// What opens the lock now. Asked for before anything is looked at.
data::LockSecret secretOf(const Runtime& runtime) {
    auto secret = runtime.lockSecret();
    if (!secret)
        throw Failure(Exit::Usage, "--passphrase-file or --recovery-key-file is required");
    return *std::move(secret);
}

/// Runs `work` while nobody else has the file. Throws where there is none, or none that is locked.
template <class Work>
void withLockedFile(const Runtime& runtime, const Work& work) {
    const data::OpenOptions options = runtime.openOptions(false);
    if (!std::filesystem::exists(options.file))
        throw StorageError(StorageError::Kind::Missing, {Code::NoFile});
    const data::FileLock lock(options.file, options.lockWait);
    work(options.file);
}

void setTheLock(const Runtime& runtime) {
    const auto secret = runtime.lockSecret();
    if (!secret || secret->kind != data::LockSecret::Kind::Passphrase)
        throw Failure(Exit::Usage, "lock set needs --passphrase-file; the recovery key is made");
    const data::LockedText key = data::setLock(runtime.openOptions(false), *secret);
    if (runtime.json()) {
        Runtime::print({{"recovery_key", std::string(key.view())}});
        return;
    }
    std::cout
        << "Locked. The passphrase opens it, and this recovery key:\n\n    " << key.view()
        << "\n\nWrite the key down and keep it apart from this device; it is not shown again. "
           "Without\npassphrase and key no one can open the file.\n";
}

void changeTheLock(const Runtime& runtime, const std::string& newFile) {
    const data::LockSecret old = secretOf(runtime);
    const auto passphrase = data::LockSecret::passphrase(wordsInFile(newPassphraseOption, newFile));
    withLockedFile(runtime, [&](const std::filesystem::path& file) {
        data::changeLock(file, old, passphrase);
    });
    if (runtime.json())
        Runtime::print({{"changed", true}});
    else
        std::cout << "The new passphrase opens it. The recovery key is the same.\n";
}

void removeTheLock(const Runtime& runtime) {
    const data::LockSecret old = secretOf(runtime);
    withLockedFile(runtime,
                   [&](const std::filesystem::path& file) { data::removeLock(file, old); });
    if (runtime.json())
        Runtime::print({{"removed", true}});
    else
        std::cout << "The lock is off: whoever can read the file's folder can open it.\n";
}

} // namespace

void addLockCommands(CLI::App& app, Command& chosen) {
    CLI::App* lock = app.add_subcommand("lock", "Set, change or remove the passphrase of the file");
    lock->require_subcommand(1);
    CLI::App* setCommand = lock->add_subcommand(
        "set", "Lock the file by the passphrase in --passphrase-file; prints a recovery key, once");
    setCommand->callback([&chosen] { chosen = setTheLock; });

    CLI::App* changeCommand = lock->add_subcommand(
        "change", "A new passphrase; --passphrase-file or --recovery-key-file opens it until now");
    const auto newFile = std::make_shared<std::string>();
    changeCommand
        ->add_option(newPassphraseOption, *newFile, "A file whose first line is the new passphrase")
        ->type_name("F")
        ->required();
    changeCommand->callback([&chosen, newFile] {
        chosen = [newFile](const Runtime& runtime) { changeTheLock(runtime, *newFile); };
    });

    CLI::App* removeCommand = lock->add_subcommand(
        "remove", "Without a passphrase again; --passphrase-file or --recovery-key-file opens it");
    removeCommand->callback([&chosen] { chosen = removeTheLock; });
}

} // namespace frond::cli
