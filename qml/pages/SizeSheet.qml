// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// Sizes to choose from, smallest first. One that expands is set with − and + before it is taken.
Sheet {
    id: root

    required property SizeModel sizes
    property int current: -1

    signal chosen(int row)

    Repeater {
        model: root.sizes

        Column {
            id: item

            required property int index
            required property string text
            required property string label
            required property bool expands
            required property bool canShrink
            required property bool canGrow

            width: parent ? parent.width : 0

            ValueRow {
                objectName: "size_" + item.index
                width: parent.width
                label: item.label.length > 0 ? item.label : item.text
                value: item.label.length > 0 ? item.text : ""
                selected: root.current === item.index
                showsChevron: false
                onClicked: {
                    root.chosen(item.index);
                    root.close();
                }
            }

            Row {
                visible: item.expands
                spacing: Theme.s8

                IconButton {
                    objectName: "smaller_" + item.index
                    iconName: "minus"
                    text: qsTr("Smaller")
                    enabled: item.canShrink
                    onClicked: root.sizes.smaller(item.index)
                }

                FText {
                    height: Theme.target
                    verticalAlignment: Text.AlignVCenter
                    text: item.text
                }

                IconButton {
                    objectName: "larger_" + item.index
                    iconName: "add"
                    text: qsTr("Larger")
                    enabled: item.canGrow
                    onClicked: root.sizes.larger(item.index)
                }
            }
        }
    }
}
