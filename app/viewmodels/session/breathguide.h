// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/base/ports.h"
#include "core/session/sessionchoices.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <QTimer>

namespace frond {

/// "in" and "out" by turns, each for as long as the person chose. The page draws it; where nothing
/// is to move it is the word, and a short vibration at each turn.
class BreathGuide : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by SessionViewModel")
    /// It is switched on: the page has it, also while the session is paused.
    Q_PROPERTY(bool on READ on NOTIFY changed)
    Q_PROPERTY(bool running READ running NOTIFY changed)
    Q_PROPERTY(bool in READ in NOTIFY turned)
    Q_PROPERTY(QString word READ word NOTIFY turned)
    /// How long this turn lasts, in milliseconds.
    Q_PROPERTY(int length READ length NOTIFY turned)
    /// Less motion is wanted.
    Q_PROPERTY(bool still READ still WRITE setStill NOTIFY changed)

public:
    using Needs = PortsOf<WithCueOutput>;
    explicit BreathGuide(const Needs& ports, QObject* parent = nullptr);

    void setChoices(const SessionChoices& choices);
    /// The session runs and is seen.
    void setRunning(bool running);

    [[nodiscard]] bool on() const { return m_choices.breathing; }
    [[nodiscard]] bool running() const { return m_turn.isActive(); }
    [[nodiscard]] bool in() const { return m_in; }
    [[nodiscard]] QString word() const;
    [[nodiscard]] int length() const;
    [[nodiscard]] bool still() const { return m_still; }
    void setStill(bool still);

public slots:
    /// The other way; its timer calls it.
    void turn();

signals:
    void changed();
    void turned();

private:
    void update();

    Needs m_ports;
    SessionChoices m_choices;
    QTimer m_turn;
    bool m_wanted = false;
    bool m_in = true;
    bool m_still = false;
};

} // namespace frond
