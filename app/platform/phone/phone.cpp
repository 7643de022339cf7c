// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/phone/phone.h"
#include "app/platform/devicesystem.h"
#include "app/platform/qtkeyring.h"
#include "app/services/keepawake.h"

namespace frond {

bool hasKeyring() {
    return true;
}

std::unique_ptr<data::Keyring> keyringOfThisDevice() {
    return std::make_unique<QtKeyring>(hasKeyring);
}

int showDueReminders(const std::filesystem::path& /*database*/, const Clock& /*clock*/,
                     const ZoneOffsets& /*zone*/) {
    return 0;
}

/// A phone is asked anew each time; there is nothing to hold.
class KeepAwake::Platform {};

KeepAwake::KeepAwake(QObject* parent) : QObject(parent) {}

KeepAwake::~KeepAwake() {
    setWanted(false);
}

void KeepAwake::setWanted(bool wanted) {
    if (wanted == m_wanted)
        return;
    m_wanted = wanted;
    keepScreenOn(wanted);
}

} // namespace frond
