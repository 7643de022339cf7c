// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace frond {

/// Whether the machine prefers a dark look, and when that changes.
class SystemAppearance : public QObject {
    Q_OBJECT

public:
    explicit SystemAppearance(QObject* parent = nullptr);
    [[nodiscard]] bool dark() const;

signals:
    void darkChanged(bool dark);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace frond
