// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/note/trial.h"

#include "core/base/checks.h"
#include "core/base/listingkey.h"

namespace frond {

Problems validate(const Trial& trial) {
    Problems problems;
    checkDay(problems, "day", trial.day);
    checkDayOf(problems, "day", trial.day, trial.at);
    checkName(problems, "item", trial.item, maxTrialItem, TextOrigin::Given);
    checkText(problems, "note", trial.note);
    return problems;
}

bool comesBefore(const Trial& a, const Trial& b) {
    return listingKey(a.day, a.at, a.id) < listingKey(b.day, b.at, b.id);
}

} // namespace frond
