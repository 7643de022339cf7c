// SPDX-License-Identifier: GPL-3.0-or-later
// As far as Frond uses it; check.py holds what is used against the published types.
#pragma once
#import <Foundation/Foundation.h>

extern NSString* const UIApplicationOpenSettingsURLString;

@interface UIApplication : NSObject
+ (UIApplication*)sharedApplication;
- (NSSet*)connectedScenes;
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

@interface UIView : NSObject
- (NSRect)bounds;
@end

@interface UIPopoverPresentationController : NSObject
- (void)setSourceView:(UIView*)view;
- (void)setSourceRect:(NSRect)rect;
@end

@interface UIViewController : NSObject
- (UIView*)view;
- (UIViewController*)presentedViewController;
- (UIPopoverPresentationController*)popoverPresentationController;
- (void)presentViewController:(UIViewController*)page
                     animated:(BOOL)animated
                   completion:(void (^)(void))completion;
@end

@interface UIWindow : UIView
- (UIViewController*)rootViewController;
@end

@interface UIScene : NSObject
@end

@interface UIWindowScene : UIScene
- (UIWindow*)keyWindow;
@end

@class UIDocumentPickerViewController;

@protocol UIDocumentPickerDelegate <NSObject>
@optional
- (void)documentPicker:(UIDocumentPickerViewController*)picker
    didPickDocumentsAtURLs:(NSArray*)urls;
- (void)documentPickerWasCancelled:(UIDocumentPickerViewController*)picker;
@end

@interface UIDocumentPickerViewController : UIViewController {
@public
    NSArray* _types;
    NSArray* _urls;
    BOOL _asCopy;
    id<UIDocumentPickerDelegate> _delegate;
}
- (instancetype)initForOpeningContentTypes:(NSArray*)types asCopy:(BOOL)asCopy;
- (instancetype)initForExportingURLs:(NSArray*)urls asCopy:(BOOL)asCopy;
- (void)setDelegate:(id<UIDocumentPickerDelegate>)delegate;
@end

@interface UIActivityViewController : UIViewController {
@public
    NSArray* _items;
    void (^_handler)(NSString*, BOOL, NSArray*, NSError*);
}
- (instancetype)initWithActivityItems:(NSArray*)items applicationActivities:(NSArray*)activities;
- (void)setCompletionWithItemsHandler:(void (^)(NSString*, BOOL, NSArray*, NSError*))handler;
@end

// Of what covers the windows (cover.mm).
extern NSString* const UIApplicationWillResignActiveNotification;
extern NSString* const UIApplicationDidBecomeActiveNotification;

@interface UIColor : NSObject
+ (UIColor*)colorWithRed:(double)red green:(double)green blue:(double)blue alpha:(double)alpha;
@end

enum UIUserInterfaceStyle : NSInteger { UIUserInterfaceStyleDark = 2 };

@interface UITraitCollection : NSObject
- (UIUserInterfaceStyle)userInterfaceStyle;
@end

typedef NSUInteger UIViewAutoresizing;
enum : NSUInteger { UIViewAutoresizingFlexibleWidth = 2, UIViewAutoresizingFlexibleHeight = 16 };

@interface UIView (Cover)
- (instancetype)initWithFrame:(NSRect)frame;
- (void)setAutoresizingMask:(UIViewAutoresizing)mask;
- (void)setBackgroundColor:(UIColor*)colour;
- (void)addSubview:(UIView*)view;
- (void)removeFromSuperview;
- (UITraitCollection*)traitCollection;
@end

@interface UIWindowScene (Cover)
- (NSArray*)windows;
@end
