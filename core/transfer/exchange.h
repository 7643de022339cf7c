// SPDX-License-Identifier: GPL-3.0-or-later
// What comes in from files and leaves into files, as the screens need it.
#pragma once

#include "core/base/day.h"
#include "core/base/message.h"

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace frond {

/// A place in a file where something was not taken over, or not as it stood there.
struct ImportProblem {
    std::size_t line = 0; ///< from 1; 0 where the file has no lines of its own
    std::string field;
    Message message;
};

/// What bringing in a file did, or would do. `read` = `added` + `updated` + `skipped`.
struct ImportReport {
    std::size_t read = 0; ///< entries in the file, removed ones not counted
    std::size_t added = 0;
    std::size_t updated = 0; ///< were here in an older state
    std::size_t skipped = 0; ///< were here already, or could not be taken over
    std::size_t other = 0; ///< rows of kit, plan, rests, visits, choices and removals that came in
    std::size_t newRows = 0;   ///< entries that had no row here, removed ones too: for comparing
    std::size_t keptNotes = 0; ///< entries that now carry notes of both devices
    std::vector<ImportProblem> problems; ///< the first 100
    std::size_t problemCount = 0;
};

/// Whether anything is other than before.
inline bool changedAnything(const ImportReport& report) {
    return report.added + report.updated + report.other > 0;
}

/// How the columns of a table are to be read.
struct TableChoice {
    /// For each what it means and how it is written: "minutes:s", "pain_during", "none"; empty
    /// while nobody has said it.
    std::vector<std::string> columns;
    friend bool operator==(const TableChoice&, const TableChoice&) = default;
};

/// Something that has to be said about a column before anything can come in.
struct TableQuestion {
    std::size_t column = 0;
    Message text;
};

/// What another program tracked: a person says which of it is practice, and what its numbers are.
struct SourceInfo {
    std::string name;
    std::size_t entries = 0;
    bool needsMeaning = false;        ///< its file does not say what its numbers are
    std::vector<std::string> samples; ///< of such numbers
};

/// What a file is and, of a table, how it begins.
struct FileInfo {
    enum class Kind { Frond, Backup, OurTable, Table, Loop, TrackAndGraph, HabitBull };
    Kind kind = Kind::Table;
    bool needsPassphrase = false;
    std::vector<std::string> names;                ///< of the columns, or empty texts
    std::vector<std::vector<std::string>> samples; ///< the first records, cell by cell
    TableChoice choice; ///< what names and cells say, or what was chosen, with the units found
    std::vector<TableQuestion> questions; ///< nothing can come in while there is one
    std::vector<SourceInfo> sources;
};

/// What is to be brought in.
struct BringIn {
    std::string path;
    std::string passphrase; ///< of a backup
    std::optional<TableChoice> table;
    std::optional<std::vector<std::string>> only; ///< of `sources`; unset: all
    /// What the numbers of a source are, as a column's: "minutes:s".
    std::map<std::string, std::string> meanings;
};

enum class ExportKind { Csv, Json, Fhir, Calendar };

struct ExportOptions {
    ExportKind kind = ExportKind::Csv;
    std::optional<Day> from, to;
    bool notes = false; ///< for FHIR; the lossless forms hold them always
    bool mood = false;
};

/// Something that goes through everything there is, ready to run in another thread while entries
/// are saved here. It sees them as they were when it was asked for. Made and destroyed in the
/// thread that uses the Exchange, one at a time.
class FileJob {
public:
    virtual ~FileJob() = default;
    /// Whether it has to run in the thread that it was made in.
    [[nodiscard]] virtual bool runsHere() const = 0;
    /// Ends it soon. For any thread.
    virtual void cancel() = 0;
    /// What was written so far; 0 where nothing is. For any thread.
    [[nodiscard]] virtual std::size_t bytes() const = 0;
};

/// One that finds a `Result`.
template <class Result>
class FileJobFor : public FileJob {
public:
    /// Null when it was cancelled. Throws StorageError. In both cases nothing is left of what was
    /// begun. Once, in any thread, or in the same one where `runsHere`.
    virtual std::optional<Result> run() = 0;
};

/// Writes, and counts what it wrote.
using WriteJob = FileJobFor<std::size_t>;

/// Files of the person. Every call throws StorageError that says what is wrong, and then
/// nothing has changed.
class Exchange {
public:
    virtual ~Exchange() = default;
    /// Of a table with what is said of its columns so far.
    [[nodiscard]] virtual std::unique_ptr<FileJobFor<FileInfo>>
    look(const std::string& path, const std::optional<TableChoice>& choice) = 0;
    /// What bringing it in would do; nothing is changed.
    virtual std::unique_ptr<FileJobFor<ImportReport>> dryRun(const BringIn& what) = 0;
    /// What was there is kept beside first. Null, where the window `mayClose`: it takes a while, so
    /// it is done once everything is closed, and Frond opens again.
    virtual std::optional<ImportReport> bringIn(const BringIn& what, bool mayClose) = 0;
    /// Counts entries, or for a calendar days.
    virtual std::unique_ptr<WriteJob> write(const std::string& path, const ExportOptions& wish) = 0;
    /// Five words that nobody has had.
    [[nodiscard]] virtual std::string newPassphrase() const = 0;
    /// Whether two spellings are the same passphrase.
    [[nodiscard]] virtual bool samePassphrase(const std::string& a, const std::string& b) const = 0;
    /// Writes a copy, opens it again, counts its entries.
    virtual std::unique_ptr<WriteJob> backUp(const std::string& path,
                                             const std::string& passphrase) = 0;
    /// The same into a folder, named by the day; of such copies the newest five stay there.
    virtual std::unique_ptr<WriteJob> backUpInto(const std::string& folder, Day day,
                                                 const std::string& passphrase) = 0;
    /// Once everything is closed: what is here becomes what the copy holds, the old file is kept,
    /// and Frond opens again.
    virtual void restoreAndReopen(const std::string& path, const std::string& passphrase) = 0;
    /// Once everything is closed: what can be read of a damaged file goes into a new one, the old
    /// one is kept, and Frond opens again.
    virtual void recoverAndReopen() = 0;
    /// Once everything is closed: nothing stays, not even kept files, and Frond opens again.
    virtual void eraseAndReopen() = 0;
    /// Where the file lies.
    [[nodiscard]] virtual std::string place() const = 0;
    /// How many sealed files lie beside it, kept before something was brought in or restored.
    [[nodiscard]] virtual std::size_t keptFiles() const = 0;
    /// Looks through the whole file. Empty: nothing is wrong. Throws where it cannot be read now.
    virtual std::unique_ptr<FileJobFor<std::vector<Message>>> check() = 0;
};

} // namespace frond
