// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// A font in which no word of a text is wider than there is room: a title is never broken inside a word.
FontMetrics {
    id: root

    property string text: ""
    property real room: 0

    readonly property font fitting: {
        const widest = root.text.split(/\s+|-/).reduce((most, word) => Math.max(most, root.advanceWidth(word)), 0);
        const size = root.font.pixelSize;
        return Qt.font({
            family: root.font.family,
            pixelSize: root.room > 0 && widest > root.room ? Math.max(1, Math.floor(size * root.room / widest)) : size,
            weight: root.font.weight
        });
    }
}
