// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// What clinics ask people to have looked at, with where it was read. Opened by choice, and once before
// a first plan.
PageFrame {
    id: root

    required property ClinicModel viewModel

    signal closed

    title: qsTr("When to ask someone")
    canGoBack: true
    contentSpacing: Theme.s32

    component Points: Column {
        id: points

        required property string heading
        required property list<string> lines

        width: parent ? parent.width : 0
        spacing: Theme.s8

        SectionHeading {
            width: parent.width
            bottomPadding: 0
            text: points.heading
        }

        Repeater {
            model: points.lines

            FText {
                required property string modelData

                width: parent ? parent.width : 0
                text: modelData
            }
        }
    }

    FText {
        objectName: "review"
        width: parent.width
        quiet: true
        text: qsTr("Gathered from the sources below, waiting for review by a clinician. What your own team says comes first.")
    }

    Column {
        width: parent.width
        visible: root.viewModel.phones.length > 0

        Repeater {
            model: root.viewModel.phones

            ValueRow {
                id: phone

                required property int index
                required property phoneRow modelData

                objectName: "phone_" + phone.index
                width: parent ? parent.width : 0
                label: phone.modelData.label
                value: phone.modelData.number
                interactive: phone.modelData.url.length > 0
                onClicked: Qt.openUrlExternally(phone.modelData.url)
            }
        }
    }

    Points {
        heading: qsTr("Before beginning, ask first")
        lines: [
            qsTr("Something is still healing after surgery or treatment."),
            qsTr("There is an infection or an open wound."),
            qsTr("There is bleeding that nobody has explained."),
            qsTr("You are or may be pregnant."),
            qsTr("You were told to rest.")
        ]
    }

    Points {
        heading: qsTr("While practising")
        lines: [
            qsTr("Strong resistance or sharp pain: stop. Something smaller or another day is as good."),
            qsTr("A surface that is rough or cracked: put it away.")
        ]
    }

    Points {
        heading: qsTr("Get help soon")
        lines: [
            qsTr("Bleeding that is heavy, fresh or goes on."),
            qsTr("Fever."),
            qsTr("Sudden severe pain."),
            qsTr("Urine or stool from a new place.")
        ]
    }

    Points {
        heading: qsTr("Sources")
        lines: ["International Guidelines on Vaginal Dilation after Pelvic Radiotherapy (2012)", "Cambridge University Hospitals, cuh.nhs.uk/patient-information/vaginal-care-following-pelvic-radiotherapy-anal-cancer", "UPMC, upmc.com", "Pelvic Health Fund, pelvichealthfund.org", "Brownstein & Crane, brownsteincrane.com"]
    }

    FText {
        width: parent.width
        role: FText.Small
        quiet: true
        text: qsTr("Fever, sudden severe pain, and urine or stool from a new place stand here as ordinary medical sense, without a source of their own.")
    }

    footer: FButton {
        objectName: "close"
        width: parent ? parent.width : 0
        text: qsTr("Close")
        onClicked: root.closed()
    }
}
