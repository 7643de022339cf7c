// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Frond.Ui

// Recomputes every contrast from the values the screens really use (WCAG 2.1 relative luminance).
TestCase {
    id: root

    name: "Contrast"

    function channel(value: real): real {
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    function luminance(color: color): real {
        return 0.2126 * channel(color.r) + 0.7152 * channel(color.g) + 0.0722 * channel(color.b);
    }

    function contrast(a: color, b: color): real {
        const lighter = Math.max(luminance(a), luminance(b));
        const darker = Math.min(luminance(a), luminance(b));
        return (lighter + 0.05) / (darker + 0.05);
    }

    function palettes_data() {
        return [
            {
                tag: "light",
                roles: Theme.lightPalette
            },
            {
                tag: "dark",
                roles: Theme.darkPalette
            }
        ];
    }

    function test_black_on_white_is_21() {
        fuzzyCompare(contrast(Qt.rgba(0, 0, 0, 1), Qt.rgba(1, 1, 1, 1)), 21, 0.01);
    }

    function test_text_data() {
        return palettes_data();
    }

    // Text on every ground it may stand on: at least 4.5.
    function test_text(data) {
        const roles = data.roles;
        for (const ground of [roles.bg, roles.surface, roles.raised, roles.primarySoft, roles.note])
            verify(contrast(roles.text, ground) >= 7, "text " + ground);
        for (const ground of [roles.bg, roles.surface, roles.raised, roles.primarySoft])
            verify(contrast(roles.textQuiet, ground) >= 4.5, "textQuiet " + ground);
        verify(contrast(roles.primaryText, roles.primary) >= 4.5, "primaryText");
        verify(contrast(roles.primarySoftText, roles.primarySoft) >= 4.5, "primarySoftText");
        verify(contrast(roles.noteText, roles.note) >= 4.5, "noteText");
        for (const ground of [roles.bg, roles.surface, roles.raised, roles.primarySoft])
            verify(contrast(roles.primary, ground) >= 4.5, "primary " + ground);
    }

    function test_marks_data() {
        return palettes_data();
    }

    // Outlines, the focus ring and what charts draw: at least 3.
    function test_marks(data) {
        const roles = data.roles;
        for (const ground of [roles.bg, roles.surface, roles.raised, roles.primarySoft]) {
            verify(contrast(roles.outline, ground) >= 3, "outline " + ground);
            verify(contrast(roles.focus, ground) >= 3, "focus " + ground);
        }
        for (const name of ["seriesBefore", "seriesDuring", "seriesAfter", "seriesEase", "seriesSize", "seriesMinutes"])
            verify(contrast(roles[name], roles.surface) >= 3, name);
    }

    // The specification's own lowest values, so that a changed colour is noticed.
    function test_lowest_values_are_the_specified_ones() {
        const light = Theme.lightPalette;
        const dark = Theme.darkPalette;
        fuzzyCompare(contrast(light.textQuiet, light.primarySoft), 5.91, 0.02);
        fuzzyCompare(contrast(dark.textQuiet, dark.primarySoft), 5.23, 0.02);
        fuzzyCompare(contrast(light.primaryText, light.primary), 7.49, 0.02);
        fuzzyCompare(contrast(dark.primaryText, dark.primary), 8.83, 0.02);
        fuzzyCompare(contrast(light.noteText, light.note), 9.41, 0.02);
        fuzzyCompare(contrast(dark.noteText, dark.note), 9.73, 0.02);
        fuzzyCompare(contrast(light.seriesAfter, light.surface), 3.39, 0.02);
        fuzzyCompare(contrast(dark.seriesAfter, dark.surface), 4.95, 0.02);
    }
}
