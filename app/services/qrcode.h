// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/plan/qrcodes.h"

namespace frond {

/// QR codes by zxing-cpp; the only place that knows it.
class ZxingCodes : public QrCodes {
public:
    [[nodiscard]] CodeModules draw(const QByteArray& text) const override;
    [[nodiscard]] std::optional<QByteArray> read(const QString& file) const override;
};

} // namespace frond
