// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusMessage>
#include <QObject>
#include <functional>
#include <optional>

namespace frond {

/// What a service of the session bus gives for as long as it is wanted, by the number that it
/// answers with (a "cookie"). One at a time.
class HeldCookie {
public:
    /// `givingBack` makes the message that gives one back.
    explicit HeldCookie(std::function<QDBusMessage(quint32)> givingBack);

    /// Sends `message`, whose answer is a cookie, in place of the one before. Does not wait.
    void ask(const QDBusMessage& message);
    /// Gives back what is held, and what is still on its way once it is there, if this is too.
    void giveBack();
    /// The service knows of none any more.
    void forget();

private:
    QObject m_waiting;
    std::function<QDBusMessage(quint32)> m_givingBack;
    int m_asked = 0;
    std::optional<quint32> m_cookie;
};

} // namespace frond
