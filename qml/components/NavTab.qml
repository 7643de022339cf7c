// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// One of the tabs that NavBar shows.
QtObject {
    required property string key
    required property string text
    required property string iconName
}
