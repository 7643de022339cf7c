// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// What Today opens. TodayTabParts.qml has it; that file is read when something is opened for the first
// time, or before, when there is time.
Item {
    property Component sessionPage: null
    property Component logEarlierPage: null
    property Component notePage: null
    property Component fileTroublePage: null

    signal sizeChosen(int row)
    signal minutesChosen

    function writeNote(): void {
    }

    // As a tab reopens its pages: entries by their kind as a listing names it, "edit" and "add" for one of a session,
    // "day" and "context" for one of a day, "after" for what is noted after a session.
    function reopen(kind: string, what: string): bool {
        return false;
    }

    // In place of the page that is open.
    function showAfter(id: string): void {
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
