// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/json/kitjson.h"

#include "data/json/reader.h"
#include "data/json/writer.h"

#include <string>

namespace frond::data {

using nlohmann::json;
using nlohmann::ordered_json;

namespace {

constexpr std::string_view format = "frond-kit";

Size readSize(const ObjectReader& item) {
    const auto diameter = item.millimetres("diameter_mm");
    const auto min = item.millimetres("diameter_mm_min");
    const auto max = item.millimetres("diameter_mm_max");
    const auto step = item.millimetres("step_mm");
    const bool expands = min || max || step;
    if (diameter && expands)
        item.refuse("diameter_mm", "excludes diameter_mm_min, diameter_mm_max and step_mm");
    if (diameter)
        return FixedSize{*diameter};
    if (!expands)
        return WithoutSize{};
    for (const auto& [value, key] :
         {std::pair{min, "diameter_mm_min"}, std::pair{max, "diameter_mm_max"},
          std::pair{step, "step_mm"}}) {
        if (!value)
            item.refuse(key, "is needed for an item that expands");
    }
    return ExpandingSize{*min, *max, *step};
}

} // namespace

KitItem kitItemFromJson(const json& value, const std::string& path) {
    const ObjectReader reader(value, path,
                              {"label", "diameter_mm", "diameter_mm_min", "diameter_mm_max",
                               "step_mm", "length_mm", "colour", "material", "set", "group",
                               "retired"});
    KitItem item{Id::fromRandom({}), reader.requireText("label"), readSize(reader)};
    item.length = reader.millimetres("length_mm");
    item.colour = reader.text("colour");
    item.material = reader.text("material");
    item.set = reader.text("set");
    item.group = reader.text("group").value_or(std::string(defaultGroup));
    item.retired = reader.boolean("retired").value_or(false);
    return item;
}

ordered_json toJson(const KitItem& item) {
    const auto* fixed = std::get_if<FixedSize>(&item.size);
    const auto* expanding = std::get_if<ExpandingSize>(&item.size);
    ordered_json value;
    value["label"] = item.label;
    value["diameter_mm"] = fixed ? mmOrNull(fixed->diameter) : nullptr;
    value["diameter_mm_min"] = expanding ? mmOrNull(expanding->min) : nullptr;
    value["diameter_mm_max"] = expanding ? mmOrNull(expanding->max) : nullptr;
    value["step_mm"] = expanding ? mmOrNull(expanding->step) : nullptr;
    value["length_mm"] = mmOrNull(item.length);
    value["colour"] = textOrNull(item.colour);
    value["material"] = textOrNull(item.material);
    value["set"] = textOrNull(item.set);
    value["group"] = item.group;
    value["retired"] = item.retired;
    return value;
}

std::vector<KitItem> kitItemsFromJson(const ObjectReader& object) {
    std::vector<KitItem> items;
    const json& values = object.requireArray("items");
    if (values.size() > maxKitItems)
        object.refuse("items", "must be at most 100");
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
