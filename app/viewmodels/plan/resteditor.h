// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/base/changes.h"
#include "app/viewmodels/base/choice.h"
#include "app/viewmodels/base/ports.h"
#include "core/base/clock.h"
#include "core/plan/pause.h"
#include "core/plan/pauserepository.h"
#include "core/plan/planrepository.h"

#include <QList>
#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <functional>
#include <vector>

namespace frond {

/// Rest from the plan: whether today is one, and the form that begins one today.
class RestEditor : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by AppContext")
    Q_PROPERTY(bool resting READ resting NOTIFY changed)
    /// "Resting until 15 March."
    Q_PROPERTY(QString restingText READ restingText NOTIFY changed)
    /// What a clinic said about breaks; empty unless the plan came after surgery or radiotherapy.
    Q_PROPERTY(QString clinicText READ clinicText NOTIFY changed)
    /// It was ended a moment ago, and that can be undone.
    Q_PROPERTY(bool pickedUp READ pickedUp NOTIFY changed)

    /// "open", "3" or "7" days, or "date".
    Q_PROPERTY(QString until MEMBER m_until NOTIFY formChanged)
    /// The last day of rest, as typed.
    Q_PROPERTY(QString date MEMBER m_date NOTIFY formChanged)
    /// What stands beneath the date; empty until a save was tried.
    Q_PROPERTY(QString dateError READ dateError NOTIFY formChanged)
    /// One of the stored words, or empty.
    Q_PROPERTY(QString reason MEMBER m_reason NOTIFY formChanged)
    Q_PROPERTY(QList<frond::Choice> untils READ untils CONSTANT)
    Q_PROPERTY(QList<frond::Choice> reasons READ reasons CONSTANT)

public:
    using Needs = PortsOf<WithClock, WithPlans, WithPauses, WithChanges>;
    explicit RestEditor(const Needs& ports, QObject* parent = nullptr);

    [[nodiscard]] bool resting() const { return m_resting; }
    [[nodiscard]] QString restingText() const { return m_restingText; }
    [[nodiscard]] QString clinicText() const { return m_clinicText; }
    [[nodiscard]] bool pickedUp() const { return m_pickedUp; }
    [[nodiscard]] QString dateError() const;
    [[nodiscard]] static QList<Choice> untils();
    [[nodiscard]] static QList<Choice> reasons();

    /// An empty form.
    Q_INVOKABLE void openForm();
    /// Rest from today on. False when the date is none or lies behind, or it could not be kept.
    Q_INVOKABLE bool rest();
    /// Today is the first day without rest.
    Q_INVOKABLE void pickUpAgain();
    Q_INVOKABLE void undoPickUp();
    /// The page was left: the undo goes with it.
    Q_INVOKABLE void forgetPickUp();
    /// Does again what could not be kept last.
    Q_INVOKABLE void retry();

public slots:
    void reload() { m_reload.now(); }

signals:
    void changed();
    void formChanged();
    void failed(const QString& message);

private:
    void load();
    /// Null when the date that is asked for cannot be taken.
    [[nodiscard]] std::optional<Pause> formPause() const;
    [[nodiscard]] bool store(const std::vector<Pause>& pauses);

    const Clock& m_clock;
    PauseRepository& m_pauses;
    PlanRepository& m_plans;
    std::function<void()> m_again;
    std::vector<Pause> m_before; ///< what "Pick up again" ended
    bool m_resting = false;
    bool m_pickedUp = false;
    bool m_tried = false;
    QString m_restingText, m_clinicText;
    QString m_until, m_date, m_reason;
    Reload m_reload;
};

} // namespace frond
