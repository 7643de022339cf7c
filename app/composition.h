// SPDX-License-Identifier: GPL-3.0-or-later
// The one place where the real objects are made and joined.
#pragma once

#include "app/platform/devicesystem.h"
#include "app/report/pdfreports.h"
#include "app/services/fileapplock.h"
#include "app/services/keepawake.h"
#include "app/services/qrcode.h"
#include "app/services/quietcheck.h"
#include "app/services/systemappearance.h"
#include "app/services/systemclock.h"
#include "app/services/usewatch.h"
#include "app/translations/personswords.h"
#include "app/ui.h"
#include "app/viewmodels/shell/appcontext.h"
#include "app/windowplace.h"
#include "core/demo/samplehistory.h"
#include "core/session/cueoutput.h"
#include "data/catalogue/library.h"
#include "data/file/keyring.h"
#include "data/reminder/reminderlog.h"
#include "data/store/storage.h"
#include "data/transfer/fileexchange.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

class QQuickWindow;

namespace frond {

/// The event loop ends with it when the file is to be opened anew.
inline constexpr int reopenCode = 77;

/// Storage, clock and view-models around one database.
class Composition {
public:
    /// Opens `database`, making it when there is none, with `keys` where it has a lock. Throws
    /// StorageError.
    explicit Composition(const std::filesystem::path& database,
                         std::unique_ptr<Clock> clock = std::make_unique<SystemClock>(),
                         ZoneOffsets zone = systemZone(),
                         std::unique_ptr<FileDialogs> files = fileDialogsOfThisDevice(),
                         std::unique_ptr<DeviceSystem> device = nullptr,
                         std::unique_ptr<data::KeyStore> keys = nullptr);
    ~Composition();

    AppContext& context() { return *m_context; }
    /// Builds the window, from `ui` when it is being read already. Null when the QML does not load.
    QQuickWindow* show(std::unique_ptr<Ui> ui = nullptr);
    /// Puts the window there, or where it was when it was closed last.
    void placeWindow(const std::optional<WindowPlace>& there);
    [[nodiscard]] WindowPlace windowPlace() const { return m_placed->place(); }
    /// Keeps where it is for its next start.
    void keepWindowPlace();
    /// All that is stored, for pictures of it.
    [[nodiscard]] SampleHistory content() const;
    /// Stores `history` and shows it.
    void fill(const SampleHistory& history);
    /// What has to be done once this is gone, before another one is made; null when nothing has.
    [[nodiscard]] std::optional<data::ClosedWork> takeWork() { return m_exchange->takeWork(); }
    /// Whether it is to recover what can be read.
    [[nodiscard]] bool wantsRecovery() const { return m_exchange->wantsRecovery(); }
    /// What opens a lock that is to be set once this is gone; null without one.
    [[nodiscard]] std::optional<data::LockSecret> takeLock() { return m_lock->takeSecret(); }
    /// A part of the file cannot be read, as was found while it was closed.
    void noticeDamage();
    /// What can wait until the person sees something.
    void tidyUp();

private:
    void bringToFront();
    /// From now on texts are said with these words.
    void sayWith(const WordsViewModel& words);

    std::filesystem::path m_database;
    std::unique_ptr<Clock> m_clock;
    Changes m_changes;
    std::unique_ptr<data::KeyStore> m_keys;
    std::unique_ptr<data::Storage> m_storage;
    std::unique_ptr<QuietCheck> m_quietCheck;
    data::BuiltInLibrary m_library;
    ZxingCodes m_codes;
    std::unique_ptr<FileDialogs> m_files;
    PdfReports m_reports;
    std::unique_ptr<data::FileExchange> m_exchange;
    std::unique_ptr<DeviceSystem> m_device;
    std::unique_ptr<FileAppLock> m_lock;
    data::ReminderLog m_reminderLog;
    PersonsWords m_words; ///< before what says them first
    std::unique_ptr<AppContext> m_context;
    SystemAppearance m_appearance;
    KeepAwake m_keepAwake;
    std::unique_ptr<QObject> m_joined; ///< with the device; null where nobody is
    UseWatch m_use;
    std::unique_ptr<Ui> m_ui;
    std::optional<PlacedWindow> m_placed; ///< the window of `m_ui`
};

} // namespace frond
