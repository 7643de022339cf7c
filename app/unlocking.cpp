// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/unlocking.h"

#include "app/services/fileapplock.h"
#include "app/services/systemclock.h"
#include "app/viewmodels/lock/unlockviewmodel.h"
#include "core/base/storageerror.h"
#include "data/file/filelock.h"
#include "data/store/randomids.h"
#include "data/transfer/startanew.h"

#include <QEventLoop>
#include <chrono>
#include <utility>

namespace frond {

bool isLocked(const std::filesystem::path& database) {
    try {
        return data::KeyFile(database).lockedBy().known();
    } catch (const StorageError&) {
        return false; // opening says what is wrong
    }
}

std::unique_ptr<data::KeyFile> openedKeys(const std::filesystem::path& database,
                                          data::LockSecret secret) {
    const data::FileLock lock(database, std::chrono::milliseconds{0});
    auto keys = std::make_unique<data::KeyFile>(database);
    keys->offer(std::move(secret));
    static_cast<void>(keys->load());
    return keys;
}

std::optional<Unlocked> askForWords(const std::filesystem::path& database,
                                    const data::Keyrings& keyrings,
                                    const std::optional<WindowLook>& before) {
    std::unique_ptr<data::KeyFile> keys;
    UnlockViewModel unlock(
        {[&](const std::string& words) {
             keys = openedKeys(database, secretOf(database, words, keyrings));
         },
         [database] {
             data::startAnew(
                 database, [utc = SystemClock().now().utc] { return utc; }, data::randomIds());
         },
         [way = wayOf(database)] { return way; }, [&] { return keyrings.biometric.exists(); },
         [&] {
             keyrings.plain.giveUp();
             keyrings.biometric.giveUp();
         }});
    bool done = false;
    QEventLoop loop;
    const auto finish = [&] {
        done = true;
        loop.quit();
    };
    QObject::connect(&unlock, &UnlockViewModel::opened, &loop, finish);
    QObject::connect(&unlock, &UnlockViewModel::startedAgain, &loop, finish);
    const LonePage page(QStringLiteral("Unlock.qml"), unlock, loop, before);
    if (!page.window())
        return std::nullopt;
    loop.exec();
    if (!done)
        return std::nullopt;
    return Unlocked{std::move(keys), page.look()};
}

} // namespace frond
