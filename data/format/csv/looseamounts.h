// SPDX-License-Identifier: GPL-3.0-or-later
// Lengths, sizes, numbers and yes or no as people and spreadsheets write them. Blanks of any width,
// capitals and accents make no difference. Each is null when the text is none.
#pragma once

#include "core/session/session.h"
#include "data/format/csv/columns.h"

#include <optional>
#include <string_view>

namespace frond::data {

/// "20", "7,5" in `unit` (minutes when it is None), "20:00" read as mm:ss or h:mm as `unit` says
/// (h:mm when it is another), "1:20:00", and "90 s", "1 h 20 min" whatever `unit` is. At most a
/// day, to the nearest second. A number such as 1,200 that may be a thousand is none.
std::optional<Seconds> lengthFromText(std::string_view text, CsvUnit unit);

/// "24", "2,4 cm", `0.94"` in `unit`, millimetres when it is None; what is told around becomes a
/// diameter. To the nearest 0.1 mm where it was converted, else on a step of 0.1 mm.
std::optional<Millimetres> millimetresFromText(std::string_view text, CsvUnit unit);

/// "3", "3.0", "3/10"; with OutOf100 a number to 100, divided by ten and rounded.
std::optional<Rating> ratingFromText(std::string_view text, CsvUnit unit);

/// "3", "3.0", "1,5"; none is negative.
std::optional<double> numberFromText(std::string_view text);
/// "1200", "1200.0".
std::optional<int> wholeNumberFromText(std::string_view text);

/// true and false in the languages that spreadsheets speak, yes and no, 1 and 0.
std::optional<bool> flagFromText(std::string_view text);

} // namespace frond::data
