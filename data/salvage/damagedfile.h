// SPDX-License-Identifier: GPL-3.0-or-later
// A database of which parts may be lost, and its write-ahead log, as pages. Nothing is written.
#pragma once

#include "data/file/durablefile.h"
#include "data/salvage/pagecipher.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <set>
#include <vector>

namespace frond::data {

class DamagedFile {
public:
    /// Opens `file`, and `FILE-wal` where it is there. Throws StorageError where they cannot be
    /// opened or read at all.
    DamagedFile(const std::filesystem::path& file, DataKey key);

    /// What is taken of a page that has several states.
    enum class View {
        WithLog, ///< the newest, and an older one where that cannot be read
        MainFile ///< the one in the file itself
    };
    enum class Found { Nothing, Older, Newest };

    /// The pages that there are; their numbers go from 1.
    [[nodiscard]] PageNumber pageCount(View view) const;
    Found read(PageNumber number, View view, PageBytes& page) const;
    /// Whether the log has pages of this file.
    [[nodiscard]] bool hasLog() const { return !m_inLog.empty(); }
    /// False where the salt is lost, so that no page can be told from an altered one.
    [[nodiscard]] bool isAuthenticated() const { return m_authenticated; }

private:
    void findSalt();
    void readLog();
    [[nodiscard]] bool fitsSome(const PageCipher& cipher) const;
    [[nodiscard]] bool readMain(PageNumber number, PageBytes& page) const;

    DataKey m_key;
    FileHandle m_main;
    FileHandle m_log;
    PageNumber m_mainPages = 0;
    std::uint64_t m_logSize = 0;
    std::unique_ptr<PageCipher> m_cipher;
    bool m_authenticated = true;
    /// Where in the log the states of a page are, the newest last.
    std::map<PageNumber, std::vector<std::uint64_t>> m_inLog;
    std::set<PageNumber> m_newestLost; ///< pages whose newest state in the log cannot be read
};

} // namespace frond::data
