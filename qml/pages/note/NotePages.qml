// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// The forms of what is noted beside sessions, as the pages of a tab.
Item {
    id: root

    required property TabStack tab
    required property NoteForms forms

    // `kind` as a listing names it.
    signal saved(string kind, string id)
    // A note instead, in the words of a form of its own.
    signal noteWanted

    function openNew(kind: string): void {
        if (root.forms.openNew(kind))
            root.show(kind);
    }

    function open(kind: string, id: string): void {
        if (root.forms.open(kind, id))
            root.show(kind);
    }

    function show(kind: string): void {
        root.tab.open(kind === "symptom" ? symptomPage : kind === "trial" ? trialPage : kind === "score" ? scorePage : milestonePage);
    }

    function leave(kind: string, id: string): void {
        root.tab.back();
        root.saved(kind, id);
    }

    Component {
        id: symptomPage

        SymptomPage {
            objectName: "symptomPage"
            viewModel: root.forms.symptom
            onSaved: root.leave("symptom", root.forms.symptom.entryId)
            onNoteWanted: {
                root.tab.back();
                root.noteWanted();
            }
        }
    }

    Component {
        id: trialPage

        TrialPage {
            objectName: "trialPage"
            viewModel: root.forms.trial
            onSaved: root.leave("trial", root.forms.trial.entryId)
        }
    }

    Component {
        id: milestonePage

        MilestonePage {
            objectName: "milestonePage"
            viewModel: root.forms.milestone
            onSaved: root.leave("milestone", root.forms.milestone.entryId)
        }
    }

    Component {
        id: scorePage

        ScorePage {
            objectName: "scorePage"
            viewModel: root.forms.score
            onSaved: root.leave("score", root.forms.score.entryId)
        }
    }
}
