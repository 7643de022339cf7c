// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/kinds/sessionkind.h"

#include <utility>

namespace frond::data {

void ItemUseCodec::bind(Statement& statement, const Use& use) {
    if (!use) {
        statement.bind(std::nullopt, std::nullopt, std::nullopt);
        return;
    }
    const auto& [itemId, label, diameter] = *use;
    statement.bind(itemId, label, diameter);
}

ItemUseCodec::Use ItemUseCodec::read(Statement& statement) {
    const std::optional<Id> item = statement.optional(&Statement::id);
    std::optional<std::string> label = statement.optional(&Statement::text);
    const std::optional<Millimetres> diameter = statement.optional(&Statement::millimetres);
    if (!item)
        return std::nullopt;
    return ItemUse{*item, Statement::required(std::move(label)), diameter};
}

void ItemUseCodec::write(nlohmann::ordered_json& object, std::string_view key, const Use& use,
                         Unset /*unset*/) {
    if (!use)
        return;
    const auto& [itemId, label, diameter] = *use;
    object[std::string(key)] = label;
    object["item_id"] = itemId.toText();
    if (diameter)
        object["diameter_mm"] = diameter->number();
}

void ItemUseCodec::take(const ObjectReader& reader, std::string_view key, Use& use) {
    if (reader.has(key)) {
        const auto item = Id::parse(reader.requireText("item_id"));
        if (!item)
            reader.refuse("item_id", {Code::NeedsUuid});
        use = ItemUse{*item, reader.requireText(key), reader.millimetres("diameter_mm")};
    } else if (reader.has("item_id") || reader.has("diameter_mm")) {
        reader.refuse(key, {Code::NeededWith, Alternatives{"item_id", "diameter_mm"}});
    }
}

void ItemUseCodec::addKeys(std::vector<std::string_view>& keys, std::string_view key) {
    keys.insert(keys.end(), {key, "item_id", "diameter_mm"});
}

} // namespace frond::data
