// SPDX-License-Identifier: GPL-3.0-or-later
// How a goal was when the person looked, in words and as dots.
#pragma once

#include "app/viewmodels/note/ratingdots.h"
#include "app/viewmodels/session/entryfields.h"
#include "core/base/day.h"
#include "core/note/goal.h"

#include <QList>
#include <QObject>
#include <QQmlEngine>
#include <QString>

namespace frond {

/// A goal in a list.
struct GoalRow {
    Q_GADGET
    QML_VALUE_TYPE(goalRow)
    Q_PROPERTY(QString id MEMBER id CONSTANT)
    Q_PROPERTY(QString text MEMBER text CONSTANT)
    Q_PROPERTY(QString value MEMBER value CONSTANT)

public:
    QString id;
    QString text;
    QString value; ///< "now 3 · at first 7"; empty when it was not rated
    friend bool operator==(const GoalRow&, const GoalRow&) = default;
};

GoalRow goalRow(const RatedGoal& goal);
/// Each day and its number, latest first.
QList<EntryField> ratingsOf(const RatedGoal& goal, Day today);
/// Empty where all are of one day.
QList<RatingDot> ratingDots(const RatedGoal& goal);

/// Notes how it is now, in place of what ratingOfNow names; below 0 takes that back. Throws
/// StorageError.
void rate(Collection<GoalRating>& ratings, const RatedGoal& goal, int value, const Moment& now,
          const IdSource& newId);

} // namespace frond
