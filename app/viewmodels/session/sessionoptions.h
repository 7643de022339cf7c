// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/base/changes.h"
#include "app/viewmodels/base/ports.h"
#include "core/session/sessionchoices.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>

namespace frond {

/// How sessions run and by what they let a person know. Each choice is kept at once.
class SessionOptions : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by AppContext")
    /// Minutes before a session that are not counted: 0 to 5.
    Q_PROPERTY(int settleMinutes READ settleMinutes WRITE setSettleMinutes NOTIFY changed)
    /// The minutes run down to the end of those meant, then on.
    Q_PROPERTY(bool countdown READ countdown WRITE setCountdown NOTIFY changed)
    Q_PROPERTY(bool keepScreenOn READ keepScreenOn WRITE setKeepScreenOn NOTIFY changed)
    /// "Let me know after", where no plan names minutes; 0: don't.
    Q_PROPERTY(int targetMinutes READ targetMinutes WRITE setTargetMinutes NOTIFY changed)
    Q_PROPERTY(int everyMinutes READ everyMinutes WRITE setEveryMinutes NOTIFY changed)
    /// Meant for each size that was prepared; 0: no time.
    Q_PROPERTY(int stepMinutes READ stepMinutes WRITE setStepMinutes NOTIFY changed)
    Q_PROPERTY(bool vibration READ vibration WRITE setVibration NOTIFY changed)
    Q_PROPERTY(bool notification READ notification WRITE setNotification NOTIFY changed)
    Q_PROPERTY(bool sound READ sound WRITE setSound NOTIFY changed)
    Q_PROPERTY(bool speech READ speech WRITE setSpeech NOTIFY changed)
    Q_PROPERTY(bool brightness READ brightness WRITE setBrightness NOTIFY changed)
    Q_PROPERTY(bool breathing READ breathing WRITE setBreathing NOTIFY changed)
    /// Seconds, 1 to 20.
    Q_PROPERTY(int breathIn READ breathIn WRITE setBreathIn NOTIFY changed)
    Q_PROPERTY(int breathOut READ breathOut WRITE setBreathOut NOTIFY changed)
    /// What this device can do; what it cannot is not offered.
    Q_PROPERTY(bool canVibrate READ canVibrate CONSTANT)
    Q_PROPERTY(bool canPlay READ canPlay CONSTANT)
    Q_PROPERTY(bool canSpeak READ canSpeak CONSTANT)
    /// The ways that are switched on, "Vibration · Sound"; for a row.
    Q_PROPERTY(QString cuesText READ cuesText NOTIFY changed)

public:
    using Needs = PortsOf<WithSettings, WithCueOutput, WithChanges>;
    explicit SessionOptions(const Needs& ports, QObject* parent = nullptr);

    [[nodiscard]] const SessionChoices& choices() const { return m_choices; }
    [[nodiscard]] int settleMinutes() const { return m_choices.settleMinutes; }
    void setSettleMinutes(int minutes) { set(&SessionChoices::settleMinutes, minutes); }
    [[nodiscard]] bool countdown() const { return m_choices.countdown; }
    void setCountdown(bool on) { set(&SessionChoices::countdown, on); }
    [[nodiscard]] bool keepScreenOn() const { return m_choices.keepScreenOn; }
    void setKeepScreenOn(bool on) { set(&SessionChoices::keepScreenOn, on); }
    [[nodiscard]] int targetMinutes() const { return m_choices.targetMinutes; }
    void setTargetMinutes(int minutes) { set(&SessionChoices::targetMinutes, minutes); }
    [[nodiscard]] int everyMinutes() const { return m_choices.everyMinutes; }
    void setEveryMinutes(int minutes) { set(&SessionChoices::everyMinutes, minutes); }
    [[nodiscard]] int stepMinutes() const { return m_choices.stepMinutes; }
    void setStepMinutes(int minutes) { set(&SessionChoices::stepMinutes, minutes); }
    [[nodiscard]] bool vibration() const { return m_choices.vibration; }
    void setVibration(bool on) { set(&SessionChoices::vibration, on); }
    [[nodiscard]] bool notification() const { return m_choices.notification; }
    void setNotification(bool on) { set(&SessionChoices::notification, on); }
    [[nodiscard]] bool sound() const { return m_choices.sound; }
    void setSound(bool on) { set(&SessionChoices::sound, on); }
    [[nodiscard]] bool speech() const { return m_choices.speech; }
    void setSpeech(bool on) { set(&SessionChoices::speech, on); }
    [[nodiscard]] bool brightness() const { return m_choices.brightness; }
    void setBrightness(bool on) { set(&SessionChoices::brightness, on); }
    [[nodiscard]] bool breathing() const { return m_choices.breathing; }
    void setBreathing(bool on) { set(&SessionChoices::breathing, on); }
    [[nodiscard]] int breathIn() const { return m_choices.breathIn; }
    void setBreathIn(int seconds) { set(&SessionChoices::breathIn, seconds); }
    [[nodiscard]] int breathOut() const { return m_choices.breathOut; }
    void setBreathOut(int seconds) { set(&SessionChoices::breathOut, seconds); }
    [[nodiscard]] bool canVibrate() const;
    [[nodiscard]] bool canPlay() const;
    [[nodiscard]] bool canSpeak() const;
    [[nodiscard]] QString cuesText() const;

    /// Keeps again what could not be kept last.
    Q_INVOKABLE void retry();

signals:
    void changed();
    void failed(const QString& message);

private:
    template <class Value>
    void set(Value SessionChoices::*member, Value value) {
        SessionChoices choices = m_choices;
        choices.*member = value;
        take(choices);
    }
    void load();
    void take(const SessionChoices& choices);

    Needs m_ports;
    SessionChoices m_choices;
    SessionChoices m_kept; ///< as they are on disk
    Reload m_reload;
};

} // namespace frond
