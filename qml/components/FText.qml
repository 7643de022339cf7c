// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Frond.Ui

// Text in one of the type roles. It wraps; it is never cut short.
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
    lineHeight: {
        switch (root.role) {
        case FText.Title:
            return Theme.lineHeightTitle;
        case FText.Heading:
            return Theme.lineHeightHeading;
        case FText.Small:
            return Theme.lineHeightSmall;
        case FText.Timer:
            return Theme.lineHeightTimer;
        default:
            return Theme.lineHeightBody;
        }
    }
    color: root.quiet ? Theme.color.textQuiet : Theme.color.text
    // Said outright, so that a mirrored layout moves it: a number has no direction of its own.
    horizontalAlignment: Text.AlignLeft
    wrapMode: Text.Wrap
    textFormat: Text.PlainText
    Accessible.role: root.role === FText.Title || root.role === FText.Heading ? Accessible.Heading : Accessible.StaticText
    Accessible.name: root.text
}
