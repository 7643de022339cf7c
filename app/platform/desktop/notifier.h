// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

namespace frond {

/// Shows a line through the desktop's notification service (freedesktop.org, "Desktop Notifications
/// Specification" 1.2), over D-Bus.
class Notifier : public QObject {
    Q_OBJECT

public:
    explicit Notifier(QObject* parent = nullptr);

    /// Shows `line` in place of the one before. Answers that can be tapped are offered to a program
    /// that stays to hear them. Waits for the service, two seconds at most; false when it did not
    /// take the line.
    bool show(const QString& line, bool withAnswers);
    /// Takes away what is showing.
    void close();

signals:
    /// "start", "later" or "not_today"; "default" for a tap on the line itself.
    void answered(const QString& answer);

private slots:
    void onAction(uint id, const QString& key);
    void onClosed(uint id, uint reason);

private:
    void listen();

    uint m_shown = 0; ///< as the service names it; 0: nothing
    bool m_listens = false;
};

} // namespace frond
