// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/desktop/notifier.h"

#include "app/platform/desktop/desktopname.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusReply>
#include <QStringList>
#include <QVariantMap>
#include <limits>
#include <utility>

namespace frond {

namespace {

constexpr int longestWait = 5000; // ms
constexpr int usualTimeout = -1;  // of Qt: a service that is silent for so long has not taken it

QString service() {
    return QStringLiteral("org.freedesktop.Notifications");
}

QString path() {
    return QStringLiteral("/org/freedesktop/Notifications");
}

QDBusMessage call(const QString& method) {
    return QDBusMessage::createMethodCall(service(), path(), service(), method);
}

QString desktopEntry() {
    return QStringLiteral("desktop-entry");
}

/// GNOME's shell, and Cinnamon's after it, take a line away with the program that sent it, where
/// they know that program by its desktop file.
bool keepsLinesOfNamelessOnly(const QString& server) {
    return server == QLatin1String("gnome-shell") || server == QLatin1String("cinnamon");
}

} // namespace

Notifier::Notifier(QObject* parent) : QObject(parent) {}

void Notifier::listen() {
    if (m_listens)
        return;
    QDBusConnection bus = QDBusConnection::sessionBus();
    m_listens = bus.connect(service(), path(), service(), QStringLiteral("ActionInvoked"), this,
                            SLOT(onAction(uint, QString))) &&
                bus.connect(service(), path(), service(), QStringLiteral("NotificationClosed"),
                            this, SLOT(onClosed(uint, uint)));
}

QDBusMessage Notifier::notify(const QString& line, const QStringList& answers) const {
    // Low urgency and no sound: it may wait until someone looks. "transient" keeps it out of the
    // list of past ones that others might open.
    const QVariantMap hints{
        {desktopEntry(), desktopName()},
        {QStringLiteral("urgency"), QVariant::fromValue(uchar{0})},
        {QStringLiteral("suppress-sound"), true},
        {QStringLiteral("transient"), true},
    };
    QDBusMessage message = call(QStringLiteral("Notify"));
    message << QStringLiteral("Frond") << m_shown << desktopName() << line << QString() << answers
            << hints << -1;
    return message;
}

void Notifier::show(const QString& line, std::function<void(bool)> done) {
    send(line,
         {QStringLiteral("default"), tr("Open"), QStringLiteral("start"), tr("Start"),
          QStringLiteral("later"), tr("Later"), QStringLiteral("not_today"), tr("Not today")},
         usualTimeout, std::move(done));
}

void Notifier::tell(const QString& line) {
    // However late the answer comes: without it the line could not be taken away.
    send(line, {QStringLiteral("default"), tr("Open")}, std::numeric_limits<int>::max(),
         [](bool /*taken*/) {});
}

void Notifier::send(const QString& line, const QStringList& answers, int timeout,
                    std::function<void(bool)> done) {
    listen();
    auto* watcher = new QDBusPendingCallWatcher(
        QDBusConnection::sessionBus().asyncCall(notify(line, answers), timeout), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [this, number = ++m_sent, done = std::move(done)](QDBusPendingCallWatcher* finished) {
                const QDBusPendingReply<uint> reply = *finished;
                finished->deleteLater();
                if (reply.isValid() && number <= m_closed)
                    takeAway(reply.value());
                else if (reply.isValid())
                    m_shown = reply.value();
                done(reply.isValid());
            });
}

void Notifier::takeAway(uint id) {
    QDBusMessage message = call(QStringLiteral("CloseNotification"));
    message << id;
    QDBusConnection::sessionBus().send(message);
}

bool Notifier::showAndLeave(const QString& line) {
    const QDBusConnection bus = QDBusConnection::sessionBus();
    QDBusMessage message = notify(line, {QStringLiteral("default"), tr("Open")});
    // Elsewhere a tap starts what the desktop file names, for nobody is left to hear of it.
    const QDBusReply<QString> server =
        bus.call(call(QStringLiteral("GetServerInformation")), QDBus::Block, longestWait);
    if (keepsLinesOfNamelessOnly(server.value())) {
        constexpr int hintsAt = 6;
        QVariantList arguments = message.arguments();
        QVariantMap hints = arguments[hintsAt].toMap();
        hints.remove(desktopEntry());
        arguments[hintsAt] = hints;
        message.setArguments(arguments);
    }
    const QDBusMessage reply = bus.call(message, QDBus::Block, longestWait);
    return reply.type() == QDBusMessage::ReplyMessage;
}

void Notifier::close() {
    m_closed = m_sent;
    if (m_shown != 0)
        takeAway(std::exchange(m_shown, 0));
}

void Notifier::onAction(uint id, const QString& key) {
    if (id != m_shown)
        return;
    close();
    emit answered(key);
}

void Notifier::onClosed(uint id, uint /*reason*/) {
    if (id == m_shown)
        m_shown = 0;
}

} // namespace frond
