// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/base/changes.h"
#include "app/viewmodels/base/ports.h"
#include "core/session/tags.h"

#include <QList>
#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <vector>

namespace frond {

/// A tag in a list: its name, and "12 entries".
struct TagRow {
    Q_GADGET
    QML_VALUE_TYPE(tagRow)
    Q_PROPERTY(QString name MEMBER name CONSTANT)
    Q_PROPERTY(QString text MEMBER text CONSTANT)

public:
    QString name;
    QString text;
    friend bool operator==(const TagRow&, const TagRow&) = default;
};

/// The tags of all entries in one place, where one is renamed, joined with another, or taken out of
/// every entry.
class TagsModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by AppContext")
    /// Nothing is read while this is false.
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged)
    Q_PROPERTY(QList<frond::TagRow> tags READ tags NOTIFY changed)

    // The form of one.
    Q_PROPERTY(QString tag READ tag NOTIFY formChanged)
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY formChanged)
    Q_PROPERTY(QString nameError READ nameError NOTIFY formChanged)
    /// What saving would do beyond a new name; else empty.
    Q_PROPERTY(QString joinsText READ joinsText NOTIFY formChanged)
    Q_PROPERTY(bool isValid READ isValid NOTIFY formChanged)

public:
    using Needs = PortsOf<WithSessions, WithChanges>;
    explicit TagsModel(const Needs& ports, QObject* parent = nullptr);

    [[nodiscard]] bool isActive() const { return m_reload.isActive(); }
    void setActive(bool active);
    [[nodiscard]] QList<TagRow> tags() const;
    [[nodiscard]] QString tag() const { return m_tag; }
    [[nodiscard]] QString name() const { return m_name; }
    void setName(const QString& name);
    [[nodiscard]] QString nameError() const;
    [[nodiscard]] QString joinsText() const;
    [[nodiscard]] bool isValid() const;

    Q_INVOKABLE bool open(const QString& tag);
    Q_INVOKABLE bool save();
    Q_INVOKABLE bool takeOut();

signals:
    void activeChanged();
    void changed();
    void formChanged();
    void failed(const QString& message);

private:
    bool rename(const QString& to);
    [[nodiscard]] std::size_t countOf(const QString& tag) const;

    SessionRepository& m_sessions;
    std::vector<TagCount> m_tags;
    QString m_tag, m_name;
    Reload m_reload;
};

} // namespace frond
