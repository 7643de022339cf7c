// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/demo/samplehistory.h"
#include "data/store/storage.h"

#include <filesystem>
#include <memory>

namespace frond::bench {

/// `count` believable entries, the newest today; ten years of four a day hold 12,000, more go
/// further back.
SampleHistory historyOf(std::size_t count);

/// A database with that many entries, or a few more after saving. It is gone with the object.
class BenchFile {
public:
    explicit BenchFile(std::size_t count);
    ~BenchFile();
    BenchFile(const BenchFile&) = delete;
    BenchFile& operator=(const BenchFile&) = delete;

    [[nodiscard]] data::Storage& storage() { return *m_storage; }
    [[nodiscard]] std::filesystem::path file() const { return m_folder / "bench.db"; }
    /// Lets go of the file.
    void close() { m_storage.reset(); }
    /// One for each count, made once and shared by all measurements.
    static BenchFile& with(std::size_t count);

private:
    std::filesystem::path m_folder;
    std::unique_ptr<data::Storage> m_storage;
};

/// Makes a new database at `file` with `count` entries.
void makeDatabase(const std::filesystem::path& file, std::size_t count);

} // namespace frond::bench
