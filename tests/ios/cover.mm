// SPDX-License-Identifier: GPL-3.0-or-later
// What covers the windows of an iPhone while the app is not active, on a fake one of its own.
// Prints what it asked and ends with 1 at the first answer that is not as it must be.
#include "app/platform/ios/coverview.h"

#import <UIKit/UIKit.h>

#include "tests/ios/require.h"

#include <iostream>
#include <memory>

NSString* const UIApplicationWillResignActiveNotification = @"resigns";
NSString* const UIApplicationDidBecomeActiveNotification = @"active";

namespace {

NSMutableArray* windows = nil;
NSMutableArray* views = nil;   // over the windows, in their order
NSMutableArray* colours = nil; // of the views that were made
NSInteger style = 0;
void post(NSString* name) {
    [[NSNotificationCenter defaultCenter] postNotificationName:name object:nil];
}

} // namespace

@implementation UIColor
+ (UIColor*)colorWithRed:(double)red green:(double)green blue:(double)blue alpha:(double)alpha {
    return (UIColor*)[[NSString alloc]
        initWithFormat:@"%.0f %.0f %.0f %.0f", 255 * red, 255 * green, 255 * blue, alpha];
}
@end
@implementation UITraitCollection
- (UIUserInterfaceStyle)userInterfaceStyle {
    return static_cast<UIUserInterfaceStyle>(style);
}
@end
@implementation UIView
- (instancetype)initWithFrame:(NSRect)frame {
    REQUIRE(NSEqualRects(frame, NSMakeRect(0, 0, 390, 844)));
    return [super init];
}
- (NSRect)bounds {
    return NSMakeRect(0, 0, 390, 844);
}
- (void)setAutoresizingMask:(UIViewAutoresizing)mask {
    REQUIRE(mask == 18); // when the phone is turned it grows with the window
}
- (void)setBackgroundColor:(UIColor*)colour {
    [colours addObject:colour];
}
- (void)addSubview:(UIView*)view {
    [views addObject:view];
}
- (void)removeFromSuperview {
    [views removeObjectIdenticalTo:self];
}
- (UITraitCollection*)traitCollection {
    return [[UITraitCollection alloc] init];
}
@end
@implementation UIWindow
@end
@implementation UIScene
@end
@implementation UIWindowScene
- (NSArray*)windows {
    return windows;
}
@end
@implementation UIApplication
+ (UIApplication*)sharedApplication {
    static UIApplication* app = [[self alloc] init];
    return app;
}
- (NSSet*)connectedScenes {
    return [NSSet setWithObjects:[[UIScene alloc] init], [[UIWindowScene alloc] init], nil];
}
@end

int main() {
    @autoreleasepool {
        windows = [[NSMutableArray alloc]
            initWithObjects:[[UIWindow alloc] init], [[UIWindow alloc] init], nil];
        views = [[NSMutableArray alloc] init];
        colours = [[NSMutableArray alloc] init];
        auto cover = std::make_unique<frond::CoverView>();
        REQUIRE([views count] == 0);
        post(UIApplicationWillResignActiveNotification);
        REQUIRE([views count] == 2);
        REQUIRE([[colours lastObject] isEqualToString:@"246 247 243 1"]);
        post(UIApplicationWillResignActiveNotification);
        REQUIRE([views count] == 2);
        post(UIApplicationDidBecomeActiveNotification);
        REQUIRE([views count] == 0);
        style = UIUserInterfaceStyleDark;
        post(UIApplicationWillResignActiveNotification);
        REQUIRE([views count] == 2);
        REQUIRE([[colours lastObject] isEqualToString:@"17 21 19 1"]);
        cover.reset(); // with it goes what it put there
        REQUIRE([views count] == 0);
        post(UIApplicationWillResignActiveNotification);
        REQUIRE([views count] == 0);
        std::cout << asked << " answers as they must be\n";
    }
}
