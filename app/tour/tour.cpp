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
    const auto zoneThen = [offset = now.offset](std::chrono::sys_seconds) { return offset; };
    const std::string file = toStd(scratch.filePath(QStringLiteral("tour.db")));
    // This system's own reminders are left alone.
    Composition composition(file, std::move(ownedClock), zoneThen, fileDialogsOfThisDevice(),
                            unseenDevice(file));
    if (content)
        composition.fill(*content);
    if (options.prepare)
        options.prepare(composition.context());
    composition.context().settings()->setAppearance(appearance);
    composition.context().settings()->showTextAt(options.textPercent);

    QQuickWindow* window = composition.show();
    if (!window)
        return false;
    window->setProperty("lessMotion", true);
    window->resize(options.size);

    TourGuide guide(composition, *window, clock);
    guide.waitForIdle();
    bool good = true;
    for (const Stop& stop : stops) {
        stop.go(guide);
        guide.waitForIdle();
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
        good &= walk(options, stopsWithContent(), content, appearance, atStop);
        good &= walk(options, stopsForOthers(), content, appearance, atStop);
        good &= walk(options, stopsForKeeping(), content, appearance, atStop);
        good &= walk(options, stopsForGoals(), content, appearance, atStop);
        good &= walk(options, stopsForClinic(), content, appearance, atStop);
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
