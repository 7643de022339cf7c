// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/collections.h"

#include <set>

namespace frond::data {

void wipeRemovedBefore(Storage& storage, std::chrono::sys_seconds time) {
    Tables& tables = storage.stores().tables;
    storage.inTransaction([&] {
        storage.sessions().wipeRemovedBefore(time);
        tables.each([&](auto& table) { table.wipeRemovedBefore(firstStampOf(time)); });
        std::set<Id> gone;
        tables.of<Goal>().forEach([&](const Replica<Goal>& goal) {
            if (!goal.content)
                gone.insert(goal.id);
        });
        Collection<GoalRating>& ratings = tables.collection<GoalRating>();
        for (const GoalRating& rating : ratings.list()) {
            if (gone.contains(rating.goal))
                ratings.remove(rating.id);
        }
    });
}

} // namespace frond::data
