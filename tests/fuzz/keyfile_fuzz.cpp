// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/storageerror.h"
#include "data/file/keyfile.h"
#include "tests/fuzz/fuzz.h"

using namespace frond;

// A key file that is not whole gives no key: it says so, as a locked or a newer one.
int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const auto path = fuzz::fileOf(fuzz::textOf(bytes, size));
    auto database = path;
    std::filesystem::rename(path, database += ".key");
    try {
        static_cast<void>(data::KeyFile(path).load());
    } catch (const StorageError& error) {
        fuzz::require(error.kind() == StorageError::Kind::Locked ||
                      error.kind() == StorageError::Kind::Newer);
    }
    return 0;
}
