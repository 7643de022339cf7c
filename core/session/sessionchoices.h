// SPDX-License-Identifier: GPL-3.0-or-later
// How a person likes their sessions to run. Each choice is a setting of its own.
#pragma once

#include "core/base/settingsrepository.h"

namespace frond {

struct SessionChoices {
    int settleMinutes = 0; ///< before the session, not counted: 0 to 5
    bool countdown = false;
    bool keepScreenOn = true;
    int targetMinutes = 0; ///< "Let me know after", where no plan names minutes; 0: don't
    int everyMinutes = 0;  ///< also each so many minutes; 0: don't
    int stepMinutes = 0;   ///< meant for each prepared size; 0: no time
    bool vibration = true;
    bool notification = true; ///< while the window is not in front
    bool sound = false;
    bool speech = false;
    bool brightness = false;
    bool breathing = false;
    int breathIn = 4; ///< seconds: 1 to 20
    int breathOut = 6;
    friend bool operator==(const SessionChoices&, const SessionChoices&) = default;
};

inline constexpr int longestSettling = 5;     ///< minutes
inline constexpr int longestTarget = 24 * 60; ///< minutes, as the longest entry
inline constexpr int longestBreath = 20;      ///< seconds

/// As they are kept; one that is absent or cannot be read is as it is at first, and one out of
/// range is the nearest within.
SessionChoices readSessionChoices(const SettingsRepository& settings);

/// Keeps what differs between the two. Throws StorageError; what was kept before stays kept.
void saveSessionChoices(SettingsRepository& settings, const SessionChoices& before,
                        const SessionChoices& after);

} // namespace frond
