// SPDX-License-Identifier: GPL-3.0-or-later
import Frond.Ui

FText {
    role: FText.Heading
}
