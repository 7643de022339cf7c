// SPDX-License-Identifier: GPL-3.0-or-later
// The one place where the real objects are made and joined.
#pragma once

#include "app/report/pdfreports.h"
#include "app/services/filedialogs.h"
#include "app/services/keepawake.h"
#include "app/services/qrcode.h"
#include "app/services/quietcheck.h"
#include "app/services/systemappearance.h"
#include "app/services/systemclock.h"
#include "app/ui.h"
#include "app/viewmodels/shell/appcontext.h"
#include "core/demo/samplehistory.h"
#include "data/catalogue/library.h"
#include "data/reminder/handover.h"
#include "data/store/storage.h"
#include "data/transfer/fileexchange.h"

#include <filesystem>
#include <functional>
#include <memory>

class QQuickWindow;

namespace frond {

/// The event loop ends with it when the file is to be opened anew.
inline constexpr int reopenCode = 77;

/// Reminders that leave the system alone: for pictures, measurements and tests.
std::unique_ptr<ReminderScheduler> unseenReminders(const std::filesystem::path& database);

/// Storage, clock and view-models around one database.
class Composition {
public:
    /// Opens `database`, making it when there is none. Without `reminders` they are this system's.
    /// Throws StorageError.
    explicit Composition(const std::filesystem::path& database,
                         std::unique_ptr<Clock> clock = std::make_unique<SystemClock>(),
                         OffsetAt offsetAt = systemOffsets(),
                         std::unique_ptr<FileDialogs> files = std::make_unique<SystemFileDialogs>(),
                         std::unique_ptr<ReminderScheduler> reminders = nullptr);
    ~Composition();

    AppContext& context() { return *m_context; }
    /// Builds the window, from `ui` when it is being read already. Null when the QML does not load.
    QQuickWindow* show(std::unique_ptr<Ui> ui = nullptr);
    /// All that is stored, for pictures of it.
    [[nodiscard]] SampleHistory content() const;
    /// Stores `history` and shows it.
    void fill(const SampleHistory& history);
    /// What has to be done once this is gone, before another one is made; null when nothing has.
    [[nodiscard]] std::function<void()> takeWork() { return m_exchange->takeWork(); }
    /// Whether it is to recover what can be read.
    [[nodiscard]] bool wantsRecovery() const { return m_exchange->wantsRecovery(); }
    /// What can wait until the person sees something.
    void tidyUp();

private:
    void bringToFront();

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
    data::ReminderLog m_reminderLog;
    std::unique_ptr<ReminderScheduler> m_reminders;
    std::unique_ptr<AppContext> m_context;
    SystemAppearance m_appearance;
    KeepAwake m_keepAwake;
    std::unique_ptr<Ui> m_ui;
};

} // namespace frond
