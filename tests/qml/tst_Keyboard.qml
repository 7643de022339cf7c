// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Frond.App
import Frond.Ui

// Tab goes from group to group, the arrows move inside one and choose nothing, Space chooses.
Item {
    id: root

    width: 390
    height: 700

    Column {
        id: column

        width: 390

        FButton {
            id: before

            text: "Before"
        }

        ChipFlow {
            id: flow

            width: 150
            allowNone: true
            model: ["1", "2", "3", "4"].map(text => Choices.of(text, text))
        }

        WordScale {
            id: words

            width: 390
            value: "okay"
        }

        RatingLine {
            id: line

            width: 390
            label: "Pain during"
            open: true
            onToggled: line.open = !line.open
        }

        NavBar {
            id: nav

            width: 390
            current: "a"
            model: [
                NavTab {
                    key: "a"
                    text: "A"
                    iconName: "today"
                },
                NavTab {
                    key: "b"
                    text: "B"
                    iconName: "more"
                }
            ]
        }
    }

    SignalSpy {
        id: flowPicked

        target: flow
        signalName: "picked"
    }

    SignalSpy {
        id: wordPicked

        target: words
        signalName: "picked"
    }

    SignalSpy {
        id: linePicked

        target: line
        signalName: "picked"
    }

    SignalSpy {
        id: navPicked

        target: nav
        signalName: "picked"
    }

    TestCase {
        name: "Keyboard"
        when: windowShown

        function init() {
            before.forceActiveFocus(Qt.TabFocusReason);
            for (const spy of [flowPicked, wordPicked, linePicked, navPicked])
                spy.clear();
            column.LayoutMirroring.enabled = false;
            flow.arrows.place = 0;
            flow.current = "";
            line.value = -1;
            findChild(line, "cells").arrows.place = 0;
        }

        function focused(): string {
            return root.Window.activeFocusItem.objectName;
        }

        function test_tab_stops_once_in_each_group() {
            before.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Tab);
            compare(focused(), "chip_1");
            keyClick(Qt.Key_Tab);
            compare(focused(), "word_okay", "at what is chosen");
            keyClick(Qt.Key_Tab);
            compare(focused(), "ratingRow");
            keyClick(Qt.Key_Tab);
            compare(focused(), "cell_0");
            keyClick(Qt.Key_Tab);
            compare(focused(), "tab_a");
            keyClick(Qt.Key_Backtab);
            compare(focused(), "cell_0");
        }

        function test_arrows_move_and_choose_nothing() {
            findChild(words, "word_okay").forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Right);
            compare(focused(), "word_hard");
            verify(root.Window.activeFocusItem.visualFocus);
            keyClick(Qt.Key_Right);
            keyClick(Qt.Key_Right);
            compare(focused(), "word_too_much", "the end holds");
            compare(wordPicked.count, 0);
            keyClick(Qt.Key_Space);
            compare(wordPicked.signalArguments[0][0], "too_much");
            keyClick(Qt.Key_Home);
            compare(focused(), "word_easy");
            keyClick(Qt.Key_Return);
            compare(wordPicked.signalArguments[1][0], "easy");
        }

        function test_up_and_down_go_to_the_cell_above_and_below() {
            findChild(line, "cell_2").forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Down);
            compare(focused(), "cell_8");
            keyClick(Qt.Key_End);
            compare(focused(), "cell_-1");
            keyClick(Qt.Key_Up);
            compare(focused(), "cell_5");
            compare(linePicked.count, 0);
            keyClick(Qt.Key_Space);
            compare(linePicked.signalArguments[0][0], 5);
        }

        function test_chips_that_wrap_are_reached_downwards_too() {
            const first = findChild(flow, "chip_1");
            const third = findChild(flow, "chip_3");
            verify(third.y > first.y, "they wrap");
            first.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Down);
            compare(focused(), "chip_3");
        }

        function test_left_is_onward_when_mirrored() {
            column.LayoutMirroring.enabled = true;
            column.LayoutMirroring.childrenInherit = true;
            findChild(nav, "tab_a").forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Left);
            compare(focused(), "tab_b");
            keyClick(Qt.Key_Space);
            compare(navPicked.signalArguments[0][0], "b");
        }

        function test_a_choice_can_be_taken_back() {
            flow.current = "2";
            mouseClick(findChild(flow, "chip_2"));
            compare(flowPicked.signalArguments[0][0], "");
            mouseClick(findChild(flow, "chip_3"));
            compare(flowPicked.signalArguments[1][0], "3");
        }

        function test_an_open_line_is_folded_by_its_row() {
            const row = findChild(line, "ratingRow");
            row.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Space);
            verify(!line.open);
            keyClick(Qt.Key_Return);
            verify(line.open);
        }
    }
}
