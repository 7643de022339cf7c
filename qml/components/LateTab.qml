// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Frond.Ui

// A tab that is built when it is first wanted. Until then its pages are not even read, which is a good
// part of the time to the first frame.
FocusScope {
    id: root

    required property bool shown
    // A TabStack in qml/pages and what it requires, but for `shown`.
    required property string source
    required property var properties
    readonly property TabStack tab: loader.item as TabStack
    readonly property Item currentItem: root.tab ? root.tab.currentItem : null

    signal hideRequested
    signal entryRequested(string id)

    anchors.fill: parent
    visible: root.shown
    focus: root.shown
    onShownChanged: if (root.shown)
        root.build()
    Component.onCompleted: if (root.shown)
        root.build()

    Loader {
        id: loader

        anchors.fill: parent
        focus: true
    }

    Binding {
        target: root.tab
        property: "shown"
        value: root.shown
        when: root.tab !== null
    }

    Connections {
        target: root.tab

        function onHideRequested(): void {
            root.hideRequested();
        }
        function onEntryRequested(id: string): void {
            root.entryRequested(id);
        }
    }

    function build(): void {
        if (loader.status === Loader.Null)
            loader.setSource(Qt.resolvedUrl("../pages/" + root.source), Object.assign({
                shown: root.shown
            }, root.properties));
    }

    function back(): void {
        if (root.tab)
            root.tab.back();
    }

    function toFirst(): void {
        if (root.tab)
            root.tab.toFirst();
    }

    function want(what: string, argument: string): void {
        root.build();
        root.tab.wanted(what, argument);
    }
}
