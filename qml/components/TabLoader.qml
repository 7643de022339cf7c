// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Frond.Ui

// A tab that is made when it is first shown, or before, when there is time: its file is read by name,
// so that nothing of it is needed for the window's first frame.
Loader {
    id: root

    required property url file
    required property bool shown
    readonly property TabStack stack: root.item as TabStack

    anchors.fill: parent
    active: false
    source: root.file
    focus: root.shown
    onShownChanged: root.fill()
    Component.onCompleted: root.fill()

    Binding {
        target: root.stack
        property: "shown"
        value: root.shown
        when: root.stack !== null
    }

    function fill(): void {
        if (root.shown)
            root.make();
    }

    function make(): TabStack {
        root.active = true;
        return root.stack;
    }
}
