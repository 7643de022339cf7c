// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/devicesystem.h"
#include "app/platform/ios/biometricitems.h"
#include "app/platform/ios/coverview.h"
#include "app/platform/ios/ioscues.h"
#include "app/platform/ios/iosfiles.h"
#include "app/platform/ios/iosreminders.h"
#include "app/platform/phone/phone.h"
#include "app/platform/phone/phonefiledialogs.h"
#include "app/platform/qtkeyring.h"
#include "app/services/softsound.h"
#include "app/viewmodels/reminder/remindersviewmodel.h"
#include "app/viewmodels/shell/appcontext.h"
#include "data/reminder/reminderlog.h"

#import <Foundation/Foundation.h>
#import <UIKit/UIKit.h>

#include <QGuiApplication>
#include <utility>

namespace frond {

namespace {

std::string waveOf(Cue cue) {
    return waveFile(softSound(cue)).toStdString();
}

/// Not into iCloud nor onto a computer; a copy of a person's own goes where they take it.
void keepOutOfBackups(const std::filesystem::path& folder) {
    NSURL* url = [NSURL fileURLWithPath:[NSString stringWithUTF8String:folder.c_str()]];
    [url setResourceValue:[NSNumber numberWithBool:YES]
                   forKey:NSURLIsExcludedFromBackupKey
                    error:nullptr];
}

/// What the phone says of reminders goes to the window while there is one.
class Joined : public QObject {
public:
    Joined(IosReminders& reminders, AppContext& context, const std::function<void()>& toFront)
        : m_reminders(reminders) {
        const auto happened = [&context] { context.reminders()->happened(); };
        m_reminders.happened = happened;
        m_reminders.opened = [&context, toFront](bool begin) {
            toFront();
            if (begin)
                emit context.startWanted();
        };
        m_reminders.refresh(happened);
        connect(qGuiApp, &QGuiApplication::applicationStateChanged, this,
                [this, happened](Qt::ApplicationState state) {
                    if (state == Qt::ApplicationActive)
                        m_reminders.refresh(happened);
                });
    }
    ~Joined() override {
        m_reminders.happened = nullptr;
        m_reminders.opened = nullptr;
    }
    Joined(const Joined&) = delete;
    Joined& operator=(const Joined&) = delete;

private:
    IosReminders& m_reminders;
};

class BiometricKeyring : public data::Keyring {
public:
    [[nodiscard]] bool exists() const override { return BiometricItems::exist(); }
    [[nodiscard]] std::optional<data::DataKey> read(const std::string& name) const override {
        return m_items.read(name);
    }
    [[nodiscard]] bool write(const std::string& name, const data::DataKey& secret) override {
        return BiometricItems::write(name, secret);
    }
    void remove(const std::string& name) override { BiometricItems::remove(name); }
    void giveUp() override { m_items.giveUp(); }

private:
    BiometricItems m_items;
};

class Covered : public QObject {
    CoverView m_cover;
};

class IosSystem : public DeviceSystem {
public:
    IosSystem(const std::filesystem::path& database, const Clock& clock, ZoneOffsets zone)
        : m_log(database), m_reminders(database, clock, std::move(zone), m_log), m_cues(waveOf) {
        keepOutOfBackups(database.parent_path());
    }

    ReminderScheduler& reminders() override { return m_reminders; }
    CueOutput& cues() override { return m_cues; }
    data::Keyring& keyring() override { return m_keyring; }
    data::Keyring& biometricKeyring() override { return m_biometric; }
    std::unique_ptr<QObject> join(AppContext& context, std::function<void()> toFront) override {
        return std::make_unique<Joined>(m_reminders, context, toFront);
    }

private:
    data::ReminderLog m_log;
    IosReminders m_reminders;
    IosCues m_cues;
    QtKeyring m_keyring{hasKeyring};
    BiometricKeyring m_biometric;
};

} // namespace

std::unique_ptr<DeviceSystem> thisDevice(const std::filesystem::path& database, const Clock& clock,
                                         ZoneOffsets zone) {
    return std::make_unique<IosSystem>(database, clock, std::move(zone));
}

// The application says it.
std::unique_ptr<data::Keyring> biometricKeyringOfThisDevice() {
    return std::make_unique<BiometricKeyring>();
}

void keepScreenOn(bool on) {
    [[UIApplication sharedApplication] setIdleTimerDisabled:on ? YES : NO];
}

double keyboardScale(const QWindow& /*window*/) {
    return 1;
}

std::unique_ptr<FileDialogs> fileDialogsOfThisDevice() {
    return std::make_unique<PhoneFileDialogs>(std::make_unique<IosFiles>(), filesInPassing());
}

std::unique_ptr<QObject> beginOnDevice() {
    PhoneFileDialogs::clear(filesInPassing());
    IosReminders::hearAnswers();
    return std::make_unique<Covered>();
}

} // namespace frond
