// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QVariantList>
#include <deque>
#include <utility>
#include <vector>

class QDBusMessage;

namespace frond {

/// The systemd of the person's own (`systemd --user`), asked over the session bus
/// (org.freedesktop.systemd1(5)). Its answers are heard as long as this is there.
class UserSystemd {
public:
    UserSystemd() = default;
    /// Sends what still waits, without hearing answers.
    ~UserSystemd();
    UserSystemd(const UserSystemd&) = delete;
    UserSystemd& operator=(const UserSystemd&) = delete;

    /// A method of its manager and what it is given.
    using Request = std::pair<QString, QVariantList>;

    /// True when one answers on the session bus.
    [[nodiscard]] static bool isThere();
    /// Returns at once. Each is sent when the one before was answered, those of an earlier call
    /// before those of a later one.
    void ask(const std::vector<Request>& requests);

private:
    static QDBusMessage messageOf(const Request& request);
    void sendNext();

    QObject m_waiting;
    std::deque<Request> m_requests; ///< the first is sent and not answered
};

/// What each unit's file begins with. Its description is read by others. It may be started as
/// often as its times are changed.
QString unitHead();
/// The text of a unit's file; empty where there is none.
QString unitText(const QString& path);
/// Whole or not at all; false where it cannot be written. Makes the folder.
bool writeUnit(const QString& path, const QString& text);

} // namespace frond
