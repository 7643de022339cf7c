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

/// One function a kind, so that a new one does not compile before it is written here. So do the
/// names of all members in the functions below.
struct SizeWriter {
    ordered_json& value;
    void operator()(const WithoutSize& /*size*/) const { write({}, {}, {}, {}); }
    void operator()(const FixedSize& size) const {
        const auto& [diameter] = size;
        write(diameter, {}, {}, {});
    }
    void operator()(const ExpandingSize& size) const {
        const auto& [min, max, step] = size;
        write({}, min, max, step);
    }

private:
    using Length = std::optional<Millimetres>;
    void write(Length diameter, Length min, Length max, Length step) const {
        value["diameter_mm"] = mmOrNull(diameter);
        value["diameter_mm_min"] = mmOrNull(min);
        value["diameter_mm_max"] = mmOrNull(max);
        value["step_mm"] = mmOrNull(step);
    }
};

} // namespace

KitItem kitItemFromJson(const json& value, const std::string& path) {
    const ObjectReader reader(value, path,
                              {"label", "diameter_mm", "diameter_mm_min", "diameter_mm_max",
                               "step_mm", "length_mm", "colour", "material", "set", "group",
                               "retired"});
    KitItem item{.id = Id::fromRandom({}), .label = reader.requireText("label")};
    auto& [id, label, size, length, colour, material, set, group, retired] = item;
    size = readSize(reader);
    length = reader.millimetres("length_mm");
    colour = reader.text("colour");
    material = reader.text("material");
    set = reader.text("set");
    group = reader.text("group").value_or(std::string(defaultGroup));
    retired = reader.boolean("retired").value_or(false);
    return item;
}

ordered_json toJson(const KitItem& item) {
    const auto& [id, label, size, length, colour, material, set, group, retired] = item;
    ordered_json value;
    value["label"] = label;
    std::visit(SizeWriter{value}, size);
    value["length_mm"] = mmOrNull(length);
    value["colour"] = textOrNull(colour);
    value["material"] = textOrNull(material);
    value["set"] = textOrNull(set);
    value["group"] = group;
    value["retired"] = retired;
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
