// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/note/noteforms.h"

#include <type_traits>
#include <utility>

namespace frond {

NoteForms::NoteForms(const Needs& ports, QObject* parent)
    : QObject(parent), m_symptom(ports), m_trial(ports), m_milestone(ports), m_score(ports) {
    const auto hear = [this](auto& form) {
        using Form = std::remove_reference_t<decltype(form)>;
        connect(&form, &Form::failed, this, [this, &form](const QString& message) {
            m_again = [&form] { form.retry(); };
            emit failed(message);
        });
    };
    hear(m_symptom);
    hear(m_trial);
    hear(m_milestone);
    hear(m_score);
}

bool NoteForms::openNew(const QString& kind) {
    if (kind == QLatin1String("symptom"))
        m_symptom.openNew();
    else if (kind == QLatin1String("trial"))
        m_trial.openNew();
    else if (kind == QLatin1String("milestone"))
        m_milestone.openNew();
    else if (kind == QLatin1String("score"))
        m_score.openNew();
    else
        return false;
    return true;
}

bool NoteForms::open(const QString& kind, const QString& id) {
    if (id.isEmpty())
        return openNew(kind);
    if (kind == QLatin1String("symptom"))
        return m_symptom.open(id);
    if (kind == QLatin1String("trial"))
        return m_trial.open(id);
    if (kind == QLatin1String("milestone"))
        return m_milestone.open(id);
    return kind == QLatin1String("score") && m_score.open(id);
}

void NoteForms::retry() {
    if (const auto again = std::exchange(m_again, nullptr))
        again();
}

} // namespace frond
