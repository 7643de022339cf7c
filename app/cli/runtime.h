// SPDX-License-Identifier: GPL-3.0-or-later
// What every command is given: the global options, the time, and a way to the database.
#pragma once

#include "core/base/floatingtime.h"
#include "data/file/keyfile.h"
#include "data/store/storage.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace frond::cli {

/// The global options as typed.
struct Globals {
    std::optional<std::string> db;
    std::optional<std::string> now;
    bool json = false;
    std::optional<std::string> passphraseFile;
    std::optional<std::string> recoveryKeyFile;
};

class Runtime {
public:
    /// Throws Failure(Unacceptable) for a --now that is no RFC 3339 time, Failure(Usage) for two
    /// ways to open a locked file.
    explicit Runtime(const Globals& globals);

    [[nodiscard]] bool json() const { return m_json; }
    [[nodiscard]] const Moment& now() const { return m_now; }
    [[nodiscard]] Day today() const { return m_now.day(); }

    [[nodiscard]] const std::filesystem::path& file() const { return m_file; }

    /// A file that does not exist is a StorageError (Missing).
    [[nodiscard]] std::unique_ptr<data::Storage> openToRead() const { return open(false); }
    /// Null when the file does not exist: what depends on what is stored can be refused without
    /// making it.
    [[nodiscard]] std::unique_ptr<data::Storage> openIfThere() const;
    /// Makes the file when there is none.
    [[nodiscard]] std::unique_ptr<data::Storage> openToWrite() const { return open(true); }

    /// The key of the file: opened once with what the global options name, then held.
    [[nodiscard]] data::KeyFile& keys() const;
    /// The same, of a file that is not open, whoever has it open waited for.
    [[nodiscard]] data::KeyRing loadKeys() const;
    /// What the global options name; null without one. Throws Failure for a file that cannot be
    /// read or is empty, and StorageError for what is no recovery key.
    [[nodiscard]] std::optional<data::LockSecret> lockSecret() const;

    [[nodiscard]] data::OpenOptions openOptions(bool create) const;
    [[nodiscard]] WallClock wallClock() const;

    /// What is to come is handed over anew when this command may have changed it, and when
    /// reminders were handed over before. A failure is left to the app's next start.
    void handOverReminders() const;
    /// The zone that TZ names.
    [[nodiscard]] static ZoneOffsets zone();

    /// One value and a newline on stdout.
    static void print(const nlohmann::ordered_json& value);
    /// The same of a list, value by value, so that it is never held as a whole.
    class PrintedList {
    public:
        void add(const nlohmann::ordered_json& value);
        void end();

    private:
        bool m_any = false;
    };

private:
    [[nodiscard]] std::unique_ptr<data::Storage> open(bool create) const;

    std::filesystem::path m_file;
    Moment m_now;
    bool m_fixedNow;
    bool m_json;
    mutable bool m_openedToWrite = false;
    std::optional<std::string> m_passphraseFile, m_recoveryKeyFile;
    mutable data::KeyFile m_keys;
    mutable bool m_offered = false;
};

/// What a parsed command line does.
using Command = std::function<void(const Runtime&)>;

} // namespace frond::cli
