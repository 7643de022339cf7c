// SPDX-License-Identifier: GPL-3.0-or-later
// What is in a file as tables and documents for others, written piece by piece.
#pragma once

#include "core/base/day.h"
#include "data/format/fhir/observed.h"
#include "data/store/storage.h"
#include "data/transfer/exportfile.h"

#include <cstddef>
#include <optional>

namespace frond::data {

/// The entries of those days as CSV; gives their number.
std::size_t writeCsvExport(Storage& storage, const Sink& sink, std::optional<Day> from = {},
                           std::optional<Day> to = {});

/// The entries of those days as a FHIR document; gives their number.
std::size_t writeFhirExport(Storage& storage, const Sink& sink, std::optional<Day> from,
                            std::optional<Day> to, const FhirChoices& choices, const Moment& now);

/// The planned days among `days` for a calendar; gives their number.
std::size_t writeCalendarExport(Storage& storage, const Sink& sink, DayRange days,
                                const Moment& now);

} // namespace frond::data
