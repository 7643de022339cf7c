// SPDX-License-Identifier: GPL-3.0-or-later
// An iPhone as far as reminders and cues see it.
#pragma once
#import <AVFoundation/AVFoundation.h>
#import <UIKit/UIKit.h>
#import <UserNotifications/UserNotifications.h>

#include <functional>

struct FakePhone {
    NSMutableDictionary* pending = nil;   // by identifier
    NSMutableDictionary* delivered = nil; // by identifier: what is shown
    int added = 0, removed = 0, asked = 0;
    BOOL grants = YES;
    NSInteger status = UNAuthorizationStatusNotDetermined;
    NSString* opened = nil;
    NSSet* categories = nil;
    id<UNUserNotificationCenterDelegate> delegate = nil;
    NSInteger idiom = UIUserInterfaceIdiomPhone;
    int taps = 0;
    NSMutableArray* players = nil; // all that ever played
    NSMutableArray* spoken = nil;
    BOOL speaking = NO;
    NSArray* voices = nil;
    NSString* audioCategory = nil;
    std::function<void()> suspends; // once it is told that an answer is handled
    BOOL hasWindow = NO;
    UIViewController* page = nil; // what is shown over the window
};
extern FakePhone phone;

/// A person chooses in the page that is open, or goes back (nil).
void choose(NSURL* url);
/// A program does something with what is shared, or the page is closed.
void endShare(NSString* kind, BOOL completed);

/// The system shows one: it waits no more.
void deliver(NSString* identifier);
/// It comes while the app is in front.
void presentInFront(NSString* identifier);
/// A person chooses an answer on one that was shown.
void answer(NSString* identifier, NSString* action);
