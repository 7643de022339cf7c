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
    property bool closes: true // with a button
    // The rows are made when they are first asked for: the page with the sheet is there sooner.
    property bool asked: false

    signal chosen(int row)
    signal kitWanted

    onAboutToShow: root.asked = true

    foot: FButton {
        objectName: "close"
        width: parent ? parent.width : 0
        visible: root.closes
        kind: FButton.Outlined
        text: qsTr("Close")
        onClicked: root.close()
    }

    ValueRow {
        objectName: "addSize"
        width: parent ? parent.width : 0
        visible: root.sizes.count < 2
        label: qsTr("Add a size")
        onClicked: {
            root.close();
            root.kitWanted();
        }
    }

    Repeater {
        model: root.asked ? root.sizes : null

        Item {
            id: item

            required property int index
            required property string text
            required property string label
            required property bool expands
            required property bool canShrink
            required property bool canGrow
            required property string note

            readonly property bool beside: words.advanceWidth + setter.width + Theme.s8 <= item.width

            width: parent ? parent.width : 0
            height: noteText.y + (noteText.visible ? noteText.height + Theme.s8 : 0)

            TextMetrics {
                id: words

                font: Theme.fontBody
                text: row.label
            }

            ValueRow {
                id: row

                objectName: "size_" + item.index
                x: item.expands && item.beside && item.LayoutMirroring.enabled ? setter.width + Theme.s8 : 0
                width: item.expands && item.beside ? item.width - setter.width - Theme.s8 : item.width
                showsChevron: !item.expands || !item.beside
                label: item.label.length > 0 ? item.label : item.text
                value: item.label.length > 0 && !item.expands ? item.text : ""
                mark: root.current === item.index ? "check" : ""
                Accessible.name: item.expands ? qsTr("%1, %2").arg(item.label).arg(item.text) : row.text
                Accessible.description: item.note
                onClicked: {
                    root.chosen(item.index);
                    root.close();
                }
            }

            FText {
                id: noteText

                objectName: "note_" + item.index
                y: item.expands && !item.beside ? row.height + setter.height : row.height
                width: parent.width
                role: FText.Small
                quiet: true
                visible: text.length > 0
                text: item.note
                Accessible.ignored: true // the row has it
            }

            Row {
                id: setter

                anchors.right: parent.right
                y: item.beside ? (row.height - height) / 2 : row.height
                visible: item.expands

                IconButton {
                    objectName: "smaller_" + item.index
                    iconName: "minus"
                    text: qsTr("Smaller")
                    enabled: item.canShrink
                    onClicked: root.sizes.smaller(item.index)
                }

                FText {
                    height: Theme.target
                    leftPadding: Theme.s8
                    rightPadding: Theme.s8
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
