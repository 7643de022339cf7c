// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/base/changes.h"
#include "app/viewmodels/base/ports.h"
#include "core/note/clinicrule.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <optional>

namespace frond {

/// A clinic's rule that is met, in the clinic's own words: shown until it is closed, once.
class ClinicNoticeViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by AppContext")
    Q_PROPERTY(bool met READ met NOTIFY changed)
    /// "You noted bleeding twice. Your clinic's note says:"
    Q_PROPERTY(QString saidText READ saidText NOTIFY changed)
    Q_PROPERTY(QString clinicText READ clinicText NOTIFY changed)
    /// A link to call; empty without a number.
    Q_PROPERTY(QString callUrl READ callUrl NOTIFY changed)

public:
    using Needs = PortsOf<WithClock, WithIds, WithFolding, WithSessions, WithSymptoms,
                          WithClinicRules, WithSettings, WithChanges>;
    explicit ClinicNoticeViewModel(const Needs& ports, QObject* parent = nullptr);

    [[nodiscard]] bool met() const { return m_met.has_value(); }
    [[nodiscard]] QString saidText() const;
    [[nodiscard]] QString clinicText() const;
    [[nodiscard]] QString callUrl() const;

    /// Keeps that it was shown, with the words as they were; the next rule that is met follows.
    Q_INVOKABLE void close();

signals:
    void changed();
    void failed(const QString& message);

private:
    void load();
    [[nodiscard]] QString noted() const;

    Needs m_ports;
    std::optional<RuleMet> m_met;
    Reload m_reload;
};

} // namespace frond
