// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/guide/guidemodel.h"

#include <QFile>
#include <QFileInfo>
#include <QFont>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextList>
#include <QTextTable>
#include <array>
#include <utility>

namespace frond {

namespace {

constexpr std::array topicNames{
    "first-day", "plan-from-a-pt",         "summary", "two-devices", "moving-phones",
    "lock",      "when-something-is-wrong"};
constexpr int titleLevel = 1;
/// Comes last and is for the command line.
constexpr int asideLevel = 2;

/// Pictures are left where they are.
class GuideDocument : public QTextDocument {
public:
    explicit GuideDocument(const QString& topic) {
        setUndoRedoEnabled(false);
        QFile file(QStringLiteral(":/guide/%1.md").arg(topic));
        if (file.open(QIODevice::ReadOnly))
            setMarkdown(QString::fromUtf8(file.readAll()), MarkdownDialectGitHub);
    }

protected:
    QVariant loadResource(int /*type*/, const QUrl& /*name*/) override { return {}; }
};

QString titleOf(const QTextDocument& document) {
    const QTextBlock first = document.firstBlock();
    return first.blockFormat().headingLevel() == titleLevel ? first.text() : QString();
}

/// "1. " before what stands in a list.
QString markOf(const QTextBlock& block) {
    const QTextList* list = block.textList();
    if (!list)
        return {};
    return list->format().style() == QTextListFormat::ListDecimal
               ? list->itemText(block) + QLatin1Char(' ')
               : QStringLiteral("\u2022 ");
}

GuideParagraph paragraphOf(const QTextBlock& block) {
    GuideParagraph paragraph;
    QString text;
    for (auto part = block.begin(); !part.atEnd(); ++part) {
        const QTextFragment fragment = part.fragment();
        const QTextCharFormat format = fragment.charFormat();
        if (format.isImageFormat()) {
            const QString file = QFileInfo(format.toImageFormat().name()).fileName();
            paragraph.picture = QStringLiteral("qrc:/guide/pictures/") + file;
            paragraph.text = format.stringProperty(QTextFormat::ImageAltText);
            return paragraph;
        }
        if (format.fontWeight() >= QFont::Bold && text.isEmpty())
            paragraph.lead += fragment.text();
        else
            text += fragment.text();
    }
    // What goes on after it is one sentence with it.
    static const QRegularExpression end(QStringLiteral("([.:]|(?<=\"))$"));
    if (end.match(paragraph.lead).hasMatch())
        paragraph.lead.remove(end);
    else
        text.prepend(std::exchange(paragraph.lead, {}));
    paragraph.text = markOf(block) + text.trimmed();
    return paragraph;
}

/// A row of a table: what is in its first column, and what is said of it. The first row names the
/// columns.
void addCell(QList<GuideParagraph>& paragraphs, const QTextTableCell& cell, const QString& text) {
    if (cell.row() == 0)
        return;
    if (cell.column() == 0)
        paragraphs.append({text, {}, {}});
    else
        paragraphs.back().text = text;
}

} // namespace

QList<GuideTopic> GuideModel::topics() const {
    QList<GuideTopic> topics;
    for (const char* name : topicNames) {
        const QString topic = QString::fromLatin1(name);
        topics.append({topic, titleOf(GuideDocument(topic))});
    }
    return topics;
}

void GuideModel::setTopic(const QString& topic) {
    if (topic == m_topic)
        return;
    m_topic = topic;
    const GuideDocument document(topic);
    m_title = titleOf(document);
    m_paragraphs.clear();
    for (QTextBlock block = document.firstBlock(); block.isValid(); block = block.next()) {
        const int level = block.blockFormat().headingLevel();
        if (level == asideLevel)
            break;
        if (level != 0 || block.text().trimmed().isEmpty())
            continue;
        if (const QTextTable* table = QTextCursor(block).currentTable())
            addCell(m_paragraphs, table->cellAt(block.position()), block.text());
        else
            m_paragraphs.append(paragraphOf(block));
    }
    emit topicChanged();
}

} // namespace frond
