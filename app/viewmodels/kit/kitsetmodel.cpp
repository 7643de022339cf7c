// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/kit/kitsetmodel.h"

#include "app/qtconvert.h"
#include "app/viewmodels/base/attempt.h"
#include "app/viewmodels/kit/kittext.h"
#include "app/viewmodels/plan/plantext.h"
#include "core/kit/kit.h"
#include "core/kit/kitcatalogue.h"
#include "core/kit/kitrepository.h"
#include "core/kit/kitset.h"

#include <algorithm>
#include <utility>

namespace frond {

namespace {

QString sourceText(const KitSet& set) {
    return set.source ? publishedText(*set.source, set.checkedOn)
                      : KitSetModel::tr("Not a maker's set");
}

} // namespace

KitSetModel::KitSetModel(const Needs& ports, QObject* parent)
    : QAbstractListModel(parent)
    , m_catalogue(ports.kitCatalogue)
    , m_newId(ports.newId)
    , m_kits(ports.kits) {}

const KitSet* KitSetModel::opened() const {
    return m_row < 0 ? nullptr : &m_catalogue.kitSets()[static_cast<std::size_t>(m_row)];
}

QString KitSetModel::title() const {
    return opened() ? toQString(opened()->title) : QString();
}

QString KitSetModel::note() const {
    return opened() ? toQString(opened()->note) : QString();
}

QString KitSetModel::source() const {
    return opened() ? sourceText(*opened()) : QString();
}

QList<Choice> KitSetModel::choices() const {
    QList<Choice> choices;
    if (!opened())
        return choices;
    for (const KitItem& item : opened()->items) {
        const QString text = tr("%1 · %2").arg(toQString(item.label), sizeText(item));
        choices << choice(QString::number(choices.size()), text);
    }
    return choices;
}

std::vector<KitItem> KitSetModel::chosenItems() const {
    std::vector<KitItem> items;
    for (std::size_t place = 0; opened() && place < opened()->items.size(); ++place) {
        if (m_chosen.contains(QString::number(place)))
            items.push_back(opened()->items[place]);
    }
    return items;
}

void KitSetModel::setChosen(QStringList values) {
    const QList<Choice> offered = choices();
    values.removeIf([&](const QString& value) {
        return std::none_of(offered.begin(), offered.end(),
                            [&](const Choice& choice) { return choice.value == value; });
    });
    values.removeDuplicates();
    if (values == std::exchange(m_chosen, values))
        return;
    emit changed();
}

QString KitSetModel::addText() const {
    if (m_chosen.isEmpty())
        return {};
    return tr("Add %Ln sizes", nullptr, static_cast<int>(m_chosen.size()));
}

int KitSetModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_catalogue.kitSets().size());
}

QVariant KitSetModel::data(const QModelIndex& index, int role) const {
    const auto& sets = m_catalogue.kitSets();
    const auto row = static_cast<std::size_t>(index.row());
    if (row >= sets.size())
        return {};
    switch (role) {
    case NameRole:
        return toQString(sets[row].name);
    case TitleRole:
        return toQString(sets[row].title);
    case NoteRole:
        return toQString(sets[row].note);
    case SourceRole:
        return sourceText(sets[row]);
    default:
        return {};
    }
}

QHash<int, QByteArray> KitSetModel::roleNames() const {
    return {{NameRole, "name"}, {TitleRole, "title"}, {NoteRole, "note"}, {SourceRole, "source"}};
}

bool KitSetModel::open(const QString& name) {
    const auto& sets = m_catalogue.kitSets();
    const auto set = std::find_if(sets.begin(), sets.end(),
                                  [&](const KitSet& one) { return toQString(one.name) == name; });
    if (set == sets.end())
        return false;
    m_row = static_cast<int>(set - sets.begin());
    m_chosen = set->items.size() == 1 ? QStringList{QStringLiteral("0")} : QStringList();
    emit changed();
    return true;
}

void KitSetModel::toggle(const QString& value) {
    QStringList values = m_chosen;
    if (!values.removeOne(value))
        values << value;
    setChosen(std::move(values));
}

bool KitSetModel::store(const Kit& kit) {
    if (!attempt(this, [&] { m_kits.saveKit(kit); }))
        return false;
    m_again = nullptr;
    emit changed();
    return true;
}

bool KitSetModel::add() {
    if (!opened() || m_chosen.isEmpty())
        return false;
    std::vector<std::size_t> places;
    for (const QString& value : std::as_const(m_chosen))
        places.push_back(value.toUInt());
    const Kit before = m_kits.kit();
    const Kit kit = withItemsOf(before, *opened(), places, m_newId);
    if (kit.items.size() > maxKitItems) {
        emit failed(tr("A kit holds up to 100 items."));
        return false;
    }
    m_again = [this] { add(); };
    const auto keep = std::exchange(m_before, before);
    if (store(kit))
        return true;
    m_before = keep;
    return false;
}

bool KitSetModel::undo() {
    if (!m_before)
        return false;
    m_again = [this] { undo(); };
    const Kit before = *m_before;
    const auto keep = std::exchange(m_before, std::nullopt);
    if (store(before))
        return true;
    m_before = keep;
    return false;
}

void KitSetModel::forgetAdded() {
    m_before.reset();
    emit changed();
}

void KitSetModel::retry() {
    if (const auto again = std::exchange(m_again, nullptr))
        again();
}

} // namespace frond
