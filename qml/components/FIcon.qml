// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Frond.Ui

// One of Icons, drawn in the colour of the text beside it. Never alone but for Hide, search and back.
Item {
    id: root

    required property string name
    property color color: Theme.color.text
    property real size: 24

    readonly property bool mirrored: root.LayoutMirroring.enabled && Icons.directed.indexOf(root.name) >= 0

    implicitWidth: root.size
    implicitHeight: root.size
    Accessible.ignored: true

    // Made anew whenever it comes into a window. A Shape that left one, in a sheet that was closed,
    // takes the node that it draws into for the one it had before if both come to lie at the same
    // place in memory: it stays empty, or the program ends (seen with Qt 6.4.2).
    Repeater {
        model: root.Window.window === null ? 0 : 1

        Shape {
            width: 24
            height: 24
            transform: Scale {
                xScale: (root.mirrored ? -1 : 1) * root.size / 24
                yScale: root.size / 24
            }
            x: root.mirrored ? root.size : 0

            ShapePath {
                strokeColor: root.color
                strokeWidth: Icons.dotted.indexOf(root.name) >= 0 ? 3 : 1.75
                fillColor: "transparent"
                capStyle: ShapePath.RoundCap
                joinStyle: ShapePath.RoundJoin

                PathSvg {
                    path: Icons.paths[root.name] ?? ""
                }
            }
        }
    }
}
