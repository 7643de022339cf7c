// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/android/androidbridge.h"

namespace frond {

/// Calls org.frond.app.Reminders.
class JniBridge : public AndroidBridge {
public:
    void rearm() override;
    void cancelAll() override;
    void clearShown() override;
    void tryOne(const std::string& line, int seconds) override;
    [[nodiscard]] int permission() override;
    void requestPermission() override;
    [[nodiscard]] bool exactAllowed() override;
    [[nodiscard]] bool heldBack() override;
    bool openSettings(const std::string& cause) override;
};

} // namespace frond
