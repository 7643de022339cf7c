// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// Copies, what comes in and what is taken out, as the pages of a tab.
Item {
    id: root

    required property TabStack tab
    required property CopiesViewModel copies
    required property BringInViewModel bringIn
    required property TakeOutViewModel takeOut
    required property LockViewModel lock
    required property AskFirst askFirst

    function open(kind: string, what: string): bool {
        switch (kind) {
        case "copies":
            return root.tab.shows(kind, what, copiesPage);
        case "where":
            return root.tab.shows(kind, what, wherePage);
        default:
            return false;
        }
    }

    // The page for what is brought in is not opened again: a file is picked anew.
    function showBringIn(): void {
        if (root.tab.currentItem?.objectName !== "bringInPage")
            root.tab.open(bringInPage);
    }

    function askTakeOut(): void {
        root.askFirst.before("takeOut", qsTr("Take everything"));
    }

    // What was asked first.
    function allow(what: string): void {
        root.tab.open(what === "erase" ? erasePage : takeOutPage);
    }

    Component {
        id: copiesPage

        CopiesPage {
            objectName: "copiesPage"
            viewModel: root.copies
            onOpenMake: root.tab.open(makePage)
            onOpenAutomatic: root.tab.open(automaticPage)
            onOpenBringIn: root.showBringIn()
            onOpenTakeOut: root.askTakeOut()
            onOpenErase: root.askFirst.before("erase", qsTr("Erase everything"))
        }
    }

    Component {
        id: makePage

        MakeCopyPage {
            viewModel: root.copies
            onClosed: root.tab.back()
        }
    }

    Component {
        id: automaticPage

        MakeCopyPage {
            viewModel: root.copies
            automatic: true
            onClosed: root.tab.back()
        }
    }

    Component {
        id: bringInPage

        BringInPage {
            objectName: "bringInPage"
            viewModel: root.bringIn
        }
    }

    Component {
        id: takeOutPage

        TakeOutPage {
            viewModel: root.takeOut
        }
    }

    Component {
        id: erasePage

        ErasePage {
            viewModel: root.copies
        }
    }

    Component {
        id: wherePage

        WherePage {
            viewModel: root.copies
            lock: root.lock
        }
    }
}
