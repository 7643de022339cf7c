// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/cueoutput.h"

#include <string>
#include <vector>

namespace frond::test {

/// Writes down what it is asked for, as a phone that has all ways.
class RecordingCues : public CueOutput {
public:
    [[nodiscard]] bool canVibrate() const override { return vibrates; }
    [[nodiscard]] bool canPlay() const override { return plays; }
    [[nodiscard]] bool canSpeak() const override { return speaks; }
    void vibrate(std::chrono::milliseconds length) override {
        if (vibrates)
            calls.push_back("vibrate " + std::to_string(length.count()));
    }
    void play(Cue cue) override {
        calls.push_back("play " + std::to_string(static_cast<int>(cue)));
    }
    void speak(const std::string& words) override { calls.push_back("speak " + words); }
    void notify(const std::string& line) override { calls.push_back("notify " + line); }
    void clear() override { calls.emplace_back("clear"); }

    std::vector<std::string> calls;
    bool vibrates = true;
    bool plays = true;
    bool speaks = true;
};

} // namespace frond::test
