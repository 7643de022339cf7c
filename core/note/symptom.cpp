// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/note/symptom.h"

#include "core/base/checks.h"
#include "core/base/listingkey.h"

namespace frond {

Problems validate(const Symptom& symptom) {
    Problems problems;
    checkDay(problems, "day", symptom.day);
    checkDayOf(problems, "day", symptom.day, symptom.at);
    checkName(problems, "kind", symptom.kind, maxSymptomKind, TextOrigin::Given);
    checkText(problems, "note", symptom.note);
    return problems;
}

bool comesBefore(const Symptom& a, const Symptom& b) {
    return listingKey(a.day, a.at, a.id) < listingKey(b.day, b.at, b.id);
}

} // namespace frond
