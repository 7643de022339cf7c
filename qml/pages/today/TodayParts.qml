// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// What Today opens. TodayTabParts.qml has it; that file is read when something is opened for the first
// time, or before, when there is time.
Item {
    property Component sessionPage: null
    property Component afterSessionPage: null
    property Component logEarlierPage: null
    property Component entryPage: null
    property Component editPage: null
    property Component fileTroublePage: null

    signal sizeChosen(int row)

    // With `begins` nothing is chosen beforehand.
    function askSize(begins: bool): void {
    }

    function askRest(): void {
    }
}
