// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// Today, and what it opens: the session, what is noted after it, one from earlier.
TabStack {
    id: root

    // A size that is chosen now begins the session.
    property bool sizeBegins: false

    first: todayPage

    Component {
        id: todayPage

        TodayPage {
            objectName: "todayPage"
            viewModel: AppContext.today
            session: AppContext.session
            rest: AppContext.rest
            showPlan: !AppContext.settings.hidePlan && !AppContext.settings.notesOnly
            notesOnly: AppContext.settings.notesOnly
            datesText: AppContext.plan.datesText
            soonText: AppContext.appointments.soonText
            lookBackText: AppContext.lookBack.todayText
            reminders: AppContext.reminders
            fileTrouble: AppContext.fileTrouble
            clinicNotice: AppContext.clinicNotice
            notice: AppContext.notice
            onOpenFileTrouble: root.open(root.parts().fileTroublePage)
            onOpenReminders: root.tabWanted("more", "reminders")
            lock: AppContext.lock
            onOpenLock: root.tabWanted("more", "lock")
            onOpenAppointments: root.tabWanted("more", "appointments")
            onOpenLookBack: root.tabWanted("more", "lookBack")
            onOpenPlan: root.tabWanted("more", "plan")
            onOpenSession: root.open(root.parts().sessionPage)
            onSizeWanted: begins => {
                root.sizeBegins = begins;
                root.parts().askSize(begins);
            }
            onMinutesWanted: root.parts().askMinutes()
            onRestWanted: root.parts().askRest()
            onNotTodayWanted: {
                AppContext.today.noteNotToday();
                root.sizeBegins = true;
                if (AppContext.today.notTodayNoted)
                    root.parts().offerLess();
            }
            onOpenKit: root.tabWanted("more", "kit")
            onOpenDay: day => root.reopen("day", day)
            onOpenEntry: (kind, id) => root.reopen(kind, id)
            onLogEarlier: {
                AppContext.earlier.openEarlier();
                root.open(root.parts().logEarlierPage);
            }
            onWriteNote: root.parts().writeNote()
            onSomethingFelt: root.parts().noteNew("symptom")
        }
    }

    Loader {
        id: partsLoader

        readonly property TodayParts parts: partsLoader.item as TodayParts
    }

    Connections {
        target: partsLoader.parts

        function onMinutesChosen(): void {
            (root.currentItem as TodayPage).startNow();
        }

        function onSizeChosen(row: int): void {
            AppContext.session.chooseSize(row);
            if (root.sizeBegins)
                (root.currentItem as TodayPage).startNow();
        }
    }

    Connections {
        target: AppContext.session

        function onStopped(id: string): void {
            root.parts().showAfter(id);
        }
    }

    function parts(): TodayParts {
        if (partsLoader.status === Loader.Null)
            partsLoader.setSource(Qt.resolvedUrl("TodayTabParts.qml"), {
                tab: root
            });
        return partsLoader.parts;
    }

    function reopen(kind: string, what: string): bool {
        return root.parts().reopen(kind, what);
    }

    // The form that was open when the program ended.
    function takeUp(form: string): void {
        if (root.atFirst)
            root.parts().takeUp(form);
    }

    // A reminder was answered with "Start".
    function beginSession(): void {
        root.toFirst();
        if (!AppContext.settings.notesOnly)
            (root.currentItem as TodayPage).begin();
    }
}
