// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Frond.App
import Frond.Ui

// Rest from the plan from today on. Two taps are enough; a reason is never needed.
Sheet {
    id: root

    required property RestEditor viewModel
    // Its choices are made when they are first asked for: the page with the sheet is there sooner.
    property bool asked: false

    title: qsTr("Rest for now")
    onAboutToShow: root.asked = true

    FText {
        objectName: "clinicText"
        width: parent ? parent.width : 0
        visible: text.length > 0
        text: root.viewModel.clinicText
    }

    FText {
        width: parent ? parent.width : 0
        quiet: true
        text: qsTr("Until")
    }

    ChipFlow {
        objectName: "restUntil"
        width: parent ? parent.width : 0
        name: qsTr("Until")
        current: root.viewModel.until
        model: root.asked ? root.viewModel.untils : []
        onPicked: value => root.viewModel.until = value
    }

    DayField {
        objectName: "restDate"
        width: parent ? parent.width : 0
        visible: root.viewModel.until === "date"
        label: qsTr("Last day of rest")
        first: Calendar.today
        day: root.viewModel.date
        errorText: root.viewModel.dateError
        onPicked: day => root.viewModel.date = day
    }

    FText {
        width: parent ? parent.width : 0
        topPadding: Theme.s8
        quiet: true
        text: qsTr("Why, if you like")
    }

    ChipFlow {
        objectName: "restReason"
        width: parent ? parent.width : 0
        name: qsTr("Why, if you like")
        allowNone: true
        current: root.viewModel.reason
        model: root.asked ? root.viewModel.reasons : []
        onPicked: value => root.viewModel.reason = value
    }

    foot: FButton {
        objectName: "rest"
        width: parent ? parent.width : 0
        text: qsTr("Rest")
        onClicked: if (root.viewModel.rest())
            root.close()
    }
}
