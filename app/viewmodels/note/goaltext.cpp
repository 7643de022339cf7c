// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/note/goaltext.h"

#include "app/qtconvert.h"
#include "app/viewmodels/base/daytext.h"
#include "core/note/lookback.h"

#include <QCoreApplication>
#include <QLocale>

namespace frond {

namespace {

struct GoalTexts {
    Q_DECLARE_TR_FUNCTIONS(GoalText)
};

QString goalNumber(const GoalRating& rating) {
    return QLocale().toString(rating.rating.value());
}

} // namespace

GoalRow goalRow(const RatedGoal& goal) {
    GoalRow row{toQString(goal.goal.id.toText()), toQString(goal.goal.text), {}};
    if (goal.ratings.size() == 1)
        row.value = GoalTexts::tr("now %1", "a rating").arg(goalNumber(goal.ratings.front()));
    else if (!goal.ratings.empty())
        row.value = GoalTexts::tr("now %1 · at first %2", "two ratings")
                        .arg(goalNumber(goal.ratings.back()), goalNumber(goal.ratings.front()));
    return row;
}

QList<EntryField> ratingsOf(const RatedGoal& goal, Day today) {
    QList<EntryField> fields;
    for (auto rating = goal.ratings.rbegin(); rating != goal.ratings.rend(); ++rating)
        fields << EntryField{dateText(rating->at.day(), today), goalNumber(*rating)};
    return fields;
}

QList<RatingDot> ratingDots(const RatedGoal& goal) {
    std::vector<std::pair<Day, Rating>> rated;
    for (const GoalRating& rating : goal.ratings)
        rated.emplace_back(rating.at.day(), rating.rating);
    return ratingDots(rated);
}

void rate(Collection<GoalRating>& ratings, const RatedGoal& goal, int value, const Moment& now,
          const IdSource& newId) {
    const GoalRating* noted = ratingOfNow(goal, now.day());
    if (const auto rating = toRating(value))
        ratings.save({noted ? noted->id : newId(), goal.goal.id, now, *rating});
    else if (noted)
        ratings.remove(noted->id);
}

} // namespace frond
