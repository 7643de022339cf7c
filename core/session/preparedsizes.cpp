// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/preparedsizes.h"

namespace frond {

namespace {

std::optional<ItemUse> parseLine(std::string_view line, const Kit& kit) {
    const std::size_t space = line.find(' ');
    const auto id = Id::parse(line.substr(0, space));
    const KitItem* item = id ? findById(kit, *id) : nullptr;
    if (!item || item->retired)
        return std::nullopt;
    if (space == std::string_view::npos)
        return smallestDiameter(*item)
                   ? std::nullopt
                   : std::optional(ItemUse{item->id, item->label, std::nullopt});
    const auto diameter = Millimetres::parse(line.substr(space + 1));
    if (!diameter || !canHaveDiameter(*item, *diameter))
        return std::nullopt;
    return ItemUse{item->id, item->label, diameter};
}

} // namespace

std::string toText(std::span<const ItemUse> prepared) {
    std::string text;
    for (const ItemUse& use : prepared) {
        text += use.itemId.toText();
        if (use.diameter)
            text += ' ' + use.diameter->toText();
        text += '\n';
    }
    return text;
}

std::vector<ItemUse> parsePrepared(std::string_view text, const Kit& kit) {
    std::vector<ItemUse> prepared;
    while (!text.empty() && prepared.size() < mostPreparedSizes) {
        const std::size_t end = text.find('\n');
        if (auto use = parseLine(text.substr(0, end), kit))
            prepared.push_back(std::move(*use));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return prepared;
}

} // namespace frond
