// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// All tags in one place. A tap renames one, joins it with another, or takes it out.
PageFrame {
    id: root

    required property TagsModel viewModel

    title: qsTr("Tags")
    canGoBack: true
    contentSpacing: Theme.s16

    Binding {
        target: root.viewModel
        property: "active"
        value: root.visible
    }

    EmptyState {
        width: parent.width
        visible: root.viewModel.tags.length === 0
        text: qsTr("Tags you give to entries are listed here.")
    }

    Column {
        width: parent.width

        Repeater {
            model: root.viewModel.tags

            ValueRow {
                id: row

                required property int index
                required property tagRow modelData

                objectName: "tag_" + row.index
                width: parent ? parent.width : 0
                label: row.modelData.name
                value: row.modelData.text
                onClicked: if (root.viewModel.open(row.modelData.name))
                    sheet.open()
            }
        }
    }

    Sheet {
        id: sheet

        objectName: "tagSheet"
        title: root.viewModel.tag
        onOpened: field.takeFocus()

        FField {
            id: field

            objectName: "tagName"
            width: parent ? parent.width : 0
            label: qsTr("Name")
            text: root.viewModel.name
            errorText: root.viewModel.nameError
            onEdited: text => root.viewModel.name = text
        }

        FText {
            objectName: "joins"
            width: parent ? parent.width : 0
            visible: text.length > 0
            quiet: true
            text: root.viewModel.joinsText
        }

        FButton {
            objectName: "takeOut"
            width: Math.min(implicitWidth, parent ? parent.width : 0)
            kind: FButton.Quiet
            prominentHeight: Theme.target
            leftPadding: 0
            text: qsTr("Take it out of all entries")
            onClicked: if (root.viewModel.takeOut())
                sheet.close()
        }

        foot: SheetButtons {
            width: parent ? parent.width : 0
            usable: root.viewModel.isValid
            useText: qsTr("Save")
            onUsed: if (root.viewModel.save())
                sheet.close()
            onCancelled: sheet.close()
        }
    }
}
