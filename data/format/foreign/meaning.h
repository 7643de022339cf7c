// SPDX-License-Identifier: GPL-3.0-or-later
// A plain number of another program as what a person says it is.
#pragma once

#include "core/session/session.h"
#include "data/format/csv/columns.h"

#include <optional>

namespace frond::data {

/// Whether 0 is an answer ("no pain"), and not that nothing was done.
bool isScale(CsvRole role);

/// Sets in `session` what `number` means (canMean() holds), or says what is wrong with it.
std::optional<Problem> setNumber(Session& session, const CsvColumn& meaning, double number);

} // namespace frond::data
