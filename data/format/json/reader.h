// SPDX-License-Identifier: GPL-3.0-or-later
// Strict reading of small JSON files: every key must be known, every value of its type, and what is
// wrong is named by its path ("phases[1].weeks").
#pragma once

#include "core/base/problem.h"
#include "core/base/units.h"
#include "data/format/formaterror.h"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace frond::data {

inline constexpr std::size_t maxSmallFileMib = 1; ///< plans, kits, reminders
inline constexpr std::size_t maxSmallFileBytes = maxSmallFileMib * 1024 * 1024;
inline constexpr int maxNesting = 32;

/// Throws FormatError for more than 1 MiB, text that is not JSON, a key given twice, or nesting
/// over 32.
nlohmann::json parseStrictly(std::string_view text);

/// One JSON object being read. Null counts as absent.
class ObjectReader {
public:
    /// Throws when `value` is not an object or has a key that is not among `keys`.
    ObjectReader(const nlohmann::json& value, std::string path,
                 std::span<const std::string_view> keys);
    ObjectReader(const nlohmann::json& value, std::string path,
                 std::initializer_list<std::string_view> keys)
        : ObjectReader(value, std::move(path), std::span(keys.begin(), keys.size())) {}

    /// Null when absent.
    [[nodiscard]] const nlohmann::json* find(std::string_view key) const;
    [[nodiscard]] bool has(std::string_view key) const { return find(key) != nullptr; }
    [[nodiscard]] const nlohmann::json& require(std::string_view key) const;
    [[nodiscard]] const nlohmann::json& requireArray(std::string_view key) const;

    [[nodiscard]] std::optional<std::string> text(std::string_view key) const;
    [[nodiscard]] std::optional<int> whole(std::string_view key) const;
    [[nodiscard]] std::optional<bool> boolean(std::string_view key) const;
    [[nodiscard]] std::optional<Millimetres> millimetres(std::string_view key) const;
    [[nodiscard]] std::string requireText(std::string_view key) const;

    /// "items[2].label": where `key` lies in the file.
    [[nodiscard]] std::string pathOf(std::string_view key) const;
    [[noreturn]] void refuse(std::string_view key, Message message) const;

private:
    const nlohmann::json& m_value;
    std::string m_path;
};

/// Checks "format" and "version", the first two keys of every file of ours.
void requireFormat(const ObjectReader& file, std::string_view format, int version);

} // namespace frond::data
