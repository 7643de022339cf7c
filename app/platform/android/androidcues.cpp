// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/android/androidcues.h"

#include "app/services/softsound.h"

namespace frond {

bool AndroidCues::canVibrate() const {
    return m_bridge.canVibrate();
}

void AndroidCues::vibrate(std::chrono::milliseconds length) {
    if (length.count() > 0) // Android throws at any other
        m_bridge.vibrate(static_cast<int>(length.count()));
}

void AndroidCues::play(Cue cue) {
    m_bridge.play(softSound(cue), soundRate);
}

void AndroidCues::clear() {
    m_bridge.endSound();
}

} // namespace frond
