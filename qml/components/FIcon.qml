// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Shapes
import Frond.Ui

// The project's own icons: 24 grid, stroke 1.75, round caps, drawn in the colour of the text beside them.
Item {
    id: root

    required property string name
    property color color: Theme.color.text
    property real size: 24

    readonly property var paths: ({
            "today": "M5 6.5 H19 V19 H5 Z M5 10.5 H19 M9 4 V7 M15 4 V7",
            "history": "M5 6.5 H19 M5 12 H19 M5 17.5 H13",
            "overtime": "M4.5 4.5 V19.5 H19.5 M7.5 15.5 L11 11.5 L14 13.5 L19 7.5",
            "more": "M6 12 H6.01 M12 12 H12.01 M18 12 H18.01",
            "hide": "M4 12 C7 7 17 7 20 12 C17 17 7 17 4 12 M5 19.5 L19 4.5",
            "back": "M14.5 5.5 L8 12 L14.5 18.5",
            "search": "M10.5 4.5 A6 6 0 1 1 10.49 4.5 M15 15 L19.5 19.5",
            "note": "M6 4.5 H18 V19.5 H6 Z M9 9 H15 M9 12.5 H15",
            "add": "M12 5 V19 M5 12 H19",
            "check": "M5 12.5 L10 17.5 L19 7",
            "chevron": "M9.5 5.5 L16 12 L9.5 18.5",
            "close": "M6 6 L18 18 M18 6 L6 18",
            "minus": "M5 12 H19"
        })

    implicitWidth: root.size
    implicitHeight: root.size
    Accessible.ignored: true

    Shape {
        width: 24
        height: 24
        scale: root.size / 24
        transformOrigin: Item.TopLeft

        ShapePath {
            strokeColor: root.color
            strokeWidth: root.name === "more" ? 3 : 1.75
            fillColor: "transparent"
            capStyle: ShapePath.RoundCap
            joinStyle: ShapePath.RoundJoin

            PathSvg {
                path: root.paths[root.name] ?? ""
            }
        }
    }
}
