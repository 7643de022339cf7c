// SPDX-License-Identifier: GPL-3.0-or-later
// As far as Frond uses it; check.py holds what is used against the published types.
#pragma once
#import <Foundation/Foundation.h>

extern NSString* const UIApplicationOpenSettingsURLString;

@interface UIApplication : NSObject
+ (UIApplication*)sharedApplication;
@property(nonatomic, getter=isIdleTimerDisabled) BOOL idleTimerDisabled;
- (void)openURL:(NSURL*)url
              options:(NSDictionary*)options
    completionHandler:(void (^)(BOOL success))completion;
@end

// Of Foundation; GNUstep has none.
@interface NSURL (Resources)
- (BOOL)setResourceValue:(id)value forKey:(NSString*)key error:(NSError**)error;
@end

enum UIUserInterfaceIdiom : NSInteger {
    UIUserInterfaceIdiomPhone = 0,
    UIUserInterfaceIdiomPad = 1
};

@interface UIDevice : NSObject
+ (UIDevice*)currentDevice;
@property(nonatomic, readonly) UIUserInterfaceIdiom userInterfaceIdiom;
@end

enum UIImpactFeedbackStyle : NSInteger { UIImpactFeedbackStyleHeavy = 2 };

@interface UIImpactFeedbackGenerator : NSObject
- (instancetype)initWithStyle:(UIImpactFeedbackStyle)style;
- (void)impactOccurred;
@end
