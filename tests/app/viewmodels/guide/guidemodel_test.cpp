// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/guide/guidemodel.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QSignalSpy>
#include <algorithm>
#include <gtest/gtest.h>

namespace frond {

namespace {

QSet<QString> namesOf(const QList<GuideTopic>& topics) {
    QSet<QString> names;
    for (const GuideTopic& topic : topics)
        names.insert(topic.name);
    return names;
}

TEST(GuideModelTest, HasEachPageOfTheGuide) {
    const QList<GuideTopic> topics = GuideModel().topics();
    QSet<QString> files;
    for (const QString& file :
         QDir(QStringLiteral(":/guide")).entryList({QStringLiteral("*.md")}, QDir::Files))
        files.insert(file.chopped(3));
    EXPECT_EQ(namesOf(topics), files);
    EXPECT_EQ(topics.front().title, "The first day");
}

// Whatever is written there, it is read without its marks, and what is typed in a terminal is
// elsewhere.
TEST(GuideModelTest, SaysEachParagraphInPlainWords) {
    static const QRegularExpression defaults(
        QStringLiteral("\\b(sessions?|dilators?|trainers?)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    GuideModel guide;
    for (const GuideTopic& topic : guide.topics()) {
        SCOPED_TRACE(qPrintable(topic.name));
        guide.setTopic(topic.name);
        EXPECT_FALSE(guide.title().isEmpty());
        EXPECT_EQ(guide.title(), topic.title);
        EXPECT_GT(guide.paragraphs().size(), 3);
        for (const GuideParagraph& paragraph : guide.paragraphs()) {
            EXPECT_FALSE(paragraph.text.isEmpty());
            for (const QString& text : {paragraph.lead, paragraph.text}) {
                for (const char* mark : {"**", "](", "`", "frondctl", "\n", ".md"})
                    EXPECT_FALSE(text.contains(QLatin1String(mark))) << qPrintable(text);
            }
            // Nobody's own word for it is known here. A summary is paper for a PT, in its usual
            // words.
            if (topic.name != "summary") {
                EXPECT_FALSE((paragraph.lead + paragraph.text).contains(defaults))
                    << qPrintable(paragraph.text);
            }
            EXPECT_FALSE(paragraph.lead.endsWith(QLatin1Char('.')));
            EXPECT_TRUE(paragraph.picture.isEmpty() || QFile::exists(paragraph.picture.mid(3)))
                << qPrintable(paragraph.picture);
        }
    }
}

TEST(GuideModelTest, AParagraphHasItsLeadAndAStepItsNumber) {
    GuideModel guide;
    guide.setTopic("first-day");
    const auto paragraphs = guide.paragraphs();
    const auto found =
        std::find_if(paragraphs.begin(), paragraphs.end(),
                     [](const GuideParagraph& one) { return one.lead == "Stop saves it"; });
    ASSERT_NE(found, paragraphs.end());
    EXPECT_TRUE(found->text.startsWith("What comes after only adds")) << qPrintable(found->text);
    guide.setTopic("summary");
    const auto steps = guide.paragraphs();
    EXPECT_TRUE(std::any_of(steps.begin(), steps.end(), [](const GuideParagraph& step) {
        return step.text.startsWith("1. Choose a period");
    }));
}

TEST(GuideModelTest, ATopicThatIsNotKnownHasNothing) {
    GuideModel guide;
    guide.setTopic("lock");
    const QSignalSpy changed(&guide, &GuideModel::topicChanged);
    guide.setTopic("gone");
    EXPECT_EQ(changed.count(), 1);
    EXPECT_TRUE(guide.title().isEmpty());
    EXPECT_TRUE(guide.paragraphs().isEmpty());
}

} // namespace

} // namespace frond
