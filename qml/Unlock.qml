// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Window
import Frond.App
import Frond.Ui

// Instead of the app while its file is locked.
Window {
    id: root

    required property UnlockViewModel viewModel
    required property bool dark
    // As in Main.
    property windowEdges edges

    width: 390
    height: 844
    minimumWidth: 320
    minimumHeight: 320
    visible: true
    title: qsTr("Frond")
    color: Theme.color.bg

    Binding {
        target: Theme
        property: "dark"
        value: root.dark
    }

    UnlockPage {
        x: root.edges.left
        y: root.edges.top
        width: root.width - root.edges.left - root.edges.right
        height: root.height - root.edges.top - root.edges.bottom
        focus: true
        viewModel: root.viewModel
    }
}
