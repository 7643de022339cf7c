// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Controls.Material

ApplicationWindow {
    width: 390
    height: 844
    visible: true
}
