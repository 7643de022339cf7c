// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// What a file would bring, and then it does. Nothing is changed before the last tap.
PageFrame {
    id: root

    required property BringInViewModel viewModel
    property int asking: -1 // the column whose meaning is being chosen
    property bool asksRestore: false
    readonly property bool chosen: root.viewModel.fileName.length > 0

    title: qsTr("Restore or bring in")
    guide: "moving-phones"
    canGoBack: true
    contentSpacing: Theme.s16
    onVisibleChanged: if (!root.visible)
        root.viewModel.forgetMessage()

    WorkLine {
        width: parent.width
        work: root.viewModel.work
    }

    FText {
        objectName: "message"
        width: parent.width
        visible: text.length > 0
        text: root.viewModel.message
    }

    FText {
        width: parent.width
        visible: !root.chosen
        text: qsTr("A copy or an export of Frond, a table of your own (CSV), or a file of Loop Habit Tracker, Track & Graph or HabitBull. What is here is kept first.")
    }

    Column {
        width: parent.width
        spacing: Theme.s4
        visible: root.chosen

        FText {
            objectName: "fileName"
            width: parent.width
            role: FText.Heading
            wrapMode: Text.WrapAnywhere
            text: root.viewModel.fileName
        }

        FText {
            objectName: "kindText"
            width: parent.width
            text: root.viewModel.kindText
        }
    }

    FField {
        objectName: "passphrase"
        width: parent.width
        visible: root.chosen && root.viewModel.needsPassphrase
        label: qsTr("Its words")
        inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhSensitiveData
        text: root.viewModel.passphrase
        onEdited: text => root.viewModel.passphrase = text
        onAccepted: root.viewModel.dryRun()
    }

    ChipFlow {
        objectName: "sources"
        width: parent.width
        visible: root.viewModel.sources.length > 0
        name: qsTr("What of it is practice")
        showsName: true
        multiple: true
        values: root.viewModel.chosenSources
        model: root.viewModel.sources
        onPicked: value => root.viewModel.pickSource(value)
    }

    Column {
        width: parent.width
        spacing: Theme.s16
        visible: root.viewModel.unknownNumbers.length > 0

        Repeater {
            model: root.viewModel.unknownNumbers

            Column {
                id: numbers

                required property int index
                required property unknownNumbers modelData

                width: parent ? parent.width : 0

                ChipFlow {
                    objectName: "meaning_" + numbers.index
                    width: parent.width
                    name: qsTr("The numbers of %1 are").arg(numbers.modelData.name)
                    showsName: true
                    current: numbers.modelData.meaning
                    model: root.viewModel.meanings
                    onPicked: value => root.viewModel.setMeaning(numbers.modelData.name, value)
                }

                FText {
                    width: parent.width
                    role: FText.Small
                    quiet: true
                    visible: text.length > 0
                    text: numbers.modelData.samples
                }
            }
        }
    }

    Column {
        width: parent.width
        visible: root.viewModel.isTable

        Repeater {
            model: root.viewModel.isTable ? root.viewModel.columns : []

            Column {
                id: column

                required property int index
                required property tableColumn modelData
                readonly property bool open: root.asking === column.index || column.modelData.question.length > 0

                width: parent ? parent.width : 0

                ValueRow {
                    objectName: "column_" + column.index
                    width: parent.width
                    label: column.modelData.name
                    value: column.modelData.meaning
                    onClicked: root.asking = root.asking === column.index ? -1 : column.index
                }

                FText {
                    width: parent.width
                    bottomPadding: Theme.s8
                    role: FText.Small
                    quiet: true
                    visible: text.length > 0
                    text: column.modelData.samples
                }

                FText {
                    objectName: "question_" + column.index
                    width: parent.width
                    bottomPadding: Theme.s8
                    visible: column.modelData.question.length > 0
                    text: qsTr("This column %1.").arg(column.modelData.question)
                }

                ChipFlow {
                    objectName: "roles_" + column.index
                    width: parent.width
                    bottomPadding: Theme.s16
                    visible: root.asking === column.index || (column.open && column.modelData.role.length === 0)
                    name: qsTr("%1 is").arg(column.modelData.name)
                    current: column.modelData.role
                    model: visible ? root.viewModel.roles : []
                    onPicked: value => {
                        root.asking = -1;
                        root.viewModel.setRole(column.index, value);
                    }
                }

                ChipFlow {
                    objectName: "units_" + column.index
                    width: parent.width
                    bottomPadding: Theme.s16
                    visible: column.open && model.length > 0
                    name: qsTr("Its values are")
                    showsName: true
                    current: column.modelData.unit
                    model: column.open ? column.modelData.units : []
                    onPicked: value => {
                        root.asking = -1;
                        root.viewModel.setUnit(column.index, value);
                    }
                }
            }
        }
    }

    FText {
        objectName: "outlook"
        width: parent.width
        visible: text.length > 0
        text: root.viewModel.outlook
    }

    Repeater {
        model: root.viewModel.problems

        FText {
            required property string modelData

            width: parent ? parent.width : 0
            role: FText.Small
            quiet: true
            text: modelData
        }
    }

    Notice {
        objectName: "replaces"
        width: parent.width
        visible: root.asksRestore && root.viewModel.restoreText.length > 0
        text: root.viewModel.restoreText
        actions: [
            Choices.of("restore", qsTr("Replace what is here")),
            Choices.of("back", qsTr("Back"))
        ]
        onChosen: key => {
            root.asksRestore = false;
            if (key === "restore")
                root.viewModel.restore();
        }
    }

    FButton {
        objectName: "restore"
        width: Math.min(implicitWidth, parent.width)
        kind: FButton.Outlined
        visible: root.viewModel.restoreText.length > 0 && !root.asksRestore
        text: qsTr("Restore: replace what is here")
        onClicked: root.asksRestore = true
    }

    FButton {
        objectName: "chooseOther"
        width: Math.min(implicitWidth, parent.width)
        kind: FButton.Quiet
        leftPadding: 0
        visible: root.chosen
        text: qsTr("Another file")
        onClicked: root.viewModel.choose()
    }

    footer: FButton {
        objectName: "next"
        width: parent ? parent.width : 0
        enabled: !root.viewModel.work.busy
        text: !root.chosen ? qsTr("Choose a file…") : root.viewModel.canBringIn ? qsTr("Add to what is here") : qsTr("See what would happen")
        onClicked: {
            if (!root.chosen)
                root.viewModel.choose();
            else if (root.viewModel.canBringIn)
                root.viewModel.bringIn();
            else
                root.viewModel.dryRun();
        }
    }
}
