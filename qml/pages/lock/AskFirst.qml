// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// With a lock its words are asked for once more before something leaves or goes; without one it is
// allowed at once.
Item {
    id: root

    required property TabStack stack
    required property LockViewModel viewModel

    signal allowed(string what)

    function before(what: string, title: string): void {
        if (root.viewModel.isSet)
            root.stack.openWith(askPage, {
                what: what,
                title: title
            });
        else
            root.allowed(what);
    }

    Component {
        id: askPage

        AskWordsPage {
            property string what

            viewModel: root.viewModel
            onGiven: words => root.viewModel.ask(words)
            onAnswered: {
                const allowed = what;
                root.stack.back();
                root.allowed(allowed);
            }
        }
    }
}
