// SPDX-License-Identifier: GPL-3.0-or-later
pragma Singleton

import QtQuick
import Frond.App

// The one place for colours, type, space and shape.
QtObject {
    id: root

    // Set by Main from the person's choice and the system.
    property bool dark: false
    property real textScale: 1.0
    property bool lessMotion: false
    // What the device has over the window. Grounds are drawn beneath it; nothing that is read or tapped lies there.
    property windowEdges edges

    readonly property ColorRoles color: root.dark ? root.darkPalette : root.lightPalette

    readonly property ColorRoles lightPalette: ColorRoles {
        bg: "#F6F7F3"
        surface: "#FFFFFF"
        raised: "#ECEFE9"
        line: "#D9DED7"
        outline: "#727D76"
        text: "#1B211E"
        textQuiet: "#4C5751"
        primary: "#2F5D50"
        primaryText: "#FFFFFF"
        primarySoft: "#D6E8E0"
        primarySoftText: "#14382E"
        note: "#F3E8CC"
        noteText: "#493700"
        focus: "#0B57A4"
        seriesBefore: "#855A00"
        seriesDuring: "#1B3F73"
        seriesAfter: "#4F93B8"
        seriesEase: "#7051BC"
        seriesSize: "#2F5D50"
        seriesMinutes: "#6B756F"
    }

    readonly property ColorRoles darkPalette: ColorRoles {
        bg: "#111513"
        surface: "#1A201D"
        raised: "#262D29"
        line: "#313935"
        outline: "#8D9992"
        text: "#E6EBE7"
        textQuiet: "#AFBBB4"
        primary: "#9CCFBF"
        primaryText: "#0C2A21"
        primarySoft: "#26463C"
        primarySoftText: "#CDE8DD"
        note: "#3A3116"
        noteText: "#F0DFAE"
        focus: "#9CC4FF"
        seriesBefore: "#E0AE45"
        seriesDuring: "#F2F5F3"
        seriesAfter: "#4C93C4"
        seriesEase: "#E2CBF2"
        seriesSize: "#9CCFBF"
        seriesMinutes: "#8C9791"
    }

    // Behind a sheet.
    readonly property color dim: "#66000000"
    // A code is dark on light in either appearance: that is what cameras read.
    readonly property color codeGround: "#FFFFFF"
    readonly property color codeInk: "#000000"

    readonly property int s4: 4
    readonly property int s8: 8
    readonly property int s12: 12
    readonly property int s16: 16
    readonly property int s24: 24
    readonly property int s32: 32
    readonly property int s48: 48

    readonly property int radiusCard: 16
    readonly property int radiusButton: 28
    readonly property int radiusField: 12

    readonly property int target: 48
    readonly property int rowHeight: 56
    readonly property int buttonHeight: 56
    readonly property int maxColumn: 600

    readonly property int fadeMs: root.lessMotion ? 0 : 120
    readonly property int sheetMs: root.lessMotion ? 0 : 200

    // What starts large or must stay beside its icon stops growing earlier: timer digits and titles at
    // 150 %, tab labels at 130 %. Where a word of a title is still too wide, WordFit makes it smaller.
    readonly property font fontTimer: root.makeFont(56, Font.Normal, 1.5)
    readonly property font fontTitle: root.makeFont(24, Font.DemiBold, 1.5)
    readonly property font fontHeading: root.makeFont(18, Font.DemiBold, 3)
    readonly property font fontBody: root.makeFont(16, Font.Normal, 3)
    readonly property font fontButton: root.makeFont(16, Font.Medium, 3)
    readonly property font fontSmall: root.makeFont(13, Font.Medium, 3)
    readonly property font fontTab: root.makeFont(13, Font.Medium, 1.3)

    // Line heights as a factor of what the font itself takes, so that a script with taller letters
    // still gets room: 56/64, 24/32, 18/26, 16/24, 13/18.
    readonly property real lineHeightTimer: root.makeLineHeight(56, 64)
    readonly property real lineHeightTitle: root.makeLineHeight(24, 32)
    readonly property real lineHeightHeading: root.makeLineHeight(18, 26)
    readonly property real lineHeightBody: root.makeLineHeight(16, 24)
    readonly property real lineHeightSmall: root.makeLineHeight(13, 18)

    // Measured of a font that is shown anyway: one of another size would be loaded for it alone.
    readonly property FontMetrics fontMetrics: FontMetrics {
        font: root.fontBody
    }

    function makeLineHeight(pixels: int, line: int): real {
        return line / (pixels * root.fontMetrics.height / root.fontBody.pixelSize);
    }

    function makeFont(pixels: int, weight: int, maxScale: real): font {
        return Qt.font({
            pixelSize: Math.round(pixels * Math.min(root.textScale, maxScale)),
            weight: weight
        });
    }

    function margin(width: real): int {
        return width >= root.maxColumn ? root.s24 : root.s16;
    }
}
