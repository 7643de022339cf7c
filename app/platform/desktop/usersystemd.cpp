// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/desktop/usersystemd.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <algorithm>
#include <iterator>

namespace frond {

namespace {

QString systemd() {
    return QStringLiteral("org.freedesktop.systemd1");
}

} // namespace

bool UserSystemd::isThere() {
    const QDBusConnection bus = QDBusConnection::sessionBus();
    return bus.isConnected() && bus.interface()->isServiceRegistered(systemd());
}

void UserSystemd::ask(const std::vector<Request>& requests) {
    const bool waits = !m_requests.empty();
    m_requests.insert(m_requests.end(), requests.begin(), requests.end());
    if (!waits)
        sendNext();
}

UserSystemd::~UserSystemd() {
    if (m_requests.empty())
        return;
    // The first is sent already.
    std::for_each(std::next(m_requests.begin()), m_requests.end(), [](const Request& request) {
        QDBusConnection::sessionBus().send(messageOf(request));
    });
    // The bus has answered this once it has all of them; a program that ends may lose them before.
    static_cast<void>(isThere());
}

QDBusMessage UserSystemd::messageOf(const Request& request) {
    QDBusMessage message = QDBusMessage::createMethodCall(
        systemd(), QStringLiteral("/org/freedesktop/systemd1"),
        QStringLiteral("org.freedesktop.systemd1.Manager"), request.first);
    message.setArguments(request.second);
    return message;
}

void UserSystemd::sendNext() {
    if (m_requests.empty())
        return;
    auto* watcher = new QDBusPendingCallWatcher(
        QDBusConnection::sessionBus().asyncCall(messageOf(m_requests.front())), &m_waiting);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, &m_waiting,
                     [this](QDBusPendingCallWatcher* finished) {
                         finished->deleteLater();
                         m_requests.pop_front();
                         sendNext();
                     });
}

QString unitHead() {
    return QStringLiteral("[Unit]\n"
                          "Description=A quiet line at times of your choice\n"
                          "StartLimitIntervalSec=0\n");
}

QString unitText(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

bool writeUnit(const QString& path, const QString& text) {
    if (!QDir().mkpath(QFileInfo(path).path()))
        return false;
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) >= 0 && file.commit();
}

} // namespace frond
