// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers from 0 to 10 over days, as dots.
#pragma once

#include "core/base/day.h"
#include "core/base/units.h"

#include <QList>
#include <QObject>
#include <QQmlEngine>
#include <utility>
#include <vector>

namespace frond {

/// A number on a line of time.
struct RatingDot {
    Q_GADGET
    QML_VALUE_TYPE(ratingDot)
    Q_PROPERTY(double place MEMBER place CONSTANT)
    Q_PROPERTY(int value MEMBER value CONSTANT)

public:
    double place = 0; ///< 0 the first day, 1 the latest
    int value = 0;
    friend bool operator==(const RatingDot&, const RatingDot&) = default;
};

/// `rated` by day. Empty where all are of one day.
QList<RatingDot> ratingDots(const std::vector<std::pair<Day, Rating>>& rated);

} // namespace frond
