// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/note/felteditor.h"

namespace frond {

/// Something tried now and then: a swab, a fingertip, a tampon, an exam. Kept apart from sessions.
class TrialEditor : public frond::FeltEditor { // the name by which qmllint finds it
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by NoteForms")

public:
    using Needs =
        PortsOf<WithClock, WithIds, WithFolding, WithZone, WithTrials, WithSettings, WithChanges>;
    explicit TrialEditor(const Needs& ports, QObject* parent = nullptr);

protected:
    [[nodiscard]] std::vector<FeltRow> rows() const override;
    [[nodiscard]] bool isAcceptable(const FeltRow& row) const override;
    void keep(const FeltRow& row) override;
    void takeOut(const Id& id) override;
    void putBack(const Id& id) override;
    [[nodiscard]] QStringList suggestions() const override;
    [[nodiscard]] std::string_view wordsSetting() const override { return "trials.words"; }

private:
    Collection<Trial>& m_trials;
};

} // namespace frond
