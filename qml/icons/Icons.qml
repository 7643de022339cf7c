// SPDX-License-Identifier: GPL-3.0-or-later
pragma Singleton

import QtQuick

// The project's own icons as SVG path data: 24 grid, to be stroked 1.75 wide with round caps.
QtObject {
    readonly property var paths: ({
            "today": "M5 6.5 H19 V19 H5 Z M5 10.5 H19 M9 4 V7 M15 4 V7",
            "history": "M5 6.5 H19 M5 12 H19 M5 17.5 H13",
            "overtime": "M4.5 4.5 V19.5 H19.5 M7.5 15.5 L11 11.5 L14 13.5 L19 7.5",
            "more": "M6 12 H6.01 M12 12 H12.01 M18 12 H18.01",
            "hide": "M4 12 C7 7 17 7 20 12 C17 17 7 17 4 12 M12 9.8 A2.2 2.2 0 1 1 11.99 9.8 M5 19.5 L19 4.5",
            "back": "M14.5 5.5 L8 12 L14.5 18.5",
            "search": "M10.5 4.5 A6 6 0 1 1 10.49 4.5 M15 15 L19.5 19.5",
            "note": "M6 4.5 H18 V19.5 H6 Z M9 9 H15 M9 12.5 H15",
            "add": "M12 5 V19 M5 12 H19",
            "minus": "M5 12 H19",
            "check": "M5 12.5 L10 17.5 L19 7",
            "chevron": "M9.5 5.5 L16 12 L9.5 18.5",
            "up": "M5.5 15.5 L12 9 L18.5 15.5",
            "down": "M5.5 8.5 L12 15 L18.5 8.5",
            "close": "M6 6 L18 18 M18 6 L6 18",
            "pause": "M8.5 5.5 V18.5 M15.5 5.5 V18.5",
            "play": "M8 5.5 L18.5 12 L8 18.5 Z"
        })

    // These point somewhere, so they turn round in a right-to-left layout.
    readonly property list<string> directed: ["back", "chevron", "play"]

    // Dots are strokes of no length: they need a wider pen to be seen.
    readonly property list<string> dotted: ["more"]
}
