// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Frond.Ui

// Text in one of the type roles.
Text {
    id: root

    enum Role { Body, Title, Heading, Small, Timer, Button }

    property int role: FText.Body
    property bool quiet: false

    font: {
        switch (root.role) {
        case FText.Title:
            return Theme.fontTitle;
        case FText.Heading:
            return Theme.fontHeading;
        case FText.Small:
            return Theme.fontSmall;
        case FText.Timer:
            return Theme.fontTimer;
        case FText.Button:
            return Theme.fontButton;
        default:
            return Theme.fontBody;
        }
    }
    color: root.quiet ? Theme.color.textQuiet : Theme.color.text
    wrapMode: Text.Wrap
    textFormat: Text.PlainText
    lineHeight: root.role === FText.Body ? 1.15 : 1.05
    Accessible.role: root.role === FText.Title || root.role === FText.Heading ? Accessible.Heading : Accessible.StaticText
    Accessible.name: root.text
}
