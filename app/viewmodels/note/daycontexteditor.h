// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/base/changes.h"
#include "app/viewmodels/base/choice.h"
#include "app/viewmodels/base/ports.h"
#include "core/base/day.h"
#include "core/note/daycontext.h"

#include <QList>
#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <functional>

namespace frond {

/// What one day was like, for a person who switched that on.
class DayContextEditor : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by AppContext")
    Q_PROPERTY(bool on READ isOn WRITE setOn NOTIFY changed)
    /// What is stored of the day: "Cycle day 12 · sleep 6 · stress 3"; empty when nothing is.
    Q_PROPERTY(QString storedText READ storedText NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)

    // The form.
    Q_PROPERTY(QString cycleDay READ cycleDay WRITE setCycleDay NOTIFY changed)
    Q_PROPERTY(QString cycleDayError READ cycleDayError NOTIFY changed)
    /// "", "yes" or "no".
    Q_PROPERTY(QString flare READ flare WRITE setFlare NOTIFY changed)
    /// -1 when unset.
    Q_PROPERTY(int sleep READ sleep WRITE setSleep NOTIFY changed)
    Q_PROPERTY(int stress READ stress WRITE setStress NOTIFY changed)
    Q_PROPERTY(QString medicine READ medicine WRITE setMedicine NOTIFY changed)
    /// What was noted last on other days.
    Q_PROPERTY(QList<frond::Choice> recentMedicines READ recentMedicines NOTIFY opened)
    Q_PROPERTY(bool isValid READ isValid NOTIFY changed)

public:
    using Needs = PortsOf<WithClock, WithDayContexts, WithSettings, WithChanges>;
    explicit DayContextEditor(const Needs& ports, QObject* parent = nullptr);

    [[nodiscard]] bool isOn() const { return m_on; }
    void setOn(bool on);
    [[nodiscard]] QString storedText() const { return m_storedText; }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString cycleDay() const { return m_cycleDay; }
    void setCycleDay(const QString& text);
    [[nodiscard]] QString cycleDayError() const;
    [[nodiscard]] QString flare() const;
    void setFlare(const QString& flare);
    [[nodiscard]] int sleep() const;
    void setSleep(int value);
    [[nodiscard]] int stress() const;
    void setStress(int value);
    [[nodiscard]] QString medicine() const { return m_medicine; }
    void setMedicine(const QString& text);
    [[nodiscard]] QList<Choice> recentMedicines() const { return m_recent; }
    [[nodiscard]] bool isValid() const { return cycleDayError().isEmpty(); }

    /// "2026-03-01". Fills the form with what is stored.
    Q_INVOKABLE bool open(const QString& day);
    /// A form in which nothing stands removes what was noted.
    Q_INVOKABLE bool save();
    /// Does again what could not be kept last.
    void retry();

public slots:
    void reload() { m_reload.now(); }

signals:
    void changed();
    void opened();
    void failed(const QString& message);

private:
    void load();
    void fill();

    Needs m_ports;
    bool m_on = false;
    DayContext m_stored; ///< of the day that is open
    DayContext m_form;
    QString m_cycleDay, m_medicine; ///< as typed
    QString m_storedText;
    QList<Choice> m_recent;
    std::function<void()> m_again;
    Reload m_reload;
};

} // namespace frond
