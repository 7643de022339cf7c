// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/base/ports.h"
#include "app/viewmodels/note/milestoneeditor.h"
#include "app/viewmodels/note/scoreeditor.h"
#include "app/viewmodels/note/symptomeditor.h"
#include "app/viewmodels/note/trialeditor.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <functional>

namespace frond {

/// The forms of what is noted beside sessions, one of each kind. A set for each place, so that what
/// is typed in one is still there when another was opened.
class NoteForms : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by AppContext")
    Q_PROPERTY(frond::SymptomEditor* symptom READ symptom CONSTANT)
    Q_PROPERTY(frond::TrialEditor* trial READ trial CONSTANT)
    Q_PROPERTY(frond::MilestoneEditor* milestone READ milestone CONSTANT)
    Q_PROPERTY(frond::ScoreEditor* score READ score CONSTANT)

public:
    using Needs =
        PortsOf<WithClock, WithIds, WithFolding, WithZone, WithBeside, WithSettings, WithChanges>;
    explicit NoteForms(const Needs& ports, QObject* parent = nullptr);

    [[nodiscard]] SymptomEditor* symptom() { return &m_symptom; }
    [[nodiscard]] TrialEditor* trial() { return &m_trial; }
    [[nodiscard]] MilestoneEditor* milestone() { return &m_milestone; }
    [[nodiscard]] ScoreEditor* score() { return &m_score; }

    /// `kind`: "symptom", "trial", "milestone" or "score", as a listing names it. False for any
    /// other.
    Q_INVOKABLE bool openNew(const QString& kind);
    /// Without an `id` a new one. False when there is none.
    Q_INVOKABLE bool open(const QString& kind, const QString& id);

    /// Does again what could not be kept last.
    void retry();

signals:
    void failed(const QString& message);

private:
    SymptomEditor m_symptom;
    TrialEditor m_trial;
    MilestoneEditor m_milestone;
    ScoreEditor m_score;
    std::function<void()> m_again;
};

} // namespace frond
