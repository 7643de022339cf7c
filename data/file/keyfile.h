// SPDX-License-Identifier: GPL-3.0-or-later
// The key of a database, in a small file beside it. The format is docs/formats/key-file.md.
#pragma once

#include "data/file/keystore.h"

#include <filesystem>

namespace frond::data {

/// `FILE.key` beside the database `FILE`, mode 0600. It authenticates itself: a changed bit is
/// noticed here and never becomes a wrong key.
class KeyFile : public KeyStore {
public:
    explicit KeyFile(const std::filesystem::path& database);

    [[nodiscard]] bool exists() const override;
    /// Throws Locked when the file is absent, altered, or has no wrap that can be opened; Newer
    /// when a newer Frond wrote it.
    [[nodiscard]] DataKey load() const override;
    void create(const DataKey& key) override;

    /// There is no file, or it holds nothing any more: no one can ever open a database with it.
    [[nodiscard]] bool isLost() const;

    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

} // namespace frond::data
