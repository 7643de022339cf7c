// SPDX-License-Identifier: GPL-3.0-or-later
// What a person uses. Sizes are millimetres, never a maker's number, so all makers share one axis.
#pragma once

#include "core/base/id.h"
#include "core/base/problem.h"
#include "core/base/text.h"
#include "core/base/units.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace frond {

/// Breathing only, outside only, a fingertip: not everyone can begin with a dilator.
struct WithoutSize {
    friend bool operator==(const WithoutSize&, const WithoutSize&) = default;
};

struct FixedSize {
    Millimetres diameter;
    friend bool operator==(const FixedSize&, const FixedSize&) = default;
};

/// One device that is set to any diameter from `min` to `max` on a whole number of `step`s above
/// `min`.
struct ExpandingSize {
    Millimetres min;
    Millimetres max;
    Millimetres step;
    friend bool operator==(const ExpandingSize&, const ExpandingSize&) = default;
};

using Size = std::variant<WithoutSize, FixedSize, ExpandingSize>;

inline constexpr std::string_view defaultGroup = "main";
inline constexpr std::size_t maxKitItems = 100;
inline constexpr std::size_t maxLabelLength = 40;

struct KitItem {
    Id id;
    std::string label; ///< 1–40 characters, unique in the kit, one line without ':' ';' '@'
    Size size;
    std::optional<Millimetres> length;
    std::optional<std::string> colour;
    std::optional<std::string> material;
    std::optional<std::string> set;  ///< the maker's set it came in
    std::string group{defaultGroup}; ///< kept apart: own charts, own plan
    bool retired = false;            ///< no longer offered; past sessions keep it
    friend bool operator==(const KitItem&, const KitItem&) = default;
};

struct Kit {
    std::optional<std::string> name;
    std::vector<KitItem> items;
    friend bool operator==(const Kit&, const Kit&) = default;
};

/// Problems of one item; fields are "label", "diameter_mm", "diameter_mm_min", "step_mm", ….
Problems validate(const KitItem& item, TextOrigin origin = TextOrigin::Given);
/// Problems of the whole kit, fields prefixed "items[N].".
Problems validate(const Kit& kit);

const KitItem* findByLabel(const Kit& kit, std::string_view label);
const KitItem* findById(const Kit& kit, const Id& id);

/// The smallest diameter it can have; null without a size.
std::optional<Millimetres> smallestDiameter(const KitItem& item);
/// True when an expanding item can be set to `diameter`, or a fixed one has it.
bool canHaveDiameter(const KitItem& item, Millimetres diameter);

/// By group (default first), then diameter, then label; items without a size last in their group.
void sortForDisplay(std::vector<KitItem>& items);

/// What `wanted` makes of `current`: matched by label (ids kept), new ones added, absent ones
/// retired. Ids in `wanted` are ignored.
Kit applied(const Kit& current, const Kit& wanted, const IdSource& newId);

} // namespace frond
