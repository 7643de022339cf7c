// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/note/trialeditor.h"

#include "core/note/trial.h"

namespace frond {

namespace {

Trial trialOf(const FeltRow& row) {
    return {.id = row.id,
            .day = row.day,
            .at = row.at,
            .item = row.word,
            .pain = row.rating,
            .felt = row.felt,
            .note = row.note};
}

} // namespace

TrialEditor::TrialEditor(const Needs& ports, QObject* parent)
    : FeltEditor(ports, parent), m_trials(ports.trials) {}

std::vector<FeltRow> TrialEditor::rows() const {
    std::vector<FeltRow> rows;
    for (const Trial& one : m_trials.list())
        rows.push_back({one.id, one.day, one.at, one.item, one.pain, one.felt, one.note});
    return rows;
}

bool TrialEditor::isAcceptable(const FeltRow& row) const {
    return validate(trialOf(row)).empty();
}

void TrialEditor::keep(const FeltRow& row) {
    m_trials.save(trialOf(row));
}

void TrialEditor::takeOut(const Id& id) {
    m_trials.remove(id);
}

void TrialEditor::putBack(const Id& id) {
    m_trials.restore(id);
}

QStringList TrialEditor::suggestions() const {
    return {tr("Swab"), tr("Fingertip"), tr("Tampon"), tr("Exam")};
}

} // namespace frond
