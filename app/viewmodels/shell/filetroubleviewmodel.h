// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/base/ports.h"
#include "core/transfer/exchange.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <cstddef>

namespace frond {

/// What came of recovering a damaged file.
struct Recovery {
    std::size_t entries = 0;
    std::size_t lostEntries = 0;
    std::size_t lostOthers = 0; ///< of kit, plans, rests and visits
    bool whole = true;          ///< nothing is missing, not even a part of an entry
    QString problem;            ///< why nothing was changed; empty where it was done
};

/// A part of the file that cannot be read: noticed, put aside, or answered.
class FileTroubleViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by AppContext")
    /// For the notice on Today: what was noticed or what came of it; empty without either.
    Q_PROPERTY(QString noticeText READ noticeText NOTIFY changed)
    /// Something was noticed that is not answered yet.
    Q_PROPERTY(bool open READ open NOTIFY changed)

public:
    using Needs = PortsOf<WithExchange>;
    explicit FileTroubleViewModel(const Needs& ports, QObject* parent = nullptr);

    [[nodiscard]] QString noticeText() const;
    [[nodiscard]] bool open() const { return m_noticed && !m_aside; }

    /// A look through the file found damage.
    void notice();
    void showOutcome(const Recovery& recovery);
    /// Until the next start.
    Q_INVOKABLE void putAside();
    /// What can be read goes into a new file; Frond closes this one for it.
    Q_INVOKABLE void recover();

signals:
    void changed();

private:
    Exchange& m_exchange;
    bool m_noticed = false;
    bool m_aside = false;
    QString m_outcome;
};

/// "Part of the file can't be read. Nothing was thrown away."
QString partUnreadable();

} // namespace frond
