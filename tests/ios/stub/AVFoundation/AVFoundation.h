// SPDX-License-Identifier: GPL-3.0-or-later
// As far as Frond uses it; check.py holds what is used against the published types.
#pragma once
#import <Foundation/Foundation.h>

extern NSString* const AVAudioSessionCategoryAmbient;

@interface AVAudioSession : NSObject
+ (AVAudioSession*)sharedInstance;
- (BOOL)setCategory:(NSString*)category error:(NSError**)error;
@end

@interface AVAudioPlayer : NSObject {
    NSData* _data;
    BOOL _playing;
}
- (instancetype)initWithData:(NSData*)data error:(NSError**)error;
- (BOOL)play;
- (void)stop;
@property(nonatomic, readonly) NSData* data;
@property(nonatomic, readonly) BOOL playing;
@end

enum AVSpeechBoundary : NSInteger { AVSpeechBoundaryImmediate = 0 };

@interface AVSpeechUtterance : NSObject {
    NSString* _words;
}
+ (instancetype)speechUtteranceWithString:(NSString*)words;
@property(nonatomic, readonly) NSString* speechString;
@end

@interface AVSpeechSynthesizer : NSObject
- (void)speakUtterance:(AVSpeechUtterance*)utterance;
- (BOOL)stopSpeakingAtBoundary:(AVSpeechBoundary)boundary;
@end

@interface AVSpeechSynthesisVoice : NSObject
+ (NSArray*)speechVoices;
@end
