// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// After "Not today", which is noted already: it can be taken back, explained, or be less instead.
Sheet {
    id: root

    required property TodayViewModel viewModel
    required property SizeModel sizes
    property bool smaller: false
    // Its choices are made when they are first asked for.
    property bool asked: false

    // A session begins with that row of `sizes`.
    signal chosen(int row)

    title: qsTr("Noted for today.")
    asideText: qsTr("Undo")
    onAboutToShow: {
        root.asked = true;
        root.smaller = false;
    }
    onAsideClicked: {
        root.viewModel.undoNotToday();
        root.close();
    }

    ChipFlow {
        objectName: "notTodayReason"
        width: parent ? parent.width : 0
        showsName: true
        allowNone: true
        name: qsTr("Why, if you like")
        current: root.viewModel.notTodayReason
        model: root.asked ? root.viewModel.notTodayReasons : []
        onPicked: value => root.viewModel.notTodayReason = value
    }

    FButton {
        objectName: "smaller"
        width: Math.min(implicitWidth, parent ? parent.width : 0)
        kind: FButton.Quiet
        prominentHeight: Theme.target
        leftPadding: 0
        text: qsTr("Something smaller instead?")
        onClicked: root.smaller = !root.smaller
    }

    Flow {
        width: parent ? parent.width : 0
        visible: root.smaller
        spacing: Theme.s8
        Accessible.role: Accessible.Grouping
        Accessible.name: qsTr("Something smaller instead?")

        Repeater {
            model: root.smaller ? root.sizes : null

            Item {
                id: size

                required property int index
                required property string text

                width: Math.min(begin.implicitWidth, parent ? parent.width : 0)
                height: begin.height

                FButton {
                    id: begin

                    objectName: "smaller_" + size.index
                    width: parent.width
                    kind: FButton.Outlined
                    prominentHeight: Theme.target
                    // The last one is no item at all.
                    text: size.index === root.sizes.count - 1 ? qsTr("Breathing only") : size.text
                    onClicked: {
                        root.close();
                        root.chosen(size.index);
                    }
                }
            }
        }
    }

    foot: FButton {
        objectName: "close"
        width: parent ? parent.width : 0
        text: qsTr("Close")
        onClicked: root.close()
    }
}
