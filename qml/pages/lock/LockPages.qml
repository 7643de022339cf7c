// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// The lock and what changes it, as the pages of a tab. Where words are typed or shown, no page is opened again.
Item {
    id: root

    required property TabStack tab
    required property LockViewModel viewModel

    function open(kind: string, what: string): bool {
        return kind === "lock" && root.tab.shows(kind, what, lockPage);
    }

    // In place of all others.
    function showRecoveryKey(): void {
        root.tab.toFirst();
        root.tab.open(recoveryKeyPage);
    }

    Component {
        id: lockPage

        LockPage {
            viewModel: root.viewModel
            onOpenSet: way => root.tab.openWith(setPage, {
                way: way
            })
            onOpenChange: way => root.tab.openWith(changePage, {
                way: way
            })
            onOpenRenew: root.tab.open(renewPage)
            onOpenRemove: root.tab.open(removePage)
        }
    }

    Component {
        id: setPage

        SetLockPage {
            viewModel: root.viewModel
        }
    }

    Component {
        id: changePage

        ChangeLockPage {
            viewModel: root.viewModel
            onClosed: root.tab.back()
        }
    }

    Component {
        id: renewPage

        AskWordsPage {
            title: qsTr("Another recovery key")
            viewModel: root.viewModel
            why: qsTr("The one from before opens nothing then.")
            action: qsTr("Make it")
            onGiven: words => root.viewModel.renewRecoveryKey(words)
        }
    }

    Component {
        id: removePage

        AskWordsPage {
            title: qsTr("Take the lock off")
            viewModel: root.viewModel
            why: qsTr("Anyone who can open this device can open Frond then.")
            action: qsTr("Take it off")
            onGiven: words => root.viewModel.remove(words)
            onChanged: root.tab.back()
        }
    }

    Component {
        id: recoveryKeyPage

        RecoveryKeyPage {
            viewModel: root.viewModel
            onClosed: {
                root.tab.toFirst();
                root.tab.reopen("lock", "");
            }
        }
    }
}
