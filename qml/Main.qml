// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Frond.App
import Frond.Ui

// The window: four tabs, each with its own stack of pages, and who opens what. The only file that
// names AppContext.
T.ApplicationWindow {
    id: root

    property string current: "today"
    property bool hidden: false
    property bool lessMotion: false
    // What could not be kept, and how to try again.
    property string problem: ""
    property var tryAgain: null

    readonly property bool rail: root.width >= 600 || root.height < 480
    readonly property TabStack tab: tabOf(root.current)
    readonly property bool inSession: root.tab !== null && root.tab.currentItem !== null && root.tab.currentItem.objectName === "sessionPage"

    width: 390
    height: 844
    minimumWidth: 320
    minimumHeight: 480
    visible: true
    title: qsTr("Frond")
    color: Theme.color.bg

    onActiveChanged: if (root.active)
        AppContext.reloadIfDayChanged()
    onClosing: AppContext.after.flush()

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

    Shortcut {
        sequences: ["Esc", "Alt+Left", "Back"]
        onActivated: root.goBack()
    }

    Item {
        anchors.fill: parent
        visible: !root.hidden

        NavBar {
            id: nav

            z: 1 // above what scrolls
            visible: !root.inSession
            x: 0
            y: root.rail ? 0 : parent.height - height
            width: root.rail ? implicitWidth : parent.width
            height: root.rail ? parent.height : implicitHeight
            vertical: root.rail
            current: root.current
            model: [
                {
                    key: "today",
                    text: qsTr("Today"),
                    iconName: "today"
                },
                {
                    key: "history",
                    text: qsTr("History"),
                    iconName: "history"
                },
                {
                    key: "overTime",
                    text: qsTr("Over time"),
                    iconName: "overtime"
                },
                {
                    key: "more",
                    text: qsTr("More"),
                    iconName: "more"
                }
            ]
            onPicked: key => root.showTab(key)
        }

        Item {
            id: tabs

            x: root.rail && nav.visible ? nav.width : 0
            width: parent.width - x
            height: parent.height - (root.rail || !nav.visible ? 0 : nav.height) - problemNotice.space

            TabStack {
                id: todayTab

                first: todayPage
                shown: root.current === "today"
            }

            TabStack {
                id: historyTab

                first: historyPage
                shown: root.current === "history"
            }

            TabStack {
                id: overTimeTab

                first: overTimePage
                shown: root.current === "overTime"
            }

            TabStack {
                id: moreTab

                first: morePage
                shown: root.current === "more"
            }
        }

        Notice {
            id: problemNotice

            readonly property real space: visible ? height + 2 * Theme.s8 : 0

            objectName: "problem"
            visible: root.problem.length > 0
            x: tabs.x + Theme.s8
            y: tabs.y + tabs.height + Theme.s8
            width: tabs.width - 2 * Theme.s8
            text: root.problem
            actions: [
                {
                    key: "again",
                    text: qsTr("Try again")
                },
                {
                    key: "close",
                    text: qsTr("Close")
                }
            ]
            onChosen: key => {
                root.problem = "";
                if (key === "again")
                    root.tryAgain();
            }
        }
    }

    CoverPage {
        anchors.fill: parent
        visible: root.hidden
        focus: visible
        onOpened: root.hidden = false
    }

    // The pages. Each says what it wants opened; how is decided here.

    Component {
        id: todayPage

        TodayPage {
            viewModel: AppContext.today
            session: AppContext.session
            showPlan: !AppContext.settings.hidePlan
            onOpenSession: todayTab.open(sessionPage)
            onOpenEntry: id => {
                if (AppContext.todayEntry.open(id))
                    todayTab.open(todayEntryPage);
            }
            onLogEarlier: {
                AppContext.earlier.openEarlier();
                todayTab.open(logEarlierPage);
            }
            onHideRequested: root.hidden = true
        }
    }

    Component {
        id: sessionPage

        SessionPage {
            objectName: "sessionPage"
            viewModel: AppContext.session
            onBackRequested: root.goBack()
            onHideRequested: root.hidden = true
        }
    }

    Component {
        id: afterSessionPage

        AfterSessionPage {
            viewModel: AppContext.after
            settings: AppContext.settings
            canGoBackToSession: AppContext.session.canGoBack
            onClosed: root.goBack()
            onBackToSession: {
                AppContext.after.flush();
                if (AppContext.session.backToSession())
                    todayTab.exchange(sessionPage);
            }
            onHideRequested: root.hidden = true
        }
    }

    Component {
        id: logEarlierPage

        LogEarlierPage {
            viewModel: AppContext.earlier
            settings: AppContext.settings
            onSaved: root.goBack()
            onBackRequested: root.goBack()
            onHideRequested: root.hidden = true
        }
    }

    Component {
        id: todayEntryPage

        EntryPage {
            viewModel: AppContext.todayEntry
            onEditRequested: id => {
                if (AppContext.todayEdit.load(id))
                    todayTab.open(todayEditPage);
            }
            onBackRequested: root.goBack()
            onHideRequested: root.hidden = true
        }
    }

    Component {
        id: todayEditPage

        EditEntryPage {
            viewModel: AppContext.todayEdit
            settings: AppContext.settings
            onSaved: root.goBack()
            onBackRequested: root.goBack()
            onHideRequested: root.hidden = true
        }
    }

    Component {
        id: historyPage

        HistoryPage {
            viewModel: AppContext.history
            onOpenEntry: id => {
                if (AppContext.pastEntry.open(id))
                    historyTab.open(pastEntryPage);
            }
            onHideRequested: root.hidden = true
        }
    }

    Component {
        id: pastEntryPage

        EntryPage {
            viewModel: AppContext.pastEntry
            onEditRequested: id => {
                if (AppContext.pastEdit.load(id))
                    historyTab.open(pastEditPage);
            }
            onBackRequested: root.goBack()
            onHideRequested: root.hidden = true
        }
    }

    Component {
        id: pastEditPage

        EditEntryPage {
            viewModel: AppContext.pastEdit
            settings: AppContext.settings
            onSaved: root.goBack()
            onBackRequested: root.goBack()
            onHideRequested: root.hidden = true
        }
    }

    Component {
        id: overTimePage

        OverTimePage {
            viewModel: AppContext.overTime
            hidePlan: AppContext.settings.hidePlan
            onOpenTable: overTimeTab.open(tablePage)
            onOpenChart: (chart, drawing) => overTimeTab.openWith(chartPage, {
                    chart: chart,
                    drawing: drawing
                })
            onHidePlanRequested: hide => AppContext.settings.hidePlan = hide
            onHideRequested: root.hidden = true
        }
    }

    Component {
        id: tablePage

        TablePage {
            viewModel: AppContext.overTime
            onBackRequested: root.goBack()
            onHideRequested: root.hidden = true
        }
    }

    Component {
        id: chartPage

        ChartPage {
            onBackRequested: root.goBack()
            onHideRequested: root.hidden = true
        }
    }

    Component {
        id: morePage

        MorePage {
            settings: AppContext.settings
            version: AppContext.version
            planValue: AppContext.plan.summaryText
            kitValue: AppContext.kit.summaryText
            onOpenPlan: moreTab.open(planPage)
            onOpenKit: moreTab.open(kitPage)
            onOpenRemoved: moreTab.open(removedPage)
            onOpenLook: moreTab.open(lookPage)
            onOpenAbout: moreTab.open(aboutPage)
            onHideRequested: root.hidden = true
        }
    }

    Component {
        id: kitPage

        KitPage {
            viewModel: AppContext.kit
            onOpenItem: itemId => {
                if (AppContext.kitItem.load(itemId))
                    moreTab.open(kitItemPage);
            }
            onAddItem: {
                AppContext.kitItem.openNew();
                moreTab.open(kitItemPage);
            }
            onBackRequested: root.goBack()
            onHideRequested: root.hidden = true
        }
    }

    Component {
        id: kitItemPage

        KitItemPage {
            viewModel: AppContext.kitItem
            onClosed: root.goBack()
            onBackRequested: root.goBack()
            onHideRequested: root.hidden = true
        }
    }

    Component {
        id: planPage

        PlanPage {
            viewModel: AppContext.plan
            onOpenForm: {
                AppContext.plan.openForm();
                moreTab.open(planEditPage);
            }
            onBackRequested: root.goBack()
            onHideRequested: root.hidden = true
        }
    }

    Component {
        id: planEditPage

        PlanEditPage {
            viewModel: AppContext.plan
            onClosed: root.goBack()
            onBackRequested: root.goBack()
            onHideRequested: root.hidden = true
        }
    }

    Component {
        id: lookPage

        LookPage {
            viewModel: AppContext.settings
            onBackRequested: root.goBack()
            onHideRequested: root.hidden = true
        }
    }

    Component {
        id: removedPage

        RemovedPage {
            viewModel: AppContext.removed
            onBackRequested: root.goBack()
            onHideRequested: root.hidden = true
        }
    }

    Component {
        id: aboutPage

        AboutPage {
            version: AppContext.version
            onBackRequested: root.goBack()
            onHideRequested: root.hidden = true
        }
    }

    // What could not be kept is said here, whichever page is open.

    Connections {
        target: AppContext.session

        function onStopped(id: string): void {
            if (AppContext.after.openAfter(id))
                todayTab.exchange(afterSessionPage);
        }
        function onFailed(message: string): void {
            root.say(message, () => AppContext.session.retry());
        }
    }

    Connections {
        target: AppContext.after

        function onFailed(message: string): void {
            root.say(message, () => AppContext.after.flush());
        }
    }

    Connections {
        target: AppContext.earlier

        function onFailed(message: string): void {
            root.say(message, () => AppContext.earlier.save());
        }
        function onSaved(): void {
            root.problem = "";
        }
    }

    Connections {
        target: AppContext.today

        function onFailed(message: string): void {
            root.say(message, () => AppContext.today.retry());
        }
    }

    Connections {
        target: AppContext.todayEdit

        function onFailed(message: string): void {
            root.say(message, () => AppContext.todayEdit.save());
        }
    }

    Connections {
        target: AppContext.pastEdit

        function onFailed(message: string): void {
            root.say(message, () => AppContext.pastEdit.save());
        }
    }

    Connections {
        target: AppContext.todayEntry

        function onFailed(message: string): void {
            root.say(message, () => AppContext.todayEntry.remove());
        }
    }

    Connections {
        target: AppContext.pastEntry

        function onFailed(message: string): void {
            root.say(message, () => AppContext.pastEntry.remove());
        }
    }

    Connections {
        target: AppContext.kitItem

        function onFailed(message: string): void {
            root.say(message, () => AppContext.kitItem.save());
        }
    }

    Connections {
        target: AppContext.plan

        function onFailed(message: string): void {
            root.say(message, () => AppContext.plan.save());
        }
    }

    Connections {
        target: AppContext.settings

        function onFailed(message: string): void {
            root.say(message, () => AppContext.settings.retry());
        }
    }

    function tabOf(key: string): TabStack {
        switch (key) {
        case "history":
            return historyTab;
        case "overTime":
            return overTimeTab;
        case "more":
            return moreTab;
        default:
            return todayTab;
        }
    }

    function showTab(key: string): void {
        if (key === root.current)
            root.tab.toFirst();
        root.current = key;
    }

    function goBack(): void {
        if (!root.hidden)
            root.tab.back();
    }

    function say(message: string, again: var): void {
        root.problem = message;
        root.tryAgain = again;
    }
}
