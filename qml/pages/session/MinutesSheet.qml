// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// To count down, minutes are needed; the session begins with those that are tapped.
Sheet {
    id: root

    required property SessionOptions options

    signal chosen

    title: qsTr("Count down from")

    Repeater {
        model: [5, 10, 15, 20, 30]

        ValueRow {
            required property int modelData

            objectName: "from_" + modelData
            width: parent ? parent.width : 0
            label: qsTr("%1 min").arg(modelData)
            showsChevron: false
            onClicked: {
                root.options.targetMinutes = modelData;
                root.close();
                root.chosen();
            }
        }
    }

    ValueRow {
        objectName: "countUp"
        width: parent ? parent.width : 0
        label: qsTr("Count up instead")
        showsChevron: false
        onClicked: {
            root.options.countdown = false;
            root.close();
            root.chosen();
        }
    }
}
