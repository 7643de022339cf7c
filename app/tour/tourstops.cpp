// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tour/tourstops.h"

#include "app/qtconvert.h"

#include <memory>

namespace frond {

namespace {

using std::chrono::minutes;

void addMilestone(TourGuide& guide, int daysAgo, const char* text) {
    NoteForms* notes = guide.context().moreNotes();
    notes->openNew(QStringLiteral("milestone"));
    notes->milestone()->setDay(guide.dayAgo(daysAgo));
    notes->milestone()->setText(QString::fromLatin1(text));
    notes->milestone()->save();
}

void addTrial(TourGuide& guide, int daysAgo, const char* item, int pain) {
    NoteForms* notes = guide.context().moreNotes();
    notes->openNew(QStringLiteral("trial"));
    notes->trial()->setWord(QString::fromLatin1(item));
    notes->trial()->setRating(pain);
    notes->trial()->when()->setChoice(QStringLiteral("pick"));
    notes->trial()->when()->setDayField(guide.dayAgo(daysAgo));
    notes->trial()->save();
}

} // namespace

std::vector<Stop> stopsOfTheFirstStart() {
    return {
        {"welcome", [](TourGuide&) {}},
        {"setup-reasons", [](TourGuide& guide) { guide.tap(QStringLiteral("setUp")); }},
        {"setup-kit",
         [](TourGuide& guide) {
             guide.tap(QStringLiteral("next"));
             guide.tap(QStringLiteral("chip_sizes"));
             guide.tap(QStringLiteral("chip_expanding"));
             guide.tap(QStringLiteral("chip_own"));
         }},
        {"setup-rhythm",
         [](TourGuide& guide) {
             guide.tap(QStringLiteral("skipKit"));
             guide.waitForIdle();
         }},
        {"today-empty", [](TourGuide& guide) { guide.tap(QStringLiteral("open")); }},
        {"history-empty", [](TourGuide& guide) { guide.tab(QStringLiteral("history")); }},
        {"over-time-empty", [](TourGuide& guide) { guide.tab(QStringLiteral("overTime")); }},
        {"more-empty", [](TourGuide& guide) { guide.tab(QStringLiteral("more")); }},
        {"plan-empty", [](TourGuide& guide) { guide.tap(QStringLiteral("plan")); }},
        {"kit-empty",
         [](TourGuide& guide) {
             guide.back();
             guide.tap(QStringLiteral("kit"));
         }},
        {"removed-empty",
         [](TourGuide& guide) {
             guide.back();
             guide.tap(QStringLiteral("removed"));
         }},
        {"today-saved",
         [](TourGuide& guide) {
             guide.back();
             guide.tab(QStringLiteral("today"));
             guide.tap(QStringLiteral("logEarlier"));
             guide.tap(QStringLiteral("chip_yesterday"));
             guide.tap(QStringLiteral("chip_15"));
             guide.tap(QStringLiteral("save"));
         }},
        {"today-one-entry",
         [](TourGuide& guide) {
             guide.tab(QStringLiteral("more"));
             guide.tab(QStringLiteral("today"));
         }},
        {"today-day",
         [](TourGuide& guide) { guide.tap(QStringLiteral("day_") + guide.dayAgo(1)); }},
        {"today-notes-only",
         [](TourGuide& guide) {
             guide.context().settings()->setNotesOnly(true);
             guide.back();
         }},
        {"note", [](TourGuide& guide) { guide.tap(QStringLiteral("writeNote")); }},
    };
}

std::vector<Stop> stopsWithContent() {
    const auto practiceBefore = std::make_shared<QString>();
    return {
        {"today-reminder-offer", [](TourGuide&) {}},
        {"today",
         [](TourGuide& guide) {
             guide.tap(QStringLiteral("notice_no"));
             guide.context().lock()->declineOffer();
         }},
        {"today-begin-with", [](TourGuide& guide) { guide.tap(QStringLiteral("beginWith")); }},
        {"session-settling",
         [](TourGuide& guide) {
             guide.closeSheet();
             guide.context().sessionOptions()->setSettleMinutes(2);
             guide.tap(QStringLiteral("start"));
         }},
        {"session",
         [](TourGuide& guide) {
             guide.tap(QStringLiteral("pause"));
             guide.wait(minutes(7));
         }},
        {"session-plain", [](TourGuide& guide) { guide.tap(QStringLiteral("plain")); }},
        {"session-change-size",
         [](TourGuide& guide) {
             guide.tap(QStringLiteral("plainView"));
             guide.tap(QStringLiteral("changeSize"));
         }},
        {"session-size-left",
         [](TourGuide& guide) {
             guide.tap(QStringLiteral("size_1"));
             guide.wait(minutes(5));
         }},
        {"today-running", [](TourGuide& guide) { guide.back(); }},
        {"session-paused",
         [](TourGuide& guide) {
             guide.tap(QStringLiteral("start"));
             guide.tap(QStringLiteral("pause"));
         }},
        {"after-session", [](TourGuide& guide) { guide.tap(QStringLiteral("stop")); }},
        {"after-session-numbers",
         [](TourGuide& guide) {
             guide.tap(QStringLiteral("word_okay"));
             guide.tap(QStringLiteral("addNumbers"));
         }},
        {"after-session-more",
         [](TourGuide& guide) {
             guide.tap(QStringLiteral("addNumbers"));
             guide.tap(QStringLiteral("stoppedSooner"));
             guide.tap(QStringLiteral("more"));
             guide.toEnd();
         }},
        {"today-noted", [](TourGuide& guide) { guide.tap(QStringLiteral("close")); }},
        {"today-asks-for-size",
         [](TourGuide& guide) { guide.context().after()->setFelt(QStringLiteral("too_much")); }},
        {"today-not-today",
         [](TourGuide& guide) {
             guide.context().after()->setFelt(QStringLiteral("okay"));
             guide.tap(QStringLiteral("notToday"));
         }},
        {"today-rest",
         [](TourGuide& guide) {
             guide.tap(QStringLiteral("aside"));
             guide.tap(QStringLiteral("restForNow"));
             guide.tap(QStringLiteral("chip_7"));
         }},
        {"today-resting", [](TourGuide& guide) { guide.tap(QStringLiteral("rest")); }},
        {"log-earlier",
         [](TourGuide& guide) {
             guide.tap(QStringLiteral("notice_pickUp"));
             guide.tap(QStringLiteral("logEarlier"));
         }},
        {"log-earlier-day", [](TourGuide& guide) { guide.tap(QStringLiteral("chip_pick")); }},
        {"log-earlier-time",
         [](TourGuide& guide) {
             guide.closeSheet();
             guide.tap(QStringLiteral("time"));
         }},
        {"log-earlier-same",
         [](TourGuide& guide) {
             guide.closeSheet();
             guide.tap(QStringLiteral("chip_today"));
             guide.tap(QStringLiteral("sameAsLast"));
         }},
        {"log-earlier-end", [](TourGuide& guide) { guide.toEnd(); }},
        {"felt",
         [](TourGuide& guide) {
             guide.back();
             guide.tap(QStringLiteral("somethingFelt"));
         }},
        {"felt-number",
         [](TourGuide& guide) {
             SymptomEditor* felt = guide.context().newNotes()->symptom();
             felt->setWord(felt->words().front().value);
             guide.tap(QStringLiteral("word_hard"));
             guide.tap(QStringLiteral("ratingRow"));
         }},
        {"felt-word",
         [](TourGuide& guide) {
             guide.tap(QStringLiteral("cell_4"));
             guide.context().newNotes()->symptom()->setNote(
                 QStringLiteral("After two hours at the desk, better once I lay down."));
             guide.tap(QStringLiteral("addWord"));
         }},
        {"felt-end", [](TourGuide& guide) { guide.toEnd(); }},
        {"today-felt", [](TourGuide& guide) { guide.tap(QStringLiteral("save")); }},
        {"history",
         [](TourGuide& guide) {
             addMilestone(guide, 2, "Sat through a whole film without thinking of it.");
             addTrial(guide, 3, "Swab", 2);
             guide.tab(QStringLiteral("history"));
         }},
        {"history-felt", [](TourGuide& guide) { guide.tap(QStringLiteral("chip_felt")); }},
        {"felt-removed",
         [](TourGuide& guide) {
             guide.tap(QStringLiteral("entry_0"));
             guide.tap(QStringLiteral("remove"));
         }},
        {"history-search",
         [](TourGuide& guide) {
             guide.tap(QStringLiteral("undo"));
             guide.back();
             guide.tap(QStringLiteral("chip_felt"));
             guide.context().history()->setSearchText(QStringLiteral("desk"));
         }},
        {"history-none-found",
         [](TourGuide& guide) { guide.context().history()->setSearchText(QStringLiteral("sea")); }},
        {"history-again",
         [](TourGuide& guide) { guide.context().history()->setSearchText(QString()); }},
        {"entry", [](TourGuide& guide) { guide.tap(QStringLiteral("entry_1")); }},
        {"entry-edit", [](TourGuide& guide) { guide.tap(QStringLiteral("edit")); }},
        {"entry-removed",
         [](TourGuide& guide) {
             guide.back();
             guide.tap(QStringLiteral("remove"));
         }},
        {"history-month",
         [](TourGuide& guide) {
             guide.back();
             guide.tap(QStringLiteral("chip_month"));
         }},
        {"history-month-end", [](TourGuide& guide) { guide.toEnd(); }},
        {"history-month-before",
         [](TourGuide& guide) {
             guide.toStart();
             guide.tap(QStringLiteral("earlierMonth"));
         }},
        {"history-month-ahead",
         [](TourGuide& guide) {
             guide.tap(QStringLiteral("laterMonth"));
             guide.tap(QStringLiteral("laterMonth"));
         }},
        {"history-year",
         [](TourGuide& guide) {
             guide.toStart();
             guide.tap(QStringLiteral("chip_year"));
         }},
        {"over-time",
         [](TourGuide& guide) {
             guide.tap(QStringLiteral("chip_month"));
             guide.tab(QStringLiteral("overTime"));
         }},
        {"over-time-year", [](TourGuide& guide) { guide.tap(QStringLiteral("chip_year")); }},
        {"over-time-dates", [](TourGuide& guide) { guide.tap(QStringLiteral("otherDates")); }},
        {"over-time-end",
         [](TourGuide& guide) {
             guide.tap(QStringLiteral("chip_month"));
             guide.toEnd();
         }},
        {"over-time-chart", [](TourGuide& guide) { guide.tap(QStringLiteral("easeRow")); }},
        {"over-time-one-size",
         [](TourGuide& guide) {
             guide.back();
             guide.tap(QStringLiteral("oneSizeRow"));
         }},
        {"over-time-observation",
         [](TourGuide& guide) { guide.tap(QStringLiteral("showObservation")); }},
        {"over-time-with-what",
         [](TourGuide& guide) {
             guide.back();
             guide.tap(QStringLiteral("withWhatRow"));
         }},
        {"over-time-table",
         [](TourGuide& guide) {
             guide.back();
             guide.tap(QStringLiteral("tableRow"));
         }},
        {"more", [](TourGuide& guide) { guide.tab(QStringLiteral("more")); }},
        {"plan", [](TourGuide& guide) { guide.tap(QStringLiteral("plan")); }},
        {"plan-edit", [](TourGuide& guide) { guide.tap(QStringLiteral("change")); }},
        {"over-time-plan-size",
         [](TourGuide& guide) {
             guide.context().planDraft()->only()->setProperty("maxDiameter", QStringLiteral("30"));
             guide.tap(QStringLiteral("save"));
             guide.tab(QStringLiteral("overTime"));
             guide.back();
             guide.toStart();
         }},
        {"over-time-plan-minutes",
         [](TourGuide& guide) { guide.tap(QStringLiteral("minutesRow")); }},
        {"today-begin-larger",
         [](TourGuide& guide) {
             guide.tab(QStringLiteral("today"));
             guide.tap(QStringLiteral("beginWith"));
         }},
        {"kit",
         [](TourGuide& guide) {
             guide.closeSheet();
             guide.tab(QStringLiteral("more"));
             guide.back();
             guide.tap(QStringLiteral("kit"));
         }},
        {"kit-sets", [](TourGuide& guide) { guide.tap(QStringLiteral("sets")); }},
        {"kit-set",
         [](TourGuide& guide) {
             guide.tap(QStringLiteral("set_generic-eighths"));
             guide.tap(QStringLiteral("chip_2"));
             guide.tap(QStringLiteral("chip_3"));
         }},
        {"kit-added", [](TourGuide& guide) { guide.tap(QStringLiteral("addSet")); }},
        {"kit-item",
         [](TourGuide& guide) {
             guide.tap(QStringLiteral("undo"));
             guide.tap(QStringLiteral("item_Expander"));
         }},
        {"removed",
         [](TourGuide& guide) {
             guide.back();
             guide.back();
             guide.tap(QStringLiteral("removed"));
         }},
        {"summary",
         [](TourGuide& guide) {
             guide.back();
             guide.tap(QStringLiteral("summary"));
         }},
        {"summary-end", [](TourGuide& guide) { guide.toEnd(); }},
        {"summary-leaves", [](TourGuide& guide) { guide.tap(QStringLiteral("share")); }},
        {"session-options",
         [](TourGuide& guide) {
             guide.back();
             guide.tap(QStringLiteral("sessionOptions"));
         }},
        {"words",
         [](TourGuide& guide) {
             guide.back();
             guide.tap(QStringLiteral("words"));
         }},
        {"words-own",
         [practiceBefore](TourGuide& guide) {
             *practiceBefore = guide.context().words()->practice();
             guide.context().words()->setPractice(QStringLiteral("Stretching"));
             guide.waitForIdle();
         }},
        {"words-end", [](TourGuide& guide) { guide.toEnd(); }},
        {"today-own-words", [](TourGuide& guide) { guide.tab(QStringLiteral("today")); }},
        {"taking-part",
         [practiceBefore](TourGuide& guide) {
             guide.context().words()->setPractice(*practiceBefore);
             guide.tab(QStringLiteral("more"));
             guide.back();
             guide.tap(QStringLiteral("takingPart"));
         }},
        {"look",
         [](TourGuide& guide) {
             guide.back();
             guide.tap(QStringLiteral("look"));
         }},
        {"about",
         [](TourGuide& guide) {
             guide.back();
             guide.tap(QStringLiteral("about"));
         }},
        {"guide", [](TourGuide& guide) { guide.fromMore("guideRow"); }},
        {"guide-topic", [](TourGuide& guide) { guide.tap(QStringLiteral("topic_first-day")); }},
        {"guide-topic-end", [](TourGuide& guide) { guide.toEnd(); }},
        {"presets",
         [](TourGuide& guide) {
             guide.back();
             guide.fromMore("plan");
             guide.tap(QStringLiteral("presets"));
         }},
        {"preset", [](TourGuide& guide) { guide.tap(QStringLiteral("preset_taper-12-12")); }},
        {"preset-end", [](TourGuide& guide) { guide.toEnd(); }},
        {"plan-draft-waits", [](TourGuide& guide) { guide.tap(QStringLiteral("save")); }},
        {"plan-phases",
         [](TourGuide& guide) {
             guide.tap(QStringLiteral("draft"));
             guide.context().planDraft()->setStart(guide.dayAgo(8));
             guide.tap(QStringLiteral("save"));
         }},
        {"plan-phases-end", [](TourGuide& guide) { guide.toEnd(); }},
        {"plan-phases-edit",
         [](TourGuide& guide) {
             guide.tap(QStringLiteral("change"));
             guide.context().planDraft()->shorten(0);
             guide.context().planDraft()->remove(2);
         }},
        {"plan-phases-edit-end", [](TourGuide& guide) { guide.toEnd(); }},
        {"plan-phase",
         [](TourGuide& guide) {
             guide.toStart();
             guide.tap(QStringLiteral("phase_edit"));
         }},
        {"plan-share",
         [](TourGuide& guide) {
             guide.back();
             guide.back();
             guide.tap(QStringLiteral("share"));
         }},
        {"plan-closed",
         [](TourGuide& guide) {
             guide.back();
             guide.tap(QStringLiteral("close"));
         }},
        {"hidden",
         [](TourGuide& guide) {
             guide.tap(QStringLiteral("undo"));
             guide.hide(true);
         }},
        {"session-ran-long",
         [](TourGuide& guide) {
             guide.hide(false);
             guide.tab(QStringLiteral("today"));
             guide.context().sessionOptions()->setSettleMinutes(0);
             guide.tap(QStringLiteral("start"));
             guide.wait(minutes(25));
             guide.tap(QStringLiteral("changeSize"));
             guide.tap(QStringLiteral("size_0"));
             guide.wait(minutes(8 * 60));
             guide.tap(QStringLiteral("stop"));
         }},
        {"session-ran-long-typed", [](TourGuide& guide) { guide.tap(QStringLiteral("typeIt")); }},
    };
}

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
             model->setQuestion(QStringLiteral("Could the angle matter?"));
             model->addQuestion();
             model->setQuestion(QStringLiteral("How long should a rest be?"));
             model->addQuestion();
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
             guide.tap(QStringLiteral("appointment_") + model->past().front().id);
         }},
        {"appointment-end", [](TourGuide& guide) { guide.toEnd(); }},
        {"exam-card-empty",
         [](TourGuide& guide) {
             guide.back();
             guide.fromMore("card");
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
                 editor->addTime(QString::fromLatin1(time));
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
        {"milestones-empty",
         [](TourGuide& guide) {
             guide.tab(QStringLiteral("more"));
             guide.tap(QStringLiteral("milestones"));
         }},
        {"milestone",
         [](TourGuide& guide) {
             guide.tap(QStringLiteral("add"));
             guide.context().moreNotes()->milestone()->setText(
                 QStringLiteral("Said no, and was not sorry."));
         }},
        {"milestones",
         [](TourGuide& guide) {
             guide.tap(QStringLiteral("save"));
             addMilestone(guide, 30, "Sat through a whole film without thinking of it.");
         }},
        {"trials-empty", [](TourGuide& guide) { guide.fromMore("trials"); }},
        {"trial",
         [](TourGuide& guide) {
             guide.tap(QStringLiteral("add"));
             TrialEditor* trial = guide.context().moreNotes()->trial();
             trial->setWord(trial->words().front().value);
             guide.tap(QStringLiteral("word_okay"));
         }},
        {"trials",
         [](TourGuide& guide) {
             guide.tap(QStringLiteral("save"));
             addTrial(guide, 30, "Tampon", 6);
             addTrial(guide, 60, "Swab", 5);
             addTrial(guide, 90, "Swab", 6);
         }},
        {"trials-end", [](TourGuide& guide) { guide.toEnd(); }},
        {"removed-kinds",
         [](TourGuide& guide) {
             guide.toStart();
             guide.tap(QStringLiteral("trial_0"));
             guide.tap(QStringLiteral("remove"));
             guide.back();
             guide.fromMore("removed");
         }},
        {"history-resting",
         [](TourGuide& guide) {
             RestEditor* rest = guide.context().rest();
             rest->openForm();
             rest->setProperty("until", QStringLiteral("7"));
             rest->setProperty("reason", QStringLiteral("travel"));
             rest->rest();
             guide.tab(QStringLiteral("history"));
         }},
    };
}

} // namespace frond
