// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// The colour roles. Every one is required, so a palette that forgets one does not load.
QtObject {
    required property color bg
    required property color surface
    required property color raised
    required property color line
    required property color outline
    required property color text
    required property color textQuiet
    required property color primary
    required property color primaryText
    required property color primarySoft
    required property color primarySoftText
    required property color note
    required property color noteText
    required property color focus

    required property color seriesBefore
    required property color seriesDuring
    required property color seriesAfter
    required property color seriesEase
    required property color seriesSize
    required property color seriesMinutes
}
