// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Frond.Ui

// Lines that rise to the right, from edge to edge: days taken out of the plan.
Item {
    id: root

    property color color: Theme.color.outline
    property real step: Theme.s8 // between two lines

    Accessible.ignored: true

    // Made where it is seen, and anew in each window, for the reason that FIcon gives.
    Repeater {
        model: root.Window.window !== null && root.visible ? 1 : 0

        Shape {
            objectName: "hatch"
            anchors.fill: parent

            ShapePath {
                strokeColor: root.color
                strokeWidth: 1
                fillColor: "transparent"

                PathSvg {
                    path: root.lines(root.width, root.height, root.step)
                }
            }
        }
    }

    function lines(width: real, height: real, step: real): string {
        let path = "";
        for (let at = step / 2; at < width + height; at += step) {
            const left = Math.max(0, at - height);
            const right = Math.min(width, at);
            path += `M${left} ${at - left} L${right} ${at - right} `;
        }
        return path;
    }
}
