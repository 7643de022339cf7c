// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Frond.App
import Frond.Ui

// What a session begins with, and the way to another size; while one runs, since when.
Item {
    id: root

    required property SessionViewModel session
    readonly property bool hasSizes: root.session.sizes.count > 1
    readonly property bool beside: !change.visible || headingLine.wanted + Theme.s16 + change.implicitWidth <= root.width

    signal sizeWanted
    signal kitWanted

    implicitHeight: {
        if (!root.beside)
            return words.implicitHeight + Theme.s8 + change.implicitHeight;
        return Math.max(Theme.rowHeight, words.implicitHeight, change.visible ? change.implicitHeight : 0);
    }

    LineWidth {
        id: headingLine

        font: Theme.fontHeading
        text: heading.text
    }

    Column {
        id: words

        anchors.left: parent.left
        y: root.beside ? (root.height - height) / 2 : 0
        width: root.beside && change.visible ? root.width - change.width - Theme.s16 : root.width

        SectionHeading {
            id: heading

            objectName: "beginText"
            width: parent.width
            text: root.session.active ? root.session.runningText : root.session.beginText
        }

        FText {
            id: note

            objectName: "beginNote"
            width: parent.width
            visible: text.length > 0
            role: FText.Small
            quiet: true
            text: root.session.active ? "" : root.session.beginNote
        }
    }

    FButton {
        id: change

        objectName: "beginWith"
        anchors.right: parent.right
        y: root.beside ? (root.height - height) / 2 : root.height - height
        width: root.beside ? implicitWidth : root.width
        visible: !root.session.active
        kind: FButton.Outlined
        prominentHeight: Theme.target
        text: {
            if (!root.hasSizes)
                return qsTr("Add a size");
            return root.session.asksForSize ? qsTr("Choose") : qsTr("Change");
        }
        onClicked: {
            if (root.hasSizes)
                root.sizeWanted();
            else
                root.kitWanted();
        }
    }
}
