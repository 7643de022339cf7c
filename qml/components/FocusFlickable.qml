// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Frond.Ui

// Scrolls up and down: by touch, by wheel, by the keys handed to `handle`, and by itself when what has
// the keyboard's focus lies out of sight.
Flickable {
    id: root

    readonly property Item focused: root.Window.activeFocusItem
    property real heightBefore: root.height
    readonly property real lowest: Math.max(0, root.contentHeight - root.height)

    boundsBehavior: Flickable.StopAtBounds
    flickableDirection: Flickable.VerticalFlick
    clip: true
    onFocusedChanged: if (root.holds(root.focused))
        root.show(root.focused)
    // As when a keyboard comes up on the screen. What was scrolled away stays where it is.
    onHeightChanged: {
        const item = root.Window.window ? root.Window.window.activeFocusItem : null;
        if (root.height < root.heightBefore && root.holds(item) && root.sees(item))
            root.show(item);
        root.heightBefore = root.height;
    }

    // Before the height changed.
    function sees(item: Item): bool {
        const top = item.mapToItem(root.contentItem, 0, 0).y;
        return top >= root.contentY && top + item.height <= root.contentY + root.heightBefore;
    }

    function holds(item: Item): bool {
        for (let walk = item; walk; walk = walk.parent) {
            if (walk === root.contentItem)
                return true;
        }
        return false;
    }

    // With room for the focus ring.
    function show(item: Item): void {
        const top = item.mapToItem(root.contentItem, 0, 0).y - Theme.s8;
        const bottom = top + item.height + 2 * Theme.s8;
        if (top < root.contentY)
            root.scrollTo(top);
        else if (bottom > root.contentY + root.height)
            root.scrollTo(Math.min(top, bottom - root.height));
    }

    function scrollTo(y: real): void {
        root.contentY = Math.max(0, Math.min(root.lowest, y));
    }

    function handle(event: KeyEvent): void {
        const before = root.contentY;
        if (root.interactive && (event.modifiers & ~Qt.KeypadModifier) === Qt.NoModifier) {
            switch (event.key) {
            case Qt.Key_Up:
                root.scrollTo(before - Theme.s48);
                break;
            case Qt.Key_Down:
                root.scrollTo(before + Theme.s48);
                break;
            case Qt.Key_PageUp:
                root.scrollTo(before - root.height * 0.9);
                break;
            case Qt.Key_PageDown:
                root.scrollTo(before + root.height * 0.9);
                break;
            case Qt.Key_Home:
                root.scrollTo(0);
                break;
            case Qt.Key_End:
                root.scrollTo(root.lowest);
                break;
            }
        }
        event.accepted = root.contentY !== before;
    }
}
