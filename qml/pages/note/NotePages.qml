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

    // A new one without an `id`. False where it is of another kind, or not there.
    function open(kind: string, id: string): bool {
        const page = kind === "symptom" ? symptomPage : kind === "trial" ? trialPage : kind === "score" ? scorePage : milestonePage;
        return root.forms.open(kind, id) && root.tab.shows(kind, id, page);
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
