// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/android/androidbridge.h"

namespace frond {

/// Calls the classes of org.frond.app that are public.
class JniBridge : public AndroidBridge {
public:
    void rearm() override;
    void cancelAll() override;
    void clearShown() override;
    void tryOne(const std::string& line, int seconds) override;
    void handAlarm(const std::string& line, int seconds, bool vibrates) override;
    void takeBackAlarm() override;
    [[nodiscard]] int permission() override;
    void requestPermission() override;
    [[nodiscard]] bool exactAllowed() override;
    [[nodiscard]] bool heldBack() override;
    bool openSettings(const std::string& cause) override;
    [[nodiscard]] bool canVibrate() override;
    void vibrate(int milliseconds) override;
    void play(const std::vector<std::int16_t>& samples, int rate) override;
    void endSound() override;
    void keepScreenOn(bool on) override;
    void showSession(const std::string& line, bool paused) override;
    void takeSessionAway() override;
    void hearSession(std::function<void(bool)> heard) override;
    void pickDocument(const std::string& folder) override;
    void saveDocument(const std::string& path) override;
    void shareDocument(const std::string& path) override;
    void hearDocuments(std::function<void(int, const std::string&)> heard) override;
    void hearArrival(std::function<void()> heard) override;
    bool takeStart() override;
    bool knowsBiometric() override;
    std::optional<data::DataKey> readBiometric(const std::string& name) override;
    bool writeBiometric(const std::string& name, const data::DataKey& secret) override;
    void removeBiometric(const std::string& name) override;
    void giveUpBiometric() override;
    void putAway() override;
    void coverWindow() override;
};

} // namespace frond
