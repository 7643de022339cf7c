// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/base/choice.h"
#include "app/viewmodels/base/ports.h"
#include "app/viewmodels/plan/phaseform.h"
#include "app/viewmodels/plan/phasemodel.h"
#include "core/base/clock.h"
#include "core/base/day.h"
#include "core/base/settingsrepository.h"
#include "core/plan/plan.h"
#include "core/plan/planlibrary.h"
#include "core/plan/planrepository.h"

#include <QList>
#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <QStringList>
#include <optional>

namespace frond {

/// Under this name a schedule that waits for its day is kept, as a frond-plan file.
inline constexpr std::string_view draftSetting = "plan.draft";

/// What stands beneath the fields of PlanDraft; empty beneath one that is right.
struct PlanErrors {
    Q_GADGET
    QML_VALUE_TYPE(planErrors)
    Q_PROPERTY(QString name MEMBER name CONSTANT)
    Q_PROPERTY(QString start MEMBER start CONSTANT)
    Q_PROPERTY(QString fromDay MEMBER fromDay CONSTANT)

public:
    QString name, start, fromDay;
    friend bool operator==(const PlanErrors&, const PlanErrors&) = default;
};

/// A plan before it rules: the present one being changed, a new one, a published schedule or one
/// from a file. Nothing is replaced until save().
class PlanDraft : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by AppContext")
    /// "Change the plan", "A plan", "A published schedule", "A plan from a file".
    Q_PROPERTY(QString title READ title NOTIFY changed)
    /// What a published schedule is for; empty otherwise.
    Q_PROPERTY(QString purpose READ purpose NOTIFY changed)
    /// Its address and when it was read.
    Q_PROPERTY(QString sourceText READ sourceText NOTIFY changed)
    Q_PROPERTY(bool published READ published NOTIFY changed)
    Q_PROPERTY(QString name MEMBER m_name NOTIFY changed)
    /// "own", "surgery" or "radiotherapy".
    Q_PROPERTY(QString kind READ kind WRITE setKind NOTIFY changed)
    Q_PROPERTY(bool clinical READ clinical NOTIFY changed)
    Q_PROPERTY(QList<frond::Choice> kinds READ kinds CONSTANT)
    /// The first day, as typed. A schedule of a clinic waits for it.
    Q_PROPERTY(QString start READ start WRITE setStart NOTIFY changed)
    Q_PROPERTY(QString breakWords MEMBER m_breakWords NOTIFY changed)
    /// The phases as a frond-plan file has them; before the one of them that is typed.
    Q_PROPERTY(QString phasesText READ phasesText WRITE setPhasesText NOTIFY changed)
    Q_PROPERTY(frond::PhaseModel* phases READ phases CONSTANT)
    /// One phase alone is changed on the same page, with `only`.
    Q_PROPERTY(bool single READ single NOTIFY changed)
    Q_PROPERTY(frond::PhaseForm* only READ only CONSTANT)
    /// The one of several that was opened.
    Q_PROPERTY(frond::PhaseForm* phase READ phase CONSTANT)
    Q_PROPERTY(bool removed READ removed NOTIFY changed)
    /// There is a plan that this one would replace.
    Q_PROPERTY(bool replaces READ replaces NOTIFY changed)
    /// "first": from the earliest day it can rule. "day": from the one that is typed.
    Q_PROPERTY(QString fromChoice MEMBER m_fromChoice NOTIFY changed)
    Q_PROPERTY(QString fromDay MEMBER m_fromDay NOTIFY changed)
    Q_PROPERTY(QList<frond::Choice> fromChoices READ fromChoices NOTIFY changed)
    /// What is different from the plan that rules on that day, a line for each.
    Q_PROPERTY(QStringList changeTexts READ changeTexts NOTIFY changed)
    /// It waits for the clinic's day and can only be kept as a draft.
    Q_PROPERTY(bool waits READ waits NOTIFY changed)
    /// Empty until a save was tried.
    Q_PROPERTY(frond::PlanErrors errors READ errors NOTIFY changed)

public:
    using Needs = PortsOf<WithClock, WithPlans, WithSettings, WithPlanLibrary>;
    explicit PlanDraft(const Needs& ports, QObject* parent = nullptr);

    [[nodiscard]] QString title() const { return m_title; }
    [[nodiscard]] QString purpose() const { return m_purpose; }
    [[nodiscard]] QString sourceText() const;
    [[nodiscard]] bool published() const { return m_checkedOn.has_value(); }
    [[nodiscard]] bool clinical() const { return m_kind != QLatin1String("own"); }
    [[nodiscard]] QString kind() const { return m_kind; }
    void setKind(const QString& kind);
    [[nodiscard]] static QList<Choice> kinds();
    [[nodiscard]] QString start() const { return m_start; }
    void setStart(const QString& start);
    [[nodiscard]] QString phasesText() const;
    /// What is no plan is left out.
    void setPhasesText(const QString& text);
    [[nodiscard]] PhaseModel* phases() { return &m_phases; }
    [[nodiscard]] PhaseForm* only() { return &m_only; }
    [[nodiscard]] PhaseForm* phase() { return &m_phase; }
    [[nodiscard]] bool single() const { return m_plan.phases.size() == 1; }
    [[nodiscard]] bool removed() const { return m_beforeRemove.has_value(); }
    [[nodiscard]] bool replaces() const;
    [[nodiscard]] QList<Choice> fromChoices() const;
    [[nodiscard]] QStringList changeTexts() const;
    [[nodiscard]] bool waits() const { return clinical() && m_start.trimmed().isEmpty(); }
    [[nodiscard]] PlanErrors errors() const;

    /// The plan of `group` to be changed, or a new one for it.
    Q_INVOKABLE void openPlan(const QString& group);
    /// The same; a new one is for `kind` and waits, unless that is "own", for the clinic's day.
    Q_INVOKABLE void openFirstPlan(const QString& kind);
    /// False when there is none of that name.
    Q_INVOKABLE bool openPreset(const QString& name);
    /// What was kept as a draft. False when there is none.
    Q_INVOKABLE bool openDraft();
    /// A plan that came from elsewhere, as a frond-plan file. False where it is none.
    Q_INVOKABLE bool openReceived(const QString& text);

    Q_INVOKABLE void copy(int row);
    Q_INVOKABLE void shorten(int row);
    /// Exchanges it with the one after.
    Q_INVOKABLE void moveDown(int row);
    Q_INVOKABLE void remove(int row);
    Q_INVOKABLE void undoRemove();
    /// Fills `phase`; `row` -1 for a new one. False while `only` is wrong, or where there is no
    /// such row.
    Q_INVOKABLE bool openPhase(int row);
    /// False when a field of it is wrong.
    Q_INVOKABLE bool takePhase();

    /// False when a field is wrong or the change could not be kept; the form keeps its input.
    Q_INVOKABLE bool save();
    /// Keeps it until the clinic said a day.
    Q_INVOKABLE bool keepAsDraft();
    /// Does again what could not be kept last.
    Q_INVOKABLE void retry();

signals:
    void changed();
    void saved();
    void draftKept();
    void failed(const QString& message);

private:
    void open(const QString& title, Plan plan, const QString& start);
    void replacePhases(Plan plan);
    void showPhases() { m_phases.show(&m_plan, today(), !waits()); }
    /// Takes what is typed for the only phase. False when it is wrong.
    bool takeSingle();
    [[nodiscard]] Day today() const { return m_clock.now().day(); }
    [[nodiscard]] Plan formPlan(PlanErrors& errors) const;
    [[nodiscard]] Day rulesFrom(const Plan& plan, PlanErrors& errors) const;

    const Clock& m_clock;
    PlanRepository& m_plans;
    SettingsRepository& m_settings;
    const PlanLibrary& m_library;
    PlanHistory m_history;
    Plan m_plan;
    std::optional<Plan> m_beforeRemove;
    std::optional<Day> m_checkedOn; ///< of a published schedule
    bool m_tried = false;
    bool m_isDraft = false; ///< it is what was kept as a draft
    int m_row = -1;         ///< the phase that was opened
    QString m_title, m_purpose, m_name, m_kind, m_start, m_breakWords, m_fromChoice, m_fromDay;
    PhaseModel m_phases;
    PhaseForm m_only;
    PhaseForm m_phase;
};

} // namespace frond
