// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.h"

#include <cstddef>
#include <string>
#include <vector>

namespace frond::data {

/// What a look through the whole file found.
struct CheckReport {
    bool ok = false;
    int schema = 0;                ///< the schema's number (user_version)
    std::string sqlite;            ///< "3.46.1"
    std::string cipher;            ///< of SQLCipher, as cipherVersion() says it
    std::size_t sessions = 0;      ///< entries listed; removed ones are not counted
    std::vector<Message> problems; ///< without any content of entries
};

} // namespace frond::data
