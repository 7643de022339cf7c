// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Frond.Ui

// The four tabs: a bar below, or a rail at the left on wide and on low windows.
Rectangle {
    id: root

    property list<NavTab> model
    property string current: ""
    property bool vertical: false
    readonly property int count: Math.max(1, root.model.length)

    readonly property ArrowKeys arrows: ArrowKeys {
        group: grid
        chosen: root.indexOfCurrent()
    }

    signal picked(string key)

    // Its ground reaches the window's edges, its tabs do not.
    implicitWidth: 96 + Theme.edges.left
    implicitHeight: Theme.edges.bottom + 64 + Math.max(0, Math.round(18 * (Math.min(Theme.textScale, 1.3) - 1)))
    color: Theme.color.surface
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Pages")
    Keys.onPressed: event => arrows.handle(event)

    function indexOfCurrent(): int {
        for (let i = 0; i < root.model.length; ++i) {
            if (root.model[i].key === root.current)
                return i;
        }
        return -1;
    }

    Rectangle {
        anchors.right: parent.right
        anchors.top: parent.top
        width: root.vertical ? 1 : root.width
        height: root.vertical ? root.height : 1
        color: Theme.color.line
    }

    Grid {
        id: grid

        x: Theme.edges.left
        y: root.vertical ? Theme.edges.top : 0
        width: parent.width - x - (root.vertical ? 0 : Theme.edges.right)
        height: parent.height - y - Theme.edges.bottom
        columns: root.vertical ? 1 : root.count

        Repeater {
            model: root.model

            // Qt 6.4 tells a screen reader what a control is by its type, and not by its role.
            T.TabButton {
                id: tab

                required property int index
                required property NavTab modelData
                readonly property bool selected: root.current === modelData.key
                readonly property color ink: selected ? Theme.color.primary : Theme.color.textQuiet

                objectName: "tab_" + modelData.key
                width: root.vertical ? grid.width : grid.width / root.count
                height: root.vertical ? Math.min(88, grid.height / root.count) : grid.height
                text: modelData.text
                checkable: false // which tab is open is decided by `current`
                focusPolicy: root.arrows.tabStop === index ? Qt.StrongFocus : Qt.ClickFocus
                onActiveFocusChanged: if (activeFocus)
                    root.arrows.place = index
                Accessible.role: Accessible.PageTab
                Accessible.name: tab.text
                Accessible.selectable: true
                Accessible.selected: tab.selected
                Accessible.pressed: tab.down
                Accessible.onPressAction: tab.clicked()
                Keys.onReturnPressed: tab.clicked()
                Keys.onEnterPressed: tab.clicked()
                onClicked: root.picked(modelData.key)

                background: Rectangle {
                    radius: Theme.radiusField
                    color: Theme.color.text
                    opacity: tab.down ? 0.08 : 0
                }

                contentItem: Item {
                    Rectangle {
                        anchors.horizontalCenter: parent.horizontalCenter
                        y: icon.y - 4
                        width: 56
                        height: 32
                        radius: 16
                        visible: tab.selected
                        color: Theme.color.primarySoft
                    }

                    FIcon {
                        id: icon

                        anchors.horizontalCenter: parent.horizontalCenter
                        y: Math.max(6, (parent.height - 24 - 6 - label.implicitHeight) / 2)
                        name: tab.modelData.iconName
                        color: tab.selected ? Theme.color.primarySoftText : tab.ink
                    }

                    Text {
                        id: label

                        anchors.top: icon.bottom
                        anchors.topMargin: 6
                        width: parent.width
                        horizontalAlignment: Text.AlignHCenter
                        text: tab.text
                        font: Theme.fontTab
                        color: tab.selected ? Theme.color.text : tab.ink
                        fontSizeMode: Text.HorizontalFit
                        minimumPixelSize: 11
                        textFormat: Text.PlainText
                        Accessible.ignored: true
                    }

                    FocusRing {
                        anchors.margins: 2
                        innerRadius: Theme.radiusField
                        visible: tab.visualFocus
                    }
                }
            }
        }
    }
}
