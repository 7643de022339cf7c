// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// Today and the pages behind it: the session, what is noted after it, one from earlier.
TabStack {
    id: root

    required property TodayViewModel viewModel
    required property SessionViewModel session
    required property SessionEditor after
    required property SessionEditor earlier
    required property EntryViewModel entry
    required property SessionEditor edit
    required property SettingsViewModel settings
    required property PlanViewModel plan
    required property AppointmentsModel appointments
    required property RestEditor rest
    required property RemindersViewModel reminders
    required property FileTroubleViewModel fileTrouble

    signal openPlan
    signal openAppointments
    signal openReminders
    signal openBringIn

    first: todayPage

    Component {
        id: todayPage

        TodayPage {
            viewModel: root.viewModel
            session: root.session
            rest: root.rest
            showPlan: !root.settings.hidePlan && !root.settings.notesOnly
            notesOnly: root.settings.notesOnly
            datesText: root.plan.datesText
            soonText: root.appointments.soonText
            reminders: root.reminders
            fileTrouble: root.fileTrouble
            onOpenFileTrouble: root.open(fileTroublePage)
            onOpenReminders: root.openReminders()
            onOpenAppointments: root.openAppointments()
            onOpenPlan: root.openPlan()
            onOpenSession: root.open(sessionPage)
            onOpenEntry: id => {
                if (root.entry.open(id))
                    root.open(todayEntryPage);
            }
            onLogEarlier: {
                root.earlier.openEarlier();
                root.open(logEarlierPage);
            }
        }
    }

    Component {
        id: fileTroublePage

        FileTroublePage {
            viewModel: root.fileTrouble
            onOpenCopy: root.openBringIn()
        }
    }

    Component {
        id: sessionPage

        SessionPage {
            objectName: "sessionPage"
            viewModel: root.session
            deviceWord: root.settings.deviceWord
        }
    }

    Component {
        id: afterSessionPage

        AfterSessionPage {
            viewModel: root.after
            settings: root.settings
            canGoBackToSession: root.session.canGoBack
            onClosed: root.back()
            onBackToSession: {
                root.after.flush();
                if (root.session.backToSession())
                    root.exchange(sessionPage);
            }
        }
    }

    Component {
        id: logEarlierPage

        LogEarlierPage {
            viewModel: root.earlier
            settings: root.settings
            noteOnly: root.settings.notesOnly
            onSaved: root.back()
        }
    }

    Component {
        id: todayEntryPage

        EntryPage {
            viewModel: root.entry
            onEditRequested: id => {
                if (root.edit.load(id))
                    root.open(todayEditPage);
            }
        }
    }

    Component {
        id: todayEditPage

        EditEntryPage {
            viewModel: root.edit
            settings: root.settings
            onSaved: root.back()
        }
    }

    Connections {
        target: root.session

        function onStopped(id: string): void {
            if (root.after.openAfter(id))
                root.exchange(afterSessionPage);
        }
    }

    // A reminder was answered with "Start".
    function beginSession(): void {
        root.toFirst();
        if (!root.settings.notesOnly)
            (root.currentItem as TodayPage).begin();
    }
}
