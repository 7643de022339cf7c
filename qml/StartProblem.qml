// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Window
import Frond.App
import Frond.Ui

// Shown instead of the app when its file cannot be opened, and while something is done that needs
// it closed.
Window {
    id: root

    required property StartTroubleViewModel viewModel
    required property bool dark
    // As in Main.
    property windowEdges edges

    width: 390
    height: 844
    minimumWidth: 320
    minimumHeight: 320
    visible: true
    title: qsTr("Frond")
    color: Theme.color.bg

    Binding {
        target: Theme
        property: "dark"
        value: root.dark
    }

    FocusFlickable {
        id: flickable

        x: root.edges.left
        y: root.edges.top
        width: root.width - root.edges.left - root.edges.right
        height: root.height - root.edges.top - root.edges.bottom
        contentHeight: column.implicitHeight + 2 * Theme.s32

        Column {
            id: column

            x: Theme.margin(flickable.width)
            y: Theme.s32
            width: Math.min(600, flickable.width) - 2 * x
            spacing: Theme.s24

            FText {
                width: parent.width
                role: FText.Title
                text: qsTr("Frond")
            }

            FText {
                objectName: "message"
                width: parent.width
                Accessible.role: Accessible.Notification
                text: root.viewModel.message
            }

            FText {
                width: parent.width
                quiet: true
                visible: root.viewModel.offersHelp
                text: qsTr("What can be read goes into a new file, and the one from before is kept beside it. If you have a copy from earlier, it can be opened instead.")
            }

            FField {
                id: words

                objectName: "words"
                width: parent.width
                visible: root.viewModel.copyName.length > 0 && root.viewModel.offersHelp
                label: qsTr("The words of %1").arg(root.viewModel.copyName)
                inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhSensitiveData
                onAccepted: root.viewModel.restore(words.text)
            }

            FButton {
                objectName: "restore"
                width: parent.width
                visible: words.visible
                text: qsTr("Open this copy")
                onClicked: root.viewModel.restore(words.text)
            }

            FButton {
                objectName: "recover"
                width: parent.width
                visible: root.viewModel.offersHelp && !words.visible
                text: qsTr("Recover what can be read")
                onClicked: root.viewModel.recover()
            }

            FButton {
                objectName: "openCopy"
                width: parent.width
                kind: FButton.Outlined
                visible: root.viewModel.offersHelp
                text: words.visible ? qsTr("Another copy") : qsTr("Open a copy")
                onClicked: root.viewModel.chooseCopy()
            }

            FButton {
                objectName: "cancel"
                width: Math.min(implicitWidth, parent.width)
                kind: FButton.Outlined
                visible: root.viewModel.canCancel
                text: qsTr("Cancel")
                onClicked: root.viewModel.cancel()
            }

            FButton {
                objectName: "close"
                width: Math.min(implicitWidth, parent.width)
                kind: root.viewModel.offersHelp ? FButton.Quiet : FButton.Outlined
                leftPadding: root.viewModel.offersHelp ? 0 : Theme.s24
                visible: !root.viewModel.busy
                text: qsTr("Close")
                onClicked: root.close()
            }
        }
    }
}
