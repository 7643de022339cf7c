// SPDX-License-Identifier: GPL-3.0-or-later
// The one encrypted file that holds everything a person wrote, behind the ports of core/.
#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/base/settingsrepository.h"
#include "core/base/topics.h"
#include "core/kit/kitrepository.h"
#include "core/overtime/sumsrepository.h"
#include "core/plan/pauserepository.h"
#include "core/plan/planrepository.h"
#include "core/reminder/reminderrecord.h"
#include "core/session/runningrepository.h"
#include "core/session/sessionrepository.h"
#include "data/file/keyfile.h"
#include "data/store/checkreport.h"
#include "data/store/randomids.h"

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace frond::data {

class KitStore;
class ReminderStore;
class SessionStore;
class SettingStore;
class Tables;

struct OpenOptions {
    std::filesystem::path file;
    bool create = false;                   ///< make a new file when there is none
    std::chrono::milliseconds lockWait{0}; ///< how long to wait for another process to let go
};

/// Owns the file, its lock and the single connection to it. Not for use from several threads.
class Storage {
public:
    /// Opens `options.file`. A new file is made beside its final name and moved there when it is
    /// whole and on disk, its key before it, so an interruption leaves no half file. A stored older
    /// schema is brought up to date. Throws StorageError (each Kind says when).
    static std::unique_ptr<Storage> open(const OpenOptions& options, KeyStore& keys, WallClock now,
                                         const IdSource& newId);
    /// The same file beside one that is open, in another thread, for reading alone: as it was at
    /// the last checkpoint, which has to stay the last one meanwhile (mergeLog, holdCheckpoints).
    static std::unique_ptr<Storage> openAsItStands(const std::filesystem::path& file,
                                                   const DataKey& key);
    /// An empty one to try what would happen: encrypted like every other, its key only in memory,
    /// in a file that has no name any more.
    static std::unique_ptr<Storage> openScratch(WallClock now, const IdSource& newId);
    /// The same with all that the file holds as it stands; like openAsItStands, for another thread.
    /// `told` is called in between, and gives it up by throwing.
    static std::unique_ptr<Storage> openCopy(const std::filesystem::path& file, const DataKey& key,
                                             WallClock now, const IdSource& newId,
                                             const std::function<void()>& told);
    ~Storage();
    Storage(const Storage&) = delete;
    Storage& operator=(const Storage&) = delete;

    SessionRepository& sessions();
    RunningSessionRepository& running();
    KitRepository& kits();
    PlanRepository& plans();
    PauseRepository& pauses();
    ReminderRepository& reminders(); // and collections: data/store/collections.h
    SettingsRepository& settings();
    SumsRepository& sums();

    /// The stores with what only exchange between devices needs: stamps, tombstones, merging.
    struct Stores {
        SessionStore& sessions;
        KitStore& kits;
        Tables& tables;
        SettingStore& settings;
    };
    Stores stores();

    /// Nothing a person made was ever in it, choices apart.
    [[nodiscard]] bool isEmpty();
    /// Entries with removed ones and tombstones, as counted now.
    [[nodiscard]] std::size_t sessionRows();

    /// Reads every page and every row: structure, page authentication, references, ranges, the
    /// ledger of entries, and the sums. What is wrong is reported, not thrown. What follows from
    /// the entries and does not fit them is forgotten, but for where nothing can be written.
    CheckReport check();
    /// Index and sums are made anew when they are next used.
    void forgetDerived();

    /// Asked now and then while a statement runs, and before a change is kept: it throws soon where
    /// that is true. Empty: nobody is asked.
    void giveUpWhen(std::function<bool()> wanted);

    /// From now on `changed` is told after each commit what was changed by it, in the thread that
    /// changed it.
    void onCommitted(std::function<void(Topics)> changed);

    /// Brings what is in the write-ahead log into the file itself. Throws StorageError where there
    /// is no room for it; closing would keep that to itself. Throws where the file is damaged.
    void mergeLog();

    /// A part of the file cannot be read, as another connection found: as long as it is open,
    /// nothing more is merged into it.
    void noticeDamage();

    /// While held, what is saved goes to the log alone and the file stands as it is, so that
    /// another thread can read it. As often as it was held it has to be let go.
    void holdCheckpoints(bool held);

    /// Runs `work` as one change: everything the repositories save in it is kept, or nothing when
    /// it throws. Calls may be nested; the outermost one decides.
    void inTransaction(const std::function<void()>& work);

    /// The same, and in the end nothing is kept: to say what `work` would do.
    void dryRun(const std::function<void()>& work);

    /// Runs `work`, which reads through most of the file, with more of its pages held in memory.
    void readThrough(const std::function<void()>& work);

private:
    struct Parts;
    explicit Storage(std::unique_ptr<Parts> parts);
    /// The index of words and the sums.
    void checkDerived(std::vector<Message>& problems);
    std::unique_ptr<Parts> m_parts;
};

} // namespace frond::data
