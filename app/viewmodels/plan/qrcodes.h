// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <cstddef>
#include <optional>
#include <vector>

namespace frond {

/// The modules of a QR code, row by row, with the quiet zone of ISO/IEC 18004 around them.
struct CodeModules {
    int side = 0; ///< how many in a row; 0: no code
    std::vector<bool> dark;

    [[nodiscard]] bool at(int x, int y) const {
        return dark[static_cast<std::size_t>(y * side + x)];
    }
};

/// Text as a QR code, and back from a picture.
class QrCodes {
public:
    virtual ~QrCodes() = default;
    /// Without a side when the text is longer than a code can hold.
    [[nodiscard]] virtual CodeModules draw(const QByteArray& text) const = 0;
    /// Null when the file is no picture, empty when it has no code.
    [[nodiscard]] virtual std::optional<QByteArray> read(const QString& file) const = 0;
};

} // namespace frond
