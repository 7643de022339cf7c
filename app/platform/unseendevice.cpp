// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/devicesystem.h"
#include "app/platform/nokeyring.h"
#include "data/reminder/handoverscheduler.h"

#include <chrono>
#include <optional>
#include <string>

namespace frond {

namespace {

/// A device that can let nobody know.
class NoCues : public CueOutput {
public:
    [[nodiscard]] bool canVibrate() const override { return false; }
    [[nodiscard]] bool canPlay() const override { return false; }
    [[nodiscard]] bool canSpeak() const override { return false; }
    void vibrate(std::chrono::milliseconds /*length*/) override {}
    void play(Cue /*cue*/) override {}
    void speak(const std::string& /*words*/) override {}
    void notify(const std::string& /*line*/) override {}
    void clear() override {}
};

/// One that takes nothing; what is offered where there is one can be seen all the same.
class FullKeyring : public NoKeyring {
public:
    [[nodiscard]] bool exists() const override { return true; }
};

class UnseenDevice : public DeviceSystem {
public:
    explicit UnseenDevice(const std::filesystem::path& database) : m_reminders(database) {}

    ReminderScheduler& reminders() override { return m_reminders; }
    CueOutput& cues() override { return m_cues; }
    data::Keyring& keyring() override { return m_keyring; }
    data::Keyring& biometricKeyring() override { return m_biometric; }
    std::unique_ptr<QObject> join(AppContext& /*context*/,
                                  std::function<void()> /*toFront*/) override {
        return nullptr;
    }

private:
    data::HandOverScheduler m_reminders;
    NoCues m_cues;
    FullKeyring m_keyring;
    NoKeyring m_biometric;
};

} // namespace

std::unique_ptr<DeviceSystem> unseenDevice(const std::filesystem::path& database) {
    return std::make_unique<UnseenDevice>(database);
}

} // namespace frond
