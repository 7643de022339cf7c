// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Frond.App
import Frond.Ui

// Asks for the words, and says nothing of what they open.
FocusScope {
    id: root

    required property UnlockViewModel viewModel
    property bool forgotten: false
    // Nothing is typed: the device asks.
    readonly property bool asks: root.viewModel.biometric && !root.forgotten

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Frond")
    Component.onCompleted: {
        root.forgotten = root.viewModel.elsewhere;
        root.focusWhatOpens();
    }

    function focusWhatOpens(): void {
        if (root.asks)
            openButton.forceActiveFocus(Qt.OtherFocusReason);
        else
            words.takeFocus();
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.color.bg
    }

    // Nothing behind it can be tapped.
    MouseArea {
        anchors.fill: parent
    }

    Connections {
        target: root.viewModel

        function onOpened(): void {
            words.text = "";
        }

        function onChanged(): void {
            if (!root.viewModel.busy && root.viewModel.message.length > 0 && !root.asks)
                words.again();
        }
    }

    FocusFlickable {
        anchors.fill: parent
        contentHeight: Math.max(height, column.implicitHeight + 2 * Theme.s32)

        Column {
            id: column

            x: (parent.width - width) / 2
            y: Math.max(Theme.s32, (parent.height - implicitHeight) / 3)
            width: Math.min(360, root.width - 2 * Theme.margin(root.width))
            spacing: Theme.s16

            FText {
                width: parent.width
                role: FText.Title
                text: qsTr("Frond")
            }

            SecretField {
                id: words

                objectName: "words"
                width: parent.width
                visible: !root.asks
                digits: root.viewModel.pin && !root.forgotten
                label: root.forgotten ? qsTr("Recovery key") : root.viewModel.pin ? qsTr("PIN") : qsTr("Passphrase")
                showsLabel: root.forgotten
                enabled: !root.viewModel.busy
                focus: !root.asks
                onEdited: root.viewModel.forgetMessage()
                onAccepted: root.viewModel.open(words.text)
            }

            FText {
                objectName: "message"
                width: parent.width
                visible: text.length > 0
                Accessible.role: Accessible.Notification
                text: root.viewModel.message
            }

            FButton {
                id: openButton

                objectName: "open"
                width: parent.width
                enabled: (root.asks || words.text.length > 0) && !root.viewModel.busy
                text: root.asks ? qsTr("Open with fingerprint or face") : qsTr("Open")
                onClicked: root.asks ? root.viewModel.openBiometric() : root.viewModel.open(words.text)
            }

            FButton {
                objectName: "forgotten"
                width: Math.min(implicitWidth, parent.width)
                kind: FButton.Quiet
                leftPadding: 0
                text: root.asks ? qsTr("With the recovery key") : !root.forgotten ? qsTr("Forgotten?") : root.viewModel.biometric ? qsTr("With fingerprint or face") : root.viewModel.pin ? qsTr("With the PIN") : qsTr("With the passphrase")
                onClicked: {
                    root.viewModel.giveUp();
                    words.text = "";
                    root.viewModel.forgetMessage();
                    root.forgotten = !root.forgotten;
                    root.focusWhatOpens();
                }
            }

            Column {
                width: parent.width
                spacing: Theme.s8
                visible: root.forgotten && root.viewModel.canStartAgain

                FText {
                    width: parent.width
                    quiet: true
                    text: (root.viewModel.biometric ? qsTr("Without this device and the recovery key no one can open what is here.") : root.viewModel.pin ? qsTr("Without the PIN on this device and the recovery key no one can open what is here.") : qsTr("Without the passphrase and the recovery key no one can open what is here.")) + " " + qsTr("You can begin again with nothing in it; the sealed file is kept beside it for 30 days, in case the words come back.")
                }

                FField {
                    id: startWord

                    objectName: "startWord"
                    width: parent.width
                    label: qsTr("Type \"%1\"").arg(root.viewModel.startWord)
                }

                FButton {
                    objectName: "startAgain"
                    width: parent.width
                    kind: FButton.Outlined
                    enabled: startWord.text.trim().toLowerCase() === root.viewModel.startWord
                    text: qsTr("Begin again")
                    onClicked: root.viewModel.startAgain(startWord.text)
                }
            }
        }
    }
}
