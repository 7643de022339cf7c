// SPDX-License-Identifier: GPL-3.0-or-later
// How single values look in our JSON: unknown is null, millimetres are numbers in 0.1 steps.
#pragma once

#include "core/base/units.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>

namespace frond::data {

inline nlohmann::ordered_json mmOrNull(const std::optional<Millimetres>& mm) {
    return mm ? nlohmann::ordered_json(mm->number()) : nullptr;
}
inline nlohmann::ordered_json textOrNull(const std::optional<std::string>& text) {
    return text ? nlohmann::ordered_json(*text) : nullptr;
}
inline nlohmann::ordered_json ratingOrNull(const std::optional<Rating>& rating) {
    return rating ? nlohmann::ordered_json(rating->value()) : nullptr;
}
template <class T>
nlohmann::ordered_json valueOrNull(const std::optional<T>& value) {
    return value ? nlohmann::ordered_json(*value) : nullptr;
}
/// The stored word of an enum that has a toText().
template <class Enum>
nlohmann::ordered_json wordOrNull(const std::optional<Enum>& value) {
    return value ? nlohmann::ordered_json(toText(*value)) : nullptr;
}

} // namespace frond::data
