// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

// The keyboard inside a group of choices. Tab stops once, at what is chosen; from there the arrows move
// the keyboard's place and choose nothing, for a rating is never set without being meant.
QtObject {
    id: root

    // Its buttons are what the arrows move between.
    required property Item group
    property int chosen: -1
    // Where the keyboard was last.
    property int place: 0
    readonly property int tabStop: root.chosen >= 0 ? root.chosen : root.place

    function buttons(): var {
        // Qt 6.4 can count a list of items but not walk it.
        return Array.from(root.group.children).filter(child => child instanceof T.AbstractButton && child.visible && child.enabled);
    }

    function handle(event: KeyEvent): void {
        const all = root.buttons();
        const from = all.findIndex(button => button.activeFocus);
        if (from < 0 || (event.modifiers & ~Qt.KeypadModifier) !== Qt.NoModifier)
            return;
        const forward = root.group.LayoutMirroring.enabled ? Qt.Key_Left : Qt.Key_Right;
        let to = null;
        switch (event.key) {
        case Qt.Key_Left:
        case Qt.Key_Right:
            to = all[from + (event.key === forward ? 1 : -1)];
            break;
        case Qt.Key_Up:
        case Qt.Key_Down:
            to = root.nearest(all, all[from], event.key === Qt.Key_Down ? 1 : -1);
            break;
        case Qt.Key_Home:
            to = all[0];
            break;
        case Qt.Key_End:
            to = all[all.length - 1];
            break;
        }
        if (to && to !== all[from]) {
            to.forceActiveFocus(Qt.TabFocusReason);
            event.accepted = true;
        } else {
            event.accepted = false;
        }
    }

    // The button of the next line above (-1) or below (1) that is closest across.
    function nearest(all: var, from: Item, direction: int): Item {
        let best = null;
        let bestScore = Infinity;
        for (const button of all) {
            const down = (button.y - from.y) * direction;
            const across = Math.abs(button.x + button.width / 2 - from.x - from.width / 2);
            const score = down * 10000 + across;
            if (down >= from.height / 2 && score < bestScore) {
                best = button;
                bestScore = score;
            }
        }
        return best;
    }
}
