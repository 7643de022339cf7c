// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Frond.Ui

// The pages of one tab, built when the tab is first shown; it keeps its place when another is.
FocusScope {
    id: root

    required property Component first
    property bool shown: false
    readonly property Item currentItem: stack.currentItem
    readonly property bool atFirst: stack.depth <= 1
    // A page is open on which something may have been begun.
    readonly property bool begun: {
        for (let i = 1; i < stack.depth; ++i) {
            if (!(stack.get(i, T.StackView.DontLoad) as PageFrame)?.reading)
                return true;
        }
        return false;
    }

    // Pages that can be opened without more; a tab that has some says so. The first is named "1".
    property list<Component> resumable

    signal hideRequested
    // What lies in another tab, or over all of them.
    signal tabWanted(string tab, string place)
    signal cardWanted

    anchors.fill: parent
    visible: root.shown
    focus: root.shown
    onShownChanged: root.fill()
    Component.onCompleted: root.fill()

    // Pages change at once. Without any transition Qt 6.4 would keep each page that was left.
    Transition {
        id: atOnce

        PropertyAction {
            property: "opacity"
            value: 1
        }
    }

    Component {
        id: guidePage

        GuidePage {
            onOpenTopic: name => root.openGuide(name)
        }
    }

    Component {
        id: topicPage

        GuideTopicPage {
        }
    }

    T.StackView {
        id: stack

        anchors.fill: parent
        focus: true
        pushEnter: atOnce
        pushExit: atOnce
        popEnter: atOnce
        popExit: atOnce
        replaceEnter: atOnce
        replaceExit: atOnce
    }

    // Opens one of the tab's own pages by its name; a tab that has some says how.
    function go(place: string): void {
    }

    function fill(): void {
        if (root.shown && stack.depth === 0)
            root.openWith(root.first, {});
    }

    function open(page: Component): void {
        root.openWith(page, {});
    }

    function openWith(page: Component, properties: var): void {
        stack.push(page, properties, T.StackView.Immediate);
        (stack.currentItem as PageFrame).place = root.nameOf(page);
        root.listen();
    }

    function nameOf(page: Component): string {
        for (let i = 0; i < root.resumable.length; ++i) {
            if (root.resumable[i] === page)
                return String(i + 1);
        }
        return "";
    }

    // The topmost page that can be opened without more; the first of the tab has no name.
    function place(): string {
        const page = root.placed();
        return page ? page.place : "";
    }

    // How far it is scrolled, where it is the one in sight.
    function scrolled(): real {
        const page = root.placed();
        return page && page === stack.currentItem ? page.scrolledBy() : 0;
    }

    function placed(): PageFrame {
        for (let i = stack.depth - 1; i > 0; --i) {
            const page = stack.get(i, T.StackView.DontLoad) as PageFrame;
            if (page?.place)
                return page;
        }
        return stack.depth > 0 ? stack.get(0, T.StackView.DontLoad) as PageFrame : null;
    }

    // Open again as it was; a name that is not known is the first page.
    function resume(name: string, scroll: real): void {
        root.fill();
        const number = Number(name);
        if (number >= 1 && number <= root.resumable.length)
            root.open(root.resumable[number - 1]);
        const page = stack.currentItem as PageFrame;
        if (page)
            page.scrollBack(scroll);
    }

    // A page of the guide, or with no topic all that it has.
    function openGuide(topic: string): void {
        if (topic.length > 0)
            root.openWith(topicPage, {
                topic: topic
            });
        else
            root.open(guidePage);
    }

    // In place of the page that is open; the first page stays below.
    function exchange(page: Component): void {
        if (stack.depth > 1)
            stack.replace(stack.currentItem, page, {}, T.StackView.Immediate);
        else
            stack.push(page, {}, T.StackView.Immediate);
        root.listen();
    }

    // Each page can go back, and hide the app.
    function listen(): void {
        const page = stack.currentItem as PageFrame;
        page.backRequested.connect(root.back);
        page.hideRequested.connect(root.hideRequested);
        page.guideRequested.connect(root.openGuide);
        page.forceActiveFocus();
    }

    function back(): void {
        if (stack.depth > 1)
            stack.pop(T.StackView.Immediate);
    }

    function toFirst(): void {
        stack.pop(null, T.StackView.Immediate);
    }
}
