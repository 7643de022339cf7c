// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/kinds/kititemkind.h"

#include <array>
#include <utility>

namespace frond::data {

namespace {

using Length = std::optional<Millimetres>;

/// What of a size is set, in the order of its columns and keys. One function a kind, so that a new
/// one does not compile before it is written here.
struct SizeParts {
    std::array<Length, 4> operator()(const WithoutSize& /*size*/) const { return {}; }
    std::array<Length, 4> operator()(const FixedSize& size) const {
        const auto& [diameter] = size;
        return {diameter};
    }
    std::array<Length, 4> operator()(const ExpandingSize& size) const {
        const auto& [min, max, step] = size;
        return {std::nullopt, min, max, step};
    }
};

constexpr std::array<std::string_view, 4> sizeKeys{"diameter_mm", "diameter_mm_min",
                                                   "diameter_mm_max", "step_mm"};

} // namespace

void SizeCodec::bind(Statement& statement, const Size& size) {
    for (const Length& length : std::visit(SizeParts(), size))
        statement.bind(length);
}

Size SizeCodec::read(Statement& statement) {
    const auto diameter = statement.optional(&Statement::millimetres);
    const auto min = statement.optional(&Statement::millimetres);
    const auto max = statement.optional(&Statement::millimetres);
    const auto step = statement.optional(&Statement::millimetres);
    if (diameter)
        return FixedSize{*diameter};
    if (min)
        return ExpandingSize{*min, Statement::required(max), Statement::required(step)};
    return WithoutSize{};
}

void SizeCodec::write(nlohmann::ordered_json& object, std::string_view /*key*/, const Size& size,
                      Unset unset) {
    const auto parts = std::visit(SizeParts(), size);
    for (std::size_t i = 0; i < parts.size(); ++i)
        ByType<Length>::write(object, sizeKeys[i], parts[i], unset);
}

void SizeCodec::take(const ObjectReader& reader, std::string_view key, Size& size) {
    std::array<Length, 4> parts;
    for (std::size_t i = 0; i < parts.size(); ++i)
        parts[i] = reader.millimetres(sizeKeys[i]);
    const auto& [diameter, min, max, step] = parts;
    const bool expands = min || max || step;
    if (diameter && expands)
        reader.refuse(key, {Code::Excludes, sizeKeys[1], sizeKeys[2], sizeKeys[3]});
    if (diameter) {
        size = FixedSize{*diameter};
    } else if (expands) {
        for (std::size_t i = 1; i < parts.size(); ++i) {
            if (!parts[i])
                reader.refuse(sizeKeys[i], {Code::ExpandingItemLacks});
        }
        size = ExpandingSize{*min, *max, *step};
    } else {
        size = WithoutSize{};
    }
}

void SizeCodec::addKeys(std::vector<std::string_view>& keys, std::string_view /*key*/) {
    keys.insert(keys.end(), sizeKeys.begin(), sizeKeys.end());
}

} // namespace frond::data
