// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/base/changes.h"
#include "app/viewmodels/base/choice.h"
#include "app/viewmodels/base/ports.h"
#include "app/viewmodels/history/timeline.h"
#include "core/session/session.h"

#include <QAbstractListModel>
#include <QList>
#include <QQmlEngine>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace frond {

/// All that was noted, newest first: sessions and notes, what was felt, milestones, and rests as
/// bands. Sessions are read page by page as the list is scrolled: ten years of them cost no more
/// than the rows that were looked at. The others are few, held whole, and come in between.
class HistoryModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by AppContext")
    /// Nothing is read while this is false; changes are caught up with when it turns true.
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged)
    /// Rows with all of these words in their note, tags, context, kind or sentence.
    Q_PROPERTY(QString searchText READ searchText WRITE setSearchText NOTIFY searchTextChanged)
    /// What can be shown alone, and which of these are; none is all. "notes": whatever has one.
    Q_PROPERTY(QList<frond::Choice> kindChoices READ kindChoices NOTIFY kindChoicesChanged)
    Q_PROPERTY(QList<QString> kinds READ kinds NOTIFY kindsChanged)
    Q_PROPERTY(bool isEmpty READ isEmpty NOTIFY countChanged)
    /// What to say when `isEmpty`; empty before anything was read.
    Q_PROPERTY(QString emptyText READ emptyText NOTIFY countChanged)
    /// False only when there is nothing that could be searched.
    Q_PROPERTY(bool canSearch READ canSearch NOTIFY countChanged)

public:
    enum Role {
        IdRole = Qt::UserRole + 1,
        KindRole,   ///< "session", "symptom", "trial", "milestone", "resting"
        TitleRole,  ///< "Tue 3 March, 21:10"
        DetailRole, ///< "20 mm · 12 minutes · Easy"
        HasNoteRole,
        NoteRole,   ///< a line of it as styled text, the words found underlined
        MonthRole,  ///< "March 2026"; rows of one month follow each other
        SpokenRole, ///< the whole row for a screen reader
    };
    static constexpr std::size_t pageSize = 50;

    using Needs =
        PortsOf<WithClock, WithFolding, WithSessions, WithBeside, WithPauses, WithChanges>;
    explicit HistoryModel(const Needs& ports, QObject* parent = nullptr);

    Q_INVOKABLE void toggleKind(const QString& kind);

    [[nodiscard]] bool isActive() const { return m_reload.isActive(); }
    void setActive(bool active);
    [[nodiscard]] QString searchText() const { return m_searchText; }
    void setSearchText(const QString& text);
    [[nodiscard]] QList<Choice> kindChoices() const { return m_kindChoices; }
    [[nodiscard]] QStringList kinds() const { return m_kinds; }
    [[nodiscard]] bool isEmpty() const { return m_rows.empty(); }
    [[nodiscard]] QString emptyText() const;
    [[nodiscard]] bool canSearch() const {
        return !m_rows.empty() || !m_searchText.isEmpty() || !m_kinds.isEmpty();
    }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

public slots:
    /// Something changed. The rows read so far are compared with what is stored now, so that only
    /// what differs moves on the screen.
    void reload() { m_reload.now(); }

signals:
    void activeChanged();
    void searchTextChanged();
    void kindsChanged();
    void kindChoicesChanged();
    void countChanged();

private:
    void load();
    /// One of them has a word of the person's own, which may be another one now.
    void nameKinds();
    /// Another list: it starts at its top.
    void beginAnew();
    void become(std::vector<TimelineRow> rows);
    /// Goes on by itself while what is read is not shown and the list is short.
    void goOnSoon();
    [[nodiscard]] std::vector<TimelineRow> readOthers() const;
    /// These sessions, and the others that stand before the last session read.
    [[nodiscard]] std::vector<TimelineRow> merged(const std::vector<Session>& sessions);
    [[nodiscard]] bool wants(const char* kind) const;
    [[nodiscard]] bool isWanted(const TimelineRow& row) const;
    [[nodiscard]] bool readsSessions() const;
    [[nodiscard]] std::string words() const;

    Needs m_ports;
    Day m_today{}; ///< when it was read
    std::vector<TimelineRow> m_rows;
    std::vector<TimelineRow> m_others; ///< newest first, that are found and wanted
    std::size_t m_shownOthers = 0;     ///< of them, in `m_rows`
    std::optional<Session> m_last;     ///< of the sessions read, shown or not
    std::size_t m_read = 0;            ///< how many sessions were read
    QString m_searchText;
    QStringList m_kinds;
    QList<Choice> m_kindChoices;
    std::vector<std::string> m_words; ///< searched for, folded
    bool m_mayHaveMore = false;
    bool m_goesOn = false;
    Reload m_reload;
};

} // namespace frond
