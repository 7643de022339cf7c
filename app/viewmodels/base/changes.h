// SPDX-License-Identifier: GPL-3.0-or-later
// How view-models hear that what they show is no longer what is stored.
#pragma once

#include "core/base/topics.h"

#include <QObject>
#include <functional>

namespace frond {

/// Says what changed in storage, whoever changed it. The side of the ports tells it.
class Changes : public QObject {
    Q_OBJECT

public:
    /// A change was kept that is about these.
    void tell(Topics topics) { emit changed(topics); }

signals:
    void changed(frond::Topics topics);
};

/// Reads what a view-model shows again when something that it depends on changed: once per turn of
/// the event loop however many changes came, and while it is not active only when it becomes so. A
/// member of the view-model, which says in its constructor what it depends on.
class Reload : public QObject {
    Q_OBJECT

public:
    /// Whether the view-model is read from the start, or only once it is shown.
    enum class Start { Active, WhenShown };

    Reload(QObject* viewModel, Changes& changes, Topics topics, Start start,
           std::function<void()> load);

    [[nodiscard]] bool isActive() const { return m_active; }
    /// False when it was so already. What is stale is read before it returns.
    bool setActive(bool active);
    /// What was read may differ from what is stored, or nothing was read yet.
    [[nodiscard]] bool isStale() const { return m_stale; }
    /// Reads at once if it is active.
    void now();
    /// How often it was read.
    [[nodiscard]] int loads() const { return m_loads; }

private:
    void soon();
    void read();

    std::function<void()> m_load;
    int m_loads = 0;
    bool m_active;
    bool m_stale = true;
    bool m_queued = false;
};

} // namespace frond
