// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <memory>

namespace frond {

class SessionViewModel;

/// While a session runs, its minutes with Pause and Stop where a desktop has what plays: beside the
/// clock, on a phone's lock screen, on the keys of headphones. Over D-Bus (freedesktop.org, "MPRIS
/// D-Bus Interface Specification" 2.2). It names nothing but Frond and the minutes; between
/// sessions nothing of it is on the bus.
class MediaSession : public QObject {
    Q_OBJECT

public:
    /// `session` outlives it.
    explicit MediaSession(SessionViewModel& session, QObject* parent = nullptr);
    ~MediaSession() override;

signals:
    /// It was tapped: Frond is wanted in front.
    void opened();

private:
    class Root;
    class Player;

    void show();
    void takeAway();
    /// Says what is other than it was said last.
    void tell();

    SessionViewModel& m_session;
    Root* m_root;
    Player* m_player;
    QString m_service; ///< its name on the bus; empty: none
    QString m_toldStatus, m_toldTitle;
};

} // namespace frond
