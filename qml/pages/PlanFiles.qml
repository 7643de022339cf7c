// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Dialogs

// The system's dialog to choose a file. Loaded when it is asked for.
Item {
    id: root

    signal openChosen(url file)
    signal saveChosen(url file)

    function askToOpen(): void {
        dialog.fileMode = FileDialog.OpenFile;
        dialog.nameFilters = [qsTr("Plans and pictures (*.json *.png *.jpg *.jpeg)"), qsTr("All files (*)")];
        dialog.open();
    }

    function askToSave(): void {
        dialog.fileMode = FileDialog.SaveFile;
        dialog.nameFilters = [qsTr("Plans (*.json)")];
        dialog.defaultSuffix = "json";
        dialog.open();
    }

    FileDialog {
        id: dialog

        onAccepted: dialog.fileMode === FileDialog.OpenFile ? root.openChosen(dialog.selectedFile) : root.saveChosen(dialog.selectedFile)
    }
}
