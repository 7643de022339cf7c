// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/shell/openplace.h"

#include "app/qtconvert.h"
#include "core/base/clock.h"
#include "core/base/day.h"
#include "core/base/settingsrepository.h"
#include "core/base/storageerror.h"

#include <QStringList>
#include <algorithm>
#include <cmath>

namespace frond {

OpenPlace::OpenPlace(const Needs& ports, QObject* parent) : QObject(parent), m_ports(ports) {}

void OpenPlace::keep(const QString& tab, const QString& page, double scroll) {
    const auto far = std::isfinite(scroll) ? std::lround(std::clamp(scroll, 0.0, 1e6)) : 0L;
    save(QStringLiteral("%1 %2 %3 %4")
             .arg(toQString(toText(m_ports.clock.now().day())), tab, page)
             .arg(far));
}

bool OpenPlace::take() {
    const QStringList parts = kept().split(QLatin1Char(' '));
    forget();
    if (parts.size() != 4 || parts[0] != toQString(toText(m_ports.clock.now().day())))
        return false;
    m_tab = parts[1];
    m_page = parts[2];
    m_scroll = parts[3].toDouble();
    return true;
}

void OpenPlace::forget() {
    save({});
}

QString OpenPlace::kept() const {
    try {
        return toQString(m_ports.settings.setting(openPlaceSetting).value_or(std::string()));
    } catch (const StorageError&) {
        return {};
    }
}

void OpenPlace::save(const QString& text) {
    try {
        const std::string kept = toStd(text);
        if (m_ports.settings.setting(openPlaceSetting).value_or(std::string()) != kept)
            m_ports.settings.saveSetting(openPlaceSetting, kept);
    } catch (const StorageError&) {
        return; // it opens on its first page then
    }
}

} // namespace frond
