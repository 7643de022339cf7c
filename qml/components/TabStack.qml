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
        root.openAs("", page, properties);
    }

    // `name`: the kind and what reopen() opens it again by, as "goal/" and its id; empty where it is not.
    function openAs(name: string, page: Component, properties: var): void {
        stack.push(page, properties, T.StackView.Immediate);
        (stack.currentItem as PageFrame).place = name;
        root.listen();
    }

    // The pages over the first one, up to one that cannot be opened again.
    function placed(): list<PageFrame> {
        const pages = [];
        for (let i = 1; i < stack.depth; ++i) {
            const page = stack.get(i, T.StackView.DontLoad) as PageFrame;
            if (!page?.place)
                break;
            pages.push(page);
        }
        return pages;
    }

    function places(): list<string> {
        return root.placed().map(page => page.place);
    }

    function forms(): list<QtObject> {
        return root.placed().map(page => page.form);
    }

    // How far the page in sight is scrolled, where it can be opened again.
    function scrolled(): real {
        return root.placed().length === stack.depth - 1 ? (stack.currentItem as PageFrame).scrolledBy() : 0;
    }

    // The page of that name over the one in sight; false where there is none any more.
    function resume(name: string): bool {
        root.fill();
        const slash = name.indexOf("/");
        const kind = name.substring(0, slash);
        const what = name.substring(slash + 1);
        if (kind !== "guide")
            return root.reopen(kind, what);
        root.openGuide(what);
        return true;
    }

    // Opens the page of that kind for `what`, which is empty for something new; a tab that has some says how. False
    // where there is nothing to show.
    function reopen(kind: string, what: string): bool {
        return false;
    }

    // To end a reopen() with.
    function shows(kind: string, what: string, page: Component): bool {
        root.openAs(kind + "/" + what, page, {});
        return true;
    }

    // The same with the form of an entry; "add": also the fields that have no value yet.
    function showsForm(kind: string, what: string, page: Component): bool {
        root.openAs(kind + "/" + what, page, {
            all: kind === "add"
        });
        return true;
    }

    function typed(): QtObject {
        return (stack.currentItem as PageFrame).form;
    }

    function scrollBack(distance: real): void {
        root.fill();
        (stack.currentItem as PageFrame).scrollBack(distance);
    }

    // A page of the guide, or with no topic all that it has.
    function openGuide(topic: string): void {
        if (topic.length > 0)
            root.openAs("guide/" + topic, topicPage, {
                topic: topic
            });
        else
            root.openAs("guide/", guidePage, {});
    }

    // In place of the page that is open; the first page stays below.
    function exchange(name: string, page: Component): void {
        if (stack.depth > 1)
            stack.replace(stack.currentItem, page, {}, T.StackView.Immediate);
        else
            stack.push(page, {}, T.StackView.Immediate);
        (stack.currentItem as PageFrame).place = name;
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
