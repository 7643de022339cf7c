// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/base/changes.h"
#include "app/viewmodels/base/ports.h"
#include "app/viewmodels/kit/sizemodel.h"
#include "app/viewmodels/session/breathguide.h"
#include "app/viewmodels/session/cueplayer.h"
#include "app/viewmodels/session/nextsizes.h"
#include "core/base/day.h"
#include "core/session/cues.h"
#include "core/session/sessionchoices.h"
#include "core/session/sessiontimer.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <QTimer>
#include <functional>
#include <optional>

namespace frond {

/// The session that runs, or the one about to begin. What it shows as running is on disk already;
/// each change and a heartbeat are committed, so a kill costs at most `heartbeatInterval`.
class SessionViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by AppContext")
    Q_PROPERTY(bool active READ active NOTIFY stateChanged)
    Q_PROPERTY(bool paused READ paused NOTIFY stateChanged)
    /// Whole minutes so far; changes once a minute.
    Q_PROPERTY(int minutes READ minutes NOTIFY minutesChanged)
    /// So far; with the countdown on, what is left of the minutes meant, and from their end on what
    /// is past them.
    Q_PROPERTY(QString minutesNumber READ minutesNumber NOTIFY minutesChanged)
    Q_PROPERTY(QString minutesUnit READ minutesUnit NOTIFY minutesChanged)
    /// One sentence for where it stands. It says no minutes but those that are over.
    Q_PROPERTY(QString sentence READ sentence NOTIFY sentenceChanged)
    /// The minutes meant are over; the person is told once, and nothing stops.
    Q_PROPERTY(bool reached READ reached NOTIFY sentenceChanged)
    /// The time to get settled runs, which is not counted.
    Q_PROPERTY(bool settling READ settling NOTIFY stateChanged)
    /// Nothing but the time of day is shown.
    Q_PROPERTY(bool plain READ plain WRITE setPlain NOTIFY plainChanged)
    Q_PROPERTY(QString clockText READ clockText NOTIFY clockChanged)
    /// The session was found running untouched for longer than `untouchedFor`.
    Q_PROPERTY(bool ranLong READ ranLong NOTIFY ranLongChanged)
    Q_PROPERTY(QString ranLongText READ ranLongText NOTIFY ranLongChanged)
    /// Whole minutes up to the last change; 0 when nothing was changed since the start.
    Q_PROPERTY(int lastChangeMinutes READ lastChangeMinutes NOTIFY ranLongChanged)
    Q_PROPERTY(QString lastChangeText READ lastChangeText NOTIFY ranLongChanged)
    /// Minutes with a fraction, for the curve; changes with the heartbeat.
    Q_PROPERTY(double curveMinutes READ curveMinutes NOTIFY curveChanged)
    /// The plan's minutes today, 0 when it names none.
    Q_PROPERTY(int planMinutes READ planMinutes NOTIFY stateChanged)
    /// The minutes meant: the plan's today, or where it names none those to be let know after; 0
    /// for none.
    Q_PROPERTY(int targetMinutes READ targetMinutes NOTIFY stateChanged)
    Q_PROPERTY(QString targetText READ targetText NOTIFY stateChanged)
    /// It is to count down, and no minutes are meant: the person is asked for them first.
    Q_PROPERTY(bool asksForMinutes READ asksForMinutes NOTIFY stateChanged)
    Q_PROPERTY(frond::NextSizes* next READ next CONSTANT)
    Q_PROPERTY(frond::CuePlayer* cues READ cues CONSTANT)
    Q_PROPERTY(frond::BreathGuide* breath READ breath CONSTANT)
    Q_PROPERTY(frond::SizeModel* sizes READ sizes CONSTANT)
    /// The row of `sizes` in use, or to begin with; -1 when none is chosen.
    Q_PROPERTY(int sizeRow READ sizeRow NOTIFY sizeChanged)
    Q_PROPERTY(QString sizeText READ sizeText NOTIFY sizeChanged)
    Q_PROPERTY(QString beginText READ beginText NOTIFY sizeChanged)
    /// What stands beneath it where there is no size at all; else empty.
    Q_PROPERTY(QString beginNote READ beginNote NOTIFY sizeChanged)
    /// None is chosen, and a session begins with being asked for one.
    Q_PROPERTY(bool asksForSize READ asksForSize NOTIFY sizeChanged)
    /// "Running since 21:04, with 14 mm"; empty without a session.
    Q_PROPERTY(QString runningText READ runningText NOTIFY runningChanged)
    /// "Back to the session · 12 min"
    Q_PROPERTY(QString backText READ backText NOTIFY minutesChanged)
    /// The size just left and the word given for it; empty when there is none.
    Q_PROPERTY(QString leftSizeText READ leftSizeText NOTIFY leftChanged)
    Q_PROPERTY(QString leftFelt READ leftFelt WRITE setLeftFelt NOTIFY leftChanged)
    /// One that was running when Frond was closed or killed.
    Q_PROPERTY(bool unfinished READ unfinished NOTIFY unfinishedChanged)
    Q_PROPERTY(QString unfinishedText READ unfinishedText NOTIFY unfinishedChanged)
    Q_PROPERTY(bool canUndoDiscard READ canUndoDiscard NOTIFY unfinishedChanged)
    /// For `goBackFor` after the stop.
    Q_PROPERTY(bool canGoBack READ canGoBack NOTIFY canGoBackChanged)
    /// "Until 21:26"; empty when there is no way back.
    Q_PROPERTY(QString goBackUntil READ goBackUntil NOTIFY canGoBackChanged)

public:
    static constexpr std::chrono::minutes goBackFor{10};
    static constexpr std::chrono::minutes untouchedFor{90};

    using Needs = PortsOf<WithClock, WithIds, WithSessions, WithRunning, WithKits, WithPlans,
                          WithSettings, WithCueOutput, WithReminderScheduler, WithChanges>;
    explicit SessionViewModel(const Needs& ports, QObject* parent = nullptr);

    [[nodiscard]] bool active() const;
    [[nodiscard]] bool paused() const { return m_timer.state() == TimerState::Paused; }
    [[nodiscard]] int minutes() const { return m_minutes; }
    [[nodiscard]] QString minutesNumber() const;
    [[nodiscard]] QString minutesUnit() const;
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] bool reached() const;
    [[nodiscard]] bool settling() const { return m_settling; }
    [[nodiscard]] bool plain() const { return m_plain; }
    void setPlain(bool plain);
    [[nodiscard]] QString clockText() const;
    [[nodiscard]] bool ranLong() const { return m_ranLong.has_value(); }
    [[nodiscard]] QString ranLongText() const;
    [[nodiscard]] int lastChangeMinutes() const;
    [[nodiscard]] QString lastChangeText() const;
    /// The plan's minutes and its largest diameter are not named.
    void setHidePlan(bool hide);
    [[nodiscard]] double curveMinutes() const;
    [[nodiscard]] int planMinutes() const { return m_planMinutes; }
    [[nodiscard]] int targetMinutes() const;
    [[nodiscard]] QString targetText() const;
    [[nodiscard]] bool asksForMinutes() const;
    [[nodiscard]] NextSizes* next() { return &m_next; }
    [[nodiscard]] CuePlayer* cues() { return &m_cues; }
    [[nodiscard]] BreathGuide* breath() { return &m_breath; }
    [[nodiscard]] SizeModel* sizes() { return &m_sizes; }
    [[nodiscard]] int sizeRow() const { return m_sizeRow; }
    [[nodiscard]] QString sizeText() const;
    [[nodiscard]] QString beginText() const;
    [[nodiscard]] QString beginNote() const;
    [[nodiscard]] bool asksForSize() const { return !active() && m_sizeRow < 0; }
    [[nodiscard]] QString runningText() const;
    [[nodiscard]] QString backText() const;
    [[nodiscard]] QString leftSizeText() const;
    [[nodiscard]] QString leftFelt() const;
    void setLeftFelt(const QString& word);
    [[nodiscard]] bool unfinished() const { return m_unfinished.has_value(); }
    [[nodiscard]] QString unfinishedText() const;
    [[nodiscard]] bool canUndoDiscard() const { return m_discarded.has_value(); }
    [[nodiscard]] bool canGoBack() const;
    [[nodiscard]] QString goBackUntil() const;

    /// Begins with the chosen size. False, and not begun, when that could not be kept.
    Q_INVOKABLE bool start();
    Q_INVOKABLE void pause();
    Q_INVOKABLE void resume();
    /// Changes the size of the running session, or the one to begin with.
    Q_INVOKABLE void chooseSize(int row);
    /// The size of row `row` is to come after those prepared already.
    Q_INVOKABLE void prepareSize(int row);
    /// Goes on with the size prepared; false when there is none.
    Q_INVOKABLE bool takeNext();
    /// Ends and stores the session, then says `stopped`. When it cannot be stored it stays, paused.
    /// A session that ran untouched for long is asked about first.
    Q_INVOKABLE bool stop();
    Q_INVOKABLE bool backToSession();

    /// The person is back at the window: a session that ran untouched for long is asked about.
    Q_INVOKABLE void comeBack();
    /// The answers: it was this long; it goes on.
    Q_INVOKABLE bool endAfter(int minutes); ///< 0: how long is left out
    Q_INVOKABLE void letItRun();

    /// Does again what could not be kept last.
    Q_INVOKABLE void retry();

    Q_INVOKABLE bool continueUnfinished();
    /// It ended at its last heartbeat.
    Q_INVOKABLE bool endUnfinished();
    Q_INVOKABLE bool discardUnfinished();
    Q_INVOKABLE void undoDiscard();
    /// The page that offered the undo was left.
    Q_INVOKABLE void forgetDiscarded();

public slots:
    /// Reads the kit, the plan and the size begun with last; a running session goes on untouched.
    void reload() { m_reload.now(); }
    /// Commits where the session stands; the timer calls it every `heartbeatInterval`.
    void beat();
    /// Shows another minute; the timer calls it when one is full.
    void showMinute();
    /// The time to get settled is over; its timer calls it.
    void endSettling();

signals:
    void stateChanged();
    void minutesChanged();
    void curveChanged();
    void sizeChanged();
    void runningChanged();
    void leftChanged();
    void unfinishedChanged();
    void canGoBackChanged();
    void sentenceChanged();
    void plainChanged();
    void clockChanged();
    void ranLongChanged();
    void stopped(const QString& id);
    void failed(const QString& message);
    /// What could not be kept before is kept now.
    void kept();

private:
    void load();
    void readChoices();
    /// The row that the next session begins with; -1 when the person is asked for it.
    [[nodiscard]] int rowToBeginWith(Day today);
    /// `timer` at `now` as it is committed.
    [[nodiscard]] RunningSession snapshot() const;
    /// Commits the present state; the session goes on when it cannot.
    bool commit();
    bool begin(RunningSession running);
    bool finish(const RunningSession& running);
    /// Stores the session as `snapshot` has it and ends it; it stays, paused, when it cannot be.
    bool endAs(RunningSession running);
    void changeTo(const std::optional<ItemUse>& use);
    void schedule();
    void scheduleClock();
    /// Tells the cues and the breathing where it stands.
    void follow();
    /// The person did something with the running session.
    void touch();
    [[nodiscard]] bool isUntouched() const;
    [[nodiscard]] std::optional<std::size_t> leftStep() const;

    Needs m_ports;
    SessionChoices m_choices;
    SizeModel m_sizes;
    NextSizes m_next;
    CuePlayer m_cues;
    BreathGuide m_breath;
    SessionTimer m_timer;
    std::optional<RunningSession> m_running; ///< its id and start; the timer has the rest
    std::optional<RunningSession> m_unfinished;
    std::optional<RunningSession> m_discarded;
    std::optional<RunningSession> m_stopped;
    MonoTime m_stoppedAt{};
    QTimer m_heartbeat;
    QTimer m_nextMinute;
    QTimer m_goBackEnds;
    QTimer m_settleEnds;
    QTimer m_nextClockMinute;
    int m_minutes = 0;
    int m_planMinutes = 0;
    bool m_hidePlan = false;
    int m_sizeRow = 0;
    MonoTime m_touchedAt{};
    Millis m_elapsedAtTouch{0};
    std::optional<Millis> m_ranLong; ///< what it had run when it was asked about
    bool m_sizeChosen = false;       ///< by the person, for the session to begin
    bool m_changedSize = false;
    bool m_settling = false;
    bool m_plain = false;
    bool m_commitFailing = false;
    std::function<void()> m_again;
    Reload m_reload;
};

} // namespace frond
