// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Controls.Material

// A list of rows with two lines, as any app has one.
ApplicationWindow {
    width: 390
    height: 844
    visible: true

    ListView {
        objectName: "list"
        anchors.fill: parent
        cacheBuffer: 0
        model: 11000
        delegate: ItemDelegate {
            id: row

            required property int index

            width: ListView.view.width
            contentItem: Column {
                Label {
                    width: parent.width
                    wrapMode: Text.Wrap
                    text: "Row " + row.index
                }

                Label {
                    width: parent.width
                    wrapMode: Text.Wrap
                    opacity: 0.7
                    text: "What it is about, " + row.index + " of them"
                }
            }
        }
    }
}
