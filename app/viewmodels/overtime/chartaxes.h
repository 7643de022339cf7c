// SPDX-License-Identifier: GPL-3.0-or-later
// The axes that the charts over time have in common.
#pragma once

#include "app/viewmodels/overtime/chartmodel.h"
#include "core/base/day.h"
#include "core/base/units.h"

#include <functional>
#include <span>

namespace frond {

/// The days of `range` as its axis.
ChartModel::Content withDays(DayRange range, const QString& title);
/// Round values around `low` to `high`, each said by `text`.
void useScale(ChartModel::Content& content, double low, double high,
              const std::function<QString(double)>& text);
/// Sizes from `low` to `high` with a millimetre of air. Where two or more of `kitSizes` (ascending)
/// lie there, they are the values; of many a few. Else round ones.
void useSizeScale(ChartModel::Content& content, double low, double high,
                  std::span<const Millimetres> kitSizes);
/// 0 to 10, always whole, so that two charts can be compared by eye.
void useRatingScale(ChartModel::Content& content);
/// A row for each of the four words, the hardest on top, as more pain is on the other chart.
void useWordScale(ChartModel::Content& content);
/// What the ends of a scale of ratings mean.
QString painCaption();
QString easeCaption();

} // namespace frond
