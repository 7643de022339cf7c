// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#ifndef Q_MOC_RUN // Qt 6.4's moc cannot read the standard headers these bring along
#include "app/viewmodels/history/entryviewmodel.h"
#include "app/viewmodels/history/historymodel.h"
#include "app/viewmodels/history/monthmodel.h"
#include "app/viewmodels/history/rowremoval.h"
#include "app/viewmodels/history/yearmodel.h"
#include "app/viewmodels/overtime/overtimeviewmodel.h"
#include "app/viewmodels/today/todayviewmodel.h"
#include "tests/support/memoryports.h"
#include "tests/support/sessionbuilder.h"
#endif

#include <QObject>

namespace frond::test {

/// The real view-models of what was, over memory, for Quick Tests: `import Frond.Test`. It is the
/// evening of 3 March 2026.
class PastViewModels : public QObject {
    Q_OBJECT
    Q_PROPERTY(frond::HistoryModel* history READ history CONSTANT)
    Q_PROPERTY(frond::RowRemoval* removal READ removal CONSTANT)
    Q_PROPERTY(frond::MonthModel* month READ month CONSTANT)
    Q_PROPERTY(frond::YearModel* year READ year CONSTANT)
    Q_PROPERTY(frond::EntryViewModel* entry READ entry CONSTANT)
    Q_PROPERTY(frond::OverTimeViewModel* overTime READ overTime CONSTANT)
    Q_PROPERTY(frond::TodayViewModel* today READ today CONSTANT)

public:
    [[nodiscard]] RowRemoval* removal() { return &m_removal; }
    [[nodiscard]] HistoryModel* history() { return &m_history; }
    [[nodiscard]] MonthModel* month() { return &m_month; }
    [[nodiscard]] YearModel* year() { return &m_year; }
    [[nodiscard]] EntryViewModel* entry() { return &m_entry; }
    [[nodiscard]] OverTimeViewModel* overTime() { return &m_overTime; }
    [[nodiscard]] TodayViewModel* today() { return &m_today; }

    Q_INVOKABLE void clear() {
        for (const Session& session : m_memory.storage.sessions.list({}, {}, {}))
            m_memory.storage.sessions.remove(session.id);
        m_history.setSearchText({});
        m_overTime.setShowBefore(false);
        m_overTime.setShowAfter(false);
        reload();
    }
    /// Pain during is left out at -1; before and after are then one less and one more.
    Q_INVOKABLE void add(const QString& moment, const QString& mm, int minutes, int pain,
                         const QString& note) {
        Session session =
            SessionBuilder::at(moment.toStdString()).step("3", mm.toStdString(), minutes).build();
        if (pain >= 0) {
            session.ratings.painBefore = Rating::from(pain - 1);
            session.ratings.painDuring = Rating::from(pain);
            session.ratings.painAfter = Rating::from(pain + 1);
        }
        if (!note.isEmpty())
            session.note = note.toStdString();
        save(session);
    }
    /// A plan of every second day from `start` on; empty for none.
    Q_INVOKABLE void plan(const QString& start) {
        PlanHistory history;
        if (const auto day = parseDay(start.toStdString())) {
            Plan plan{"Practice"};
            plan.start = *day;
            plan.phases = {{EveryDays{2}, 20, std::nullopt, std::nullopt}};
            history = {{*day, plan}};
        }
        m_memory.storage.plans.savePlanHistory(defaultGroup, history);
        reload();
    }
    Q_INVOKABLE void hidePlan(bool hide) { m_month.setHidePlan(hide); }
    Q_INVOKABLE void addWord(const QString& moment, const QString& word) {
        Session session = SessionBuilder::at(moment.toStdString()).build();
        session.ratings.felt = parseFelt(word.toStdString());
        save(session);
    }

private:
    void save(Session session) {
        session.id = m_memory.ports.newId();
        m_memory.storage.sessions.save(session);
        reload();
    }
    void reload() {
        m_history.reload();
        m_month.reload();
        m_year.reload();
        m_entry.reload();
        m_overTime.reload();
        m_today.reload();
    }

    MemoryPorts m_memory;
    HistoryModel m_history{m_memory.ports};
    RowRemoval m_removal{m_memory.ports};
    MonthModel m_month{m_memory.ports};
    YearModel m_year{m_memory.ports};
    EntryViewModel m_entry{m_memory.ports};
    OverTimeViewModel m_overTime{m_memory.ports};
    TodayViewModel m_today{m_memory.ports};
};

} // namespace frond::test
