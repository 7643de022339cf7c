// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/base/ports.h"
#include "core/base/topics.h"
#include "core/reminder/reminderkeeper.h"
#include "core/reminder/reminderrecord.h"

#include <QList>
#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <QTimer>

namespace frond {

inline constexpr std::string_view remindersToldSetting = "here.reminders.told";  ///< a day
inline constexpr std::string_view remindersOfferedSetting = "reminders.offered"; ///< "yes"

/// When a reminder was due, and when it came or why it did not.
struct PastReminder {
    Q_GADGET
    QML_VALUE_TYPE(pastReminder)
    Q_PROPERTY(QString due MEMBER due CONSTANT)
    Q_PROPERTY(QString arrived MEMBER arrived CONSTANT)

public:
    QString due;
    QString arrived;
    friend bool operator==(const PastReminder&, const PastReminder&) = default;
};

/// How reminders do: whether they are on, whether they can appear, and whether they did.
class RemindersViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by AppContext")
    Q_PROPERTY(bool on READ on WRITE setOn NOTIFY changed)
    /// There are times, so that they can be on.
    Q_PROPERTY(bool hasTimes READ hasTimes NOTIFY changed)
    /// "20:30, Tue and Thu", or "Off".
    Q_PROPERTY(QString valueText READ valueText NOTIFY changed)
    /// When the next one comes; empty when none will.
    Q_PROPERTY(QString nextText READ nextText NOTIFY changed)
    /// Whether they come while Frond is closed.
    Q_PROPERTY(QString closedText READ closedText NOTIFY changed)
    /// The system keeps notifications off.
    Q_PROPERTY(bool refused READ refused NOTIFY changed)
    Q_PROPERTY(bool exactOffered READ exactOffered NOTIFY changed)
    Q_PROPERTY(bool exact READ exact WRITE setExact NOTIFY changed)
    /// The last five, newest first.
    Q_PROPERTY(QList<frond::PastReminder> last READ last NOTIFY changed)
    /// What came of trying one; empty before.
    Q_PROPERTY(QString tryText READ tryText NOTIFY changed)
    /// Reminders that did not appear; empty when there is nothing to tell.
    Q_PROPERTY(QString missText READ missText NOTIFY changed)
    /// After the third entry, once.
    Q_PROPERTY(bool offered READ offered NOTIFY changed)

public:
    using Needs = PortsOf<WithClock, WithIds, WithZone, WithSessions, WithKits, WithPlans,
                          WithPauses, WithReminders, WithReminderEvents, WithReminderScheduler,
                          WithSettings, WithChanges>;
    explicit RemindersViewModel(const Needs& ports, QObject* parent = nullptr);

    [[nodiscard]] bool on() const { return hasTimes() && !m_choices.off; }
    void setOn(bool on);
    [[nodiscard]] bool hasTimes() const { return !m_reminders.times.empty(); }
    [[nodiscard]] QString valueText() const;
    [[nodiscard]] QString nextText() const;
    [[nodiscard]] QString closedText() const;
    [[nodiscard]] bool refused() const;
    [[nodiscard]] bool exactOffered() const { return m_health.exactAllowed.has_value(); }
    [[nodiscard]] bool exact() const { return m_choices.exact; }
    void setExact(bool exact);
    [[nodiscard]] QList<PastReminder> last() const;
    [[nodiscard]] QString tryText() const { return m_tryText; }
    [[nodiscard]] QString missText() const;
    [[nodiscard]] bool offered() const;

    /// Shows the line once in ten seconds and says what came of it.
    Q_INVOKABLE void tryOne();
    /// The system's page where notifications are switched on, as far as there is one.
    Q_INVOKABLE bool openSettings();
    Q_INVOKABLE void putAside();
    Q_INVOKABLE void declineOffer();
    /// The page was opened: what happened meanwhile is looked up.
    Q_INVOKABLE void look();

    /// At a start: says what did not appear, and arms the next ones.
    void start();
    /// New times were saved by the person: they are wanted here, so permission is asked where it is
    /// needed.
    void wanted();
    /// One was shown or answered.
    void happened();
    void reload();

signals:
    void changed();
    void failed(const QString& message);

private:
    /// Once control is back, what is to come is armed anew.
    void hear(Topics changed);
    void keep(std::string_view setting, bool on);
    void rearm();
    /// What became of the one that was tried.
    void findTried();
    [[nodiscard]] QString nameOf(const FloatingTime& due) const;

    Needs m_ports;
    ReminderKeeper m_keeper;
    QTimer m_soon;
    Reminders m_reminders;
    ReminderChoices m_choices;
    ReminderHealth m_health;
    ReminderRecords m_records;
    std::optional<Misses> m_misses;
    std::optional<std::uint64_t> m_tryMark; ///< the events before it was tried
    QString m_tryText;
};

} // namespace frond
