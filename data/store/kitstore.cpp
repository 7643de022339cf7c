// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/kitstore.h"

#include "core/base/text.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace frond::data {

namespace {

using KitRow = Replica<KitItem>;

bool sameButForId(const KitItem& a, const KitItem& b) {
    KitItem other = b;
    other.id = a.id;
    return a == other;
}

/// `label` with a number that nothing else has, within the length of a label.
std::string numbered(const std::string& label, const std::set<std::string>& taken) {
    for (int number = 2;; ++number) {
        const std::string ending = ' ' + std::to_string(number);
        std::string start = label;
        while (codePoints(start + ending) > maxLabelLength)
            start.pop_back(); // of a cut character the length is npos
        if (std::string candidate = start + ending; !taken.contains(candidate))
            return candidate;
    }
}

/// What the rows mean as a kit: the same from the same rows, in whatever order they came here.
std::vector<KitItem> itemsOf(std::vector<KitRow> rows) {
    std::sort(rows.begin(), rows.end(), [](const KitRow& a, const KitRow& b) {
        return std::tie(a.created, a.id) < std::tie(b.created, b.id);
    });
    std::vector<KitItem> items;
    std::set<std::string> taken;
    for (const KitRow& row : rows)
        taken.insert(row.content->label);
    std::set<std::string> used;
    for (KitRow& row : rows) {
        KitItem& item = *row.content;
        const bool there = std::any_of(items.begin(), items.end(), [&](const KitItem& listed) {
            return sameButForId(listed, item);
        });
        if (there)
            continue;
        if (!used.insert(item.label).second) {
            item.label = numbered(item.label, taken);
            taken.insert(item.label);
            used.insert(item.label);
        }
        items.push_back(std::move(item));
    }
    return items;
}

} // namespace

KitStore::KitStore(Database& database, Ledger& ledger, Tables& tables)
    : m_database(database), m_ledger(ledger), m_items(tables.of<KitItem>()) {}

Kit KitStore::kit() const {
    Kit kit;
    if (const auto stored = name())
        kit.name = stored->name;
    kit.items = itemsOf(m_items.listed());
    sortForDisplay(kit.items);
    return kit;
}

void KitStore::saveKit(const Kit& kit) {
    requireStorable(validate(Kit{kit.name, {}})); // items: as each is put
    Transaction transaction(m_database);
    // What stays as it is keeps its stamp: a merge must not take it for a change.
    const Kit before = this->kit();
    if (kit.name != before.name)
        saveName(kit.name, m_ledger.nextVersion());
    if (kit.items != before.items) {
        for (const KitRow& row : m_items.listed()) {
            if (!findById(kit, row.id)) // also one that was not listed beside its equal
                m_items.remove(row.id);
        }
    }
    for (const KitItem& item : kit.items) {
        const KitItem* stored = findById(before, item.id);
        if (!stored || *stored != item)
            m_items.put(item.id, item);
    }
    transaction.commit();
}

std::optional<KitName> KitStore::name() const {
    Statement row = m_database.prepare(
        "SELECT name, changed, id FROM kit JOIN device ON device.key = changed_by");
    if (!row.next())
        return std::nullopt;
    return KitName{row.optional(&Statement::text), {row.stamp(), row.id()}};
}

Merged KitStore::mergeName(const KitName& theirs) {
    const std::optional<KitName> here = name();
    if (here && here->changed >= theirs.changed)
        return Merged::Unchanged;
    m_ledger.observe(theirs.changed.stamp);
    saveName(theirs.name, theirs.changed);
    if (!here)
        return Merged::Added;
    return here->name == theirs.name ? Merged::Unchanged : Merged::Updated;
}

void KitStore::saveName(const std::optional<std::string>& name, const Version& changed) {
    const auto change = [&] {
        m_database
            .prepare(
                "INSERT OR REPLACE INTO kit (one, name, changed, changed_by) VALUES (1, ?, ?, ?)")
            .run(name, changed.stamp, m_ledger.deviceKey(changed.device));
    };
    m_ledger.counted("kit", change, 1);
}

} // namespace frond::data
