// SPDX-License-Identifier: GPL-3.0-or-later
// On iOS the application says it.
#include "app/services/keepawake.h"

#import <UIKit/UIKit.h>

namespace frond {

class KeepAwake::Platform {
public:
    void keep(bool on) { [[UIApplication sharedApplication] setIdleTimerDisabled:on ? YES : NO]; }
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
