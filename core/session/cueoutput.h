// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/cues.h"

#include <chrono>
#include <string>

namespace frond {

/// The ways to let a person know without their looking; one for each platform, in app/platform. All
/// return at once, and where something cannot be done nothing happens.
class CueOutput {
public:
    virtual ~CueOutput() = default;
    [[nodiscard]] virtual bool canVibrate() const = 0;
    [[nodiscard]] virtual bool canPlay() const = 0;
    /// There is a voice. The first question may take a while.
    [[nodiscard]] virtual bool canSpeak() const = 0;

    virtual void vibrate(std::chrono::milliseconds length) = 0;
    /// A soft sound, one for each kind of cue.
    virtual void play(Cue cue) = 0;
    virtual void speak(const std::string& words) = 0;
    /// Shows a neutral line in place of the one before. Where the system shows an alarm that was
    /// handed to it, that is this line, and nothing is shown here.
    virtual void notify(const std::string& line) = 0;
    /// Takes away what is shown and ends what sounds.
    virtual void clear() = 0;
};

} // namespace frond
