// SPDX-License-Identifier: GPL-3.0-or-later
// An iPhone's notifications as far as reminders see them.
#pragma once
#import <UserNotifications/UserNotifications.h>

struct FakePhone {
    NSMutableDictionary* pending = nil; // by identifier
    int delivered = 0;
    int added = 0, removed = 0, asked = 0;
    BOOL grants = YES;
    NSInteger status = UNAuthorizationStatusNotDetermined;
    NSString* opened = nil;
    NSSet* categories = nil;
    id<UNUserNotificationCenterDelegate> delegate = nil;
};
extern FakePhone phone;

/// The system shows one: it waits no more.
void deliver(NSString* identifier);
/// It comes while the app is in front.
void presentInFront(NSString* identifier);
/// A person chooses an answer on one that was shown.
void answer(NSString* identifier, NSString* action);
