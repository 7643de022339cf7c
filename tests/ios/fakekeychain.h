// SPDX-License-Identifier: GPL-3.0-or-later
// The Keychain of an iPhone, and whoever holds it.
#pragma once
#import <Foundation/Foundation.h>

#include <functional>

struct FakeKeychain {
    NSMutableDictionary* items = nil; // by name; what was given to keep
    BOOL known = YES;                 // a finger or face is
    BOOL shows = YES;                 // and it is shown when asked for
    BOOL full = NO;
    int asked = 0;
    NSString* reason = nil;
    std::function<void()> whileAsked;
};
extern FakeKeychain keychain;

/// Another one becomes known.
void learnFinger();
