// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/pausestore.h"

#include <algorithm>
#include <set>
#include <utility>

namespace frond::data {

using PauseRow = Replica<Pause>;

PauseStore::PauseStore(Database& database, Tables& tables, IdSource newId)
    : m_database(database), m_newId(std::move(newId)), m_rows(tables.of<Pause>()) {}

std::vector<Pause> PauseStore::pauses() const {
    std::vector<PauseRow> rows = m_rows.listed();
    // Which reason stays when two become one must not depend on the order in which they came here.
    std::sort(rows.begin(), rows.end(),
              [](const PauseRow& a, const PauseRow& b) { return a.changed < b.changed; });
    std::vector<Pause> pauses;
    for (const PauseRow& row : rows)
        pauses = withPause(pauses, *row.content);
    return pauses;
}

void PauseStore::savePauses(const std::vector<Pause>& pauses) {
    Transaction transaction(m_database);
    const std::vector<PauseRow> before = m_rows.listed();
    std::set<Day> kept;
    for (const PauseRow& row : before) {
        const auto same = std::find_if(pauses.begin(), pauses.end(), [&](const Pause& pause) {
            return pause.from == row.content->from;
        });
        if (same == pauses.end() || !kept.insert(same->from).second)
            m_rows.remove(row.id);
        else if (*same != *row.content)
            m_rows.put(row.id, *same);
    }
    for (const Pause& pause : pauses) {
        if (!kept.contains(pause.from))
            m_rows.put(m_newId(), pause);
    }
    transaction.commit();
}

} // namespace frond::data
