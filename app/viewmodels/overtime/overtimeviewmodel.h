// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/qtconvert.h"
#include "app/viewmodels/base/changes.h"
#include "app/viewmodels/base/choice.h"
#include "app/viewmodels/base/ports.h"
#include "app/viewmodels/overtime/chartmodel.h"
#include "app/viewmodels/overtime/sizerow.h"
#include "app/viewmodels/today/weekmodel.h"
#include "core/base/clock.h"
#include "core/base/day.h"
#include "core/kit/kitrepository.h"
#include "core/note/milestone.h"
#include "core/overtime/statistics.h"
#include "core/overtime/sumsrepository.h"
#include "core/plan/pauserepository.h"
#include "core/plan/planrepository.h"
#include "core/session/sessionrepository.h"

#include <QList>
#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <optional>
#include <string>
#include <vector>

namespace frond {

/// How things were over a span of days: a sentence, charts, and the same as tables. Each entry is
/// drawn up to three months, a mark a week up to a year, beyond it one a month.
class OverTimeViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by AppContext")
    /// Nothing is read or counted while this is false; changes are caught up with when it turns
    /// true.
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged)
    /// "month", "quarter", "year", "all", or "dates" that were chosen.
    Q_PROPERTY(QString range READ range WRITE setRange NOTIFY changed)
    Q_PROPERTY(QList<frond::Choice> ranges READ ranges CONSTANT)
    /// The first and the last day shown, "2026-03-01".
    Q_PROPERTY(QString fromDay READ fromDay NOTIFY changed)
    Q_PROPERTY(QString toDay READ toDay NOTIFY changed)
    /// "4 March 2025 to 3 March"
    Q_PROPERTY(QString periodText READ periodText NOTIFY changed)
    Q_PROPERTY(bool hasEarlier READ hasEarlier NOTIFY changed)
    Q_PROPERTY(bool hasLater READ hasLater NOTIFY changed)
    /// The first day with an entry: what is before it cannot be asked for.
    Q_PROPERTY(QString firstDay READ firstDay NOTIFY changed)
    Q_PROPERTY(QString today READ today NOTIFY changed)
    /// The parts of the kit that are kept apart; empty when there is one.
    Q_PROPERTY(QList<frond::Choice> groups READ groups NOTIFY changed)
    Q_PROPERTY(QString group READ group WRITE setGroup NOTIFY groupChanged)
    /// "8 sessions"
    Q_PROPERTY(QString headline READ headline NOTIFY changed)
    Q_PROPERTY(QString sentence READ sentence NOTIFY changed)
    Q_PROPERTY(QList<frond::SizeRow> bySize READ bySize NOTIFY changed)
    /// There is no session at all yet.
    Q_PROPERTY(bool isEmpty READ isEmpty NOTIFY changed)
    Q_PROPERTY(frond::ChartModel* size READ size CONSTANT)
    /// Pain as numbers.
    Q_PROPERTY(frond::ChartModel* felt READ felt CONSTANT)
    /// How it felt, in words; never drawn on the axis of the numbers.
    Q_PROPERTY(frond::ChartModel* words READ words CONSTANT)
    Q_PROPERTY(frond::ChartModel* ease READ ease CONSTANT)
    Q_PROPERTY(frond::ChartModel* minutes READ minutes CONSTANT)
    Q_PROPERTY(frond::ChartModel* depth READ depth CONSTANT)
    /// Read while `tableActive`.
    Q_PROPERTY(frond::WeekModel* weeks READ weeks CONSTANT)
    Q_PROPERTY(bool tableActive READ isTableActive WRITE setTableActive NOTIFY changed)
    /// "52 weeks": as many as the range touches.
    Q_PROPERTY(QString weeksText READ weeksText NOTIFY changed)
    /// There are such ratings, so that it makes sense to offer their lines.
    Q_PROPERTY(bool hasBefore READ hasBefore NOTIFY changed)
    Q_PROPERTY(bool hasAfter READ hasAfter NOTIFY changed)
    Q_PROPERTY(bool showBefore READ showBefore WRITE setShowBefore NOTIFY changed)
    Q_PROPERTY(bool showAfter READ showAfter WRITE setShowAfter NOTIFY changed)
    /// What became of a picture that was saved; empty before.
    Q_PROPERTY(QString said READ said NOTIFY saidChanged)
    /// There is a plan whose numbers could be hidden.
    Q_PROPERTY(bool hasPlan READ hasPlan NOTIFY changed)

public:
    using Needs = PortsOf<WithClock, WithSessions, WithSums, WithKits, WithPlans, WithPauses,
                          WithMilestones, WithFileDialogs, WithReports, WithChanges>;
    explicit OverTimeViewModel(const Needs& ports, QObject* parent = nullptr);

    [[nodiscard]] bool isActive() const { return m_reload.isActive(); }
    void setActive(bool active);
    [[nodiscard]] QString range() const { return m_range; }
    void setRange(const QString& range);
    [[nodiscard]] QList<Choice> ranges() const;
    [[nodiscard]] QList<Choice> groups() const { return m_groups; }
    [[nodiscard]] QString group() const { return m_group; }
    void setGroup(const QString& group);
    /// Dates of the person's own, both included; in order or not. What is no day, or lies after
    /// today, changes nothing.
    Q_INVOKABLE void showDates(const QString& from, const QString& to);
    /// Shows the week or month at `x` (days since 1970), where such marks are drawn; half as many
    /// days around it where each entry is.
    Q_INVOKABLE void zoomIn(double x);
    /// Twice as many days around `x`.
    Q_INVOKABLE void zoomOut(double x);
    /// `factor` as many days around the middle.
    Q_INVOKABLE void zoom(double factor);
    /// Moves by `share` of the days shown; stops at the first entry and at today.
    Q_INVOKABLE void pan(double share);
    [[nodiscard]] bool hasEarlier() const { return m_summary.range.from > m_firstDay; }
    [[nodiscard]] bool hasLater() const { return m_summary.range.to < m_clock.now().day(); }
    [[nodiscard]] QString periodText() const;
    [[nodiscard]] DayRange days() const { return m_summary.range; }
    [[nodiscard]] QString fromDay() const { return toQString(toText(m_summary.range.from)); }
    [[nodiscard]] QString toDay() const { return toQString(toText(m_summary.range.to)); }
    [[nodiscard]] QString firstDay() const { return toQString(toText(m_firstDay)); }
    [[nodiscard]] QString today() const { return toQString(toText(m_clock.now().day())); }
    [[nodiscard]] QString headline() const { return m_headline; }
    [[nodiscard]] QString sentence() const { return m_sentence; }
    [[nodiscard]] QList<SizeRow> bySize() const { return m_bySize; }
    [[nodiscard]] bool isTableActive() const { return m_tableActive; }
    void setTableActive(bool active);
    [[nodiscard]] QString weeksText() const;
    [[nodiscard]] bool isEmpty() const { return m_empty; }
    [[nodiscard]] ChartModel* size() { return &m_size; }
    [[nodiscard]] ChartModel* felt() { return &m_felt; }
    [[nodiscard]] ChartModel* words() { return &m_words; }
    [[nodiscard]] ChartModel* ease() { return &m_ease; }
    [[nodiscard]] ChartModel* minutes() { return &m_minutes; }
    [[nodiscard]] ChartModel* depth() { return &m_depth; }
    /// Asks where to and writes what `chart` shows, as "png" or "svg".
    Q_INVOKABLE void savePicture(frond::ChartModel* chart, const QString& format);
    [[nodiscard]] QString said() const { return m_said; }
    /// The session drawn closest to `x` (days since 1970) on the charts, at most `reach` days from
    /// it; empty when none is.
    Q_INVOKABLE QString entryNear(double x, double reach) const;
    [[nodiscard]] WeekModel* weeks() { return &m_weeks; }
    [[nodiscard]] bool hasBefore() const { return m_hasBefore; }
    [[nodiscard]] bool hasAfter() const { return m_hasAfter; }
    [[nodiscard]] bool showBefore() const { return m_showBefore; }
    void setShowBefore(bool show);
    [[nodiscard]] bool showAfter() const { return m_showAfter; }
    void setShowAfter(bool show);
    [[nodiscard]] bool hasPlan() const { return m_hasPlan && !m_notesOnly; }
    /// Plan numbers are left out of the sentence and the table.
    void setHidePlan(bool hide);
    /// The person keeps notes only: what is counted are entries, and there is no plan.
    void setNotesOnly(bool notesOnly);

public slots:
    /// Entries or the plan changed, or the day did.
    void reload() { m_reload.now(); }

signals:
    void activeChanged();
    void groupChanged();
    void saidChanged();
    void changed();

private:
    void load();
    void loadTable();
    void present();
    void show(DayRange range);
    void showAround(double x, double factor);
    [[nodiscard]] DayRange chosenDays(Day today) const;
    [[nodiscard]] std::optional<std::string> partOfKit() const;
    void addRestsAndMilestones(ChartModel::Content& content) const;

    SessionRepository& m_sessions;
    SumsRepository& m_sums;
    const KitRepository& m_kits;
    PlanRepository& m_plans;
    PauseRepository& m_pauses;
    Collection<Milestone>& m_milestones;
    FileDialogs& m_files;
    const Reports& m_reports;
    const Clock& m_clock;
    QString m_said;
    QString m_range = QStringLiteral("month");
    DayRange m_dates{}; ///< of "dates"
    QString m_group;
    QList<Choice> m_groups;
    bool m_hidePlan = false;
    bool m_notesOnly = false;
    bool m_showBefore = false;
    bool m_showAfter = false;

    Day m_firstDay{};
    Sums m_all;
    Summary m_summary;
    std::vector<PeriodSums> m_periods; ///< weeks; months where `m_level` says so
    Level m_level = Level::Week;
    bool m_byEntry = true;
    std::vector<ChartPoint> m_points; ///< only by entry
    std::vector<PeriodSummary> m_each;
    std::vector<LargestSpan> m_largest;
    std::vector<Millimetres> m_kitSizes;
    PlanHistory m_history;
    std::vector<Pause> m_rests;
    std::vector<Day> m_milestoneDays;
    QString m_headline;
    QString m_sentence;
    QList<SizeRow> m_bySize;
    bool m_tableActive = false;
    bool m_tableStale = true;
    bool m_empty = true;
    bool m_hasBefore = false;
    bool m_hasAfter = false;
    bool m_hasPlan = false;
    ChartModel m_size;
    ChartModel m_felt;
    ChartModel m_words;
    ChartModel m_ease;
    ChartModel m_minutes;
    ChartModel m_depth;
    WeekModel m_weeks;
    Reload m_reload;
};

} // namespace frond
