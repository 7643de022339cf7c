// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// What the guide has, a page each.
PageFrame {
    id: root

    signal openTopic(string name)

    title: qsTr("Guide")
    canGoBack: true
    reading: true
    contentSpacing: 0

    GuideModel {
        id: guide
    }

    Repeater {
        model: guide.topics

        ValueRow {
            id: row

            required property guideTopic modelData

            objectName: "topic_" + row.modelData.name
            width: parent ? parent.width : 0
            label: row.modelData.title
            onClicked: root.openTopic(row.modelData.name)
        }
    }
}
