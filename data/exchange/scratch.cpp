// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/scratch.h"

#include "data/keyfile.h"
#include "data/randomids.h"

#include <cstdlib>
#include <string>
#include <system_error>

namespace frond::data {

namespace {

std::filesystem::path newFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "frond-XXXXXX").string();
    if (!::mkdtemp(name.data()))
        throw StorageError(StorageError::Kind::Other, "no temporary folder can be made");
    return name;
}

} // namespace

ScratchStorage::ScratchStorage(const WallClock& now) : m_folder(newFolder()) {
    const std::filesystem::path file = m_folder / "scratch.db";
    KeyFile keys(file);
    m_storage = Storage::open({.file = file, .create = true}, keys, now, randomIds());
}

ScratchStorage::~ScratchStorage() {
    m_storage.reset();
    std::error_code ignored;
    std::filesystem::remove_all(m_folder, ignored);
}

} // namespace frond::data
