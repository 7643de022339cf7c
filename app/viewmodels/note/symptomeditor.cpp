// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/note/symptomeditor.h"

#include "core/note/symptom.h"

namespace frond {

namespace {

Symptom symptomOf(const FeltRow& row) {
    return {.id = row.id,
            .day = row.day,
            .at = row.at,
            .kind = row.word,
            .severity = row.rating,
            .felt = row.felt,
            .note = row.note};
}

} // namespace

SymptomEditor::SymptomEditor(const Needs& ports, QObject* parent)
    : FeltEditor(ports, parent), m_symptoms(ports.symptoms) {}

std::vector<FeltRow> SymptomEditor::rows() const {
    std::vector<FeltRow> rows;
    for (const Symptom& one : m_symptoms.list())
        rows.push_back({one.id, one.day, one.at, one.kind, one.severity, one.felt, one.note});
    return rows;
}

bool SymptomEditor::isAcceptable(const FeltRow& row) const {
    return validate(symptomOf(row)).empty();
}

void SymptomEditor::keep(const FeltRow& row) {
    m_symptoms.save(symptomOf(row));
}

void SymptomEditor::takeOut(const Id& id) {
    m_symptoms.remove(id);
}

void SymptomEditor::putBack(const Id& id) {
    m_symptoms.restore(id);
}

QStringList SymptomEditor::suggestions() const {
    return {tr("Burning"), tr("Ache"), tr("Spasm"), tr("Urgency"), tr("Spotting")};
}

} // namespace frond
