// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <functional>

class QDBusMessage;

namespace frond {

/// Shows a line through the desktop's notification service (freedesktop.org, "Desktop Notifications
/// Specification" 1.2), over D-Bus.
class Notifier : public QObject {
    Q_OBJECT

public:
    explicit Notifier(QObject* parent = nullptr);

    /// Shows `line` in place of the one before, with answers that can be tapped. Returns at once;
    /// `done` is told whether the service took it.
    void show(const QString& line, std::function<void(bool)> done);
    /// The same with no answer but opening Frond.
    void tell(const QString& line);
    /// The same for a program that does not stay to hear the answer. Waits for the
    /// service, five seconds at most.
    bool showAndLeave(const QString& line);
    /// Takes away what is showing, and what is still on its way to the service as soon as it shows.
    void close();

signals:
    /// "start", "later" or "not_today"; "default" for a tap on the line itself.
    void answered(const QString& answer);

private slots:
    void onAction(uint id, const QString& key);
    void onClosed(uint id, uint reason);

private:
    [[nodiscard]] QDBusMessage notify(const QString& line, const QStringList& answers) const;
    void listen();
    void send(const QString& line, const QStringList& answers, int timeout,
              std::function<void(bool)> done);
    static void takeAway(uint id);

    uint m_shown = 0; ///< as the service names it; 0: nothing
    int m_sent = 0;   ///< how many lines were
    int m_closed = 0; ///< as many of these are not wanted any more
    bool m_listens = false;
};

} // namespace frond
