// SPDX-License-Identifier: GPL-3.0-or-later
// On Android the window says it.
#include "app/services/keepawake.h"
#include "app/platform/android/jnibridge.h"

namespace frond {

class KeepAwake::Platform {
public:
    void keep(bool on) { m_bridge.keepScreenOn(on); }

private:
    JniBridge m_bridge;
};

KeepAwake::KeepAwake(QObject* parent) : QObject(parent), m_platform(std::make_unique<Platform>()) {}

KeepAwake::~KeepAwake() {
    setWanted(false);
}

void KeepAwake::setWanted(bool wanted) {
    if (wanted == m_wanted)
        return;
    m_wanted = wanted;
    m_platform->keep(wanted);
}

} // namespace frond
