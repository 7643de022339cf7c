// SPDX-License-Identifier: GPL-3.0-or-later
// Days as they are drawn: in a month, and as the last seven.
#pragma once

#include "app/viewmodels/history/timeline.h"
#include "core/base/day.h"
#include "core/plan/schedule.h"
#include "core/session/session.h"

#include <QAbstractListModel>
#include <QQmlEngine>
#include <QString>
#include <optional>
#include <vector>

namespace frond {

/// What is drawn on a day of a month. At most one of the first three, and a rest for now around it.
struct DayMarks {
    bool noted = false;
    bool planned = false;
    bool off = false;
    bool resting = false;
    friend bool operator==(const DayMarks&, const DayMarks&) = default;
};

/// A plan marks what lies ahead, today included. A day that has passed shows what was noted, or
/// nothing: were off days marked there, what was planned and not noted would stand out.
DayMarks dayMarks(const ScheduledDay& day, bool hasEntry, Day today, bool withPlan);

/// A day with its marks and what they stand for.
struct MarkedDay {
    Day day{};
    DayMarks marks;
    int sessions = 0; ///< that count
    int others = 0;   ///< "not today"
    int beside = 0;   ///< what was felt, tried or kept beside sessions
    int planned = 0;
    bool withPlan = false;      ///< what the plan has is shown
    std::optional<int> minutes; ///< of each that is planned
};

/// Days that follow each other, and what was noted on them.
std::vector<MarkedDay> markedDays(const std::vector<ScheduledDay>& days,
                                  const std::vector<Session>& noted, Day today, bool withPlan);
/// Counts what was noted beside sessions. It marks its day, but takes no place of what the plan
/// has.
void countBeside(std::vector<MarkedDay>& days, const std::vector<TimelineRow>& beside);
/// How far back and ahead there is something to see: today, entries within `noted`, what stands
/// beside them, and with a plan its days.
DayRange reachableDays(const std::optional<DayRange>& noted, const std::vector<TimelineRow>& beside,
                       const std::optional<PlannedSpan>& planned, Day today);
/// "Tuesday 3 March, today, one session planned"
QString spokenDay(const MarkedDay& day, Day today, bool notesOnly);
/// What there is to say of a day without entries: what the plan has, a rest, or that nothing was
/// noted.
QString emptyDayText(const MarkedDay& day);
/// What the plan has for a day that has not passed; of an empty day also what else there is to say.
QString dayNote(const MarkedDay& day, Day today, bool empty);

/// Days that follow each other, one a row, with what DayCell draws of each.
class DaysModel : public QAbstractListModel {
    Q_OBJECT
    QML_ANONYMOUS

public:
    enum Role {
        DayRole = Qt::UserRole + 1, ///< "2026-03-03"
        NumberRole,                 ///< "3"
        NotedRole,
        PlannedRole,
        OffRole,
        RestingRole,
        TodayRole,
        SpokenRole, ///< "Tuesday 3 March, one session noted"
        FirstFreeRole,
    };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

protected:
    enum class Cells {
        Same, ///< so that the keyboard keeps its place
        New,
    };
    /// Of who keeps notes only, what is spoken of are entries.
    void showDays(std::vector<MarkedDay> days, Day today, bool notesOnly, Cells cells);
    [[nodiscard]] const std::vector<MarkedDay>& days() const { return m_days; }
    [[nodiscard]] Day today() const { return m_today; }

private:
    std::vector<MarkedDay> m_days;
    Day m_today{};
    bool m_notesOnly = false;
};

} // namespace frond
