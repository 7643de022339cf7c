// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Shapes
import Frond.App
import Frond.Ui

// The plan for another device, or for a PT: a code to be photographed, or a file.
PageFrame {
    id: root

    required property PlanTransfer viewModel

    title: qsTr("Pass this plan on")
    canGoBack: true
    guide: "plan-from-a-pt"
    contentSpacing: Theme.s16
    onVisibleChanged: if (!root.visible)
        root.viewModel.forgetMessage()

    FText {
        width: parent.width
        text: qsTr("It holds the plan alone: its name, its phases, its dates and what your clinic said about breaks. No entries.")
    }

    Rectangle {
        id: code

        objectName: "code"
        anchors.horizontalCenter: parent.horizontalCenter
        width: root.viewModel.codeModules * modules.module
        height: width
        visible: root.viewModel.codePath.length > 0
        color: Theme.codeGround
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("The plan as a code")

        Shape {
            id: modules

            // Whole pixels, so that no seam shows between modules.
            readonly property int module: Math.max(1, Math.floor(Math.min(root.width - 2 * Theme.s16, 360) / root.viewModel.codeModules))

            scale: modules.module
            transformOrigin: Item.TopLeft

            ShapePath {
                strokeWidth: -1
                fillColor: Theme.codeInk

                PathSvg {
                    path: root.viewModel.codePath
                }
            }
        }
    }

    FText {
        width: parent.width
        visible: !code.visible
        text: qsTr("This plan is too long for a code. A file holds it.")
    }

    FText {
        objectName: "saved"
        width: parent.width
        visible: text.length > 0
        text: root.viewModel.message
    }

    footer: FButton {
        objectName: "saveFile"
        width: parent ? parent.width : 0
        text: qsTr("Save as a file")
        onClicked: root.viewModel.save()
    }
}
