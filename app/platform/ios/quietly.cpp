// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/ios/quietly.h"

#include <cstdio>
#include <exception>

namespace frond {

void quietly(const std::function<void()>& work) {
    try {
        work();
    } catch (const std::exception& error) {
        std::fprintf(stderr, "frond: %s\n", error.what());
    }
}

} // namespace frond
