// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// What the person's clinic said, in its words. Nothing is there until it is entered.
PageFrame {
    id: root

    required property ClinicModel viewModel

    signal openRule(string id) // empty: another
    signal openAsk

    title: qsTr("What my clinic said")
    canGoBack: true
    contentSpacing: Theme.s16
    onVisibleChanged: if (!root.visible)
        root.viewModel.forgetUndo()

    FField {
        objectName: "breaks"
        width: parent.width
        multiline: true
        label: qsTr("On breaks")
        text: root.viewModel.breaks
        onEdited: text => root.viewModel.breaks = text
    }

    FField {
        objectName: "limits"
        width: parent.width
        multiline: true
        label: qsTr("On limits")
        text: root.viewModel.limits
        onEdited: text => root.viewModel.limits = text
    }

    FField {
        objectName: "clinicPhone"
        width: parent.width
        label: qsTr("My clinic's number")
        inputMethodHints: Qt.ImhDialableCharactersOnly
        text: root.viewModel.clinicPhone
        onEdited: text => root.viewModel.clinicPhone = text
    }

    FField {
        objectName: "emergencyPhone"
        width: parent.width
        label: qsTr("A number in an emergency")
        inputMethodHints: Qt.ImhDialableCharactersOnly
        text: root.viewModel.emergencyPhone
        onEdited: text => root.viewModel.emergencyPhone = text
    }

    Column {
        width: parent.width
        topPadding: Theme.s16

        SectionHeading {
            width: parent.width
            text: qsTr("Show me its words when")
        }

        FText {
            objectName: "noRules"
            width: parent.width
            visible: root.viewModel.rules.length === 0
            quiet: true
            text: qsTr("Nothing yet. If your clinic asked you to look out for something, it can stand here in its own words. They show once when it is noted, and stop nothing.")
        }

        Repeater {
            model: root.viewModel.rules

            ValueRow {
                id: rule

                required property int index
                required property clinicRuleRow modelData

                objectName: "rule_" + rule.index
                width: parent ? parent.width : 0
                label: rule.modelData.title
                value: rule.modelData.text
                onClicked: root.openRule(rule.modelData.id)
            }
        }

        UndoBar {
            width: parent.width
            shown: root.viewModel.undoText.length > 0
            text: root.viewModel.undoText
            onAction: root.viewModel.undo()
        }
    }

    Column {
        width: parent.width
        visible: root.viewModel.notices.length > 0
        topPadding: Theme.s16
        spacing: Theme.s16

        SectionHeading {
            width: parent.width
            bottomPadding: 0
            text: qsTr("Shown so far")
        }

        Repeater {
            model: root.viewModel.notices

            Column {
                id: shown

                required property int index
                required property clinicNoticeRow modelData

                objectName: "shown_" + shown.index
                width: parent ? parent.width : 0
                spacing: Theme.s4

                FText {
                    width: parent.width
                    role: FText.Small
                    quiet: true
                    text: shown.modelData.day
                }

                FText {
                    width: parent.width
                    text: shown.modelData.said
                }

                FText {
                    width: parent.width
                    quiet: true
                    text: shown.modelData.text
                }
            }
        }
    }

    ValueRow {
        objectName: "ask"
        width: parent.width
        label: qsTr("When to ask someone")
        onClicked: root.openAsk()
    }

    footer: FButton {
        objectName: "addRule"
        width: parent ? parent.width : 0
        text: qsTr("Add one")
        onClicked: root.openRule("")
    }
}
