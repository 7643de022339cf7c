// SPDX-License-Identifier: GPL-3.0-or-later
// What the device that this was built for is to the program. Which one it is, app/CMakeLists.txt
// says; there is one implementation for each in the folders beside this.
#pragma once

#include "app/viewmodels/base/filedialogs.h"
#include "core/base/clock.h"
#include "core/reminder/reminderport.h"
#include "core/session/cueoutput.h"
#include "data/file/keyring.h"

#include <QObject>
#include <filesystem>
#include <functional>
#include <memory>

class QWindow;

namespace frond {

class AppContext;

/// What reaches a person outside of the window, and what the device keeps for the program.
class DeviceSystem {
public:
    virtual ~DeviceSystem() = default;
    [[nodiscard]] virtual ReminderScheduler& reminders() = 0;
    [[nodiscard]] virtual CueOutput& cues() = 0;
    [[nodiscard]] virtual data::Keyring& keyring() = 0;
    /// Asks for a finger or face; it does not exist where the device asks for none.
    [[nodiscard]] virtual data::Keyring& biometricKeyring() = 0;
    /// From now on `context` hears what a person answers there, and a running session is seen
    /// there, until what is given back is gone, before `context`. `toFront` brings the window to
    /// the front.
    [[nodiscard]] virtual std::unique_ptr<QObject> join(AppContext& context,
                                                        std::function<void()> toFront) = 0;
};

/// That of this device.
std::unique_ptr<DeviceSystem> thisDevice(const std::filesystem::path& database, const Clock& clock,
                                         ZoneOffsets zone);

/// Its keyrings alone, for what opens the file before there is a window.
std::unique_ptr<data::Keyring> keyringOfThisDevice();
std::unique_ptr<data::Keyring> biometricKeyringOfThisDevice();

/// How it asks for files.
std::unique_ptr<FileDialogs> fileDialogsOfThisDevice();

/// What `frond --remind` shows, which is started for it and has no window; see
/// docs/formats/reminders.md. Its exit code: 0 also when nothing is due, 1 when the desktop did not
/// take the line. A phone's system shows reminders itself; there it is 0.
int showDueReminders(const std::filesystem::path& database, const Clock& clock,
                     const ZoneOffsets& zone);

/// Before any page is shown; what is given back stays as long as there is one, and may be null. On
/// a desktop the keyboard on the screen comes and goes with what is typed into; on phones the
/// window is not seen in the overview of apps.
std::unique_ptr<QObject> beginOnDevice();

/// From now on `window` is told, by its property `edges` (WindowEdges), what the device has over
/// it. A desktop has nothing over a window.
void watchEdges(QWindow& window);

/// One that shows nothing, is not heard and keeps nothing: for pictures, measurements and tests.
std::unique_ptr<DeviceSystem> unseenDevice(const std::filesystem::path& database);

} // namespace frond
