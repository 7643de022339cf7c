// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tour/tour.h"

#include "app/qtconvert.h"
#include "app/tour/tourguide.h"
#include "app/tour/tourstops.h"

#include <QDir>
#include <QImage>
#include <QLocale>
#include <QTemporaryDir>
#include <cstdio>
#include <functional>
#include <vector>

namespace frond {

namespace {

using std::chrono::minutes;

/// The first start, over an empty database.
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
             guide.settle();
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
        {"today-notes-only",
         [](TourGuide& guide) {
             guide.context().settings()->setNotesOnly(true);
             guide.back();
             guide.tab(QStringLiteral("today"));
         }},
        {"note", [](TourGuide& guide) { guide.tap(QStringLiteral("writeNote")); }},
    };
}

std::vector<Stop> stops() {
    return {
        {"today-reminder-offer", [](TourGuide&) {}},
        {"today", [](TourGuide& guide) { guide.tap(QStringLiteral("notice_no")); }},
        {"today-begin-with", [](TourGuide& guide) { guide.tap(QStringLiteral("beginWith")); }},
        {"session-settling",
         [](TourGuide& guide) {
             guide.closeSheet();
             guide.context().settings()->setSettleMinutes(2);
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
        {"session-paused", [](TourGuide& guide) { guide.tap(QStringLiteral("pause")); }},
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
        {"today-not-today", [](TourGuide& guide) { guide.tap(QStringLiteral("notToday")); }},
        {"today-rest",
         [](TourGuide& guide) {
             guide.tap(QStringLiteral("undo"));
             guide.tap(QStringLiteral("restForNow"));
             guide.tap(QStringLiteral("chip_7"));
         }},
        {"today-resting", [](TourGuide& guide) { guide.tap(QStringLiteral("rest")); }},
        {"log-earlier",
         [](TourGuide& guide) {
             guide.tap(QStringLiteral("notice_pickUp"));
             guide.tap(QStringLiteral("logEarlier"));
         }},
        {"log-earlier-end", [](TourGuide& guide) { guide.toEnd(); }},
        {"history",
         [](TourGuide& guide) {
             guide.back();
             guide.tab(QStringLiteral("history"));
         }},
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
        {"over-time", [](TourGuide& guide) { guide.tab(QStringLiteral("overTime")); }},
        {"over-time-end", [](TourGuide& guide) { guide.toEnd(); }},
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
        {"taking-part",
         [](TourGuide& guide) {
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
        {"presets",
         [](TourGuide& guide) {
             guide.back();
             guide.tap(QStringLiteral("plan"));
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
             guide.context().settings()->setSettleMinutes(0);
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

Moment tourTime(const TourOptions& options) {
    Moment now = parseMoment("2026-03-03T20:10:00+01:00").value();
    if (!options.content)
        return now;
    // Not before anything that is shown.
    for (const Session& session : options.content->sessions) {
        if (session.at && session.at->utc + minutes(40) > now.utc)
            now = Moment{session.at->utc + minutes(40), session.at->offset};
    }
    return now;
}

bool picture(QQuickWindow& window, const QDir& folder, const QString& name) {
    // The software renderer draws shapes anew each frame but not always what covers them: from an
    // empty window it draws everything, in order. It also gives charts the frame they need.
    window.contentItem()->setOpacity(0);
    window.grabWindow();
    window.contentItem()->setOpacity(1);
    window.grabWindow();
    const QImage image = window.grabWindow();
    if (!image.isNull() && image.save(folder.filePath(name + QStringLiteral(".png"))))
        return true;
    std::fprintf(stderr, "frond: the picture %s could not be written\n", qUtf8Printable(name));
    return false;
}

bool walk(const TourOptions& options, const std::vector<Stop>& stops,
          const std::optional<SampleHistory>& content, const QString& appearance,
          const AtStop& atStop) {
    const QTemporaryDir scratch;
    const Moment now = tourTime(options);
    auto ownedClock = std::make_unique<TourClock>(now);
    TourClock& clock = *ownedClock;
    const auto offsetThen = [offset = now.offset](Day, minutes) { return offset; };
    const std::string file = toStd(scratch.filePath(QStringLiteral("tour.db")));
    // This system's own reminders are left alone.
    Composition composition(file, std::move(ownedClock), offsetThen,
                            std::make_unique<SystemFileDialogs>(), unseenReminders(file));
    if (content)
        composition.fill(*content);
    composition.context().settings()->setAppearance(appearance);
    composition.context().settings()->showTextAt(options.textPercent);

    QQuickWindow* window = composition.show();
    if (!window)
        return false;
    window->setProperty("lessMotion", true);
    window->resize(options.size);

    TourGuide guide(composition, *window, clock);
    guide.settle();
    bool good = true;
    for (const Stop& stop : stops) {
        stop.go(guide);
        guide.settle();
        good &= atStop(*window, QStringLiteral("%1-%2").arg(QLatin1String(stop.name), appearance));
    }
    return good && !guide.lost();
}

} // namespace

int runTour(const TourOptions& options, const AtStop& atStop) {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    const SampleHistory content =
        options.content ? *options.content : sampleHistory({.now = tourTime(options)});
    bool good = true;
    for (const QString& appearance : {QStringLiteral("light"), QStringLiteral("dark")}) {
        good &= walk(options, stopsOfTheFirstStart(), std::nullopt, appearance, atStop);
        good &= walk(options, stops(), content, appearance, atStop);
        good &= walk(options, stopsForOthers(), content, appearance, atStop);
    }
    return good ? 0 : 1;
}

int takePictures(const TourOptions& options, const QString& folder) {
    if (!QDir().mkpath(folder)) {
        std::fprintf(stderr, "frond: the folder %s cannot be made\n", qUtf8Printable(folder));
        return 1;
    }
    return runTour(options, [&](QQuickWindow& window, const QString& name) {
        return picture(window, QDir(folder), name);
    });
}

} // namespace frond
