// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// How wide a text is on one line. A Text that wraps cannot be asked: its answer comes with its layout,
// and a width that hangs on it runs in circles.
TextMetrics {
    readonly property real wanted: Math.ceil(Math.max(advanceWidth, boundingRect.width)) + 1
}
