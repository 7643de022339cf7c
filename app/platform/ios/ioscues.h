// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/cueoutput.h"

#include <functional>
#include <memory>
#include <string>

namespace frond {

/// Cues on iOS while Frond is in front. iOS lets an app tap the hand, for no length of time of its
/// choice. A phone that is set to be silent stays so. Lines are shown by the alarm that
/// IosReminders hands over.
class IosCues : public CueOutput {
public:
    /// `wave` makes the sound of a cue, as a WAVE file.
    explicit IosCues(std::function<std::string(Cue)> wave);
    ~IosCues() override;

    [[nodiscard]] bool canVibrate() const override;
    [[nodiscard]] bool canPlay() const override { return true; }
    [[nodiscard]] bool canSpeak() const override;
    void vibrate(std::chrono::milliseconds length) override;
    void play(Cue cue) override;
    void speak(const std::string& words) override;
    void notify(const std::string& /*line*/) override {}
    void clear() override;

private:
    class Sounding;
    std::function<std::string(Cue)> m_wave;
    std::unique_ptr<Sounding> m_sounding;
};

} // namespace frond
