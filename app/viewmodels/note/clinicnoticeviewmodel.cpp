// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/note/clinicnoticeviewmodel.h"

#include "app/qtconvert.h"
#include "app/viewmodels/base/attempt.h"
#include "app/viewmodels/note/clinicmodel.h"
#include "core/base/clock.h"
#include "core/base/settingsrepository.h"
#include "core/note/symptom.h"
#include "core/session/session.h"
#include "core/session/sessionrepository.h"

#include <utility>

namespace frond {

ClinicNoticeViewModel::ClinicNoticeViewModel(const Needs& ports, QObject* parent)
    : QObject(parent)
    , m_ports(ports)
    , m_reload(this, ports.changes,
               Topic::Entries | Topic::Notes | Topic::ClinicRules | Topic::Today,
               Reload::Start::Active, [this] { load(); }) {
    m_reload.now();
}

void ClinicNoticeViewModel::load() {
    std::optional<RuleMet> met;
    if (const auto rules = m_ports.clinicRules.list(); !rules.empty()) {
        const Day today = m_ports.clock.now().day();
        const auto all =
            rulesMet(rules, m_ports.sessions.list(rulesLookFrom(rules, today), today),
                     m_ports.symptoms.list(), m_ports.clinicNotices.list(), m_ports.folding, today);
        if (!all.empty())
            met = all.front();
    }
    if (met != std::exchange(m_met, met))
        emit changed();
}

QString ClinicNoticeViewModel::noted() const {
    const ClinicRule& rule = m_met->rule;
    const int value = rule.atLeast ? rule.atLeast->value() : 0;
    switch (rule.kind) {
    case RuleKind::Bleeding: {
        const int times = static_cast<int>(m_met->entries.size());
        if (times == 1)
            return tr("You noted bleeding.");
        return times == 2 ? tr("You noted bleeding twice.")
                          : tr("You noted bleeding %1 times.").arg(times);
    }
    case RuleKind::Pain:
        return tr("You noted pain during of %1 or more.").arg(value);
    case RuleKind::Symptom:
        return rule.symptom
                   ? tr("You noted %1 or more: %2.").arg(value).arg(toQString(*rule.symptom))
                   : tr("You noted something felt of %1 or more.").arg(value);
    }
    return {};
}

QString ClinicNoticeViewModel::saidText() const {
    return m_met ? tr("%1 Your clinic's note says:").arg(noted()) : QString();
}

QString ClinicNoticeViewModel::clinicText() const {
    return m_met ? toQString(m_met->rule.text) : QString();
}

QString ClinicNoticeViewModel::callUrl() const {
    if (!m_met)
        return {};
    return frond::callUrl(m_met->rule.phone
                              ? toQString(*m_met->rule.phone)
                              : toQString(m_ports.settings.setting(clinicPhoneSetting)));
}

void ClinicNoticeViewModel::close() {
    if (!m_met)
        return;
    ClinicNotice notice{.id = m_ports.newId(),
                        .rule = m_met->rule.id,
                        .at = m_ports.clock.now(),
                        .said = toStd(noted()),
                        .text = m_met->rule.text,
                        .entries = {}};
    for (const Id& entry : m_met->entries)
        notice.entries.push_back(entry.toText());
    if (attempt(this, [&] { m_ports.clinicNotices.save(notice); }))
        m_reload.now();
}

} // namespace frond
