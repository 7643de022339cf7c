// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/storage.h"

#include <filesystem>
#include <memory>

namespace frond::data {

/// An empty database in a folder of its own, encrypted like every other, gone at the end of its
/// life: to try what would happen.
class ScratchStorage {
public:
    explicit ScratchStorage(const WallClock& now);
    ~ScratchStorage();
    ScratchStorage(const ScratchStorage&) = delete;
    ScratchStorage& operator=(const ScratchStorage&) = delete;
    [[nodiscard]] Storage& storage() const { return *m_storage; }

private:
    std::filesystem::path m_folder;
    std::unique_ptr<Storage> m_storage;
};

} // namespace frond::data
