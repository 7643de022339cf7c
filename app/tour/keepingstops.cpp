// SPDX-License-Identifier: GPL-3.0-or-later
// Copies, what comes in and goes out, the lock, and a file that is not whole.
#include "app/tour/tourstops.h"
#include "app/viewmodels/shell/appcontext.h"

#include <QFile>
#include <QTemporaryDir>

namespace frond {

namespace {

/// A table as someone might have kept one.
void chooseTable(TourGuide& guide) {
    static const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("my-table.csv"));
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write("Date;Time;Minutes;Dilator;Pain;Comment\n"
                   "03/02/2026;20:30;12,5;22;3;warm bath\n"
                   "05/02/2026;21:00;10;22;2;\n"
                   "06/02/2026;21:10;0:15;24;12;\n");
    file.close();
    guide.context().bringIn()->lookAt(path);
    guide.waitForIdle();
}

} // namespace

std::vector<Stop> stopsForKeeping() {
    return {
        {"copies",
         [](TourGuide& guide) {
             guide.tab(QStringLiteral("more"));
             guide.tap(QStringLiteral("copies"));
         }},
        {"copies-make", [](TourGuide& guide) { guide.tap(QStringLiteral("makeCopy")); }},
        {"copies-make-own",
         [](TourGuide& guide) {
             guide.tap(QStringLiteral("chip_own"));
             guide.context().copies()->setTyped(QStringLiteral("nine letters"));
             guide.context().copies()->setAgain(QStringLiteral("nine"));
         }},
        {"copies-automatic", [](TourGuide& guide) { guide.fromMore("automatic"); }},
        {"bring-in-empty", [](TourGuide& guide) { guide.fromMore("bringIn"); }},
        {"bring-in-table", chooseTable},
        {"bring-in-column", [](TourGuide& guide) { guide.tap(QStringLiteral("column_5")); }},
        {"bring-in-outlook",
         [](TourGuide& guide) {
             guide.tap(QStringLiteral("chip_note"));
             guide.toStart();
             guide.tap(QStringLiteral("chip_dmy"));
             guide.tap(QStringLiteral("chip_0-10"));
             guide.toEnd();
         }},
        {"take-out", [](TourGuide& guide) { guide.fromMore("takeOut"); }},
        {"take-out-leaves",
         [](TourGuide& guide) {
             guide.tap(QStringLiteral("chip_fhir"));
             guide.tap(QStringLiteral("share"));
         }},
        {"erase", [](TourGuide& guide) { guide.fromMore("erase"); }},
        {"where",
         [](TourGuide& guide) {
             guide.back();
             guide.fromMore("where");
             guide.tap(QStringLiteral("check"));
         }},
        {"where-end", [](TourGuide& guide) { guide.toEnd(); }},
        {"lock", [](TourGuide& guide) { guide.fromMore("lock"); }},
        {"lock-set-empty", [](TourGuide& guide) { guide.tap(QStringLiteral("set")); }},
        {"lock-set",
         [](TourGuide& guide) {
             guide.tap(QStringLiteral("suggest"));
             guide.context().lock()->setAgain(QStringLiteral("not the same as the one before"));
         }},
        {"recovery-key",
         [](TourGuide& guide) {
             guide.context().lock()->showSet(
                 {}, QStringLiteral("lusab babad gutih tugad bamof dofid hasij rinov kupaz"));
         }},
        {"today-file-notice",
         [](TourGuide& guide) {
             guide.back();
             guide.tab(QStringLiteral("today"));
             guide.context().fileTrouble()->notice();
         }},
        {"file-trouble", [](TourGuide& guide) { guide.tap(QStringLiteral("notice_look")); }},
        {"today-recovered",
         [](TourGuide& guide) {
             guide.back();
             guide.context().fileTrouble()->putAside();
             guide.context().fileTrouble()->showOutcome({.entries = 2913,
                                                         .lostEntries = 87,
                                                         .lostOthers = 1,
                                                         .whole = false,
                                                         .problem = {}});
         }},
    };
}

} // namespace frond
