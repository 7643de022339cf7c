// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/note/milestone.h"

#include "core/base/checks.h"

#include <tuple>

namespace frond {

Problems validate(const Milestone& milestone) {
    Problems problems;
    checkDay(problems, "day", milestone.day);
    checkSomeText(problems, "text", milestone.text);
    return problems;
}

bool comesBefore(const Milestone& a, const Milestone& b) {
    return std::tie(a.day, a.id) < std::tie(b.day, b.id);
}

} // namespace frond
