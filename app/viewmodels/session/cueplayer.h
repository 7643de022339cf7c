// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/base/ports.h"
#include "core/base/clock.h"
#include "core/session/cues.h"
#include "core/session/sessionchoices.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <QTimer>
#include <optional>

namespace frond {

/// Lets a person know how long a session has run, each time once, by the ways they switched on. It
/// goes by what was counted, so a pause, a clock set elsewhere or a sleep moves no cue, and a
/// session that ended has none.
class CuePlayer : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by SessionViewModel")
    /// The window is what the person has before them.
    Q_PROPERTY(bool inFront READ inFront WRITE setInFront NOTIFY inFrontChanged)
    /// Something neutral covers it: nothing is spoken or lit.
    Q_PROPERTY(bool covered READ covered WRITE setCovered NOTIFY coveredChanged)
    /// How the last cue was given, "Vibration, at 20 min"; empty when none was.
    Q_PROPERTY(QString givenText READ givenText NOTIFY givenChanged)

public:
    /// Nothing is said of what passed while the program slept for longer than this; the person is
    /// asked about that time instead.
    static constexpr std::chrono::minutes latestBy{90};

    using Needs = PortsOf<WithClock, WithCueOutput, WithReminderScheduler>;
    explicit CuePlayer(const Needs& ports, QObject* parent = nullptr);

    void setChoices(const SessionChoices& choices) { m_choices = choices; }
    /// The session stands at `place` now and runs on. What is due by then is given first.
    void follow(const CueTimes& times, const CuePlace& place);
    /// It is paused.
    void halt();
    /// It is over, or another one begins: what was said of it is taken away.
    void end();

    [[nodiscard]] bool inFront() const { return m_inFront; }
    void setInFront(bool inFront);
    [[nodiscard]] bool covered() const { return m_covered; }
    void setCovered(bool covered);
    [[nodiscard]] QString givenText() const { return m_givenText; }

public slots:
    /// Gives what is due; its timer calls it.
    void check();

signals:
    void inFrontChanged();
    void coveredChanged();
    void givenChanged();
    /// The page is to grow dimmer and brighter, slowly and once.
    void brightened();
    void given(frond::Cue cue);

private:
    /// Gives what came due since it was asked last.
    void catchUp();
    void give(Cue cue, Millis total);
    /// The minutes meant for the session end while nobody sees the window: the system says so, also
    /// when it puts the program to sleep.
    void handAlarm();
    void takeBackAlarm();

    Needs m_ports;
    SessionChoices m_choices;
    CueTimes m_times;
    CuePlace m_at;                   ///< up to here all was given
    std::optional<MonoTime> m_since; ///< when it stood there; null while nothing runs
    QTimer m_next;
    QString m_givenText;
    bool m_inFront = true;
    bool m_covered = false;
    bool m_alarmHanded = false;
};

} // namespace frond
