// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// What else there may be to note. All of it can be left.
Column {
    id: root

    required property SessionEditor viewModel
    property bool onlyNoted: false // a field without a value is not shown
    property bool hasBleeding: true

    spacing: Theme.s16

    component YesNo: ChipFlow {
        property bool noted: current.length > 0

        width: parent ? parent.width : 0
        visible: noted || !root.onlyNoted
        showsName: true
        allowNone: true
        model: [
            Choices.of("yes", qsTr("Yes")),
            Choices.of("no", qsTr("No"))
        ]
    }

    BleedingFields {
        width: parent.width
        visible: root.hasBleeding && (!root.onlyNoted || root.viewModel.bleeding.length > 0 || root.viewModel.onPeriod)
        viewModel: root.viewModel
    }

    WordField {
        objectName: "position"
        width: parent.width
        visible: !root.onlyNoted || text.length > 0
        label: qsTr("Position")
        recent: root.viewModel.recentPositions
        text: root.viewModel.position
        onEdited: text => root.viewModel.position = text
        onFinished: root.viewModel.flush()
    }

    WordField {
        objectName: "warmUp"
        width: parent.width
        visible: !root.onlyNoted || text.length > 0
        label: qsTr("Warm-up")
        recent: root.viewModel.recentWarmUps
        text: root.viewModel.warmUp
        onEdited: text => root.viewModel.warmUp = text
        onFinished: root.viewModel.flush()
    }

    WordField {
        objectName: "lubricant"
        width: parent.width
        visible: !root.onlyNoted || text.length > 0
        label: qsTr("Lubricant")
        recent: root.viewModel.recentLubricants
        text: root.viewModel.lubricant
        onEdited: text => root.viewModel.lubricant = text
        onFinished: root.viewModel.flush()
    }

    YesNo {
        objectName: "numbingGel"
        name: qsTr("Numbing gel")
        current: root.viewModel.numbingGel
        onPicked: value => root.viewModel.numbingGel = value
    }

    YesNo {
        objectName: "helped"
        name: qsTr("Someone helped")
        current: root.viewModel.helped
        onPicked: value => root.viewModel.helped = value
    }

    WordField {
        objectName: "tags"
        width: parent.width
        visible: !root.onlyNoted || text.length > 0
        label: qsTr("Tags, with commas between")
        recent: root.viewModel.recentTags
        chosen: root.viewModel.tagList
        several: true
        text: root.viewModel.tags
        errorText: root.viewModel.tagsError
        onEdited: text => root.viewModel.tags = text
        onToggled: tag => root.viewModel.toggleTag(tag)
        onFinished: root.viewModel.flush()
    }
}
