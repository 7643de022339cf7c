// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Frond.Ui

// One of a round of numbers: turned, tapped, stepped by its two buttons or by the keys. A screen reader
// meets a number that can be made larger and smaller.
Item {
    id: root

    required property string label
    property string earlierText: ""
    property string laterText: ""
    property list<int> values
    property int value: 0
    property int rows: 5
    property int digits: 2

    // What a screen reader asks a number for.
    readonly property int minimumValue: Math.min(...root.values)
    readonly property int maximumValue: Math.max(...root.values)
    readonly property int stepSize: 1
    readonly property int rowHeight: Math.max(Theme.target, Math.ceil(metrics.height) + Theme.s8)

    implicitWidth: 120
    implicitHeight: root.rows * root.rowHeight + 2 * Theme.target
    activeFocusOnTab: true
    Accessible.role: Accessible.SpinBox
    Accessible.name: root.label
    Accessible.focusable: true
    Accessible.onIncreaseAction: root.turn(1)
    Accessible.onDecreaseAction: root.turn(-1)
    Keys.onUpPressed: root.turn(-1)
    Keys.onDownPressed: root.turn(1)
    Keys.onPressed: event => {
        const to = event.key === Qt.Key_Home ? 0 : event.key === Qt.Key_End ? root.values.length - 1 : -1;
        event.accepted = to >= 0;
        if (event.accepted)
            root.value = root.values[to];
    }
    onValueChanged: root.show()
    onValuesChanged: root.show()
    Component.onCompleted: root.show()

    function turn(by: int): void {
        const count = root.values.length;
        root.value = root.values[(Array.from(root.values).indexOf(root.value) + by + count) % count];
    }

    function show(): void {
        const index = Array.from(root.values).indexOf(root.value);
        if (index >= 0 && tumbler.count === root.values.length)
            tumbler.currentIndex = index;
    }

    FontMetrics {
        id: metrics

        font: Theme.fontTitle
    }

    Rectangle {
        anchors.fill: tumbler
        anchors.topMargin: Math.floor(root.rows / 2) * root.rowHeight
        anchors.bottomMargin: anchors.topMargin
        radius: Theme.radiusField
        color: Theme.color.primarySoft

        FocusRing {
            innerRadius: Theme.radiusField
            visible: root.activeFocus
        }
    }

    IconButton {
        objectName: "earlier"
        anchors.top: parent.top
        anchors.horizontalCenter: parent.horizontalCenter
        iconName: "up"
        text: root.earlierText
        focusPolicy: Qt.NoFocus // the wheel has the keys
        onClicked: root.turn(-1)
    }

    T.Tumbler {
        id: tumbler

        anchors.top: parent.top
        anchors.topMargin: Theme.target
        width: parent.width
        height: root.rows * root.rowHeight
        activeFocusOnTab: false
        visibleItemCount: root.rows
        wrap: true
        model: root.values
        Accessible.ignored: true
        onCurrentIndexChanged: if (tumbler.moving)
            root.value = root.values[tumbler.currentIndex]

        delegate: Item {
            id: row

            required property int index
            required property int modelData
            readonly property bool current: tumbler.currentIndex === row.index
            // One more than are seen is kept ready at each end.
            readonly property bool seen: Math.abs(T.Tumbler.displacement) < (root.rows + 1) / 2

            width: tumbler.width
            height: root.rowHeight

            Text {
                anchors.centerIn: parent
                visible: row.seen
                text: String(row.modelData).padStart(root.digits, "0")
                font: row.current ? Theme.fontTitle : Theme.fontBody
                color: row.current ? Theme.color.primarySoftText : Theme.color.textQuiet
                textFormat: Text.PlainText
                Accessible.ignored: true
            }

            TapHandler {
                onTapped: root.value = row.modelData
            }
        }

        contentItem: PathView {
            clip: true
            model: tumbler.model
            delegate: tumbler.delegate
            pathItemCount: root.rows + 1
            preferredHighlightBegin: 0.5
            preferredHighlightEnd: 0.5
            highlightMoveDuration: Theme.lessMotion ? 0 : Theme.sheetMs
            dragMargin: width / 2
            interactive: true
            path: Path {
                startX: tumbler.width / 2
                startY: -root.rowHeight / 2

                PathLine {
                    x: tumbler.width / 2
                    y: (root.rows + 0.5) * root.rowHeight
                }
            }
        }
    }

    IconButton {
        objectName: "later"
        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        iconName: "down"
        text: root.laterText
        focusPolicy: Qt.NoFocus
        onClicked: root.turn(1)
    }
}
