// SPDX-License-Identifier: GPL-3.0-or-later
// As far as Frond uses it; check.py holds what is used against the published types.
#pragma once
#import <Foundation/Foundation.h>

enum LAPolicy : NSInteger { LAPolicyDeviceOwnerAuthenticationWithBiometrics = 1 };

@interface LAContext : NSObject {
    NSString* _reason;
    NSString* _fallback;
    BOOL _invalid;
}
@property(nonatomic, copy) NSString* localizedReason;
@property(nonatomic, copy) NSString* localizedFallbackTitle;
- (BOOL)canEvaluatePolicy:(LAPolicy)policy error:(NSError**)error;
- (void)invalidate;
@end
