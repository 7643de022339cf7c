// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/base/changes.h"

#include <utility>

namespace frond {

Reload::Reload(QObject* viewModel, Changes& changes, Topics topics, Start start,
               std::function<void()> load)
    : QObject(viewModel), m_load(std::move(load)), m_active(start == Start::Active) {
    connect(&changes, &Changes::changed, this, [this, topics](Topics changed) {
        if (changed.meets(topics))
            soon();
    });
}

bool Reload::setActive(bool active) {
    if (active == std::exchange(m_active, active))
        return false;
    if (m_active && m_stale)
        read();
    return true;
}

void Reload::now() {
    m_stale = true;
    if (m_active)
        read();
}

void Reload::soon() {
    m_stale = true;
    if (std::exchange(m_queued, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_queued = false;
            if (m_active && m_stale)
                read();
        },
        Qt::QueuedConnection);
}

void Reload::read() {
    m_stale = false;
    ++m_loads;
    m_load();
}

} // namespace frond
