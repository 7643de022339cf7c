// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"

#include <QAbstractListModel>
#include <QQmlEngine>
#include <vector>

namespace frond {

/// A few entries as rows: the time, and what they were.
class EntryListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by a view-model")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role { IdRole = Qt::UserRole + 1, TimeRole, TextRole, HasNoteRole, SpokenRole };

    explicit EntryListModel(QObject* parent = nullptr) : QAbstractListModel(parent) {}

    void setEntries(std::vector<Session> entries);
    [[nodiscard]] int count() const { return static_cast<int>(m_entries.size()); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();

private:
    static QString time(const Session& entry);

    std::vector<Session> m_entries;
};

/// "20 mm · 12 minutes · Okay": size, minutes, and the word or the pain during.
QString entryText(const Session& session);

} // namespace frond
