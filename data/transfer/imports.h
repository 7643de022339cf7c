// SPDX-License-Identifier: GPL-3.0-or-later
// Bringing in what other files hold, whatever program wrote them.
#pragma once

#include "core/base/floatingtime.h"
#include "data/format/csv/columns.h"
#include "data/format/foreign/foreign.h"
#include "data/format/formaterror.h"
#include "data/store/storage.h"
#include "data/transfer/report.h"

#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace frond::data {

enum class ImportFormat { Frond, Csv, Loop, TrackAndGraph, HabitBull };

/// "frond", "csv", "loop", "trackandgraph", "habitbull"
std::string_view toText(ImportFormat format);
std::optional<ImportFormat> parseImportFormat(std::string_view text);

/// What a file looks like from its first bytes; a table that nothing else fits is a CSV, and every
/// zip is looked through for what Loop Habit Tracker wrote.
ImportFormat formatOf(const std::filesystem::path& file);

/// What someone says of a column, or of what another program tracked, by its name.
struct NamedMeaning {
    std::string name; ///< "2" means the second column where none is called so
    CsvColumn meaning;
};

struct ImportOptions {
    std::filesystem::path file;
    ImportFormat format;
    std::vector<NamedMeaning> meanings;
    /// The same by the place of the column; unset where it is not said.
    std::vector<std::optional<CsvColumn>> columns;
    ZoneOffsets zone; ///< of the times that tell no offset
    /// Of another program's file only what was tracked under these names; unset: all of it.
    std::optional<std::set<std::string>> only;
};

/// What names and cells of a table leave open.
class OpenQuestions : public FormatError {
public:
    struct Question {
        std::string column;
        Message message;
        CsvColumn answer; ///< one that could be given
    };
    explicit OpenQuestions(std::vector<Question> questions);
    [[nodiscard]] const std::vector<Question>& questions() const { return m_questions; }

private:
    std::vector<Question> m_questions;
};

/// What another program's file tracks; empty for other formats.
std::vector<ForeignSource> sourcesOf(const std::filesystem::path& file, ImportFormat format);

/// Adds what is not here yet, in the caller's transaction. A record that cannot be taken over is
/// skipped with its problem, and what is left out of the others is a problem too; a file that is
/// not of the format, or a frond-export with anything wrong in it, throws FormatError, a table of
/// which something is open OpenQuestions. Entries that are here are never changed by a table, and
/// its nth row of the same content is the nth entry with it.
ImportReport importFile(Storage& storage, const ImportOptions& options);

} // namespace frond::data
