// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/format/json/kitjson.h"

#include "data/format/json/fieldsjson.h"
#include "data/format/json/reader.h"
#include "data/format/json/writer.h"
#include "data/store/kinds/kititemkind.h"

#include <string>

namespace frond::data {

using nlohmann::json;
using nlohmann::ordered_json;

namespace {

constexpr std::string_view format = "frond-kit";

} // namespace

KitItem kitItemFromJson(const json& value, const std::string& path) {
    Keys keys;
    addKeysOf<KitItem>(keys);
    KitItem item = RowKind<KitItem>::blank(Id::fromRandom({}));
    takeFields(ObjectReader(value, path, keys), item);
    return item;
}

ordered_json toJson(const KitItem& item) {
    ordered_json value;
    writeFields(value, item, Unset::Null);
    return value;
}

std::vector<KitItem> kitItemsFromJson(const ObjectReader& object) {
    std::vector<KitItem> items;
    const json& values = object.requireArray("items");
    if (values.size() > maxKitItems)
        object.refuse("items", {Code::NotMoreThan, maxKitItems});
    for (const json& value : values)
        items.push_back(kitItemFromJson(value, object.pathOf("items") + '[' +
                                                   std::to_string(items.size()) + ']'));
    return items;
}

Kit kitFromJson(std::string_view text) {
    const json document = parseStrictly(text);
    const ObjectReader file(document, "", {"format", "version", "name", "items"});
    requireFormat(file, format, 1);
    Kit kit{file.text("name"), kitItemsFromJson(file)};
    if (const Problems problems = validate(kit); !problems.empty())
        throw FormatError(problems.front());
    return kit;
}

ordered_json toJson(const Kit& kit) {
    ordered_json value;
    value["format"] = format;
    value["version"] = 1;
    value["name"] = textOrNull(kit.name);
    value["items"] = toJson(kit.items);
    return value;
}

ordered_json toJson(const std::vector<KitItem>& items) {
    auto values = ordered_json::array();
    for (const KitItem& item : items)
        values.push_back(toJson(item));
    return values;
}

} // namespace frond::data
