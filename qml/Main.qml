// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Frond.App
import Frond.Ui

// The window: four tabs, each with its own stack of pages, and what opens one from another. Only what
// the first frame shows is made before it; the rest when it is wanted, or when there is time.
T.ApplicationWindow {
    id: root

    property string current: "today"
    property bool hidden: false
    property bool lessMotion: false
    property bool showsCard: false
    // On a phone a window that was left may keep the focus.
    readonly property bool inFront: root.active && Application.state === Qt.ApplicationActive
    // "Start" came while the words were asked for.
    property bool startWaits: false
    // What the device has over the window; set from outside (app/platform/phone).
    property windowEdges edges
    // The first start went on to a plan; what follows that is Today.
    property bool settingUp: false

    // A plain page instead of everything, or the one that asks for the words.
    // A session runs, or a form is open on another tab than More.
    readonly property bool begunBeside: AppContext.session.active || root.isBegun(todayTab) || root.isBegun(historyTab.stack) || root.isBegun(overTimeTab.stack)
    readonly property bool covered: root.hidden || AppContext.lock.closed
    readonly property bool rail: root.width >= 600 || (root.height < 480 && root.width > root.height)
    // A keyboard came up on the screen beside a field: what is typed gets all that is left, until the window is as high
    // again. (Not until the field is left: a button would move from under the finger that pressed it.)
    property bool crowded: false
    property bool prepared: false // what was kept of the last window has been read
    readonly property real openHeight: root.height - root.edges.bottom // a phone's window may lie beneath its keyboard
    property real heightBefore: root.openHeight
    readonly property bool typing: root.activeFocusItem instanceof TextEdit || root.activeFocusItem instanceof TextInput
    readonly property TabStack tab: AppContext.setup.needed ? setupTab.stack : tabOf(root.current)
    readonly property bool inSession: root.tab !== null && root.tab.currentItem !== null && root.tab.currentItem.objectName === "sessionPage"

    // Its page is open, or can be without anything lying below it that would be lost.
    readonly property bool mayTakeFile: !root.isBegun(moreTab.stack) || ["bringInPage", "copiesPage", "guideTopicPage"].includes(moreTab.stack.currentItem?.objectName ?? "")

    width: 390
    height: 844
    minimumWidth: 320
    minimumHeight: 320
    visible: true
    title: qsTr("Frond")
    color: Theme.color.bg

    onOpenHeightChanged: {
        const keyboard = 100; // no keyboard is lower
        const low = 560;
        if (root.typing && !root.rail && root.openHeight < low && root.openHeight <= root.heightBefore - keyboard)
            root.crowded = true;
        else if (root.rail || root.openHeight >= low || root.openHeight >= root.heightBefore + keyboard)
            root.crowded = false;
        root.heightBefore = root.openHeight;
    }
    onRailChanged: if (root.rail)
        root.crowded = false
    onInFrontChanged: if (root.inFront) {
        AppContext.reloadIfDayChanged();
        AppContext.session.comeBack();
    }
    onClosing: {
        AppContext.after.flush();
        root.forgetPlace();
        root.prepared = false;
    }

    // A phone may end it there.
    Connections {
        target: Application

        function onStateChanged(): void {
            if (Application.state !== Qt.ApplicationActive)
                root.keepPlace();
            else
                root.forgetPlace();
        }
    }

    Binding {
        target: AppContext.session.cues
        property: "inFront"
        value: root.inFront
    }

    Binding {
        target: AppContext.session.cues
        property: "covered"
        value: root.covered
    }

    Binding {
        target: AppContext.lock
        property: "inFront"
        value: root.inFront
    }

    Binding {
        target: Theme
        property: "edges"
        value: root.edges
    }

    Binding {
        target: Theme
        property: "dark"
        value: AppContext.settings.dark
    }

    Binding {
        target: Theme
        property: "textScale"
        value: AppContext.settings.textScale
    }

    Binding {
        target: Theme
        property: "lessMotion"
        value: root.lessMotion
    }

    Binding {
        target: Calendar
        property: "today"
        value: AppContext.day
    }

    Binding {
        target: AppContext.bringIn
        property: "mayClose"
        value: !root.begunBeside
    }

    Shortcut {
        sequences: ["Esc", "Alt+Left"]
        onActivated: root.goBack()
    }

    // A phone's own way back: at last out of the window, which stays as it is.
    Shortcut {
        sequences: ["Back"]
        onActivated: {
            if (root.goBack())
                return;
            if (root.covered || AppContext.setup.needed || root.current === "today")
                AppContext.leaveWanted();
            else
                root.current = "today";
        }
    }

    Shortcut {
        sequences: ["Ctrl+H"]
        onActivated: root.cover()
    }

    Item {
        anchors.fill: parent
        visible: !root.covered && !root.showsCard
        LayoutMirroring.enabled: Application.layoutDirection === Qt.RightToLeft
        LayoutMirroring.childrenInherit: true

        NavBar {
            id: nav

            z: 1 // above what scrolls
            visible: !root.inSession && !AppContext.setup.needed && !root.crowded
            x: 0
            y: root.rail ? 0 : parent.height - height
            width: root.rail ? implicitWidth : parent.width
            height: root.rail ? parent.height : implicitHeight
            vertical: root.rail
            current: root.current
            model: [
                NavTab {
                    key: "today"
                    text: qsTr("Today")
                    iconName: "today"
                },
                NavTab {
                    key: "history"
                    text: qsTr("History")
                    iconName: "history"
                },
                NavTab {
                    key: "overTime"
                    text: qsTr("Over time")
                    iconName: "overtime"
                },
                NavTab {
                    key: "more"
                    text: qsTr("More")
                    iconName: "more"
                }
            ]
            onPicked: key => root.showTab(key)
        }

        Item {
            id: tabs

            x: root.rail && nav.visible ? nav.width : root.edges.left
            y: root.edges.top
            width: parent.width - x - root.edges.right
            height: parent.height - y - (root.rail || !nav.visible ? root.edges.bottom : nav.height) - problemNotice.space

            TabLoader {
                id: setupTab

                file: Qt.resolvedUrl("pages/settings/SetupTab.qml")
                shown: AppContext.setup.needed
            }

            TodayTab {
                id: todayTab

                shown: root.current === "today" && !AppContext.setup.needed
            }

            TabLoader {
                id: historyTab

                file: Qt.resolvedUrl("pages/history/HistoryTab.qml")
                shown: root.current === "history" && !AppContext.setup.needed
            }

            TabLoader {
                id: overTimeTab

                file: Qt.resolvedUrl("pages/overtime/OverTimeTab.qml")
                shown: root.current === "overTime" && !AppContext.setup.needed
            }

            TabLoader {
                id: moreTab

                file: Qt.resolvedUrl("pages/settings/MoreTab.qml")
                shown: root.current === "more" && !AppContext.setup.needed
            }
        }

        Notice {
            id: problemNotice

            readonly property real space: visible ? height + 2 * Theme.s8 : 0

            objectName: "problem"
            visible: AppContext.problem.length > 0
            x: tabs.x + Theme.s8
            y: tabs.y + tabs.height + Theme.s8
            width: tabs.width - 2 * Theme.s8
            text: AppContext.problem
            actions: [
                Choices.of("again", qsTr("Try again")),
                Choices.of("close", qsTr("Close"))
            ]
            onChosen: key => key === "again" ? AppContext.retry() : AppContext.dismissProblem()
        }
    }

    // A file from elsewhere is looked at as one that was chosen: nothing comes in before the last tap.
    DropArea {
        id: drop

        objectName: "drop"
        anchors.fill: parent
        enabled: !root.covered && !root.showsCard && !root.inSession && !AppContext.setup.needed && root.mayTakeFile && !(T.Overlay.overlay?.visible ?? false)
        onEntered: drag => drag.accepted = AppContext.bringIn.isOneFile(drag.urls)
        onDropped: dropped => {
            if (!drop.enabled)
                return;
            root.open("more", "dropped");
            AppContext.bringIn.lookAtDropped(dropped.urls);
        }
    }

    Rectangle {
        objectName: "dropHere"
        anchors.fill: parent
        visible: drop.containsDrag
        color: Theme.color.bg
        border.color: Theme.color.primary
        border.width: 2

        FText {
            anchors.centerIn: parent
            width: parent.width - 2 * Theme.s24
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("Let go to look at this file. Nothing comes in yet.")
        }
    }

    // Over everything, made when they are wanted.
    Repeater {
        id: cards

        model: root.showsCard ? 1 : 0

        CardView {
            anchors.fill: parent
            visible: !root.covered
            focus: visible
            viewModel: AppContext.examCard
            onClosed: {
                root.showsCard = false;
                root.lockUp(); // whoever was shown it has the device in their hand
            }
        }
    }

    Repeater {
        model: root.hidden && !AppContext.lock.closed ? 1 : 0

        CoverPage {
            anchors.fill: parent
            focus: true
            onOpened: root.hidden = false
        }
    }

    Repeater {
        model: AppContext.lock.closed ? 1 : 0

        UnlockPage {
            x: root.edges.left
            y: root.edges.top
            width: root.width - root.edges.left - root.edges.right
            height: root.openHeight - root.edges.top
            focus: true
            viewModel: AppContext.lock.unlock
        }
    }

    Connections {
        target: AppContext.lock

        function onCloseWanted(): void {
            root.lockUp();
        }

        function onClosedChanged(): void {
            if (AppContext.lock.closed)
                return;
            root.hidden = false;
            root.forgetPlace();
            if (root.startWaits)
                root.begin();
        }

        function onRecoveryKeyMade(): void {
            root.open("more", "recoveryKey");
        }
    }

    Instantiator {
        model: [setupTab.stack, todayTab, historyTab.stack, overTimeTab.stack, moreTab.stack]

        Connections {
            required property TabStack modelData

            target: modelData

            function onHideRequested(): void {
                root.cover();
            }

            function onTabWanted(tab: string, place: string): void {
                root.open(tab, place);
            }

            function onCardWanted(): void {
                root.showsCard = true;
            }
        }
    }

    Connections {
        target: AppContext.setup

        function onFinished(next: string, kind: string): void {
            root.settingUp = next !== "when_i_like";
            if (root.settingUp)
                root.open("more", next === "published" ? "presets" : kind);
        }
    }

    Connections {
        target: AppContext.planDraft
        enabled: root.settingUp

        function onSaved(): void {
            root.endSetUp();
        }

        function onDraftKept(): void {
            root.endSetUp();
        }
    }

    Connections {
        target: AppContext

        function onStartWanted(): void {
            root.startWaits = AppContext.lock.closed;
            if (!root.startWaits)
                root.begin();
        }
    }

    function begin(): void {
        root.startWaits = false;
        root.hidden = false;
        root.showsCard = false;
        root.current = "today";
        if (!AppContext.setup.needed)
            todayTab.beginSession();
    }

    function cover(): void {
        root.hidden = true;
        root.lockUp();
    }

    // Where a session runs, a form is open or a file is being written, the screen alone is covered.
    function lockUp(): void {
        root.keepPlace();
        AppContext.lock.close(!root.begunBeside && !root.isBegun(moreTab.stack) && !AppContext.copies.work.busy);
    }

    function isBegun(stack: TabStack): bool {
        return stack !== null && stack.begun;
    }

    function endSetUp(): void {
        root.settingUp = false;
        root.current = "today";
    }

    function open(tab: string, place: string): void {
        root.current = tab;
        root.madeTab(tab).go(place);
    }

    // What came of it, where it was chosen.
    function showBroughtIn(): void {
        if (AppContext.setup.needed)
            setupTab.make().go("bringIn");
        else
            root.open("more", "bringIn");
    }

    // Called when the first frame was shown: what a tap will want is made, one a turn, so that a tap
    // in between is not kept waiting.
    function prepare(): void {
        preparing.start();
        const form = AppContext.takeUpForms();
        if (AppContext.lock.recoveryWords.length > 0)
            root.open("more", "recoveryKey");
        else if (AppContext.bringIn.message.length > 0)
            root.showBroughtIn();
        else if (!AppContext.setup.needed)
            root.takeUp(form);
        root.prepared = true;
    }

    // What was begun on Today, and what was in sight beside it.
    function takeUp(form: string): void {
        const begun = form.length > 0 || AppContext.session.active;
        if (form.length > 0)
            todayTab.takeUp(form);
        if (AppContext.place.take() && !(begun && AppContext.place.tab() === "today"))
            root.resume();
    }

    // Once something is done in the window, what was kept is no longer so.
    function forgetPlace(): void {
        if (root.prepared)
            AppContext.place.forget();
    }

    function keepPlace(): void {
        if (root.prepared && root.tab && !AppContext.setup.needed)
            AppContext.place.keep(root.current, root.tab.places(), root.tab.forms(), root.tab.scrolled());
    }

    function resume(): void {
        const place = AppContext.place;
        const pages = place.pages();
        const tab = root.madeTab(place.tab());
        root.current = place.tab();
        for (let i = 0; i < pages.length; ++i) {
            if (!tab.resume(pages[i]))
                return;
            place.putForm(i, tab.typed());
        }
        tab.scrollBack(place.scroll());
    }

    Timer {
        id: preparing

        property int step: 0

        interval: 1 // with 0 a timer that repeats never fires
        repeat: true
        onTriggered: {
            switch (preparing.step++) {
            case 0:
                todayTab.parts();
                break;
            case 1:
                historyTab.make();
                break;
            case 2:
                moreTab.make();
                break;
            default:
                overTimeTab.make();
                preparing.stop();
            }
        }
    }

    function tabOf(key: string): TabStack {
        switch (key) {
        case "history":
            return historyTab.stack;
        case "overTime":
            return overTimeTab.stack;
        case "more":
            return moreTab.stack;
        default:
            return todayTab;
        }
    }

    function madeTab(key: string): TabStack {
        switch (key) {
        case "history":
            return historyTab.make();
        case "overTime":
            return overTimeTab.make();
        case "more":
            return moreTab.make();
        default:
            return todayTab;
        }
    }

    function showTab(key: string): void {
        root.settingUp = false;
        if (key === root.current)
            root.tab.toFirst();
        root.current = key;
    }

    // False where there was nothing to go back to.
    function goBack(): bool {
        if (root.covered)
            return false;
        if (root.showsCard) {
            (cards.itemAt(0) as CardView).leaving = true;
            return true;
        }
        if (root.inSession && AppContext.session.plain) {
            AppContext.session.plain = false;
            return true;
        }
        if (root.tab === null || root.tab.atFirst)
            return false;
        root.tab.back();
        return true;
    }
}
