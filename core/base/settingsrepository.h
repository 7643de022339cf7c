// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/problem.h"
#include "core/base/text.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace frond {

/// Choices of the app that are not entries ("ratings.numbers_open"). They live in the encrypted
/// file too.
class SettingsRepository {
public:
    virtual ~SettingsRepository() = default;
    [[nodiscard]] virtual std::optional<std::string> setting(std::string_view name) const = 0;
    /// A value of at most maxSettingBytes, in UTF-8 without NUL.
    virtual void saveSetting(std::string_view name, std::string_view value) = 0;
};

inline constexpr std::size_t maxSettingBytes = 65536;

/// A problem for a value that is too long, or no text.
inline Problems validateSetting(std::string_view name, std::string_view value) {
    if (value.size() <= maxSettingBytes && codePoints(value) != std::string::npos)
        return {};
    return {{std::string(name), {Code::ValidTextAtMost, maxFieldKib}}};
}

/// The person's own word for what they use is kept under this name.
inline constexpr std::string_view deviceWordSetting = "words.device";

} // namespace frond
