// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tour/tourstops.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace frond {

namespace {

void fromMore(TourGuide& guide, const char* row) {
    guide.back();
    guide.tap(QLatin1String(row));
}

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
}

} // namespace

std::vector<Stop> stopsForOthers() {
    return {
        {"appointments-empty",
         [](TourGuide& guide) {
             guide.tab(QStringLiteral("more"));
             guide.tap(QStringLiteral("appointments"));
         }},
        {"appointment-new",
         [](TourGuide& guide) {
             guide.tap(QStringLiteral("primary"));
             guide.context().appointments()->setDay(guide.dayAgo(-3));
             guide.context().appointments()->setTime(QStringLiteral("14:00"));
         }},
        {"appointments",
         [](TourGuide& guide) {
             AppointmentsModel* model = guide.context().appointments();
             guide.tap(QStringLiteral("save"));
             model->addQuestion(QStringLiteral("Could the angle matter?"));
             model->addQuestion(QStringLiteral("How long should a rest be?"));
             model->openNew();
             model->setDay(guide.dayAgo(40));
             model->setKind(QStringLiteral("exam"));
             model->setHowItWent(QStringLiteral("Calm, with a pause half way."));
             model->setChange(QStringLiteral("2"));
             model->save();
         }},
        {"appointments-end", [](TourGuide& guide) { guide.toEnd(); }},
        {"appointment",
         [](TourGuide& guide) {
             AppointmentsModel* model = guide.context().appointments();
             guide.tap(QStringLiteral("appointment_") +
                       model->past().front().toMap().value(QStringLiteral("id")).toString());
         }},
        {"appointment-end", [](TourGuide& guide) { guide.toEnd(); }},
        {"exam-card-empty",
         [](TourGuide& guide) {
             guide.back();
             fromMore(guide, "card");
         }},
        {"exam-card",
         [](TourGuide& guide) {
             ExamCardViewModel* card = guide.context().examCard();
             card->setText(QStringLiteral("card.helps"),
                           QStringLiteral("Saying what comes next, and waiting for my yes."));
             card->setText(QStringLiteral("card.speculum"),
                           QStringLiteral("The smallest, or none"));
             card->setText(QStringLiteral("card.stop"), QStringLiteral("My raised hand"));
             card->setText(QStringLiteral("card.people"), QStringLiteral("You and my sister"));
         }},
        {"exam-card-end", [](TourGuide& guide) { guide.toEnd(); }},
        {"exam-card-shown", [](TourGuide& guide) { guide.tap(QStringLiteral("show")); }},
        {"today-appointment",
         [](TourGuide& guide) {
             guide.tap(QStringLiteral("leaveCard"));
             guide.tap(QStringLiteral("leaveCard"));
             guide.back();
             guide.tab(QStringLiteral("today"));
         }},
        {"reminders-empty",
         [](TourGuide& guide) {
             guide.tab(QStringLiteral("more"));
             guide.tap(QStringLiteral("reminders"));
         }},
        {"reminders",
         [](TourGuide& guide) {
             ReminderEditor* editor = guide.context().reminderEditor();
             for (const char* time : {"8:15", "20:30", "22:45"}) {
                 editor->setNewTime(QString::fromLatin1(time));
                 editor->addTime();
             }
             editor->setDays(QStringLiteral("weekdays"));
             editor->toggleWeekday(QStringLiteral("1"));
             editor->toggleWeekday(QStringLiteral("3"));
             editor->setQuietFrom(QStringLiteral("22:00"));
             editor->setQuietTo(QStringLiteral("8:00"));
             editor->save();
             guide.back();
             guide.tap(QStringLiteral("reminders"));
         }},
        {"reminders-middle", [](TourGuide& guide) { guide.toMiddle(); }},
        {"reminders-end", [](TourGuide& guide) { guide.toEnd(); }},
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
        {"copies-automatic", [](TourGuide& guide) { fromMore(guide, "automatic"); }},
        {"bring-in-empty", [](TourGuide& guide) { fromMore(guide, "bringIn"); }},
        {"bring-in-table", chooseTable},
        {"bring-in-column", [](TourGuide& guide) { guide.tap(QStringLiteral("column_5")); }},
        {"bring-in-outlook",
         [](TourGuide& guide) {
             guide.tap(QStringLiteral("chip_note"));
             guide.toStart();
             guide.tap(QStringLiteral("chip_dmy"));
             guide.toEnd();
         }},
        {"take-out", [](TourGuide& guide) { fromMore(guide, "takeOut"); }},
        {"take-out-leaves",
         [](TourGuide& guide) {
             guide.tap(QStringLiteral("chip_fhir"));
             guide.tap(QStringLiteral("share"));
         }},
        {"erase", [](TourGuide& guide) { fromMore(guide, "erase"); }},
        {"where",
         [](TourGuide& guide) {
             guide.back();
             fromMore(guide, "where");
             guide.tap(QStringLiteral("check"));
         }},
        {"where-end", [](TourGuide& guide) { guide.toEnd(); }},
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
