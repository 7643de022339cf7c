// SPDX-License-Identifier: GPL-3.0-or-later
import Frond.Ui

FText {
    quiet: true
    topPadding: Theme.s16
    bottomPadding: Theme.s16
}
