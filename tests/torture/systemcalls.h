// SPDX-License-Identifier: GPL-3.0-or-later
// Every call with which a file is changed or read, seen on its way to the system: SQLite's, the
// standard library's and our own. One layer below SQLite's VFS, so that the key file, copies and
// renames are seen too, and in their order among SQLite's writes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace frond::torture {

struct SystemCall {
    enum class What { Open, Read, Write, Truncate, Sync, Rename, Link, Unlink };
    What what;
    std::string path;   ///< of the file it is about; absolute
    std::string target; ///< Rename, Link: the new name
    int descriptor = -1;
    std::int64_t offset = 0; ///< Write: where; Truncate: the new size
    std::string_view bytes;  ///< Write
    bool makes = false;      ///< Open: there was no such file before
    bool writes = false;     ///< Open: not only to read
    bool empties = false;    ///< Open: with O_TRUNC
    bool nameless = false;   ///< Open: with O_TMPFILE; `path` is the folder

    /// Whether the disk is different afterwards.
    [[nodiscard]] bool changes() const;
};

const char* nameOf(SystemCall::What what);

class SystemCallWatch {
public:
    SystemCallWatch() = default;
    virtual ~SystemCallWatch() = default;
    SystemCallWatch(const SystemCallWatch&) = delete;
    SystemCallWatch& operator=(const SystemCallWatch&) = delete;
    /// The errno to fail with; 0 lets the call through.
    virtual int before(const SystemCall& call) = 0;
    /// After one that was done; `bytes` is what was taken of them.
    virtual void after(const SystemCall& /*call*/) {}
};

/// From now on `watch` sees the calls about files below `folder` (canonical); null: nobody does.
/// One at a time, in this process.
void watchSystemCalls(SystemCallWatch* watch, const std::string& folder = {});

/// Writes the first `count` bytes of a Write by itself, unseen.
void writePart(const SystemCall& call, std::size_t count);

} // namespace frond::torture
