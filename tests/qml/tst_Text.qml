// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Frond.Ui

Item {
    id: root

    width: 390
    height: 600

    FText {
        id: label

        width: 200
        text: "one\ntwo\nthree\nfour"
    }

    TimerDigits {
        id: digits

        y: 300
        text: "11"
    }

    TestCase {
        name: "Text"
        when: windowShown

        function cleanup() {
            Theme.textScale = 1;
            label.role = FText.Body;
        }

        // From one line to the next: the last one keeps the height of its font.
        function lineOf(item: Text): real {
            const words = item.text;
            const height = item.contentHeight;
            item.text = words + "\nfive";
            const line = item.contentHeight - height;
            item.text = words;
            return line;
        }

        function test_size_line_and_weight_of_each_role_data() {
            return [
                {
                    tag: "timer",
                    role: FText.Timer,
                    size: 56,
                    line: 64,
                    weight: 400
                },
                {
                    tag: "title",
                    role: FText.Title,
                    size: 24,
                    line: 32,
                    weight: 600
                },
                {
                    tag: "heading",
                    role: FText.Heading,
                    size: 18,
                    line: 26,
                    weight: 600
                },
                {
                    tag: "body",
                    role: FText.Body,
                    size: 16,
                    line: 24,
                    weight: 400
                },
                {
                    tag: "button",
                    role: FText.Button,
                    size: 16,
                    line: 24,
                    weight: 500
                },
                {
                    tag: "small",
                    role: FText.Small,
                    size: 13,
                    line: 18,
                    weight: 500
                }
            ];
        }

        function test_size_line_and_weight_of_each_role(data) {
            label.role = data.role;
            compare(label.font.pixelSize, data.size);
            compare(label.font.weight, data.weight);
            compare(label.lineCount, 4);
            fuzzyCompare(lineOf(label), data.line, 1); // fonts take whole pixels for their lines
        }

        function test_text_grows_with_the_system_but_what_starts_large_stops() {
            Theme.textScale = 2;
            compare(Theme.fontBody.pixelSize, 32);
            compare(Theme.fontSmall.pixelSize, 26);
            compare(Theme.fontTitle.pixelSize, 36);
            compare(Theme.fontTimer.pixelSize, 84, "150 %");
            compare(Theme.fontTab.pixelSize, 17, "130 %");
            fuzzyCompare(lineOf(label), 48, 1.5);
        }

        function test_digits_stand_in_equal_cells() {
            const width = digits.width;
            verify(width > 0);
            digits.text = "00";
            compare(digits.width, width);
            digits.text = "100";
            waitForRendering(digits); // a Row places its cells with the next frame
            fuzzyCompare(digits.width, width * 1.5, 0.5);
            compare(digits.Accessible.name, "100");
            digits.text = "11";
        }

        function test_a_title_and_a_heading_are_headings_to_a_screen_reader() {
            compare(label.Accessible.role, Accessible.StaticText);
            label.role = FText.Title;
            compare(label.Accessible.role, Accessible.Heading);
        }
    }
}
