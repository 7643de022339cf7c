// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/base/changes.h"
#include "app/viewmodels/base/choice.h"
#include "app/viewmodels/base/ports.h"
#include "app/viewmodels/plan/phasemodel.h"
#include "core/base/day.h"
#include "core/plan/plan.h"
#include "core/plan/planchange.h"

#include <QList>
#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <QStringList>
#include <functional>
#include <optional>
#include <string>

namespace frond {

/// Under these names: the break after which the dates were kept, and the same for another group.
inline constexpr std::string_view datesKeptSetting = "plan.dates_kept";

/// The plan as it stands, for one part of the kit.
class PlanViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by AppContext")
    Q_PROPERTY(bool hasPlan READ hasPlan NOTIFY changed)
    Q_PROPERTY(QString planName READ planName NOTIFY changed)
    Q_PROPERTY(QString source READ source NOTIFY changed)
    /// "Now: once a day, about 20 minutes, until 29 March."
    Q_PROPERTY(QString nowText READ nowText NOTIFY changed)
    Q_PROPERTY(frond::PhaseModel* phases READ phases CONSTANT)
    Q_PROPERTY(QString breakWords READ breakWords NOTIFY changed)
    /// What closing the plan means, by its kind.
    Q_PROPERTY(QString closingText READ closingText NOTIFY changed)
    /// For a row: the cadence, or "none".
    Q_PROPERTY(QString summaryText READ summaryText NOTIFY changed)
    /// What ruled before and from when to when, newest first.
    Q_PROPERTY(QStringList earlierTexts READ earlierTexts NOTIFY changed)
    /// The parts of the kit that are kept apart, [{ value, text }, …]; empty when there is one.
    Q_PROPERTY(QList<frond::Choice> groups READ groups NOTIFY changed)
    Q_PROPERTY(QString group READ group WRITE setGroup NOTIFY changed)
    /// "Your plan's dates moved on by 12 days."; empty when there is nothing to ask.
    Q_PROPERTY(QString datesText READ datesText NOTIFY changed)
    /// After surgery or radiotherapy, in place of moving the dates.
    Q_PROPERTY(QString datesClinicText READ datesClinicText NOTIFY changed)
    /// [{ key, text }, …]
    Q_PROPERTY(QList<frond::Choice> datesChoices READ datesChoices NOTIFY changed)
    // All dates moved together.
    /// How many days, as typed; 1 to 365.
    Q_PROPERTY(QString moveDays READ moveDays WRITE setMoveDays NOTIFY moveChanged)
    Q_PROPERTY(QString moveDaysError READ moveDaysError NOTIFY moveChanged)
    Q_PROPERTY(bool moveEarlier READ moveEarlier WRITE setMoveEarlier NOTIFY moveChanged)
    /// "once a day: 12 January to 5 April, was 5 January to 29 March", a line for each phase that
    /// is not over.
    Q_PROPERTY(QStringList movePreview READ movePreview NOTIFY moveChanged)
    /// After surgery or radiotherapy, above the preview.
    Q_PROPERTY(QString moveClinicText READ moveClinicText NOTIFY changed)
    Q_PROPERTY(bool canMove READ canMove NOTIFY moveChanged)
    /// What was done a moment ago and can be undone; empty when nothing was.
    Q_PROPERTY(QString doneText READ doneText NOTIFY changed)
    /// The name of a schedule that waits for its day; empty when none does.
    Q_PROPERTY(QString draftName READ draftName NOTIFY changed)

public:
    using Needs = PortsOf<WithClock, WithSessions, WithKits, WithPlans, WithPauses, WithSettings,
                          WithPlanLibrary, WithChanges>;
    explicit PlanViewModel(const Needs& ports, QObject* parent = nullptr);

    [[nodiscard]] bool hasPlan() const { return m_plan.has_value(); }
    [[nodiscard]] const std::optional<Plan>& plan() const { return m_plan; }
    [[nodiscard]] QString planName() const;
    [[nodiscard]] QString source() const;
    [[nodiscard]] QString nowText() const;
    [[nodiscard]] PhaseModel* phases() { return &m_phases; }
    [[nodiscard]] QString breakWords() const;
    [[nodiscard]] QString closingText() const;
    [[nodiscard]] QString summaryText() const;
    [[nodiscard]] QStringList earlierTexts() const;
    [[nodiscard]] QList<Choice> groups() const { return m_groups; }
    [[nodiscard]] QString group() const;
    void setGroup(const QString& group);
    [[nodiscard]] QString datesText() const;
    [[nodiscard]] QString datesClinicText() const;
    [[nodiscard]] QList<Choice> datesChoices() const;
    [[nodiscard]] QString moveDays() const { return m_moveDays; }
    void setMoveDays(const QString& text);
    [[nodiscard]] QString moveDaysError() const;
    [[nodiscard]] bool moveEarlier() const { return m_moveEarlier; }
    void setMoveEarlier(bool earlier);
    [[nodiscard]] QStringList movePreview() const;
    [[nodiscard]] QString moveClinicText() const;
    [[nodiscard]] bool canMove() const { return m_plan && daysToMove(); }
    Q_INVOKABLE bool moveDates();
    [[nodiscard]] QString doneText() const { return m_doneText; }
    [[nodiscard]] QString draftName() const { return m_draftName; }

    /// Closes the plan from today on. Entries and past days keep what they had.
    Q_INVOKABLE bool close();
    /// "keep", "move" or "whenILike".
    Q_INVOKABLE bool answerDates(const QString& key);
    Q_INVOKABLE bool undo();
    /// The page was left: the undo goes with it.
    Q_INVOKABLE void forgetDone();
    Q_INVOKABLE bool discardDraft();
    /// Does again what could not be kept last.
    Q_INVOKABLE void retry();

public slots:
    void reload() { m_reload.now(); }

signals:
    void changed();
    void moveChanged();
    void failed(const QString& message);

private:
    void load();
    [[nodiscard]] bool clinical() const { return m_plan && m_plan->kind != PlanKind::Own; }
    [[nodiscard]] Day today() const;
    [[nodiscard]] QString clinicOnDates() const;
    /// Null while what is typed is no number of days.
    [[nodiscard]] std::optional<Days> daysToMove() const;
    [[nodiscard]] std::string datesKept() const;
    void reloadGroups();
    void reloadBreak();
    /// Does `change`, says `done`, and can undo it with `undo`.
    bool make(const QString& done, const std::function<void()>& change,
              const std::function<void()>& undo);
    bool replaceHistory(const PlanHistory& history, const QString& done);

    Needs m_ports;
    std::string m_group{defaultGroup};
    QList<Choice> m_groups;
    PlanHistory m_history;
    std::optional<Plan> m_plan; ///< in force today, else the next to begin
    std::optional<PlanBreak> m_break;
    std::function<void()> m_undo;
    std::function<void()> m_again;
    QString m_moveDays;
    bool m_moveEarlier = false;
    QString m_doneText;
    QString m_draftName;
    PhaseModel m_phases;
    Reload m_reload;
};

} // namespace frond
