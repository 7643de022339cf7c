// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/base/choice.h"
#include "app/viewmodels/base/ports.h"
#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/kit/kit.h"
#include "core/kit/kitrepository.h"
#include "core/plan/planrepository.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <optional>

namespace frond {

/// What stands beneath the fields of KitItemEditor; empty beneath one that is right.
struct KitItemErrors {
    Q_GADGET
    QML_VALUE_TYPE(kitItemErrors)
    Q_PROPERTY(QString label MEMBER label CONSTANT)
    Q_PROPERTY(QString diameter MEMBER diameter CONSTANT)
    Q_PROPERTY(QString smallest MEMBER smallest CONSTANT)
    Q_PROPERTY(QString largest MEMBER largest CONSTANT)
    Q_PROPERTY(QString step MEMBER step CONSTANT)
    Q_PROPERTY(QString length MEMBER length CONSTANT)
    Q_PROPERTY(QString group MEMBER group CONSTANT)

public:
    QString label, diameter, smallest, largest, step, length, group;
    friend bool operator==(const KitItemErrors&, const KitItemErrors&) = default;
};

/// The form for one item of the kit. What is typed stays as typed until it is saved.
class KitItemEditor : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by AppContext")
    Q_PROPERTY(bool isNew READ isNew NOTIFY changed)
    Q_PROPERTY(bool retired READ retired NOTIFY changed)
    Q_PROPERTY(QString label MEMBER m_label NOTIFY changed)
    /// "fixed", "expanding" or "none".
    Q_PROPERTY(QString kind MEMBER m_kind NOTIFY changed)
    /// Labels ready for what has no size.
    Q_PROPERTY(QList<frond::Choice> ready READ ready CONSTANT)
    /// What `diameter` is typed in: "mm", "inch", or "around", the circumference in mm.
    Q_PROPERTY(QString unit MEMBER m_unit NOTIFY changed)
    Q_PROPERTY(QString diameter MEMBER m_diameter NOTIFY changed)
    /// "22.2 mm" once something other than mm was typed; else empty.
    Q_PROPERTY(QString convertedText READ convertedText NOTIFY changed)
    Q_PROPERTY(QString smallest MEMBER m_smallest NOTIFY changed)
    Q_PROPERTY(QString largest MEMBER m_largest NOTIFY changed)
    Q_PROPERTY(QString step MEMBER m_step NOTIFY changed)
    Q_PROPERTY(QString length MEMBER m_length NOTIFY changed)
    Q_PROPERTY(QString colour MEMBER m_colour NOTIFY changed)
    Q_PROPERTY(QString material MEMBER m_material NOTIFY changed)
    /// Empty for the part of the kit that is not kept apart.
    Q_PROPERTY(QString group MEMBER m_group NOTIFY changed)
    /// Empty until a save was tried.
    Q_PROPERTY(frond::KitItemErrors errors READ errors NOTIFY changed)
    /// Said for an item that expands while a plan after surgery or radiotherapy rules.
    Q_PROPERTY(bool clinicNote READ clinicNote NOTIFY changed)

public:
    using Needs = PortsOf<WithClock, WithIds, WithKits, WithPlans>;
    explicit KitItemEditor(const Needs& ports, QObject* parent = nullptr);

    [[nodiscard]] bool isNew() const { return !m_id; }
    [[nodiscard]] bool retired() const { return m_retired; }
    [[nodiscard]] static QList<Choice> ready();
    [[nodiscard]] QString convertedText() const;
    [[nodiscard]] KitItemErrors errors() const;
    [[nodiscard]] bool clinicNote() const;

    Q_INVOKABLE void openNew();
    /// Without an `id` a new one. False when there is none.
    Q_INVOKABLE bool load(const QString& id);
    /// False when a field is wrong or the change could not be kept; the form keeps its input.
    Q_INVOKABLE bool save();
    /// No longer offered; history keeps it. `false` brings it back.
    Q_INVOKABLE bool retire(bool retired);

signals:
    void changed();
    void saved();
    void failed(const QString& message);

private:
    [[nodiscard]] std::optional<Millimetres> diameterMm() const;
    [[nodiscard]] KitItem item(const Kit& kit, KitItemErrors& errors) const;
    [[nodiscard]] bool store(const Kit& kit);
    void fill(const KitItem& item);

    const Clock& m_clock;
    const IdSource m_newId;
    KitRepository& m_kits;
    const PlanRepository& m_plans;

    std::optional<Id> m_id;
    bool m_retired = false;
    bool m_tried = false;
    QString m_label, m_kind, m_unit, m_diameter, m_smallest, m_largest, m_step;
    QString m_length, m_colour, m_material, m_group;
};

} // namespace frond
