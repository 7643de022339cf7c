// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/base/changes.h"
#include "app/viewmodels/base/ports.h"
#include "core/base/clock.h"
#include "core/session/session.h"
#include "core/session/sessionrepository.h"

#include <QAbstractListModel>
#include <QQmlEngine>
#include <QString>
#include <vector>

namespace frond {

/// All entries, newest first, read page by page as the list is scrolled: ten years of them cost no
/// more than the rows that were looked at.
class HistoryModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by AppContext")
    /// Nothing is read while this is false; changes are caught up with when it turns true.
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged)
    /// Entries with all of these words in their note, tags or context.
    Q_PROPERTY(QString searchText READ searchText WRITE setSearchText NOTIFY searchTextChanged)
    Q_PROPERTY(bool isEmpty READ isEmpty NOTIFY countChanged)
    /// What to say when `isEmpty`; empty before anything was read.
    Q_PROPERTY(QString emptyText READ emptyText NOTIFY countChanged)
    /// False only when there is nothing that could be searched.
    Q_PROPERTY(bool canSearch READ canSearch NOTIFY countChanged)

public:
    enum Role {
        IdRole = Qt::UserRole + 1,
        TitleRole,  ///< "Tue 3 March, 21:10"
        DetailRole, ///< "20 mm · 12 minutes · Easy"
        HasNoteRole,
        MonthRole,  ///< "March 2026"; rows of one month follow each other
        SpokenRole, ///< the whole row for a screen reader
    };
    static constexpr std::size_t pageSize = 50;

    using Needs = PortsOf<WithClock, WithSessions, WithChanges>;
    explicit HistoryModel(const Needs& ports, QObject* parent = nullptr);

    [[nodiscard]] bool isActive() const { return m_reload.isActive(); }
    void setActive(bool active);
    [[nodiscard]] QString searchText() const { return m_searchText; }
    void setSearchText(const QString& text);
    [[nodiscard]] bool isEmpty() const { return m_rows.empty(); }
    [[nodiscard]] QString emptyText() const;
    [[nodiscard]] bool canSearch() const { return !m_rows.empty() || !m_searchText.isEmpty(); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

public slots:
    /// Entries changed. The rows read so far are compared with what is stored now, so that only
    /// what differs moves on the screen.
    void reload() { m_reload.now(); }

signals:
    void activeChanged();
    void searchTextChanged();
    void countChanged();

private:
    void load();
    void become(std::vector<Session> rows);
    [[nodiscard]] std::string words() const;

    SessionRepository& m_sessions;
    const Clock& m_clock;
    std::vector<Session> m_rows;
    QString m_searchText;
    bool m_mayHaveMore = false;
    Reload m_reload;
};

} // namespace frond
