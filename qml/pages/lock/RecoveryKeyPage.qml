// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// The recovery key, shown once; some of its words are asked back.
PageFrame {
    id: root

    required property LockViewModel viewModel

    signal closed

    title: qsTr("Recovery key")
    contentSpacing: Theme.s16

    FText {
        width: parent.width
        text: root.viewModel.biometric ? qsTr("Write this down and keep it away from this device. It opens Frond when a fingerprint or face does not, or this device is lost, and is shown only here.") : root.viewModel.pin ? qsTr("Write this down and keep it away from this device. It opens Frond when the PIN is forgotten or this device is lost, and is shown only here.") : qsTr("Write this down and keep it away from this device. It opens Frond when the passphrase is forgotten, and is shown only here.")
    }

    Grid {
        id: key

        objectName: "recoveryKey"
        width: parent.width
        columns: Math.max(1, Math.min(3, Math.floor(width / (130 * Math.max(1, Theme.textScale)))))
        rowSpacing: Theme.s8

        Repeater {
            model: root.viewModel.recoveryWords

            FText {
                required property int index
                required property string modelData

                objectName: "recovery_" + index
                width: key.width / key.columns
                text: qsTr("%1 %2", "the number of a word, and the word").arg(index + 1).arg(modelData)
            }
        }
    }

    FField {
        id: asked

        objectName: "asked"
        width: parent.width
        label: root.viewModel.askedText
        inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhSensitiveData
    }

    FText {
        objectName: "message"
        width: parent.width
        visible: text.length > 0
        Accessible.role: Accessible.Notification
        text: root.viewModel.message
    }

    footer: FButton {
        objectName: "confirm"
        width: parent ? parent.width : 0
        enabled: asked.text.length > 0
        text: qsTr("I wrote it down")
        onClicked: if (root.viewModel.confirm(asked.text))
            root.closed()
    }
}
