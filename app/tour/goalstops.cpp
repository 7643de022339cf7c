// SPDX-License-Identifier: GPL-3.0-or-later
// What someone would like to be easier, a look back, and what a day was like.
#include "app/tour/tourstops.h"
#include "app/viewmodels/shell/appcontext.h"

#include <initializer_list>

namespace frond {

namespace {

/// Each three weeks after the one before.
void rateLater(TourGuide& guide, const QString& goal, std::initializer_list<int> ratings) {
    for (const int rating : ratings) {
        guide.wait(std::chrono::days(21));
        guide.context().reloadIfDayChanged();
        guide.context().goal()->open(goal);
        guide.context().goal()->rate(rating);
    }
}

} // namespace

std::vector<Stop> stopsForGoals() {
    return {
        {"goals-empty",
         [](TourGuide& guide) {
             guide.tab(QStringLiteral("more"));
             guide.tap(QStringLiteral("goals"));
         }},
        {"goal-new",
         [](TourGuide& guide) {
             guide.tap(QStringLiteral("addGoal"));
             guide.context().goal()->setText(QStringLiteral("Sitting through a film"));
         }},
        {"goals",
         [](TourGuide& guide) {
             guide.tap(QStringLiteral("cell_7"));
             guide.tap(QStringLiteral("saveGoal"));
             GoalEditor* goal = guide.context().goal();
             goal->openNew();
             goal->setText(QStringLiteral("A check-up without holding my breath"));
             goal->save();
             rateLater(guide, guide.context().goals()->shown().front().id, {6, 6, 4, 3});
         }},
        {"goal",
         [](TourGuide& guide) {
             guide.tap(QStringLiteral("goal_") + guide.context().goals()->shown().front().id);
         }},
        {"goal-end", [](TourGuide& guide) { guide.toEnd(); }},
        {"goals-removed",
         [](TourGuide& guide) {
             guide.tap(QStringLiteral("hideGoal"));
             guide.back();
             guide.context().goals()->remove(guide.context().goals()->shown().front().id);
         }},
        {"look-back-off",
         [](TourGuide& guide) {
             guide.tap(QStringLiteral("undo"));
             guide.fromMore("lookBack");
         }},
        {"look-back",
         [](TourGuide& guide) {
             guide.tap(QStringLiteral("lookBackOn"));
             const QString last = guide.context().lookBack()->lines().back().id;
             rateLater(guide, last, {7, 7, 5});
             guide.wait(std::chrono::days(30));
             guide.context().reloadIfDayChanged();
         }},
        {"look-back-open",
         [](TourGuide& guide) {
             guide.toEnd();
             guide.tap(QStringLiteral("ratingRow"));
             guide.toEnd();
         }},
        {"look-back-line", [](TourGuide& guide) { guide.tap(QStringLiteral("lookBackMore_5")); }},
        {"look-back-hidden",
         [](TourGuide& guide) {
             guide.tap(QStringLiteral("hideGoal"));
             guide.back();
         }},
        {"score",
         [](TourGuide& guide) {
             NoteForms* notes = guide.context().moreNotes();
             notes->openNew(QStringLiteral("score"));
             notes->score()->setName(QStringLiteral("FSFI"));
             notes->score()->setValue(QStringLiteral("22.4"));
             notes->score()->setDay(guide.dayAgo(60));
             notes->score()->save();
             guide.tap(QStringLiteral("addScore"));
             guide.tap(QStringLiteral("chip_FSFI"));
             notes->score()->setValue(QStringLiteral("26.1"));
             notes->score()->setNote(QStringLiteral("filled in at the clinic"));
         }},
        {"look-back-scores",
         [](TourGuide& guide) {
             guide.tap(QStringLiteral("save"));
             guide.toEnd();
         }},
        {"today-look-back",
         [](TourGuide& guide) {
             guide.back();
             guide.tab(QStringLiteral("today"));
         }},
        {"day-context",
         [](TourGuide& guide) {
             guide.context().dayContext()->setOn(true);
             guide.tap(QStringLiteral("day_") + guide.dayAgo(1));
             guide.tap(QStringLiteral("dayContext"));
             guide.context().dayContext()->setCycleDay(QStringLiteral("12"));
             guide.tap(QStringLiteral("chip_no"));
             guide.context().dayContext()->setSleep(6);
             guide.tap(QStringLiteral("ratingRow"));
         }},
        {"day-context-end", [](TourGuide& guide) { guide.toEnd(); }},
        {"today-day-context",
         [](TourGuide& guide) {
             guide.tap(QStringLiteral("cell_3"));
             guide.context().dayContext()->setMedicine(QStringLiteral("ibuprofen"));
             guide.tap(QStringLiteral("saveDay"));
         }},
    };
}

} // namespace frond
