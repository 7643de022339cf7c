// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/android/androidbridge.h"
#include "core/session/cueoutput.h"

namespace frond {

/// Cues on Android: the phone moves, and sounds that Frond made itself. Nothing is spoken; lines
/// are shown by the alarm that AndroidReminders hands over.
class AndroidCues : public CueOutput {
public:
    explicit AndroidCues(AndroidBridge& bridge) : m_bridge(bridge) {}

    [[nodiscard]] bool canVibrate() const override;
    [[nodiscard]] bool canPlay() const override { return true; }
    [[nodiscard]] bool canSpeak() const override { return false; }
    void vibrate(std::chrono::milliseconds length) override;
    void play(Cue cue) override;
    void speak(const std::string& /*words*/) override {}
    void notify(const std::string& /*line*/) override {}
    void clear() override;

private:
    AndroidBridge& m_bridge;
};

} // namespace frond
