// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/desktop/mediasession.h"

#include "app/platform/desktop/desktopname.h"
#include "app/platform/shownsession.h"
#include "app/viewmodels/session/sessionviewmodel.h"

#include <QCoreApplication>
#include <QDBusAbstractAdaptor>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QStringList>
#include <QVariantMap>
#include <utility>

namespace frond {

namespace {

QString playerPath() {
    return QStringLiteral("/org/mpris/MediaPlayer2");
}

QString playerInterface() {
    return QStringLiteral("org.mpris.MediaPlayer2.Player");
}

} // namespace

/// What is shown, as a program.
class MediaSession::Root : public QDBusAbstractAdaptor {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.mpris.MediaPlayer2")
    Q_PROPERTY(bool CanQuit READ no CONSTANT)
    Q_PROPERTY(bool CanRaise READ yes CONSTANT)
    Q_PROPERTY(bool HasTrackList READ no CONSTANT)
    Q_PROPERTY(QString Identity READ identity CONSTANT)
    Q_PROPERTY(QString DesktopEntry READ desktopEntry CONSTANT)
    Q_PROPERTY(QStringList SupportedUriSchemes READ none CONSTANT)
    Q_PROPERTY(QStringList SupportedMimeTypes READ none CONSTANT)

public:
    explicit Root(MediaSession& parent) : QDBusAbstractAdaptor(&parent), m_shown(parent) {}
    [[nodiscard]] static bool no() { return false; }
    [[nodiscard]] static bool yes() { return true; }
    [[nodiscard]] static QString identity() { return QCoreApplication::applicationName(); }
    [[nodiscard]] static QString desktopEntry() { return desktopName(); }
    [[nodiscard]] static QStringList none() { return {}; }

public slots:
    void Raise() { emit m_shown.opened(); }
    void Quit() {}

private:
    MediaSession& m_shown;
};

/// What is shown, as something that plays.
class MediaSession::Player : public QDBusAbstractAdaptor {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.mpris.MediaPlayer2.Player")
    Q_PROPERTY(QString PlaybackStatus READ status)
    Q_PROPERTY(QVariantMap Metadata READ metadata)
    Q_PROPERTY(double Rate READ one CONSTANT)
    Q_PROPERTY(double MinimumRate READ one CONSTANT)
    Q_PROPERTY(double MaximumRate READ one CONSTANT)
    Q_PROPERTY(double Volume READ one CONSTANT)
    Q_PROPERTY(qlonglong Position READ start CONSTANT)
    Q_PROPERTY(bool CanGoNext READ no CONSTANT)
    Q_PROPERTY(bool CanGoPrevious READ no CONSTANT)
    Q_PROPERTY(bool CanSeek READ no CONSTANT)
    Q_PROPERTY(bool CanPlay READ yes CONSTANT)
    Q_PROPERTY(bool CanPause READ yes CONSTANT)
    Q_PROPERTY(bool CanControl READ yes CONSTANT)

public:
    Player(SessionViewModel& session, QObject* parent)
        : QDBusAbstractAdaptor(parent), m_session(session) {}

    [[nodiscard]] QString status() const {
        if (!m_session.active())
            return QStringLiteral("Stopped");
        return m_session.paused() ? QStringLiteral("Paused") : QStringLiteral("Playing");
    }
    [[nodiscard]] QString title() const { return lineOutside(m_session); }
    [[nodiscard]] QVariantMap metadata() const {
        return {{QStringLiteral("mpris:trackid"),
                 QVariant::fromValue(QDBusObjectPath(QStringLiteral("/org/frond/session")))},
                {QStringLiteral("xesam:title"), title()}};
    }
    [[nodiscard]] static bool no() { return false; }
    [[nodiscard]] static bool yes() { return true; }
    [[nodiscard]] static double one() { return 1; }
    [[nodiscard]] static qlonglong start() { return 0; }

public slots:
    void Play() {
        if (m_session.active() && m_session.paused())
            m_session.resume();
    }
    void Pause() {
        if (m_session.active() && !m_session.paused())
            m_session.pause();
    }
    void PlayPause() { pauseOrGoOn(m_session); }
    void Stop() { m_session.stop(); }
    void Next() {}
    void Previous() {}
    void Seek(qlonglong /*by*/) {}
    void SetPosition(const QDBusObjectPath& /*track*/, qlonglong /*to*/) {}
    void OpenUri(const QString& /*uri*/) {}

private:
    SessionViewModel& m_session;
};

MediaSession::MediaSession(SessionViewModel& session, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_root(new Root(*this))
    , m_player(new Player(session, this)) {
    followSession(session, this, [this] {
        if (m_session.active())
            show();
        else
            takeAway();
        tell();
    });
}

MediaSession::~MediaSession() {
    takeAway();
}

void MediaSession::show() {
    if (!m_service.isEmpty())
        return;
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected() || !bus.registerObject(playerPath(), this))
        return;
    // Of several windows each has its own, as the specification asks.
    const QString name = QStringLiteral("org.mpris.MediaPlayer2.") + desktopName();
    for (const QString& service :
         {name, name + QStringLiteral(".instance%1").arg(QCoreApplication::applicationPid())}) {
        if (bus.registerService(service)) {
            m_service = service;
            return;
        }
    }
    bus.unregisterObject(playerPath());
}

void MediaSession::takeAway() {
    if (m_service.isEmpty())
        return;
    QDBusConnection bus = QDBusConnection::sessionBus();
    bus.unregisterService(m_service);
    bus.unregisterObject(playerPath());
    m_service.clear();
    m_toldStatus.clear();
    m_toldTitle.clear();
}

void MediaSession::tell() {
    if (m_service.isEmpty())
        return;
    QVariantMap changed;
    if (const QString status = m_player->status(); status != std::exchange(m_toldStatus, status))
        changed.insert(QStringLiteral("PlaybackStatus"), status);
    if (const QString title = m_player->title(); title != std::exchange(m_toldTitle, title))
        changed.insert(QStringLiteral("Metadata"), m_player->metadata());
    if (changed.isEmpty())
        return;
    QDBusMessage signal =
        QDBusMessage::createSignal(playerPath(), QStringLiteral("org.freedesktop.DBus.Properties"),
                                   QStringLiteral("PropertiesChanged"));
    signal << playerInterface() << changed << QStringList();
    QDBusConnection::sessionBus().send(signal);
}

} // namespace frond

#include "mediasession.moc"
