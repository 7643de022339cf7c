// SPDX-License-Identifier: GPL-3.0-or-later
// What a clinic said, and what is done to a whole plan or to all tags.
#include "app/tour/tourstops.h"
#include "app/viewmodels/shell/appcontext.h"
#include "core/base/clock.h"

namespace frond {

std::vector<Stop> stopsForClinic() {
    return {
        {"clinic-empty",
         [](TourGuide& guide) {
             guide.tab(QStringLiteral("more"));
             guide.tap(QStringLiteral("clinic"));
         }},
        {"clinic-rule",
         [](TourGuide& guide) {
             ClinicModel* clinic = guide.context().clinic();
             clinic->setBreaks(QStringLiteral("Call us before a break of more than a week."));
             clinic->setLimits(QStringLiteral("Up to 30 mm for now."));
             clinic->setClinicPhone(QStringLiteral("+44 20 7946 0000"));
             guide.tap(QStringLiteral("addRule"));
             clinic->setText(QStringLiteral("Please call us in the morning, nothing is urgent."));
         }},
        {"clinic-rule-end", [](TourGuide& guide) { guide.toEnd(); }},
        {"clinic",
         [](TourGuide& guide) {
             ClinicModel* clinic = guide.context().clinic();
             guide.tap(QStringLiteral("save"));
             clinic->openNew();
             clinic->setKind(QStringLiteral("pain"));
             clinic->setAtLeast(QStringLiteral("8"));
             clinic->setText(QStringLiteral("Rest for a day, then one size smaller."));
             clinic->save();
             guide.toStart();
         }},
        {"clinic-end", [](TourGuide& guide) { guide.toEnd(); }},
        {"ask-someone",
         [](TourGuide& guide) {
             guide.tap(QStringLiteral("ask"));
             guide.toStart();
         }},
        {"ask-someone-end", [](TourGuide& guide) { guide.toEnd(); }},
        {"after-session-clinic",
         [](TourGuide& guide) {
             guide.tap(QStringLiteral("close"));
             guide.back();
             guide.tab(QStringLiteral("today"));
             guide.tap(QStringLiteral("start"));
             guide.wait(std::chrono::minutes(12));
             guide.tap(QStringLiteral("stop"));
             guide.context().after()->setRating(QStringLiteral("painDuring"), 8);
             guide.wait(std::chrono::seconds(1));
         }},
        {"today-clinic",
         [](TourGuide& guide) {
             guide.tap(QStringLiteral("close"));
             guide.toStart();
         }},
        {"clinic-shown",
         [](TourGuide& guide) {
             guide.tap(QStringLiteral("notice_close"));
             guide.tab(QStringLiteral("more"));
             guide.tap(QStringLiteral("clinic"));
             guide.toEnd();
         }},
        {"tags",
         [](TourGuide& guide) {
             guide.back();
             guide.tap(QStringLiteral("tags"));
         }},
        {"tags-rename", [](TourGuide& guide) { guide.tap(QStringLiteral("tag_0")); }},
        {"plan-move",
         [](TourGuide& guide) {
             guide.closeSheet();
             guide.back();
             guide.tap(QStringLiteral("plan"));
             guide.tap(QStringLiteral("moveDates"));
             guide.context().plan()->setMoveDays(QStringLiteral("10"));
         }},
    };
}

} // namespace frond
