// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// How a line of a chart and the marks on it are drawn.
QtObject {
    required property string key
    required property color color
    property int pen: Qt.SolidLine // Qt.NoPen: marks alone
    required property int mark
    required property real size
    property bool hollow: false
    property bool bar: false
}
