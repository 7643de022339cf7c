// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace frond {

/// What the C++ side asks of org.frond.app.Reminders; a test puts a recording one in its place.
class AndroidBridge {
public:
    virtual ~AndroidBridge() = default;
    virtual void rearm() = 0;
    virtual void cancelAll() = 0;
    virtual void clearShown() = 0;
    virtual void tryOne(const std::string& line, int seconds) = 0;
    /// 0 not asked, 1 granted, 2 refused.
    [[nodiscard]] virtual int permission() = 0;
    virtual void requestPermission() = 0;
    [[nodiscard]] virtual bool exactAllowed() = 0;
    [[nodiscard]] virtual bool heldBack() = 0;
    virtual bool openSettings(const std::string& cause) = 0;
};

} // namespace frond
