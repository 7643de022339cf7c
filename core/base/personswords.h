// SPDX-License-Identifier: GPL-3.0-or-later
// The person's own words, each a setting. They stand alone as labels, never inside a sentence.
#pragma once

#include "core/base/settingsrepository.h"

#include <string>
#include <string_view>
#include <vector>

namespace frond {

inline constexpr std::string_view bodyWordSetting = "words.body";
inline constexpr std::string_view practiceWordSetting = "words.practice";
inline constexpr std::string_view reasonWordSetting = "words.reason";

/// Kept as the word for a practice that is to be named nowhere; unset, screens say "session". The
/// other three are named nowhere while they are unset.
inline constexpr std::string_view unnamedPractice = "-";

/// Those that were chosen.
inline std::vector<std::string> ownWords(const SettingsRepository& settings) {
    std::vector<std::string> words;
    for (const std::string_view name :
         {bodyWordSetting, deviceWordSetting, practiceWordSetting, reasonWordSetting}) {
        const auto word = settings.setting(name);
        if (word && !word->empty() && *word != unnamedPractice)
            words.push_back(*word);
    }
    return words;
}

} // namespace frond
