// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/history/timeline.h"
#include "core/session/session.h"

#include <QAbstractListModel>
#include <QQmlEngine>
#include <vector>

namespace frond {

/// What was noted on one day as rows: the time, and what it was.
class EntryListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by a view-model")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role {
        IdRole = Qt::UserRole + 1,
        KindRole, ///< as kindOf has it
        TimeRole,
        TextRole,
        HasNoteRole,
        NoteRole, ///< a line of it, as styled text
        SpokenRole
    };

    explicit EntryListModel(QObject* parent = nullptr) : QAbstractListModel(parent) {}

    void setEntries(std::vector<TimelineRow> entries);
    [[nodiscard]] int count() const { return static_cast<int>(m_entries.size()); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();

private:
    std::vector<TimelineRow> m_entries;
};

enum class SizesSaid { Largest, InOrder };
/// "20 mm · 12 minutes · Okay": size, minutes, and the word or the pain during. In order, sizes are
/// "14 then 18 mm"; more than three of them are the smallest and the largest.
QString entryText(const Session& session, SizesSaid sizes = SizesSaid::Largest);

} // namespace frond
