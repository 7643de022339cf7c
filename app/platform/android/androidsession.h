// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/android/androidbridge.h"

#include <QObject>
#include <QString>
#include <string>

namespace frond {

class SessionViewModel;

/// While a session runs, a service that keeps the process and shows its minutes with Pause and
/// Stop.
class AndroidSession : public QObject {
    Q_OBJECT

public:
    /// Both outlive it; `session` is of this thread.
    AndroidSession(SessionViewModel& session, AndroidBridge& bridge, QObject* parent = nullptr);
    ~AndroidSession() override;

private:
    void tell();
    void hear(bool stops);

    SessionViewModel& m_session;
    AndroidBridge& m_bridge;
    QString m_line; ///< what was said last; empty: nothing is shown
    bool m_paused = false;
};

} // namespace frond
