// SPDX-License-Identifier: GPL-3.0-or-later
// As far as Frond uses it; check.py holds what is used against the published types.
#pragma once
#import <Foundation/Foundation.h>

enum UNAuthorizationOptions : NSUInteger { UNAuthorizationOptionAlert = 1 << 2 };
enum UNAuthorizationStatus : NSInteger {
    UNAuthorizationStatusNotDetermined = 0,
    UNAuthorizationStatusDenied = 1,
    UNAuthorizationStatusAuthorized = 2
};
enum UNNotificationActionOptions : NSUInteger {
    UNNotificationActionOptionNone = 0,
    UNNotificationActionOptionAuthenticationRequired = 1 << 0,
    UNNotificationActionOptionForeground = 1 << 2
};
enum UNNotificationCategoryOptions : NSUInteger { UNNotificationCategoryOptionNone = 0 };
enum UNNotificationPresentationOptions : NSUInteger {
    UNNotificationPresentationOptionBanner = 1 << 4
};

extern NSString* const UNNotificationDefaultActionIdentifier;

@interface UNNotificationTrigger : NSObject
@end

@interface UNCalendarNotificationTrigger : UNNotificationTrigger {
    NSDateComponents* _components;
    BOOL _repeats;
}
+ (instancetype)triggerWithDateMatchingComponents:(NSDateComponents*)components
                                          repeats:(BOOL)repeats;
@property(nonatomic, readonly, copy) NSDateComponents* dateComponents;
@property(nonatomic, readonly) BOOL repeats;
@end

@interface UNTimeIntervalNotificationTrigger : UNNotificationTrigger {
    NSTimeInterval _interval;
    BOOL _repeats;
}
+ (instancetype)triggerWithTimeInterval:(NSTimeInterval)interval repeats:(BOOL)repeats;
@property(nonatomic, readonly) NSTimeInterval timeInterval;
@property(nonatomic, readonly) BOOL repeats;
@end

@interface UNNotificationContent : NSObject {
    NSString* _title;
    NSString* _category;
}
@property(nonatomic, readonly, copy) NSString* title;
@property(nonatomic, readonly, copy) NSString* categoryIdentifier;
@end

@interface UNMutableNotificationContent : UNNotificationContent
@property(nonatomic, readwrite, copy) NSString* title;
@property(nonatomic, readwrite, copy) NSString* categoryIdentifier;
@end

@interface UNNotificationRequest : NSObject {
    NSString* _identifier;
    UNNotificationContent* _content;
    UNNotificationTrigger* _trigger;
}
+ (instancetype)requestWithIdentifier:(NSString*)identifier
                              content:(UNNotificationContent*)content
                              trigger:(UNNotificationTrigger*)trigger;
@property(nonatomic, readonly, copy) NSString* identifier;
@property(nonatomic, readonly, copy) UNNotificationContent* content;
@property(nonatomic, readonly, copy) UNNotificationTrigger* trigger;
@end

@interface UNNotification : NSObject {
    UNNotificationRequest* _request;
}
@property(nonatomic, readonly, copy) UNNotificationRequest* request;
@end

@interface UNNotificationResponse : NSObject {
    UNNotification* _notification;
    NSString* _action;
}
@property(nonatomic, readonly, copy) UNNotification* notification;
@property(nonatomic, readonly, copy) NSString* actionIdentifier;
@end

@interface UNNotificationSettings : NSObject {
    NSInteger _status;
}
@property(nonatomic, readonly) UNAuthorizationStatus authorizationStatus;
@end

@interface UNNotificationAction : NSObject {
    NSString* _identifier;
    NSString* _title;
}
+ (instancetype)actionWithIdentifier:(NSString*)identifier
                               title:(NSString*)title
                             options:(UNNotificationActionOptions)options;
@property(nonatomic, readonly, copy) NSString* title;
@end

@interface UNNotificationCategory : NSObject {
    NSArray* _actions;
    NSString* _placeholder;
}
+ (instancetype)categoryWithIdentifier:(NSString*)identifier
                               actions:(NSArray*)actions
                     intentIdentifiers:(NSArray*)intents
         hiddenPreviewsBodyPlaceholder:(NSString*)placeholder
                               options:(UNNotificationCategoryOptions)options;
@property(nonatomic, readonly, copy) NSArray* actions;
@property(nonatomic, readonly, copy) NSString* hiddenPreviewsBodyPlaceholder;
@end

@class UNUserNotificationCenter;

@protocol UNUserNotificationCenterDelegate <NSObject>
@optional
- (void)userNotificationCenter:(UNUserNotificationCenter*)center
       willPresentNotification:(UNNotification*)notification
         withCompletionHandler:(void (^)(UNNotificationPresentationOptions options))handler;
- (void)userNotificationCenter:(UNUserNotificationCenter*)center
    didReceiveNotificationResponse:(UNNotificationResponse*)response
             withCompletionHandler:(void (^)(void))handler;
@end

@interface UNUserNotificationCenter : NSObject {
    id<UNUserNotificationCenterDelegate> _delegate;
}
+ (UNUserNotificationCenter*)currentNotificationCenter;
- (void)setDelegate:(id<UNUserNotificationCenterDelegate>)delegate;
- (void)setNotificationCategories:(NSSet*)categories;
- (void)requestAuthorizationWithOptions:(UNAuthorizationOptions)options
                      completionHandler:(void (^)(BOOL granted, NSError* error))handler;
- (void)getNotificationSettingsWithCompletionHandler:(void (^)(UNNotificationSettings*))handler;
- (void)getPendingNotificationRequestsWithCompletionHandler:(void (^)(NSArray*))handler;
- (void)addNotificationRequest:(UNNotificationRequest*)request
         withCompletionHandler:(void (^)(NSError* error))handler;
- (void)removePendingNotificationRequestsWithIdentifiers:(NSArray*)identifiers;
- (void)getDeliveredNotificationsWithCompletionHandler:(void (^)(NSArray*))handler;
- (void)removeDeliveredNotificationsWithIdentifiers:(NSArray*)identifiers;
@end
