// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/base/changes.h"
#include "app/viewmodels/base/ports.h"
#include "app/viewmodels/history/entrylistmodel.h"
#include "core/base/day.h"
#include "core/base/id.h"
#include "core/plan/pause.h"
#include "core/plan/plan.h"
#include "core/session/session.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <QStringList>
#include <functional>
#include <optional>

namespace frond {

/// The day as it stands: what the plan has, and what is noted.
class TodayViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by AppContext")
    Q_PROPERTY(QString dateText READ dateText NOTIFY reloaded)
    Q_PROPERTY(QString planSentence READ planSentence NOTIFY reloaded)
    /// The same for each part of the kit that is kept apart and has a plan, with its name before
    /// it.
    Q_PROPERTY(QStringList otherPlanSentences READ otherPlanSentences NOTIFY reloaded)
    Q_PROPERTY(frond::EntryListModel* entries READ entries CONSTANT)
    /// 21 days or more since the last session, and not yet put aside.
    Q_PROPERTY(bool welcomeBack READ welcomeBack NOTIFY reloaded)
    Q_PROPERTY(bool notTodayNoted READ notTodayNoted NOTIFY notTodayNotedChanged)

public:
    static constexpr Days welcomeBackAfter{21};

    using Needs =
        PortsOf<WithClock, WithIds, WithSessions, WithKits, WithPlans, WithPauses, WithChanges>;
    explicit TodayViewModel(const Needs& ports, QObject* parent = nullptr);

    [[nodiscard]] QString dateText() const { return m_dateText; }
    [[nodiscard]] QString planSentence() const { return m_planSentence; }
    [[nodiscard]] QStringList otherPlanSentences() const { return m_otherPlanSentences; }
    [[nodiscard]] EntryListModel* entries() { return &m_entries; }
    [[nodiscard]] bool welcomeBack() const { return m_longAgo && !m_welcomeSeen; }
    [[nodiscard]] bool notTodayNoted() const { return m_notToday.has_value(); }

    /// Saved with the tap.
    Q_INVOKABLE void noteNotToday();
    Q_INVOKABLE void undoNotToday();
    /// The page was left: the undo goes with it.
    Q_INVOKABLE void forgetNotToday();
    Q_INVOKABLE void dismissWelcome();
    /// Does again what could not be kept last.
    Q_INVOKABLE void retry();

public slots:
    void reload() { m_reload.now(); }

signals:
    void reloaded();
    void notTodayNotedChanged();
    void failed(const QString& message);

private:
    void load();
    void sayPlans(Day today, const std::vector<Session>& entries);

    Needs m_ports;
    EntryListModel m_entries;
    QString m_dateText;
    QString m_planSentence;
    QStringList m_otherPlanSentences;
    std::optional<Id> m_notToday;
    std::function<void()> m_again;
    bool m_longAgo = false;
    bool m_welcomeSeen = false;
    Reload m_reload;
};

/// What the plan has on `day`, in one or two sentences. `done` is how many sessions are noted.
QString planSentence(const PlanHistory& history, std::span<const Pause> pauses, Day day, int done);

} // namespace frond
