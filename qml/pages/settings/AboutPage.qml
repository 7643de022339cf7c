// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.Ui

PageFrame {
    id: root

    required property string version

    title: qsTr("About")
    canGoBack: true
    contentSpacing: Theme.s16

    FText {
        width: parent.width
        text: qsTr("Frond %1").arg(root.version)
    }

    FText {
        width: parent.width
        text: qsTr("Stored only on this device. No account. Nothing is sent.")
    }

    FText {
        width: parent.width
        text: qsTr("Frond notes what you tell it. It does not diagnose and does not advise treatment.")
    }

    FText {
        width: parent.width
        text: qsTr("Keys: Tab and the arrows go from one thing to the next, Space or Enter chooses, Esc or Alt and Left go back, Ctrl+H hides. While the timer runs, Space pauses it, N goes to the next size and S stops.")
    }

    FText {
        width: parent.width
        quiet: true
        text: qsTr("Free software under the GNU General Public License, version 3 or later. You may use, study, share and change it.")
    }
}
