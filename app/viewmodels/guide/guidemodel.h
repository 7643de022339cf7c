// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QQmlEngine>
#include <QString>

namespace frond {

/// A page of the guide.
class GuideTopic {
    Q_GADGET
    QML_VALUE_TYPE(guideTopic)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString title MEMBER title)

public:
    QString name; ///< of its file, without ".md"
    QString title;

    friend bool operator==(const GuideTopic&, const GuideTopic&) = default;
};

/// A paragraph: what it is about in a few words, where it says so, and its text; or a picture.
class GuideParagraph {
    Q_GADGET
    QML_VALUE_TYPE(guideParagraph)
    Q_PROPERTY(QString lead MEMBER lead)
    Q_PROPERTY(QString text MEMBER text)
    Q_PROPERTY(QString picture MEMBER picture)

public:
    QString lead;
    QString text;    ///< of a picture: what it shows
    QString picture; ///< its address

    friend bool operator==(const GuideParagraph&, const GuideParagraph&) = default;
};

/// The guide of docs/guide, which is part of the program. What is for the command line stays out of
/// it.
class GuideModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    /// In the order in which they are read.
    Q_PROPERTY(QList<frond::GuideTopic> topics READ topics CONSTANT)
    /// The name of the one that is open; one that is not known has neither title nor paragraphs.
    Q_PROPERTY(QString topic READ topic WRITE setTopic NOTIFY topicChanged)
    Q_PROPERTY(QString title READ title NOTIFY topicChanged)
    Q_PROPERTY(QList<frond::GuideParagraph> paragraphs READ paragraphs NOTIFY topicChanged)

public:
    using QObject::QObject;

    [[nodiscard]] QList<GuideTopic> topics() const;
    [[nodiscard]] QString topic() const { return m_topic; }
    void setTopic(const QString& topic);
    [[nodiscard]] QString title() const { return m_title; }
    [[nodiscard]] QList<GuideParagraph> paragraphs() const { return m_paragraphs; }

signals:
    void topicChanged();

private:
    QString m_topic;
    QString m_title;
    QList<GuideParagraph> m_paragraphs;
};

} // namespace frond
