// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/base/choice.h"
#include "app/viewmodels/base/ports.h"
#include "core/base/id.h"
#include "core/kit/kit.h"
#include "core/kit/kitcatalogue.h"
#include "core/kit/kitrepository.h"
#include "core/kit/kitset.h"
#include "core/plan/planlibrary.h"

#include <QAbstractListModel>
#include <QList>
#include <QQmlEngine>
#include <QString>
#include <QStringList>
#include <functional>
#include <vector>

namespace frond {

/// Sets to take sizes from, and the one that was opened with what is chosen of it.
class KitSetModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by AppContext")
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString note READ note NOTIFY changed)
    Q_PROPERTY(QString source READ source NOTIFY changed)
    /// Smallest first.
    Q_PROPERTY(QList<frond::Choice> choices READ choices NOTIFY changed)
    /// Values of `choices`; others are left out.
    Q_PROPERTY(QList<QString> chosen READ chosen WRITE setChosen NOTIFY changed)
    /// "Add 3 sizes"; empty while none is chosen.
    Q_PROPERTY(QString addText READ addText NOTIFY changed)
    /// Something was added a moment ago.
    Q_PROPERTY(bool added READ added NOTIFY changed)

public:
    enum Role {
        NameRole = Qt::UserRole + 1,
        TitleRole,
        NoteRole,
        SourceRole, ///< its address and when it was read, or that it is no maker's
    };

    using Needs = PortsOf<WithIds, WithKits, WithKitCatalogue>;
    explicit KitSetModel(const Needs& ports, QObject* parent = nullptr);

    [[nodiscard]] QString title() const;
    [[nodiscard]] QString note() const;
    [[nodiscard]] QString source() const;
    [[nodiscard]] QList<Choice> choices() const;
    [[nodiscard]] QStringList chosen() const { return m_chosen; }
    void setChosen(QStringList values);
    [[nodiscard]] QString addText() const;
    [[nodiscard]] bool added() const { return m_before.has_value(); }
    /// With placeholder ids.
    [[nodiscard]] std::vector<KitItem> chosenItems() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    /// False when there is none of that name. Of a set of one piece, that is chosen.
    Q_INVOKABLE bool open(const QString& name);
    Q_INVOKABLE void toggle(const QString& value);
    /// False, with the choice still here, when the kit would be too large or could not be kept.
    Q_INVOKABLE bool add();
    Q_INVOKABLE bool undo();
    /// The page was left: the undo goes with it.
    Q_INVOKABLE void forgetAdded();
    /// Does again what could not be kept last.
    Q_INVOKABLE void retry();

signals:
    void changed();
    void failed(const QString& message);

private:
    [[nodiscard]] const KitSet* opened() const;
    bool store(const Kit& kit);

    const KitCatalogue& m_catalogue;
    const IdSource m_newId;
    KitRepository& m_kits;
    int m_row = -1;
    QStringList m_chosen;
    std::optional<Kit> m_before;
    std::function<void()> m_again;
};

} // namespace frond
