// SPDX-License-Identifier: GPL-3.0-or-later
import Frond.Ui

// Something tried now and then, kept apart from sessions.
FeltPage {
    title: qsTr("Something I tried")
    question: qsTr("What was tried?")
    ratingLabel: qsTr("Pain")
    lowLabel: qsTr("0 no pain")
}
