// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/android/androidcues.h"

#include "app/services/softsound.h"
#include "tests/support/recordingbridge.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <set>

using namespace frond;
using namespace frond::test;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

namespace {

class AndroidCuesTest : public ::testing::Test {
protected:
    RecordingBridge bridge{{}};
    AndroidCues cues{bridge};
};

TEST_F(AndroidCuesTest, VibratesWhereThePhoneCan) {
    EXPECT_TRUE(cues.canVibrate());
    bridge.vibrates = false;
    EXPECT_FALSE(cues.canVibrate());
}

TEST_F(AndroidCuesTest, VibratesForWholeMillisecondsAndForNoneNotAtAll) {
    cues.vibrate(std::chrono::milliseconds(600));
    cues.vibrate(std::chrono::milliseconds(0));
    cues.vibrate(std::chrono::milliseconds(-1));
    EXPECT_THAT(bridge.calls, ElementsAre("vibrate 600"));
}

TEST_F(AndroidCuesTest, EachCueHasASoundOfItsOwnAtItsRate) {
    EXPECT_TRUE(cues.canPlay());
    std::set<std::vector<std::int16_t>> sounds;
    for (const Cue cue : {Cue::Interval, Cue::StepEnd, Cue::Planned}) {
        cues.play(cue);
        EXPECT_EQ(bridge.calls.back(), "play at " + std::to_string(soundRate));
        EXPECT_EQ(bridge.played, softSound(cue));
        sounds.insert(bridge.played);
    }
    EXPECT_EQ(sounds.size(), 3U);
}

TEST_F(AndroidCuesTest, SaysNothingAndShowsNothingBesideTheAlarm) {
    EXPECT_FALSE(cues.canSpeak());
    cues.speak("Twenty minutes");
    cues.notify("20 min");
    EXPECT_THAT(bridge.calls, IsEmpty());
}

TEST_F(AndroidCuesTest, ClearingEndsWhatSounds) {
    cues.play(Cue::Planned);
    cues.clear();
    EXPECT_EQ(bridge.calls.back(), "endSound");
}

} // namespace
