// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/problem.h"

#include <utility>

namespace frond {

/// What storage throws; its arguments hold none of the person's content.
class StorageError : public ProblemError {
public:
    enum class Kind {
        Missing, ///< no such file
        InUse,   ///< another process has the file
        Locked,  ///< no key, or it does not open the wrap
        Damaged, ///< the file cannot be read as ours
        Newer,   ///< made by a newer Frond
        Full,    ///< the disk is full
        Io,      ///< the disk could not be read or written; says nothing about the content
        Other,
    };
    /// Whose trouble it is: messages name that file, never another one.
    enum class About {
        Database,  ///< the database, its log included
        Key,       ///< the key file beside it
        OtherFile, ///< a file that is read from or written to: a backup, a table, an export
    };
    StorageError(Kind kind, Message message, About about = About::Database)
        : StorageError(kind, Problem{{}, std::move(message)}, about) {}
    /// Of a file that is not of its form.
    StorageError(Kind kind, Problem problem, About about = About::Database)
        : ProblemError(std::move(problem)), m_kind(kind), m_about(about) {}
    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] About about() const { return m_about; }

private:
    Kind m_kind;
    About m_about;
};

/// What every storage asks of a row before it keeps it. Only the field is named: the arguments of
/// a Problem may quote what was typed.
inline void requireStorable(const Problems& problems) {
    if (!problems.empty())
        throw StorageError(StorageError::Kind::Other, {Code::FieldNotKept, problems.front().field});
}

} // namespace frond
