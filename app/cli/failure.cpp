// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/failure.h"

namespace frond::cli {

void unacceptable(std::string_view where, std::string_view why) {
    throw Failure(Exit::Unacceptable, std::string(where) + ": " + std::string(why));
}

} // namespace frond::cli
