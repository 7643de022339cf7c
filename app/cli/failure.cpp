// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/failure.h"

namespace frond::cli {

Exit exitOf(StorageError::Kind kind) {
    switch (kind) {
    case StorageError::Kind::Locked:
        return Exit::Locked;
    case StorageError::Kind::Damaged:
        return Exit::Damaged;
    default:
        return Exit::Failed;
    }
}

void unacceptable(std::string_view where, std::string_view why) {
    throw Failure(Exit::Unacceptable, std::string(where) + ": " + std::string(why));
}

} // namespace frond::cli
