// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Frond.Ui

// Text in a chart. The chart's description says it all to a screen reader.
Text {
    font: Theme.fontSmall
    color: Theme.color.textQuiet
    textFormat: Text.PlainText
    Accessible.ignored: true
}
