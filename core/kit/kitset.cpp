// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kit/kitset.h"

#include <algorithm>

namespace frond {

namespace {

std::string freeLabel(const Kit& kit, const std::string& label) {
    std::string free = label;
    for (int number = 2; findByLabel(kit, free); ++number)
        free = label + ' ' + std::to_string(number);
    return free;
}

} // namespace

Kit withItemsOf(Kit kit, const KitSet& set, std::span<const std::size_t> chosen,
                const IdSource& newId) {
    for (const std::size_t place : chosen) {
        KitItem item = set.items.at(place);
        const auto same = std::find_if(kit.items.begin(), kit.items.end(), [&](const KitItem& one) {
            return one.label == item.label && one.size == item.size;
        });
        if (same != kit.items.end()) {
            same->retired = false;
            continue;
        }
        item.id = newId();
        item.label = freeLabel(kit, item.label);
        if (set.source)
            item.set = set.title;
        kit.items.push_back(std::move(item));
    }
    sortForDisplay(kit.items);
    return kit;
}

} // namespace frond
