// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Frond.App
import Frond.Ui

// Words of the person's own: what was noted last as chips, and a field for something else.
Column {
    id: root

    required property string label
    property string text: ""
    property string errorText: ""
    property list<choice> recent
    property bool several: false
    property list<string> chosen // of `several`

    signal edited(string text)
    signal toggled(string word)
    signal finished

    spacing: Theme.s8

    ChipFlow {
        objectName: "recent"
        width: parent.width
        visible: root.recent.length > 0
        showsName: true
        allowNone: true
        name: root.label
        multiple: root.several
        values: root.chosen
        current: root.text
        model: root.recent
        onPicked: word => root.several ? root.toggled(word) : root.edited(word)
    }

    FField {
        width: parent.width
        label: root.label
        showsLabel: root.recent.length === 0
        text: root.text
        errorText: root.errorText
        onEdited: text => root.edited(text)
        onEditingFinished: root.finished()
    }
}
