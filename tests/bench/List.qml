// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Controls.Material

// As much as any small app shows first: a tool bar, twelve rows, four tabs.
ApplicationWindow {
    width: 390
    height: 844
    visible: true

    header: ToolBar {
        Label {
            anchors.fill: parent
            leftPadding: 16
            verticalAlignment: Text.AlignVCenter
            font.pixelSize: 20
            text: "Tuesday 3 March"
        }
    }

    ListView {
        anchors.fill: parent
        cacheBuffer: 0
        model: 12
        delegate: ItemDelegate {
            required property int index

            width: ListView.view.width
            text: "Row " + index
        }
    }

    footer: TabBar {
        TabButton {
            text: "One"
        }
        TabButton {
            text: "Two"
        }
        TabButton {
            text: "Three"
        }
        TabButton {
            text: "Four"
        }
    }
}
