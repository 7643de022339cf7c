// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// What Today opens. TodayTabParts.qml has it; that file is read when something is opened for the first
// time, or before, when there is time.
Item {
    property Component sessionPage: null
    property Component afterSessionPage: null
    property Component logEarlierPage: null
    property Component notePage: null
    property Component dayPage: null
    property Component dayContextPage: null
    property Component entryPage: null
    property Component editPage: null
    property Component fileTroublePage: null

    signal sizeChosen(int row)
    signal minutesChosen

    function writeNote(): void {
    }

    // `kind` as a listing names it.
    function openEntry(kind: string, id: string): void {
    }

    // A form that was open when the program ended.
    function takeUp(form: string): void {
    }

    // What is noted beside sessions, by its kind.
    function noteNew(kind: string): void {
    }

    // With `begins` nothing is chosen beforehand.
    function askSize(begins: bool): void {
    }

    function askMinutes(): void {
    }

    function askRest(): void {
    }

    // After "Not today".
    function offerLess(): void {
    }
}
