// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// One page of the guide.
PageFrame {
    id: root

    required property string topic

    objectName: "guideTopicPage"
    title: guide.title
    canGoBack: true
    reading: true
    contentSpacing: Theme.s24

    GuideModel {
        id: guide

        topic: root.topic
    }

    Repeater {
        model: guide.paragraphs

        Column {
            id: paragraph

            required property guideParagraph modelData
            required property int index

            objectName: "paragraph_" + paragraph.index
            width: parent ? parent.width : 0
            spacing: Theme.s4

            SectionHeading {
                width: parent.width
                visible: paragraph.modelData.lead.length > 0
                text: paragraph.modelData.lead
            }

            FText {
                width: parent.width
                visible: paragraph.modelData.picture.length === 0
                text: paragraph.modelData.text
            }

            Image {
                width: Math.min(parent.width, 260)
                visible: paragraph.modelData.picture.length > 0
                source: paragraph.modelData.picture
                fillMode: Image.PreserveAspectFit
                Accessible.role: Accessible.Graphic
                Accessible.name: paragraph.modelData.text

                // Where the page ends and the picture of one begins.
                Rectangle {
                    anchors.fill: parent
                    color: "transparent"
                    border.width: 1
                    border.color: Theme.color.outline
                }
            }
        }
    }
}
