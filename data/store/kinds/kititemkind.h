// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kit/kit.h"
#include "data/store/kinds/kind.h"

namespace frond::data {

/// The kinds of sizes: four columns and four keys, of which one, three or none are set.
struct SizeCodec {
    static void bind(Statement& statement, const Size& size);
    static Size read(Statement& statement);
    static void write(nlohmann::ordered_json& object, std::string_view key, const Size& size,
                      Unset unset);
    static void take(const ObjectReader& reader, std::string_view key, Size& size);
    static void addKeys(std::vector<std::string_view>& keys, std::string_view key);
};

template <>
struct Fields<KitItem> {
    static constexpr auto members = std::make_tuple(
        field("label", "label", &KitItem::label),
        fieldAs<SizeCodec>("diameter, diameter_min, diameter_max, diameter_step", "diameter_mm",
                           &KitItem::size),
        field("length", "length_mm", &KitItem::length), //
        field("colour", "colour", &KitItem::colour),    //
        field("material", "material", &KitItem::material), field("maker_set", "set", &KitItem::set),
        fieldWithDefault("group_name", "group", &KitItem::group),
        fieldWithDefault("retired", "retired", &KitItem::retired));
    static constexpr std::size_t others = 1; // id
};
static_assert(isDescribed<KitItem>);

template <>
struct RowKind<KitItem> : PlainKind {
    static constexpr std::string_view table = "kit_item";
    static constexpr std::string_view section = "kit_items";
    static constexpr Topic topic = Topic::Kit;
    static constexpr std::string_view inside = "item"; // as in a frond-kit file
    static constexpr Unset unset = Unset::Null;
    static KitItem blank(const Id& id) { return {.id = id, .label = {}}; }
    static Problems problems(const KitItem& item) { return validate(item, TextOrigin::Stored); }
};

} // namespace frond::data
