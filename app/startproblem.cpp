// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/startproblem.h"

#include "app/inwords.h"
#include "app/platform/devicesystem.h"
#include "app/services/systemclock.h"
#include "app/viewmodels/shell/starttroubleviewmodel.h"
#include "data/file/keyfile.h"
#include "data/format/formaterror.h"
#include "data/salvage/salvage.h"
#include "data/store/randomids.h"
#include "data/transfer/restore.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QQuickWindow>
#include <QTimer>
#include <atomic>
#include <cstdio>

namespace frond {

namespace {

using Trouble = StorageError::Kind;

struct StartProblemTexts {
    Q_DECLARE_TR_FUNCTIONS(StartProblem)
};

QString textOf(const StorageError& error) {
    switch (error.kind()) {
    case Trouble::InUse:
        return StartProblemTexts::tr(
            "Frond is open already. One window at a time can use this file.");
    case Trouble::Locked:
        return StartProblemTexts::tr(
            "The key beside the file is absent or does not open it. Nothing was changed.");
    case Trouble::Damaged:
        return partUnreadable();
    case Trouble::Newer:
        return StartProblemTexts::tr("This file was made by a newer Frond. Nothing was changed.");
    case Trouble::Full:
        return StartProblemTexts::tr("There is no room left on this device to open the file.");
    case Trouble::Io:
        return StartProblemTexts::tr(
            "The disk could not be read or written just now. Nothing was changed.");
    default:
        return StartProblemTexts::tr("The file cannot be opened. Nothing was changed.");
    }
}

int exitCodeOf(const StorageError& error) {
    switch (error.kind()) {
    case Trouble::Locked:
        return 4;
    case Trouble::Damaged:
        return 5;
    default:
        return 1;
    }
}

WallClock wallClock() {
    return [utc = SystemClock().now().utc] { return utc; };
}

OpenedKeys keysOf(const std::filesystem::path& database, const OpenedKeys& keys) {
    return keys ? keys : std::make_shared<data::KeyFile>(database);
}

StartActions actionsFor(const std::filesystem::path& database, const OpenedKeys& keys) {
    StartActions actions;
    actions.recover = [database, keys] {
        const data::Salvaged salvaged = data::salvageInPlace(
            {.file = database}, *keysOf(database, keys), wallClock(), data::randomIds());
        return Recovery{.entries = salvaged.entries.recovered,
                        .lostEntries = salvaged.entries.lost,
                        .lostOthers = salvaged.others.lost,
                        .whole = salvaged.whole,
                        .problem = {}};
    };
    actions.needsWords = [](const std::string& copy) {
        try {
            return !data::isSealedWithKey(copy);
        } catch (const data::FormatError& error) {
            throw StorageError(Trouble::Other, error.problem(), StorageError::About::OtherFile);
        }
    };
    actions.restore = [database, keys](const std::string& copy, const std::string& words) {
        const OpenedKeys used = keysOf(database, keys);
        data::Secret secret = data::Passphrase{words};
        if (data::isSealedWithKey(copy))
            secret = used->loadAll();
        data::restoreBackup(copy, secret, {.file = database, .create = true}, *used, wallClock(),
                            data::randomIds());
    };
    return actions;
}

/// Shows the page until it is closed or what it offers was done.
std::optional<StartSolution> showPage(StartTroubleViewModel& trouble,
                                      const std::optional<WindowLook>& before,
                                      bool* inFront = nullptr) {
    std::optional<StartSolution> solution;
    QEventLoop loop;
    QObject::connect(&trouble, &StartTroubleViewModel::recovered, &loop,
                     [&](const Recovery& recovery) {
                         solution = StartSolution{recovery};
                         loop.quit();
                     });
    QObject::connect(&trouble, &StartTroubleViewModel::restored, &loop, [&] {
        solution = StartSolution{};
        loop.quit();
    });
    QObject::connect(&trouble, &StartTroubleViewModel::carriedOut, &loop, [&] {
        solution = StartSolution{};
        loop.quit();
    });
    const LonePage page(QStringLiteral("StartProblem.qml"), trouble, loop, before);
    if (!page.window())
        return std::nullopt;
    loop.exec();
    if (inFront)
        *inFront = page.window()->isActive();
    return solution;
}

} // namespace

int tellStartProblem(const StorageError& error) {
    std::fprintf(stderr, "frond: %s (%s)\n", qUtf8Printable(textOf(error)),
                 qUtf8Printable(inWords(error)));
    return exitCodeOf(error);
}

std::optional<StartSolution> showStartProblem(const StorageError& error,
                                              const std::filesystem::path& database,
                                              const OpenedKeys& keys) {
    const auto files = fileDialogsOfThisDevice();
    const bool helps =
        error.kind() == Trouble::Damaged && error.about() == StorageError::About::Database;
    StartTroubleViewModel trouble(textOf(error), helps, *files, actionsFor(database, keys));
    return showPage(trouble, std::nullopt);
}

std::optional<Recovery> recoverWithPage(const std::filesystem::path& database,
                                        const OpenedKeys& keys,
                                        const std::optional<WindowLook>& before) {
    const auto files = fileDialogsOfThisDevice();
    StartActions actions = actionsFor(database, keys);
    // Whatever comes of it, the app opens again and says so there.
    actions.recover = [recover = actions.recover] {
        try {
            return recover();
        } catch (const std::exception& error) {
            return Recovery{.problem = inWords(error)};
        }
    };
    StartTroubleViewModel trouble(QString(), false, *files, std::move(actions));
    trouble.recover();
    const auto solution = showPage(trouble, before);
    return solution ? solution->recovery : std::nullopt;
}

CarriedOut carryOut(const data::ClosedWork& work, const std::function<bool()>& givenUp) {
    CarriedOut outcome{.kind = work.kind};
    try {
        outcome.report = work.run(givenUp);
        outcome.done = true;
    } catch (const StorageError& error) {
        outcome.foundDamage =
            error.kind() == Trouble::Damaged && error.about() == StorageError::About::Database;
        if (error.problem().message.code != Code::GivenUp)
            outcome.problem = inWords(error);
    } catch (const std::exception& error) {
        outcome.problem = inWords(error);
    }
    return outcome;
}

std::optional<CarriedOut> carryOutWithPage(const data::ClosedWork& work,
                                           const std::optional<WindowLook>& before) {
    const auto files = fileDialogsOfThisDevice();
    const auto outcome = std::make_shared<CarriedOut>();
    const auto givenUp = std::make_shared<std::atomic<bool>>(false);
    StartTroubleViewModel page(QString(), false, *files, {});
    page.carryOut(
        work.kind == data::ClosedWork::Kind::BringIn ? StartProblemTexts::tr("Being added…")
                                                     : StartProblemTexts::tr("Opening the copy…"),
        [outcome, givenUp, work] {
            *outcome = carryOut(work, [givenUp] { return givenUp->load(); });
        },
        [givenUp] { *givenUp = true; });
    bool inFront = false;
    if (!showPage(page, before, &inFront))
        return std::nullopt;
    outcome->inFront = inFront;
    return *outcome;
}

} // namespace frond
