// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"
#include "app/composition.h"
#include "app/firstframe.h"
#include "app/inwords.h"
#include "app/messages.h"
#include "app/platform/desktop/desktopname.h"
#include "app/platform/devicesystem.h"
#include "app/qtconvert.h"
#include "app/services/systemclock.h"
#include "app/startproblem.h"
#include "app/tour/tour.h"
#include "app/translations/translations.h"
#include "app/ui.h"
#include "app/unlocking.h"
#include "data/file/keyring.h"
#include "data/file/location.h"
#include "data/file/locking.h"
#include "data/file/processguard.h"

#include <QApplication>
#include <QLocale>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QTimer>
#include <QtQml/qqmlextensionplugin.h>
#include <algorithm>
#include <cstdio>
#include <functional>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>

Q_IMPORT_QML_PLUGIN(Frond_AppPlugin)
Q_IMPORT_QML_PLUGIN(Frond_UiPlugin)

namespace {

using namespace frond;

std::filesystem::path databaseOf(const CommandLine& commandLine) {
    return data::databaseNamed(commandLine.database
                                   ? std::filesystem::path(toStd(*commandLine.database))
                                   : data::defaultDatabase());
}

/// Pictures and measurements: Qt's own drawing, for there may be no graphics card.
bool drawsUnseen(const CommandLine& commandLine) {
    const QString platform = QGuiApplication::platformName();
    return commandLine.tour || platform == QLatin1String("offscreen") ||
           platform == QLatin1String("minimal");
}

/// What came of the work between two openings, in a sentence; empty: it went well.
QString done(const std::function<void()>& work) {
    try {
        work();
        return {};
    } catch (const std::exception& error) {
        return inWords(error);
    }
}

/// Pictures, measurements and tests have nobody to answer.
bool canAsk(const CommandLine& commandLine) {
    return !drawsUnseen(commandLine) && !commandLine.firstFrame;
}

/// What came of setting a lock between two openings.
struct LockSet {
    QString problem, recoveryKey;
};

/// Sets it; `keys` are those of the next opening.
LockSet setLock(const std::filesystem::path& database, const data::LockSecret& secret,
                const data::Keyrings& keyrings, std::unique_ptr<data::KeyStore>& keys) {
    LockSet set;
    set.problem = done([&] {
        const data::LockedText key = data::setLock({.file = database}, secret);
        set.recoveryKey = toQString(key.view());
    });
    // Where that does not work the lock is there all the same, and its page asks.
    if (set.problem.isEmpty())
        static_cast<void>(done([&] { keys = openedKeys(database, secret); }));
    else if (const auto part = data::partIn(secret))
        data::forgetPart(database, *part, keyrings);
    return set;
}

void show(const CarriedOut& outcome, Composition& composition) {
    AppContext& context = composition.context();
    BringInViewModel& bringIn = *context.bringIn();
    if (outcome.foundDamage)
        composition.noticeDamage();
    if (outcome.kind == data::ClosedWork::Kind::Erase)
        context.copies()->showReopened(outcome.problem.value_or(QString()));
    else if (outcome.problem)
        bringIn.showProblem(*outcome.problem);
    else if (!outcome.done)
        bringIn.showCancelled();
    else if (outcome.report)
        bringIn.showBroughtIn(*outcome.report);
    else
        bringIn.showRestored();
}

int runWindow(const CommandLine& commandLine) {
    const std::filesystem::path database = databaseOf(commandLine);
    // One that is named may be on a disk that is not there now: nothing new is begun in its place.
    if (!commandLine.database)
        data::provideFolderOf(database);
    const auto keyring = keyringOfThisDevice(), biometric = biometricKeyringOfThisDevice();
    const data::Keyrings keyrings{*keyring, *biometric};
    const auto onDevice = canAsk(commandLine) ? beginOnDevice() : nullptr;
    std::optional<CarriedOut> carriedOut;
    std::optional<Recovery> recovery;
    std::optional<LockSet> lockSet;
    std::unique_ptr<data::KeyStore> keys; // of the next opening, where there is a lock
    OpenedKeys opened;                    // the same, for what is done while the file is closed
    std::optional<WindowLook> before;     // of the window that the next one takes the place of
    bool begun = false;                   // there was one with the file open
    while (true) {
        if (!keys && canAsk(commandLine) && isLocked(database)) {
            auto unlocked = askForWords(database, keyrings, before);
            if (!unlocked)
                return 0;
            keys = std::move(unlocked->keys);
            before = unlocked->look;
        }
        opened = keys ? std::make_shared<data::HeldKeys>(keys->loadAll()) : nullptr;
        auto ui = std::make_unique<Ui>(); // first: it is read while the file is opened
        std::unique_ptr<Composition> composition;
        try {
            composition = std::make_unique<Composition>(database, std::make_unique<SystemClock>(),
                                                        systemZone(), fileDialogsOfThisDevice(),
                                                        nullptr, std::move(keys));
        } catch (const StorageError& error) {
            ui.reset();
            const int code = tellStartProblem(error);
            const auto solution =
                canAsk(commandLine) ? showStartProblem(error, database, opened) : std::nullopt;
            if (!solution)
                return code;
            recovery = solution->recovery;
            continue;
        }
        if (const auto outcome = std::exchange(carriedOut, std::nullopt))
            show(*outcome, *composition);
        if (const auto outcome = std::exchange(recovery, std::nullopt))
            composition->context().fileTrouble()->showOutcome(*outcome);
        if (const auto set = std::exchange(lockSet, std::nullopt))
            composition->context().lock()->showSet(set->problem, set->recoveryKey);
        QQuickWindow* window = composition->show(std::move(ui));
        if (!window)
            return 1;
        composition->placeWindow(begun && before ? std::optional(before->place) : std::nullopt);
        begun = true;
        const bool firstFrame = commandLine.firstFrame;
        QObject::connect(
            window, &QQuickWindow::frameSwapped, window,
            [shown = composition.get(), firstFrame] {
                if (!firstFrame) {
                    shown->tidyUp();
                    return;
                }
                const auto time = timeSinceProcessStart();
                std::printf("first frame %lld ms\n",
                            static_cast<long long>(time ? time->count() : -1));
                std::fflush(stdout);
                QCoreApplication::exit(time ? 0 : 1);
            },
            static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
        const int code = QCoreApplication::exec();
        const auto work = composition->takeWork();
        const auto lock = composition->takeLock();
        before = {composition->windowPlace(), composition->context().settings()->dark()};
        const bool recovers = composition->wantsRecovery();
        if (!firstFrame && !recovers)
            composition->keepWindowPlace();
        composition.reset();
        if (code != reopenCode)
            return code;
        if (recovers) {
            recovery = recoverWithPage(database, opened, before);
            if (!recovery)
                return 0;
        } else if (work && work->kind == data::ClosedWork::Kind::Erase) {
            const auto parts = data::partsNeeded(database);
            carriedOut = carryOut(*work);
            for (const data::PartName& part : parts)
                data::forgetPart(database, part, keyrings);
        } else if (work) {
            carriedOut = carryOutWithPage(*work, before);
            if (!carriedOut)
                return 0;
            if (opened && carriedOut->inFront)
                keys = std::make_unique<data::HeldKeys>(opened->loadAll());
        } else if (lock) {
            lockSet = setLock(database, *lock, keyrings, keys);
        } // else it was locked: its words are asked for
        opened.reset();
    }
}

int runPictures(const CommandLine& commandLine) {
    watchMessages();
    TourOptions options{commandLine.size, commandLine.textPercent.value_or(100), std::nullopt};
    if (commandLine.database)
        options.content = Composition(databaseOf(commandLine)).content();
    const int code = takePictures(options, *commandLine.tour);
    return qmlWarnings() == 0 ? code : 1;
}

bool isRemind(std::string_view argument) {
    return argument == "--remind";
}

/// Without what a window needs: it is started many times a day, perhaps before there is a display.
int remind(int argc, char** argv) {
    const QCoreApplication app(argc, argv);
    const Parsed parsed = parseCommandLine(QCoreApplication::arguments());
    if (parsed.answer) {
        std::fputs(qUtf8Printable(parsed.answer->text), parsed.answer->exitCode ? stderr : stdout);
        return parsed.answer->exitCode;
    }
    try {
        const int code =
            showDueReminders(databaseOf(parsed.commandLine), SystemClock(), systemZone());
        if (code != 0)
            std::fputs("frond: The desktop did not take the reminder.\n", stderr);
        return code;
    } catch (const StorageError& error) {
        std::fprintf(stderr, "frond: %s\n", qUtf8Printable(inWords(error)));
        return 1;
    }
}

/// True when no window will be shown: Qt would end the program where it finds no display.
bool needsNoDisplay(int argc, char** argv) {
    return std::any_of(argv + 1, argv + argc, [](std::string_view argument) {
        return argument == "-h" || argument == "--help" || argument == "-v" ||
               argument == "--version" || argument.substr(0, 6) == "--tour";
    });
}

} // namespace

int main(int argc, char** argv) {
    data::keepMemoryPrivate();
    QCoreApplication::setApplicationName(QStringLiteral("Frond"));
    QCoreApplication::setApplicationVersion(QStringLiteral(FROND_VERSION));
    QGuiApplication::setDesktopFileName(desktopName());
    if (std::any_of(argv + 1, argv + argc, isRemind))
        return remind(argc, argv);
    // Qt 6.8.2 collecting garbage in parts once (of some 400 starts) marked something before there
    // was a place for marks, and the program ended. Nothing here is so large that parts are needed.
    if (!qEnvironmentVariableIsSet("QV4_GC_TIMELIMIT"))
        qputenv("QV4_GC_TIMELIMIT", "0");
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM") && needsNoDisplay(argc, argv))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv); // charts are drawn with widgets' graphics

    // Without a language of its own the system would have times said to the second.
    if (QLocale().language() == QLocale::C)
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    installTranslations(app);

    const Parsed parsed = parseCommandLine(QCoreApplication::arguments());
    if (parsed.answer) {
        std::fputs(qUtf8Printable(parsed.answer->text), parsed.answer->exitCode ? stderr : stdout);
        return parsed.answer->exitCode;
    }
    const CommandLine& commandLine = parsed.commandLine;
    if (drawsUnseen(commandLine))
        QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
    QQuickStyle::setStyle(QStringLiteral("Basic"));

    try {
        return commandLine.tour ? runPictures(commandLine) : runWindow(commandLine);
    } catch (const StorageError& error) {
        return tellStartProblem(error);
    }
}
