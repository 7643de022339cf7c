// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/ios/ioscues.h"

#import <AVFoundation/AVFoundation.h>
#import <Foundation/Foundation.h>
#import <UIKit/UIKit.h>

#include <utility>

namespace frond {

class IosCues::Sounding {
public:
    Sounding() : m_voice([[AVSpeechSynthesizer alloc] init]) {}

    void play(const std::string& wave) {
        [m_player stop];
        mixQuietly();
        m_player = [[AVAudioPlayer alloc] initWithData:[NSData dataWithBytes:wave.data()
                                                                      length:wave.size()]
                                                 error:nullptr];
        [m_player play];
    }

    void speak(const std::string& words) {
        [m_voice stopSpeakingAtBoundary:AVSpeechBoundaryImmediate];
        mixQuietly();
        NSString* text = [NSString stringWithUTF8String:words.c_str()];
        [m_voice speakUtterance:[AVSpeechUtterance speechUtteranceWithString:text]];
    }

    void end() {
        [m_player stop];
        m_player = nil;
        [m_voice stopSpeakingAtBoundary:AVSpeechBoundaryImmediate];
    }

private:
    /// Under the switch for silence, and beside the music that a person listens to.
    static void mixQuietly() {
        [[AVAudioSession sharedInstance] setCategory:AVAudioSessionCategoryAmbient error:nullptr];
    }

    AVAudioPlayer* m_player = nil; // what sounds has to be kept
    AVSpeechSynthesizer* m_voice;
};

IosCues::IosCues(std::function<std::string(Cue)> wave)
    : m_wave(std::move(wave)), m_sounding(std::make_unique<Sounding>()) {}

IosCues::~IosCues() {
    m_sounding->end();
}

bool IosCues::canVibrate() const {
    return [[UIDevice currentDevice] userInterfaceIdiom] == UIUserInterfaceIdiomPhone;
}

bool IosCues::canSpeak() const {
    return [[AVSpeechSynthesisVoice speechVoices] count] > 0;
}

void IosCues::vibrate(std::chrono::milliseconds /*length*/) {
    [[[UIImpactFeedbackGenerator alloc] initWithStyle:UIImpactFeedbackStyleHeavy] impactOccurred];
}

void IosCues::play(Cue cue) {
    m_sounding->play(m_wave(cue));
}

void IosCues::speak(const std::string& words) {
    m_sounding->speak(words);
}

void IosCues::clear() {
    m_sounding->end();
}

} // namespace frond
