// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/kit/kititemeditor.h"

#include "app/qtconvert.h"
#include "app/viewmodels/base/attempt.h"
#include "app/viewmodels/kit/kittext.h"
#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/kit/kit.h"
#include "core/kit/kitrepository.h"
#include "core/plan/plan.h"
#include "core/plan/planrepository.h"

#include <QLocale>
#include <QStringList>
#include <algorithm>
#include <cmath>
#include <numbers>

namespace frond {

namespace {

constexpr double mmPerInch = 25.4;

/// A number with either decimal sign.
std::optional<double> parseNumber(const QString& text) {
    bool ok = false;
    const double value = QLocale::c().toDouble(QString(text).replace(',', '.').trimmed(), &ok);
    return ok && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

/// "0.875", "7/8" or "1 1/4".
std::optional<double> parseInches(const QString& text) {
    double sum = 0;
    const QStringList parts = text.simplified().split(' ', Qt::SkipEmptyParts);
    if (parts.isEmpty() || parts.size() > 2)
        return std::nullopt;
    for (const QString& part : parts) {
        const QStringList fraction = part.split('/');
        const auto upper = parseNumber(fraction.first());
        const auto lower = fraction.size() == 2 ? parseNumber(fraction.last()) : 1.0;
        if (fraction.size() > 2 || !upper || !lower || *upper < 0 || *lower <= 0)
            return std::nullopt;
        sum += *upper / *lower;
    }
    return sum;
}

std::optional<Millimetres> rounded(std::optional<double> mm) {
    if (!mm || *mm < 0 || *mm > Millimetres::maxTenths)
        return std::nullopt;
    return Millimetres::fromTenths(static_cast<int>(std::lround(*mm * 10)));
}

using Beneath = QString KitItemErrors::*;

/// Where in the form a field of the kit file stands.
Beneath formField(const std::string& field) {
    if (field == "label")
        return &KitItemErrors::label;
    if (field == "diameter_mm_min")
        return &KitItemErrors::smallest;
    if (field == "diameter_mm_max")
        return &KitItemErrors::largest;
    if (field == "step_mm")
        return &KitItemErrors::step;
    if (field == "length_mm")
        return &KitItemErrors::length;
    if (field == "group")
        return &KitItemErrors::group;
    return &KitItemErrors::diameter;
}

QString problemText(Beneath field) {
    if (field == &KitItemErrors::label)
        return KitItemEditor::tr("A label has 1 to 40 characters, without : ; or @.");
    if (field == &KitItemErrors::step)
        return KitItemEditor::tr("A step is at least 0.1 mm and fits into the range.");
    if (field == &KitItemErrors::largest)
        return KitItemEditor::tr("The largest is over the smallest, up to 100 mm.");
    if (field == &KitItemErrors::length)
        return KitItemEditor::tr("A length can be 0.1 to 1000 mm.");
    if (field == &KitItemErrors::group)
        return KitItemEditor::tr("A word has 1 to 40 characters.");
    return KitItemEditor::tr("A diameter can be 1 to 100 mm.");
}

} // namespace

KitItemEditor::KitItemEditor(const Needs& ports, QObject* parent)
    : QObject(parent)
    , m_clock(ports.clock)
    , m_newId(ports.newId)
    , m_kits(ports.kits)
    , m_plans(ports.plans) {
    openNew();
}

void KitItemEditor::openNew() {
    m_id.reset();
    m_retired = m_tried = false;
    m_label = m_diameter = m_smallest = m_largest = m_length = m_colour = m_material = m_group =
        QString();
    m_step = QStringLiteral("1");
    m_kind = QStringLiteral("fixed");
    m_unit = QStringLiteral("mm");
    emit changed();
}

bool KitItemEditor::load(const QString& id) {
    if (id.isEmpty()) {
        openNew();
        return true;
    }
    const auto wanted = Id::parse(toStd(id));
    const Kit kit = m_kits.kit();
    const KitItem* item = wanted ? findById(kit, *wanted) : nullptr;
    if (!item)
        return false;
    openNew();
    fill(*item);
    emit changed();
    return true;
}

void KitItemEditor::fill(const KitItem& item) {
    const auto mm = [](const std::optional<Millimetres>& value) {
        return value ? mmNumber(*value) : QString();
    };
    m_id = item.id;
    m_retired = item.retired;
    m_label = toQString(item.label);
    m_length = mm(item.length);
    m_colour = toQString(item.colour);
    m_material = toQString(item.material);
    m_group = item.group == defaultGroup ? QString() : toQString(item.group);
    if (const auto* fixed = std::get_if<FixedSize>(&item.size)) {
        m_diameter = mm(fixed->diameter);
    } else if (const auto* expanding = std::get_if<ExpandingSize>(&item.size)) {
        m_kind = QStringLiteral("expanding");
        m_smallest = mm(expanding->min);
        m_largest = mm(expanding->max);
        m_step = mm(expanding->step);
    } else {
        m_kind = QStringLiteral("none");
    }
}

std::optional<Millimetres> KitItemEditor::diameterMm() const {
    if (m_unit == QLatin1String("mm"))
        return parseMm(m_diameter);
    if (m_unit == QLatin1String("inch")) {
        const auto inches = parseInches(m_diameter);
        return inches ? rounded(*inches * mmPerInch) : std::nullopt;
    }
    const auto around = parseNumber(m_diameter);
    return around ? rounded(*around / std::numbers::pi) : std::nullopt;
}

QList<Choice> KitItemEditor::ready() {
    QList<Choice> labels;
    for (const Choice& item : readyItems())
        labels << choice(item.text, item.text);
    return labels;
}

QString KitItemEditor::convertedText() const {
    const auto mm = diameterMm();
    return m_unit == QLatin1String("mm") || !mm ? QString() : mmText(*mm);
}

KitItem KitItemEditor::item(const Kit& kit, KitItemErrors& errors) const {
    const auto refuse = [&](Beneath field) { errors.*field = problemText(field); };
    const auto required = [&](Beneath field, const std::optional<Millimetres>& mm) {
        if (!mm)
            refuse(field);
        return mm.value_or(*Millimetres::fromTenths(minDiameterTenths));
    };
    const KitItem* known = m_id ? findById(kit, *m_id) : nullptr;
    KitItem item = known ? *known : KitItem{m_id.value_or(Id::fromRandom({}))};
    item.label = toStd(m_label.trimmed());
    if (m_kind == QLatin1String("fixed"))
        item.size = FixedSize{required(&KitItemErrors::diameter, diameterMm())};
    else if (m_kind == QLatin1String("expanding"))
        item.size = ExpandingSize{required(&KitItemErrors::smallest, parseMm(m_smallest)),
                                  required(&KitItemErrors::largest, parseMm(m_largest)),
                                  required(&KitItemErrors::step, parseMm(m_step))};
    else
        item.size = WithoutSize{};
    item.length = parseMm(m_length);
    if (!item.length && !m_length.trimmed().isEmpty())
        refuse(&KitItemErrors::length);
    item.colour = toOptional(m_colour);
    item.material = toOptional(m_material);
    item.group = toOptional(m_group).value_or(std::string(defaultGroup));
    item.retired = m_retired;

    for (const Problem& problem : validate(item)) {
        refuse(formField(problem.field));
    }
    const KitItem* same = findByLabel(kit, item.label);
    if (same && same->id != item.id)
        errors.label = tr("Another item has this label.");
    return item;
}

KitItemErrors KitItemEditor::errors() const {
    KitItemErrors errors;
    if (m_tried)
        (void)item(m_kits.kit(), errors);
    return errors;
}

bool KitItemEditor::clinicNote() const {
    if (m_kind != QLatin1String("expanding"))
        return false;
    const auto group = toOptional(m_group).value_or(std::string(defaultGroup));
    const PlanHistory history = m_plans.planHistory(group);
    const Plan* plan = shownPlan(history, m_clock.now().day());
    return plan && plan->kind != PlanKind::Own;
}

bool KitItemEditor::store(const Kit& kit) {
    if (!attempt(this, [&] { m_kits.saveKit(kit); }))
        return false;
    emit saved();
    return true;
}

bool KitItemEditor::save() {
    Kit kit = m_kits.kit();
    KitItemErrors errors;
    KitItem changed = item(kit, errors);
    m_tried = true;
    emit this->changed();
    if (errors != KitItemErrors{} || (!m_id && kit.items.size() >= maxKitItems))
        return false;
    if (m_id) {
        std::replace_if(
            kit.items.begin(), kit.items.end(),
            [&](const KitItem& other) { return other.id == *m_id; }, changed);
    } else {
        changed.id = m_newId();
        kit.items.push_back(changed);
    }
    sortForDisplay(kit.items);
    return store(kit);
}

bool KitItemEditor::retire(bool retired) {
    Kit kit = m_kits.kit();
    for (KitItem& item : kit.items) {
        if (m_id && item.id == *m_id)
            item.retired = retired;
    }
    if (!m_id || !store(kit))
        return false;
    m_retired = retired;
    emit changed();
    return true;
}

} // namespace frond
