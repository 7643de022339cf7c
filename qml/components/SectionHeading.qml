// SPDX-License-Identifier: GPL-3.0-or-later
import Frond.Ui

FText {
    id: root

    role: FText.Heading
    font: fit.fitting

    WordFit {
        id: fit

        font: Theme.fontHeading
        text: root.text
        room: root.width
    }
}
