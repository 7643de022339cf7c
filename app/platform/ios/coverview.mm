// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/ios/coverview.h"

#import <Foundation/Foundation.h>
#import <UIKit/UIKit.h>

/// Hears when the app stops and starts to be active.
@interface FrondCover : NSObject {
@public
    NSMutableArray* _views;
}
- (void)cover:(NSNotification*)notification;
- (void)uncover:(NSNotification*)notification;
@end

namespace {

/// `bg` of qml/theme/Theme.qml, as the system is light or dark.
UIColor* groundOf(UIWindow* window) {
    const bool dark = [[window traitCollection] userInterfaceStyle] == UIUserInterfaceStyleDark;
    const int rgb = dark ? 0x111513 : 0xF6F7F3;
    return [UIColor colorWithRed:(rgb >> 16) / 255.0
                           green:(rgb >> 8 & 0xFF) / 255.0
                            blue:(rgb & 0xFF) / 255.0
                           alpha:1];
}

UIView* viewOver(UIWindow* window) {
    UIView* view = [[UIView alloc] initWithFrame:[window bounds]];
    [view setAutoresizingMask:UIViewAutoresizingFlexibleWidth | UIViewAutoresizingFlexibleHeight];
    [view setBackgroundColor:groundOf(window)];
    [window addSubview:view];
    return view;
}

void hear(FrondCover* cover, SEL what, NSString* name) {
    [[NSNotificationCenter defaultCenter] addObserver:cover selector:what name:name object:nil];
}

} // namespace

@implementation FrondCover

- (void)cover:(NSNotification*)notification {
    if ([_views count] > 0)
        return;
    for (UIScene* scene in [[UIApplication sharedApplication] connectedScenes]) {
        if (![scene isKindOfClass:[UIWindowScene class]])
            continue;
        for (UIWindow* window in [(UIWindowScene*)scene windows])
            [_views addObject:viewOver(window)];
    }
}

- (void)uncover:(NSNotification*)notification {
    for (UIView* view in _views)
        [view removeFromSuperview];
    [_views removeAllObjects];
}

@end

namespace frond {

class CoverView::Views {
public:
    Views() : m_cover([[FrondCover alloc] init]) {
        m_cover->_views = [[NSMutableArray alloc] init];
        hear(m_cover, @selector(cover:), UIApplicationWillResignActiveNotification);
        hear(m_cover, @selector(uncover:), UIApplicationDidBecomeActiveNotification);
    }
    ~Views() {
        [[NSNotificationCenter defaultCenter] removeObserver:m_cover];
        [m_cover uncover:nil];
    }
    Views(const Views&) = delete;
    Views& operator=(const Views&) = delete;

private:
    FrondCover* m_cover;
};

CoverView::CoverView() : m_views(std::make_unique<Views>()) {}

CoverView::~CoverView() = default;

} // namespace frond
