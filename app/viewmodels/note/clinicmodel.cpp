// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/note/clinicmodel.h"

#include "app/qtconvert.h"
#include "app/viewmodels/base/attempt.h"
#include "app/viewmodels/base/daytext.h"
#include "core/base/clock.h"
#include "core/base/settingsrepository.h"
#include "core/base/text.h"
#include "core/note/symptom.h"

#include <algorithm>
#include <map>
#include <utility>

namespace frond {

namespace {

constexpr const char* breaksSetting = "clinic.breaks";
constexpr const char* limitsSetting = "clinic.limits";
constexpr const char* emergencyPhoneSetting = "clinic.emergency_phone";
constexpr const char* askShownSetting = "clinic.ask_shown";
constexpr int usualTimes = 2;
constexpr int usualDays = 14;

QString kindText(RuleKind kind) {
    switch (kind) {
    case RuleKind::Bleeding:
        return ClinicModel::tr("Bleeding");
    case RuleKind::Pain:
        return ClinicModel::tr("Pain during");
    case RuleKind::Symptom:
        return ClinicModel::tr("Something I felt");
    }
    return {};
}

/// Null for what is no whole number from 1 to `most`.
std::optional<int> countOf(const QString& text, int most) {
    bool isNumber = false;
    const int value = text.trimmed().toInt(&isNumber);
    return isNumber && value >= 1 && value <= most ? std::optional(value) : std::nullopt;
}

bool hasProblem(const ClinicRule& rule, std::string_view field) {
    const Problems problems = validate(rule);
    return std::any_of(problems.begin(), problems.end(),
                       [&](const Problem& problem) { return problem.field == field; });
}

} // namespace

QString ruleTitle(const ClinicRule& rule) {
    switch (rule.kind) {
    case RuleKind::Bleeding: {
        const int days = rule.days.value_or(0);
        const int times = rule.times.value_or(0);
        const QString within = ClinicModel::tr("in %Ln days", nullptr, days);
        if (times == 1)
            return ClinicModel::tr("Bleeding %1").arg(within);
        if (times == 2)
            return ClinicModel::tr("Bleeding twice %1").arg(within);
        return ClinicModel::tr("Bleeding %1 times %2").arg(times).arg(within);
    }
    case RuleKind::Pain:
        return ClinicModel::tr("Pain during of %1 or more")
            .arg(rule.atLeast ? rule.atLeast->value() : 0);
    case RuleKind::Symptom: {
        const int value = rule.atLeast ? rule.atLeast->value() : 0;
        return rule.symptom
                   ? ClinicModel::tr("%1: %2 or more").arg(toQString(*rule.symptom)).arg(value)
                   : ClinicModel::tr("Anything felt: %1 or more").arg(value);
    }
    }
    return {};
}

QString callUrl(const QString& number) {
    QString dialled;
    for (const QChar character : number) {
        if (character.digitValue() >= 0)
            dialled += QString::number(character.digitValue());
        else if (character == QLatin1Char('+') && dialled.isEmpty())
            dialled += character;
    }
    return dialled.isEmpty() || dialled == QStringLiteral("+") ? QString()
                                                               : QStringLiteral("tel:") + dialled;
}

ClinicModel::ClinicModel(const Needs& ports, QObject* parent)
    : QObject(parent)
    , m_ports(ports)
    , m_form{.id = ports.newId(), .kind = {}, .text = {}}
    , m_reload(this, ports.changes, Topic::ClinicRules | Topic::Settings | Topic::Today,
               Reload::Start::Active, [this] { load(); }) {
    m_reload.now();
}

void ClinicModel::load() {
    m_rules = m_ports.clinicRules.list();
    m_notices = m_ports.clinicNotices.list();
    emit changed();
}

QString ClinicModel::setting(const char* name) const {
    return toQString(m_ports.settings.setting(name));
}

void ClinicModel::saveSetting(const char* name, const QString& text) {
    if (setting(name) == text)
        return;
    if (attempt(this, [&] { m_ports.settings.saveSetting(name, toStd(text)); }))
        emit changed();
}

QString ClinicModel::breaks() const {
    return setting(breaksSetting);
}

void ClinicModel::setBreaks(const QString& text) {
    saveSetting(breaksSetting, text);
}

QString ClinicModel::limits() const {
    return setting(limitsSetting);
}

void ClinicModel::setLimits(const QString& text) {
    saveSetting(limitsSetting, text);
}

QString ClinicModel::clinicPhone() const {
    return setting(clinicPhoneSetting);
}

void ClinicModel::setClinicPhone(const QString& text) {
    saveSetting(clinicPhoneSetting, text);
}

QString ClinicModel::emergencyPhone() const {
    return setting(emergencyPhoneSetting);
}

void ClinicModel::setEmergencyPhone(const QString& text) {
    saveSetting(emergencyPhoneSetting, text);
}

QList<PhoneRow> ClinicModel::phones() const {
    QList<PhoneRow> rows;
    for (const auto& [label, number] : {std::pair{tr("My clinic"), clinicPhone()},
                                        std::pair{tr("In an emergency"), emergencyPhone()}}) {
        if (!number.trimmed().isEmpty())
            rows << PhoneRow{label, number.trimmed(), callUrl(number)};
    }
    return rows;
}

QList<ClinicRuleRow> ClinicModel::rules() const {
    QList<ClinicRuleRow> rows;
    for (const ClinicRule& rule : m_rules)
        rows << ClinicRuleRow{toQString(rule.id.toText()), ruleTitle(rule),
                              toQString(rule.text).simplified()};
    return rows;
}

QList<ClinicNoticeRow> ClinicModel::notices() const {
    QList<ClinicNoticeRow> rows;
    for (const ClinicNotice& notice : m_notices)
        rows.prepend({weekdayText(notice.at.day(), m_ports.clock.now().day()),
                      toQString(notice.said), toQString(notice.text)});
    return rows;
}

QString ClinicModel::valueText() const {
    return m_rules.empty() ? QString() : tr("%Ln rules", nullptr, static_cast<int>(m_rules.size()));
}

bool ClinicModel::askShown() const {
    return !setting(askShownSetting).isEmpty();
}

void ClinicModel::noteAskShown() {
    saveSetting(askShownSetting, QStringLiteral("yes"));
}

void ClinicModel::openNew() {
    m_form = {.id = m_ports.newId(), .kind = RuleKind::Bleeding, .text = {}};
    m_times = QString::number(usualTimes);
    m_days = QString::number(usualDays);
    m_stored = false;
    emit formChanged();
}

bool ClinicModel::open(const QString& id) {
    if (id.isEmpty()) {
        openNew();
        return true;
    }
    const auto found = std::find_if(m_rules.begin(), m_rules.end(), [&](const ClinicRule& rule) {
        return toQString(rule.id.toText()) == id;
    });
    if (found == m_rules.end())
        return false;
    m_form = *found;
    m_times = QString::number(m_form.times.value_or(usualTimes));
    m_days = QString::number(m_form.days.value_or(usualDays));
    m_stored = true;
    emit formChanged();
    return true;
}

QString ClinicModel::kind() const {
    return toQString(toText(m_form.kind));
}

void ClinicModel::setKind(const QString& kind) {
    const auto found = parseRuleKind(toStd(kind));
    if (!found || *found == m_form.kind)
        return;
    m_form.kind = *found;
    emit formChanged();
}

QList<Choice> ClinicModel::kinds() {
    QList<Choice> list;
    for (const RuleKind kind : {RuleKind::Bleeding, RuleKind::Pain, RuleKind::Symptom})
        list << choice(toQString(toText(kind)), kindText(kind));
    return list;
}

void ClinicModel::setTimes(const QString& text) {
    if (text != std::exchange(m_times, text))
        emit formChanged();
}

QString ClinicModel::timesError() const {
    return m_times.trimmed().isEmpty() || countOf(m_times, maxRuleTimes)
               ? QString()
               : tr("Times can be 1 to %1.").arg(maxRuleTimes);
}

void ClinicModel::setDays(const QString& text) {
    if (text != std::exchange(m_days, text))
        emit formChanged();
}

QString ClinicModel::daysError() const {
    return m_days.trimmed().isEmpty() || countOf(m_days, maxRuleDays)
               ? QString()
               : tr("Days can be 1 to %1.").arg(maxRuleDays);
}

QString ClinicModel::atLeast() const {
    return m_form.atLeast ? QString::number(m_form.atLeast->value()) : QString();
}

void ClinicModel::setAtLeast(const QString& text) {
    bool isNumber = false;
    const int value = text.toInt(&isNumber);
    m_form.atLeast = isNumber ? Rating::from(value) : std::nullopt;
    emit formChanged();
}

QList<Choice> ClinicModel::ratings() {
    QList<Choice> list;
    for (int value = 0; value <= 10; ++value)
        list << choice(QString::number(value), QString::number(value));
    return list;
}

QString ClinicModel::symptom() const {
    return toQString(m_form.symptom);
}

void ClinicModel::setSymptom(const QString& kind) {
    m_form.symptom = kind.isEmpty() ? std::nullopt : std::optional(toStd(kind));
    emit formChanged();
}

QList<Choice> ClinicModel::symptoms() const {
    std::map<std::string, std::string> kinds;
    for (const Symptom& symptom : m_ports.symptoms.list())
        kinds[m_ports.folding(symptom.kind)] = symptom.kind;
    if (m_form.symptom)
        kinds[m_ports.folding(*m_form.symptom)] = *m_form.symptom;
    QList<Choice> list{choice(QString(), tr("Any"))};
    for (const auto& [same, kind] : kinds)
        list << choice(toQString(kind), toQString(kind));
    return list;
}

QString ClinicModel::text() const {
    return toQString(m_form.text);
}

void ClinicModel::setText(const QString& text) {
    if (toStd(text) == std::exchange(m_form.text, toStd(text)))
        return;
    emit formChanged();
}

QString ClinicModel::phone() const {
    return toQString(m_form.phone);
}

void ClinicModel::setPhone(const QString& text) {
    std::optional<std::string> typed = text.isEmpty() ? std::nullopt : std::optional(toStd(text));
    if (typed != std::exchange(m_form.phone, typed))
        emit formChanged();
}

QString ClinicModel::phoneError() const {
    return hasProblem(ruleOfForm(), "phone")
               ? tr("A number can have up to %1 characters.").arg(maxPhone)
               : QString();
}

ClinicRule ClinicModel::ruleOfForm() const {
    ClinicRule rule = m_form;
    const bool bleeding = rule.kind == RuleKind::Bleeding;
    rule.times = bleeding ? countOf(m_times, maxRuleTimes) : std::nullopt;
    rule.days = bleeding ? countOf(m_days, maxRuleDays) : std::nullopt;
    if (bleeding)
        rule.atLeast.reset();
    if (rule.kind != RuleKind::Symptom)
        rule.symptom.reset();
    rule.text = trimmed(rule.text);
    if (rule.phone) {
        rule.phone = trimmed(*rule.phone);
        if (rule.phone->empty())
            rule.phone.reset();
    }
    return rule;
}

QString ClinicModel::summary() const {
    const ClinicRule rule = ruleOfForm();
    const bool isWhole =
        rule.kind == RuleKind::Bleeding ? rule.times && rule.days : rule.atLeast.has_value();
    return isWhole ? ruleTitle(rule) : QString();
}

bool ClinicModel::isValid() const {
    return validate(ruleOfForm()).empty();
}

bool ClinicModel::save() {
    if (!isValid())
        return false;
    if (!attempt(this, [&] { m_ports.clinicRules.save(ruleOfForm()); }))
        return false;
    m_stored = true;
    forgetUndo();
    m_reload.now();
    return true;
}

void ClinicModel::remove() {
    const auto stored = std::find_if(m_rules.begin(), m_rules.end(),
                                     [&](const ClinicRule& rule) { return rule.id == m_form.id; });
    if (stored == m_rules.end())
        return;
    const ClinicRule removed = *stored;
    if (!attempt(this, [&] { m_ports.clinicRules.remove(removed.id); }))
        return;
    m_undo = [this, removed] { m_ports.clinicRules.save(removed); };
    m_undoText = tr("Removed.");
    m_reload.now();
}

void ClinicModel::undo() {
    if (!m_undo || !attempt(this, m_undo))
        return;
    forgetUndo();
    m_reload.now();
}

void ClinicModel::forgetUndo() {
    m_undo = nullptr;
    m_undoText.clear();
    emit changed();
}

} // namespace frond
