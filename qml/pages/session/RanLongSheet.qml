// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Frond.App
import Frond.Ui

// After a session ran untouched for long: how much of it is meant. Closing the sheet lets it go on.
Sheet {
    id: root

    required property SessionViewModel viewModel
    property bool types: false

    title: root.viewModel.ranLongText
    onAboutToShow: {
        root.types = false;
        minutes.text = "";
    }
    onClosed: root.viewModel.letItRun()

    ValueRow {
        objectName: "useLastChange"
        width: parent ? parent.width : 0
        visible: root.viewModel.lastChangeMinutes > 0
        label: root.viewModel.lastChangeText
        showsChevron: false
        onClicked: root.end(root.viewModel.lastChangeMinutes)
    }

    ValueRow {
        objectName: "typeIt"
        width: parent ? parent.width : 0
        visible: !root.types
        label: qsTr("Type it")
        showsChevron: false
        onClicked: {
            root.types = true;
            minutes.takeFocus();
        }
    }

    FField {
        id: minutes

        readonly property int count: /^[0-9]{1,4}$/.test(text.trim()) ? parseInt(text.trim()) : -1

        objectName: "ranMinutes"
        width: parent ? parent.width : 0
        visible: root.types
        label: qsTr("Minutes")
        suffix: qsTr("min")
        inputMethodHints: Qt.ImhDigitsOnly
        errorText: text.length > 0 && (count < 0 || count > 1440) ? qsTr("Minutes can be 0 to 1440.") : ""
        onAccepted: use.clicked()
    }

    FButton {
        id: use

        objectName: "useTyped"
        width: parent ? parent.width : 0
        visible: root.types
        enabled: minutes.count >= 0 && minutes.errorText.length === 0
        text: qsTr("Save")
        onClicked: if (enabled)
            root.end(minutes.count)
    }

    ValueRow {
        objectName: "withoutTime"
        width: parent ? parent.width : 0
        label: qsTr("Leave the time out")
        showsChevron: false
        onClicked: root.end(0)
    }

    ValueRow {
        objectName: "letItRun"
        width: parent ? parent.width : 0
        label: qsTr("It goes on")
        showsChevron: false
        onClicked: root.close()
    }

    function end(count: int): void {
        root.close();
        root.viewModel.endAfter(count);
    }
}
