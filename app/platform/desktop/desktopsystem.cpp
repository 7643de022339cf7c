// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/desktop/desktopcues.h"
#include "app/platform/desktop/desktopreminders.h"
#include "app/platform/desktop/mediasession.h"
#include "app/platform/desktop/screenkeyboard.h"
#include "app/platform/devicesystem.h"
#include "app/platform/nokeyring.h"
#include "app/platform/qtkeyring.h"
#include "app/services/filedialogs.h"
#include "app/viewmodels/reminder/remindersviewmodel.h"
#include "app/viewmodels/shell/appcontext.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QStringList>
#include <algorithm>
#include <utility>

namespace frond {

namespace {

/// Secret Service (specifications.freedesktop.org/secret-service), and KWallet of KDE 5 and 6.
const QStringList& services() {
    static const QStringList names{QStringLiteral("org.freedesktop.secrets"),
                                   QStringLiteral("org.kde.kwalletd6"),
                                   QStringLiteral("org.kde.kwalletd5")};
    return names;
}

bool hasKeyring() {
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return false;
    const QStringList running = bus.interface()->registeredServiceNames();
    const QStringList startable = bus.interface()->activatableServiceNames();
    return std::any_of(services().begin(), services().end(), [&](const QString& name) {
        return running.contains(name) || startable.contains(name);
    });
}

class DesktopSystem : public DeviceSystem {
public:
    DesktopSystem(const std::filesystem::path& database, const Clock& clock, ZoneOffsets zone)
        : m_reminders(database, clock, std::move(zone)) {}

    ReminderScheduler& reminders() override { return m_reminders; }
    CueOutput& cues() override { return m_cues; }
    data::Keyring& keyring() override { return m_keyring; }
    data::Keyring& biometricKeyring() override { return m_biometric; }

    std::unique_ptr<QObject> join(AppContext& context, std::function<void()> toFront) override {
        QObject::connect(&m_reminders, &DesktopReminders::happened, context.reminders(),
                         &RemindersViewModel::happened);
        QObject::connect(&m_reminders, &DesktopReminders::opened, &context,
                         [&context, toFront](bool begin) {
                             toFront();
                             if (begin)
                                 emit context.startWanted();
                         });
        QObject::connect(&m_reminders, &DesktopReminders::woke, context.session(),
                         &SessionViewModel::showMinute);
        QObject::connect(&m_cues, &DesktopCues::opened, &context, toFront);
        auto media = std::make_unique<MediaSession>(*context.session());
        QObject::connect(media.get(), &MediaSession::opened, &context, toFront);
        return media;
    }

private:
    DesktopReminders m_reminders;
    DesktopCues m_cues;
    QtKeyring m_keyring{hasKeyring};
    NoKeyring m_biometric;
};

} // namespace

std::unique_ptr<DeviceSystem> thisDevice(const std::filesystem::path& database, const Clock& clock,
                                         ZoneOffsets zone) {
    return std::make_unique<DesktopSystem>(database, clock, std::move(zone));
}

std::unique_ptr<data::Keyring> keyringOfThisDevice() {
    return std::make_unique<QtKeyring>(hasKeyring);
}

std::unique_ptr<data::Keyring> biometricKeyringOfThisDevice() {
    return std::make_unique<NoKeyring>();
}

std::unique_ptr<FileDialogs> fileDialogsOfThisDevice() {
    return std::make_unique<SystemFileDialogs>();
}

void watchEdges(QWindow& /*window*/) {}

std::unique_ptr<QObject> beginOnDevice() {
    return std::make_unique<ScreenKeyboard>();
}

} // namespace frond
