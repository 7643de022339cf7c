// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import QtTest
import Frond.Ui

// What must hold for every component, in every look: nothing is cut, everything can be hit, everything
// has a name. The pictures are for people.
Item {
    id: root

    width: 390
    height: 4400

    Gallery {
        id: gallery

        anchors.fill: parent
        LayoutMirroring.enabled: false
        LayoutMirroring.childrenInherit: true
    }

    TestCase {
        name: "Gallery"
        when: windowShown

        function initTestCase() {
            findChild(gallery, "painDuring").open = true;
        }

        function cleanup() {
            Theme.dark = false;
            Theme.textScale = 1;
            gallery.LayoutMirroring.enabled = false;
            root.width = 390;
        }

        function looks() {
            return [
                {
                    tag: "light-390",
                    dark: false,
                    width: 390,
                    scale: 1,
                    mirrored: false
                },
                {
                    tag: "dark-390",
                    dark: true,
                    width: 390,
                    scale: 1,
                    mirrored: false
                },
                {
                    tag: "light-320-200",
                    dark: false,
                    width: 320,
                    scale: 2,
                    mirrored: false
                },
                {
                    tag: "dark-320-200",
                    dark: true,
                    width: 320,
                    scale: 2,
                    mirrored: false
                },
                {
                    tag: "light-390-mirrored",
                    dark: false,
                    width: 390,
                    scale: 1,
                    mirrored: true
                },
                {
                    tag: "light-320-200-mirrored",
                    dark: false,
                    width: 320,
                    scale: 2,
                    mirrored: true
                }
            ];
        }

        function show(look) {
            Theme.dark = look.dark;
            Theme.textScale = look.scale;
            gallery.LayoutMirroring.enabled = look.mirrored;
            root.width = look.width;
            root.height = look.scale > 1 ? 7000 : 4400;
            waitForRendering(gallery);
        }

        function visibleItems(item, result) {
            for (const child of Array.from(item.children)) {
                if (!child.visible)
                    continue;
                result.push(child);
                visibleItems(child, result);
            }
            return result;
        }

        function test_nothing_is_cut_data() {
            return looks();
        }

        function test_nothing_is_cut(look) {
            show(look);
            grabImage(gallery).save(look.tag + ".png");
            let texts = 0;
            for (const item of visibleItems(gallery, [])) {
                if (!(item instanceof Text) || item.text.length === 0)
                    continue;
                ++texts;
                const words = "“" + item.text + "” ";
                verify(!item.truncated, words + "is cut short");
                verify(item.contentWidth <= item.width + 1, words + item.contentWidth + " in " + item.width);
                verify(item.contentHeight <= item.height + 1, words + item.contentHeight + " high in " + item.height);
                const left = item.mapToItem(gallery, 0, 0).x;
                verify(left >= -1, words + "begins at " + left);
                verify(left + item.width <= root.width + 1, words + "ends at " + (left + item.width));
                for (let box = item.parent; box && box !== gallery; box = box.parent) {
                    if (!(box instanceof T.AbstractButton))
                        continue;
                    const top = item.mapToItem(box, 0, 0).y;
                    verify(top >= -1 && top + item.contentHeight <= box.height + 1, words + "leaves its button");
                }
            }
            verify(texts > 60, texts + " texts");
        }

        function test_everything_can_be_hit_and_has_a_name_data() {
            return looks();
        }

        function test_everything_can_be_hit_and_has_a_name(look) {
            show(look);
            let buttons = 0;
            for (const item of visibleItems(gallery, [])) {
                if (!(item instanceof T.AbstractButton))
                    continue;
                ++buttons;
                verify(item.width >= 48 && item.height >= 48, item.text + ": " + item.width + " x " + item.height);
                verify(item.Accessible.name.length > 0, "a button at " + item.y);
                verify(item.Accessible.role !== Accessible.NoRole, item.text);
            }
            verify(buttons > 40, buttons + " buttons");
        }

        // What a screen reader presses is what a finger presses.
        function test_a_screen_reader_can_press_everything() {
            show(looks()[0]);
            for (const item of visibleItems(gallery, [])) {
                if (!(item instanceof T.AbstractButton) || !item.enabled)
                    continue;
                clicks.target = item;
                clicks.clear();
                item.Accessible.pressAction();
                compare(clicks.count, 1, item.text);
            }
        }

        function test_targets_keep_8_between_them_data() {
            return looks();
        }

        // Beside or beneath each other in one group; rows of a list touch by intent.
        function test_targets_keep_8_between_them(look) {
            show(look);
            for (const name of ["flow", "wordScale"]) {
                const chips = Array.from(findChild(gallery, name).children).filter(child => child instanceof T.AbstractButton);
                verify(chips.length >= 4, name);
                for (const a of chips) {
                    for (const b of chips) {
                        if (a === b)
                            continue;
                        const across = Math.max(a.x - b.x - b.width, b.x - a.x - a.width);
                        const down = Math.max(a.y - b.y - b.height, b.y - a.y - a.height);
                        verify(Math.max(across, down) >= 7.99, a.text + " and " + b.text);
                    }
                }
            }
        }
    }

    SignalSpy {
        id: clicks

        signalName: "clicked"
    }
}
