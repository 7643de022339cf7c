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
    property bool showsCard: false

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

    onActiveChanged: if (root.active) {
        AppContext.reloadIfDayChanged();
        AppContext.session.comeBack();
    }
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
        visible: !root.hidden && !root.showsCard

        NavBar {
            id: nav

            z: 1 // above what scrolls
            visible: !root.inSession && !AppContext.setup.needed
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

            SetupFlow {
                id: setup

                shown: AppContext.setup.needed
                viewModel: AppContext.setup
                bringIn: AppContext.bringIn
                onHideRequested: root.hidden = true
            }

            TodayTab {
                id: todayTab

                shown: root.current === "today" && !AppContext.setup.needed
                viewModel: AppContext.today
                session: AppContext.session
                after: AppContext.after
                earlier: AppContext.earlier
                entry: AppContext.todayEntry
                edit: AppContext.todayEdit
                settings: AppContext.settings
                plan: AppContext.plan
                appointments: AppContext.appointments
                rest: AppContext.rest
                reminders: AppContext.reminders
                fileTrouble: AppContext.fileTrouble
                onHideRequested: root.hidden = true
                onOpenBringIn: {
                    root.current = "more";
                    moreTab.showBringIn();
                }
                onOpenPlan: {
                    root.current = "more";
                    moreTab.showPlan();
                }
                onOpenAppointments: {
                    root.current = "more";
                    moreTab.showAppointments();
                }
                onOpenReminders: {
                    root.current = "more";
                    moreTab.showReminders();
                }
            }

            TabStack {
                id: historyTab

                first: historyPage
                shown: root.current === "history"
                onHideRequested: root.hidden = true
            }

            OverTimeTab {
                id: overTimeTab

                shown: root.current === "overTime"
                viewModel: AppContext.overTime
                comparison: AppContext.comparison
                settings: AppContext.settings
                onHideRequested: root.hidden = true
                onOpenEntry: id => root.openPast(id)
            }

            MoreTab {
                id: moreTab

                shown: root.current === "more"
                settings: AppContext.settings
                version: AppContext.version
                kit: AppContext.kit
                kitItem: AppContext.kitItem
                kitSets: AppContext.kitSets
                plan: AppContext.plan
                planDraft: AppContext.planDraft
                planTransfer: AppContext.planTransfer
                presets: AppContext.presets
                removed: AppContext.removed
                summary: AppContext.summary
                appointments: AppContext.appointments
                examCard: AppContext.examCard
                copies: AppContext.copies
                bringIn: AppContext.bringIn
                takeOut: AppContext.takeOut
                reminderEditor: AppContext.reminderEditor
                reminders: AppContext.reminders
                onHideRequested: root.hidden = true
                onShowCard: root.showsCard = true
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
                {
                    key: "again",
                    text: qsTr("Try again")
                },
                {
                    key: "close",
                    text: qsTr("Close")
                }
            ]
            onChosen: key => key === "again" ? AppContext.retry() : AppContext.dismissProblem()
        }
    }

    CardView {
        id: card

        anchors.fill: parent
        visible: root.showsCard && !root.hidden
        focus: visible
        viewModel: AppContext.examCard
        onClosed: root.showsCard = false
    }

    CoverPage {
        anchors.fill: parent
        visible: root.hidden
        focus: visible
        onOpened: root.hidden = false
    }

    // The pages. Each says what it wants opened; how is decided here.

    Component {
        id: historyPage

        HistoryPage {
            viewModel: AppContext.history
            month: AppContext.month
            view: AppContext.settings.historyView
            onViewPicked: view => AppContext.settings.historyView = view
            onOpenEntry: id => root.openPast(id)
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
        }
    }

    Component {
        id: pastEditPage

        EditEntryPage {
            viewModel: AppContext.pastEdit
            settings: AppContext.settings
            onSaved: historyTab.back()
        }
    }

    Connections {
        target: AppContext.setup

        function onFinished(next: string, kind: string): void {
            if (next === "when_i_like")
                return;
            root.current = "more";
            if (next === "published")
                moreTab.showPresets();
            else
                moreTab.addPlan(kind);
        }
    }

    Connections {
        target: AppContext

        function onStartWanted(): void {
            root.hidden = false;
            root.showsCard = false;
            root.current = "today";
            if (!AppContext.setup.needed)
                todayTab.beginSession();
        }
    }

    function openPast(id: string): void {
        if (!AppContext.pastEntry.open(id))
            return;
        root.current = "history";
        historyTab.open(pastEntryPage);
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
        if (root.hidden)
            return;
        if (root.showsCard) {
            card.leaving = true;
            return;
        }
        if (AppContext.setup.needed)
            setup.back();
        else if (AppContext.session.plain)
            AppContext.session.plain = false;
        else
            root.tab.back();
    }
}
