// SPDX-License-Identifier: GPL-3.0-or-later
// What a program on a fake phone asks: it ends with 1 at the first answer that is not as it must
// be.
#pragma once

#include <cstdlib>
#include <iostream>

inline int asked = 0; ///< how often

inline void require(bool holds, const char* what, int line) {
    ++asked;
    if (!holds) {
        std::cerr << "line " << line << ": " << what << '\n';
        std::exit(1);
    }
}
#define REQUIRE(condition) require((condition), #condition, __LINE__)
