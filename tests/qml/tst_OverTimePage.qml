// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Frond.Test
import Frond.Ui

Item {
    id: root

    width: 390
    height: 844

    OverTimePage {
        id: page

        anchors.fill: parent
        viewModel: Past.overTime
    }

    SignalSpy {
        id: tables

        target: page
        signalName: "openTable"
    }

    SignalSpy {
        id: charts

        target: page
        signalName: "openChart"
    }

    TestCase {
        name: "OverTimePage"
        when: windowShown
        visible: true

        function init() {
            Past.clear();
            page.contentY = 0;
            tables.clear();
            charts.clear();
        }

        function addThree() {
            Past.add("2026-02-26T20:00:00+01:00", "18.0", 10, 4, "");
            Past.add("2026-02-27T20:00:00+01:00", "18.0", 10, 2, "");
            Past.add("2026-03-01T20:00:00+01:00", "20.0", 10, 3, "");
        }

        function chartOf(slot) {
            return findChild(findChild(page, slot), "chart");
        }

        function test_emptyPromisesNothing() {
            const empty = findChild(page, "empty");
            verify(empty.visible);
            compare(empty.text, "When there are a few entries, they will show here.");
            verify(!findChild(page, "ranges").visible);
            verify(!findChild(page, "size").visible);
        }

        function test_chartsAreInTheAccessibilityTreeWithASummary() {
            addThree();
            const size = chartOf("size");
            compare(size.Accessible.role, Accessible.Chart);
            compare(size.Accessible.name, "Size (mm)");
            compare(size.Accessible.description, "Size: from 18\u00a0mm to 20\u00a0mm, latest 20\u00a0mm; a size in 3 of 3.");
            const felt = chartOf("felt");
            compare(felt.Accessible.role, Accessible.Chart);
            compare(felt.Accessible.name, "How it felt");
            compare(felt.Accessible.description, "Pain during: middle 3, between 2 and 4, latest 3; numbers in 3 of 3.");
        }

        function test_linesAreDrawnInTheirColour() {
            addThree();
            const size = chartOf("size");
            tryVerify(() => {
                const image = grabImage(size);
                for (let x = 0; x < image.width; ++x) {
                    for (let y = 0; y < image.height; ++y) {
                        if (Qt.colorEqual(image.pixel(x, y), Theme.color.seriesSize))
                            return true;
                    }
                }
                return false;
            });
        }

        function test_beforeAndAfterAreSwitchesAndOff() {
            addThree();
            const view = findChild(chartOf("felt"), "view");
            compare(view.count, 2); // a line and its marks
            const before = findChild(page, "before");
            compare(before.selected, false);
            before.clicked();
            compare(before.selected, true);
            compare(view.count, 4);
            findChild(page, "after").clicked();
            compare(view.count, 6);
            before.clicked();
            compare(view.count, 4);
        }

        function test_oneEntryIsAPointWithItsValue() {
            Past.add("2026-03-01T20:00:00+01:00", "20.0", 10, 3, "");
            const size = chartOf("size");
            compare(findChild(size, "view").count, 1);
            compare(findChild(size, "view").series(0).count, 1);
            compare(findChild(size, "end_size").text, "20 mm");
            compare(findChild(chartOf("felt"), "end_during").text, "during 3");
        }

        function test_onlyWordsAreFourNamedRows() {
            Past.addWord("2026-03-01T20:00:00+01:00", "hard");
            Past.addWord("2026-03-02T20:00:00+01:00", "easy");
            verify(!findChild(page, "felt").visible);
            verify(findChild(page, "words").visible);
            compare(chartOf("words").chart.yTicks.length, 4);
            compare(chartOf("words").Accessible.description, "In words: Easy 1, Hard 1.");
        }

        function test_labelsStayInsideTheChart_data() {
            return [
                {
                    tag: "phone",
                    width: 390,
                    scale: 1
                },
                {
                    tag: "small phone, large text",
                    width: 320,
                    scale: 2
                }
            ];
        }

        function test_labelsStayInsideTheChart(data) {
            root.width = data.width;
            Theme.textScale = data.scale;
            addThree();
            Past.overTime.showBefore = true;
            Past.overTime.showAfter = true;
            for (const range of ["month", "year"]) {
                Past.overTime.range = range;
                waitForRendering(page);
                const felt = chartOf("felt");
                const names = ["day_0", "day_1", "day_2", "end_before", "end_during", "end_after"];
                const labels = names.map(name => findChild(felt, name)).filter(label => label && label.visible);
                verify(labels.length >= 5);
                for (const label of labels) {
                    verify(label.x >= 0, label.objectName);
                    verify(label.x + label.width <= felt.width + 1, label.objectName + " " + label.text);
                }
                for (const one of labels) {
                    for (const other of labels) {
                        const apart = one === other || one.x + one.width <= other.x || other.x + other.width <= one.x || one.y + one.height <= other.y + 4 || other.y + other.height <= one.y + 4;
                        verify(apart, one.text + " over " + other.text);
                    }
                }
            }
            Past.overTime.range = "month";
            Theme.textScale = 1;
            root.width = 390;
        }

        function test_rowsOpenTheirPages() {
            addThree();
            findChild(page, "tableRow").clicked();
            compare(tables.count, 1);
            findChild(page, "minutesRow").clicked();
            compare(charts.count, 1);
            compare(charts.signalArguments[0][0], "MinutesChart");
        }

        function test_datesAreAskedForOnlyWhereTheyAreWanted() {
            addThree();
            verify(!findChild(page, "from").visible);
            Past.overTime.range = "dates";
            verify(findChild(page, "from").visible);
            findChild(page, "from").picked("2026-02-27");
            compare(findChild(page, "sentence").text.indexOf("27 February to 3 March."), 0);
            compare(findChild(page, "headline").text, "2 sessions");
            Past.overTime.range = "month";
        }

        function test_ofAYearBoxesAndThinLinesStandBehindTheTypicalValue() {
            addThree();
            Past.add("2025-06-01T20:00:00+01:00", "18.0", 10, 5, "");
            Past.overTime.range = "year";
            const felt = chartOf("felt");
            let boxes = 0;
            for (const line of felt.chart.lines)
                boxes += line.spans.length;
            compare(boxes, 2);
            verify(findChild(page, "felt").chart.legend.indexOf("By week") === 0);
            Past.overTime.range = "month";
        }

        function test_eachSizeIsARowThatIsSpokenWhole() {
            addThree();
            const row = findChild(page, "size_20 mm");
            verify(row && row.visible);
            compare(row.modelData.spoken, "20 mm: 1 session, 10 minutes each, pain 3 in 1");
        }
    }
}
