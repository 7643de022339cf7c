// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Frond.Ui

// Icons and the timer's curve, looked at as pixels.
Item {
    id: root

    width: 300
    height: 300

    Rectangle {
        anchors.fill: parent
        color: "white"
    }

    FIcon {
        id: icon

        name: "today"
        color: "#ff0000"
        size: 48
    }

    TimerCurve {
        id: curve

        y: 60
        width: 200
        height: 200
    }

    DayMark {
        id: mark

        x: 220
        y: 60
        width: 51
        height: 48
        visible: noted || planned || off || resting
    }

    TestCase {
        name: "Drawing"
        when: windowShown

        // How many pixels are inked, and their middle across.
        function ink(item): var {
            const image = grabImage(item);
            let count = 0;
            let sum = 0;
            for (let y = 0; y < image.height; ++y) {
                for (let x = 0; x < image.width; ++x) {
                    if (image.green(x, y) < 200) {
                        ++count;
                        sum += x;
                    }
                }
            }
            return {
                count: count,
                middle: count > 0 ? sum / count / image.width : 0,
                image: image
            };
        }

        // As in a sheet that is closed and opened again: what was drawn is thrown away and made anew, and
        // may come to lie at the same place in memory.
        function test_what_leaves_the_window_is_drawn_again_when_it_comes_back_data(): var {
            return [
                {
                    tag: "icon",
                    item: icon
                },
                {
                    tag: "curve",
                    item: curve
                },
                {
                    tag: "mark",
                    item: mark
                }
            ];
        }

        function test_what_leaves_the_window_is_drawn_again_when_it_comes_back(row: var) {
            mark.resting = true;
            const before = ink(row.item).count;
            verify(before > 0);
            for (let again = 0; again < 50; ++again) {
                row.item.parent = null;
                grabImage(root);
                row.item.parent = root;
                compare(ink(row.item).count, before);
            }
            mark.resting = false;
        }

        // In grey too: a disc is full, a ring is not, a dot is small, hatching reaches the corners.
        function test_the_marks_of_a_day_differ_in_form() {
            const inkOf = name => {
                for (const each of ["noted", "planned", "off", "resting"])
                    mark[each] = each === name;
                const drawn = ink(mark);
                const isInked = (x, y) => drawn.image.green(x, y) < 200;
                return {
                    count: drawn.count,
                    centre: isInked(25, 24),
                    corner: [0, 1, 2, 3, 4, 5, 6, 7].some(x => isInked(x, 1))
                };
            };
            const noted = inkOf("noted");
            const planned = inkOf("planned");
            const off = inkOf("off");
            const resting = inkOf("resting");
            verify(noted.centre && !noted.corner);
            verify(!planned.centre && !planned.corner);
            verify(off.centre && !off.corner);
            verify(resting.corner);
            verify(noted.count > 3 * planned.count, noted.count + " to " + planned.count);
            verify(planned.count > 3 * off.count, planned.count + " to " + off.count);
        }

        function test_the_set_is_complete() {
            for (const name of ["today", "history", "overtime", "more", "hide", "back", "search", "note", "add", "check", "chevron", "up", "down", "pause", "play"])
                verify(Icons.paths[name] !== undefined, name);
        }

        function test_each_icon_draws_in_its_colour_data() {
            return Object.keys(Icons.paths).map(name => ({
                        tag: name
                    }));
        }

        function test_each_icon_draws_in_its_colour(data) {
            icon.name = data.tag;
            const drawn = ink(icon);
            verify(drawn.count > 20, drawn.count + " pixels");
            verify(drawn.count < 48 * 48 / 2, "a line, not a blot");
            for (let y = 0; y < 48; y += 2) {
                for (let x = 0; x < 48; x += 2)
                    verify(drawn.image.red(x, y) > 250, "red at " + x + ", " + y);
            }
        }

        function test_what_points_turns_round_when_mirrored() {
            icon.name = "play";
            const there = ink(icon).middle;
            icon.LayoutMirroring.enabled = true;
            const back = ink(icon).middle;
            fuzzyCompare(there + back, 1, 0.05);
            verify(Math.abs(there - back) > 0.02);
            icon.name = "search";
            const search = ink(icon).middle;
            icon.LayoutMirroring.enabled = false;
            fuzzyCompare(ink(icon).middle, search, 0.001);
        }

        function test_the_curve_grows_and_stays_inside() {
            let before = 0;
            for (const minutes of [0.5, 5, 12, 29]) {
                curve.minutes = minutes;
                const now = ink(curve).count;
                verify(now > before, minutes + ": " + now);
                before = now;
            }
            for (const minutes of [30, 31, 200, 600]) {
                curve.minutes = minutes;
                const end = curve.pointAt(minutes);
                verify(end.x > 2 && end.x < 198 && end.y > 2 && end.y < 198, minutes + " at " + end);
            }
        }

        // Drawn see-through, the layers of a line add up to darker specks.
        function test_a_curve_that_rests_is_nowhere_darker_than_its_colour() {
            curve.minutes = 40;
            curve.resting = true;
            const drawn = ink(curve);
            curve.resting = false;
            verify(drawn.count > 500);
            const least = Math.round(Theme.color.outline.g * 255) - 1;
            for (let y = 0; y < 200; ++y) {
                for (let x = 0; x < 200; ++x)
                    verify(drawn.image.green(x, y) >= least, drawn.image.green(x, y) + " at " + x + ", " + y);
            }
        }

        function test_the_curve_is_redrawn_every_quarter_of_a_minute_only() {
            const end = minutes => {
                curve.minutes = minutes;
                const points = curve.points();
                return points[points.length - 1];
            };
            compare(end(10.2), end(10));
            verify(end(10.3) !== end(10));
        }

        function test_the_minutes_meant_end_the_curve_at_its_mark_data(): var {
            return [
                {
                    tag: "5",
                    target: 5
                },
                {
                    tag: "20",
                    target: 20
                },
                {
                    tag: "1440",
                    target: 1440
                }
            ];
        }

        function test_the_minutes_meant_end_the_curve_at_its_mark(row): void {
            curve.targetMinutes = row.target;
            curve.minutes = row.target - 0.5;
            verify(!curve.reached);
            for (const minutes of [row.target, row.target + 40]) {
                curve.minutes = minutes;
                verify(curve.reached);
                const points = curve.points();
                fuzzyCompare(points[points.length - 1].x, curve.middle.x, 0.01);
                fuzzyCompare(points[points.length - 1].y, curve.middle.y - curve.rim, 0.01);
                fuzzyCompare(points[0].y, curve.middle.y, 0.01); // two and a quarter turns before
            }
            curve.targetMinutes = 0;
        }

        function test_both_are_hidden_from_the_screen_reader() {
            verify(curve.Accessible.ignored);
            verify(icon.Accessible.ignored);
        }
    }
}
