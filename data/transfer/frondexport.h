// SPDX-License-Identifier: GPL-3.0-or-later
// frond-export: everything that is in a file, without loss, for another Frond or for the person
// (docs/formats/frond-export.schema.json). The same content gives the same bytes: rows are sorted
// by id, and nothing tells when or where it was written.
#pragma once

#include "core/base/day.h"
#include "data/store/storage.h"
#include "data/transfer/exportfile.h"
#include "data/transfer/report.h"

#include <cstddef>
#include <istream>
#include <optional>

namespace frond::data {

inline constexpr std::size_t maxExportMib = 512;
inline constexpr std::size_t maxExportBytes = maxExportMib * 1024 * 1024;
inline constexpr std::size_t maxExportRows = 1'000'000;

/// Writes piece by piece, whatever the number of entries. With a first or last day: only the
/// entries of those days that are not removed; the rest is whole. Gives the number of entries that
/// are not removed.
std::size_t writeFrondExport(Storage& storage, const Sink& sink, std::optional<Day> from = {},
                             std::optional<Day> to = {});

/// Merges what `stream` holds, in one transaction: everything, or nothing when it throws.
/// FormatError names the row and field that cannot be accepted.
ImportReport mergeFrondExport(Storage& storage, std::istream& stream);

/// Reads and checks everything without any storage, and gives the number of entries that are not
/// removed. Throws FormatError like mergeFrondExport.
std::size_t checkFrondExport(std::istream& stream);

} // namespace frond::data
