// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/android/androidcues.h"
#include "app/platform/android/androidfiles.h"
#include "app/platform/android/androidjoin.h"
#include "app/platform/android/androidreminders.h"
#include "app/platform/android/biometrickeyring.h"
#include "app/platform/android/jnibridge.h"
#include "app/platform/devicesystem.h"
#include "app/platform/phone/phone.h"
#include "app/platform/phone/phonefiledialogs.h"
#include "app/platform/qtkeyring.h"
#include "app/viewmodels/shell/appcontext.h"

#include <QWindow>

namespace frond {

namespace {

class AndroidSystem : public DeviceSystem {
public:
    AndroidSystem(const std::filesystem::path& database, const Clock& clock)
        : m_reminders(database, clock, m_bridge), m_cues(m_bridge) {}

    ReminderScheduler& reminders() override { return m_reminders; }
    CueOutput& cues() override { return m_cues; }
    data::Keyring& keyring() override { return m_keyring; }
    data::Keyring& biometricKeyring() override { return m_biometric; }

    std::unique_ptr<QObject> join(AppContext& context, std::function<void()> /*toFront*/) override {
        auto joined = joinAndroid(context, m_reminders, m_bridge);
        QObject::connect(&context, &AppContext::leaveWanted, joined.get(),
                         [this] { m_bridge.putAway(); });
        return joined;
    }

private:
    JniBridge m_bridge;
    AndroidReminders m_reminders;
    AndroidCues m_cues;
    QtKeyring m_keyring{hasKeyring};
    BiometricKeyring m_biometric{m_bridge};
};

} // namespace

std::unique_ptr<DeviceSystem> thisDevice(const std::filesystem::path& database, const Clock& clock,
                                         ZoneOffsets /*zone*/) {
    return std::make_unique<AndroidSystem>(database, clock);
}

std::unique_ptr<data::Keyring> biometricKeyringOfThisDevice() {
    static JniBridge bridge;
    return std::make_unique<BiometricKeyring>(bridge);
}

// The window says it.
void keepScreenOn(bool on) {
    JniBridge().keepScreenOn(on);
}

// Qt passes on what Android says, in pixels of the screen.
double keyboardScale(const QWindow& window) {
    return window.devicePixelRatio();
}

std::unique_ptr<FileDialogs> fileDialogsOfThisDevice() {
    static JniBridge bridge;
    return std::make_unique<PhoneFileDialogs>(std::make_unique<AndroidFiles>(bridge),
                                              filesInPassing());
}

std::unique_ptr<QObject> beginOnDevice() {
    PhoneFileDialogs::clear(filesInPassing());
    JniBridge().coverWindow();
    return nullptr;
}

} // namespace frond
