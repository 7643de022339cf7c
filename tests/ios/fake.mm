// SPDX-License-Identifier: GPL-3.0-or-later
#import "fake.h"

#import <UniformTypeIdentifiers/UniformTypeIdentifiers.h>

FakePhone phone;
NSString* const UNNotificationDefaultActionIdentifier = @"default";
NSString* const AVAudioSessionCategoryAmbient = @"ambient";
@implementation UTType
@end
UTType* const UTTypeItem = (UTType*)@"item"; // its kind is never asked
NSString* const UIApplicationOpenSettingsURLString = @"app-settings:";

@implementation UNNotificationTrigger
@end
@implementation UNCalendarNotificationTrigger
+ (instancetype)triggerWithDateMatchingComponents:(NSDateComponents*)components
                                          repeats:(BOOL)repeats {
    UNCalendarNotificationTrigger* made = [[self alloc] init];
    made->_components = [components copy];
    made->_repeats = repeats;
    return made;
}
- (NSDateComponents*)dateComponents {
    return _components;
}
- (BOOL)repeats {
    return _repeats;
}
@end
@implementation UNTimeIntervalNotificationTrigger
+ (instancetype)triggerWithTimeInterval:(NSTimeInterval)interval repeats:(BOOL)repeats {
    if (interval <= 0)
        [NSException raise:NSInternalInconsistencyException format:@"not at once"];
    UNTimeIntervalNotificationTrigger* made = [[self alloc] init];
    made->_interval = interval;
    made->_repeats = repeats;
    return made;
}
- (BOOL)repeats {
    return _repeats;
}
- (NSTimeInterval)timeInterval {
    return _interval;
}
@end
@implementation UNNotificationContent
- (NSString*)title {
    return _title;
}
- (NSString*)categoryIdentifier {
    return _category;
}
@end
@implementation UNMutableNotificationContent
@dynamic title, categoryIdentifier;
- (void)setTitle:(NSString*)title {
    _title = [title copy];
}
- (NSString*)title {
    return _title;
}
- (void)setCategoryIdentifier:(NSString*)category {
    _category = [category copy];
}
- (NSString*)categoryIdentifier {
    return _category;
}
@end
@implementation UNNotificationRequest
+ (instancetype)requestWithIdentifier:(NSString*)identifier
                              content:(UNNotificationContent*)content
                              trigger:(UNNotificationTrigger*)trigger {
    UNNotificationRequest* made = [[self alloc] init];
    made->_identifier = [identifier copy];
    made->_content = [content retain];
    made->_trigger = [trigger retain];
    return made;
}
- (NSString*)identifier {
    return _identifier;
}
- (UNNotificationContent*)content {
    return _content;
}
- (UNNotificationTrigger*)trigger {
    return _trigger;
}
@end
@implementation UNNotification
- (instancetype)initWithRequest:(UNNotificationRequest*)request {
    self = [super init];
    _request = [request retain];
    return self;
}
- (UNNotificationRequest*)request {
    return _request;
}
@end
@implementation UNNotificationResponse
- (instancetype)initWith:(UNNotification*)notification action:(NSString*)action {
    self = [super init];
    _notification = [notification retain];
    _action = [action copy];
    return self;
}
- (UNNotification*)notification {
    return _notification;
}
- (NSString*)actionIdentifier {
    return _action;
}
@end
@implementation UNNotificationSettings
- (instancetype)initWithStatus:(NSInteger)status {
    self = [super init];
    _status = status;
    return self;
}
- (UNAuthorizationStatus)authorizationStatus {
    return static_cast<UNAuthorizationStatus>(_status);
}
@end
@implementation UNNotificationAction
+ (instancetype)actionWithIdentifier:(NSString*)identifier
                               title:(NSString*)title
                             options:(UNNotificationActionOptions)options {
    UNNotificationAction* made = [[self alloc] init];
    made->_identifier = [identifier copy];
    made->_title = [title copy];
    return made;
}
- (NSString*)title {
    return _title;
}
@end
@implementation UNNotificationCategory
+ (instancetype)categoryWithIdentifier:(NSString*)identifier
                               actions:(NSArray*)actions
                     intentIdentifiers:(NSArray*)intents
         hiddenPreviewsBodyPlaceholder:(NSString*)placeholder
                               options:(UNNotificationCategoryOptions)options {
    UNNotificationCategory* made = [[self alloc] init];
    made->_actions = [actions retain];
    made->_placeholder = [placeholder copy];
    return made;
}
- (NSArray*)actions {
    return _actions;
}
- (NSString*)hiddenPreviewsBodyPlaceholder {
    return _placeholder;
}
@end
@implementation UNUserNotificationCenter
+ (UNUserNotificationCenter*)currentNotificationCenter {
    static UNUserNotificationCenter* centre = [[self alloc] init];
    return centre;
}
- (void)setDelegate:(id<UNUserNotificationCenterDelegate>)delegate {
    phone.delegate = delegate;
}
- (void)setNotificationCategories:(NSSet*)categories {
    phone.categories = [categories retain];
}
- (void)requestAuthorizationWithOptions:(UNAuthorizationOptions)options
                      completionHandler:(void (^)(BOOL, NSError*))handler {
    ++phone.asked;
    phone.status = phone.grants ? UNAuthorizationStatusAuthorized : UNAuthorizationStatusDenied;
    handler(phone.grants, nil);
}
- (void)getNotificationSettingsWithCompletionHandler:(void (^)(UNNotificationSettings*))handler {
    handler([[UNNotificationSettings alloc] initWithStatus:phone.status]);
}
- (void)getPendingNotificationRequestsWithCompletionHandler:(void (^)(NSArray*))handler {
    handler([phone.pending allValues]);
}
- (void)addNotificationRequest:(UNNotificationRequest*)request
         withCompletionHandler:(void (^)(NSError*))handler {
    ++phone.added;
    [phone.pending setObject:request forKey:[request identifier]];
    if (handler)
        handler(nil);
}
- (void)removePendingNotificationRequestsWithIdentifiers:(NSArray*)identifiers {
    phone.removed += static_cast<int>([identifiers count]);
    [phone.pending removeObjectsForKeys:identifiers];
}
- (void)getDeliveredNotificationsWithCompletionHandler:(void (^)(NSArray*))handler {
    handler([phone.delivered allValues]);
}
- (void)removeDeliveredNotificationsWithIdentifiers:(NSArray*)identifiers {
    [phone.delivered removeObjectsForKeys:identifiers];
}
@end
@implementation UIView
- (NSRect)bounds {
    return NSMakeRect(0, 0, 390, 844);
}
@end
@implementation UIPopoverPresentationController
- (void)setSourceView:(UIView*)view {
}
- (void)setSourceRect:(NSRect)rect {
}
@end
@implementation UIViewController
- (UIView*)view {
    return [[UIView alloc] init];
}
- (UIViewController*)presentedViewController {
    return self == phone.page ? nil : phone.page;
}
- (UIPopoverPresentationController*)popoverPresentationController {
    return nil;
}
- (void)presentViewController:(UIViewController*)page
                     animated:(BOOL)animated
                   completion:(void (^)(void))completion {
    phone.page = [page retain];
}
@end
@implementation UIWindow
- (UIViewController*)rootViewController {
    return [[UIViewController alloc] init];
}
@end
@implementation UIScene
@end
@implementation UIWindowScene
- (UIWindow*)keyWindow {
    return [[UIWindow alloc] init];
}
@end
@implementation UIDocumentPickerViewController
- (instancetype)initForOpeningContentTypes:(NSArray*)types asCopy:(BOOL)asCopy {
    _types = [types retain];
    _asCopy = asCopy;
    return self;
}
- (instancetype)initForExportingURLs:(NSArray*)urls asCopy:(BOOL)asCopy {
    _urls = [urls retain];
    _asCopy = asCopy;
    return self;
}
- (void)setDelegate:(id<UIDocumentPickerDelegate>)delegate {
    _delegate = delegate; // not kept, as the system's does not
}
@end
@implementation UIActivityViewController
- (instancetype)initWithActivityItems:(NSArray*)items applicationActivities:(NSArray*)activities {
    _items = [items retain];
    return self;
}
- (void)setCompletionWithItemsHandler:(void (^)(NSString*, BOOL, NSArray*, NSError*))handler {
    _handler = Block_copy(handler);
}
@end

void choose(NSURL* url) {
    UIDocumentPickerViewController* picker = (UIDocumentPickerViewController*)phone.page;
    phone.page = nil;
    if (url)
        [picker->_delegate documentPicker:picker
                   didPickDocumentsAtURLs:[NSArray arrayWithObject:url]];
    else
        [picker->_delegate documentPickerWasCancelled:picker];
}

void endShare(NSString* kind, BOOL completed) {
    UIActivityViewController* page = (UIActivityViewController*)phone.page;
    page->_handler(kind, completed, nil, nil);
}

@implementation UIApplication
- (NSSet*)connectedScenes {
    return phone.hasWindow ? [NSSet setWithObject:[[UIWindowScene alloc] init]] : [NSSet set];
}
+ (UIApplication*)sharedApplication {
    static UIApplication* application = [[self alloc] init];
    return application;
}
- (void)openURL:(NSURL*)url
              options:(NSDictionary*)options
    completionHandler:(void (^)(BOOL))completion {
    phone.opened = [[url absoluteString] copy];
}
@end

@implementation UIDevice
+ (UIDevice*)currentDevice {
    static UIDevice* device = [[self alloc] init];
    return device;
}
- (UIUserInterfaceIdiom)userInterfaceIdiom {
    return static_cast<UIUserInterfaceIdiom>(phone.idiom);
}
@end
@implementation UIImpactFeedbackGenerator
- (instancetype)initWithStyle:(UIImpactFeedbackStyle)style {
    return [super init];
}
- (void)impactOccurred {
    ++phone.taps;
}
@end
@implementation AVAudioSession
+ (AVAudioSession*)sharedInstance {
    static AVAudioSession* session = [[self alloc] init];
    return session;
}
- (BOOL)setCategory:(NSString*)category error:(NSError**)error {
    phone.audioCategory = category;
    return YES;
}
@end
@implementation AVAudioPlayer
- (instancetype)initWithData:(NSData*)data error:(NSError**)error {
    self = [super init];
    _data = [data retain];
    return [data length] > 0 ? self : nil; // nothing to read
}
- (BOOL)play {
    _playing = YES;
    [phone.players addObject:self];
    return YES;
}
- (void)stop {
    _playing = NO;
}
- (NSData*)data {
    return _data;
}
- (BOOL)playing {
    return _playing;
}
@end
@implementation AVSpeechUtterance
+ (instancetype)speechUtteranceWithString:(NSString*)words {
    AVSpeechUtterance* made = [[self alloc] init];
    made->_words = [words copy];
    return made;
}
- (NSString*)speechString {
    return _words;
}
@end
@implementation AVSpeechSynthesizer
- (void)speakUtterance:(AVSpeechUtterance*)utterance {
    [phone.spoken addObject:[utterance speechString]];
    phone.speaking = YES;
}
- (BOOL)stopSpeakingAtBoundary:(AVSpeechBoundary)boundary {
    phone.speaking = NO;
    return YES;
}
@end
@implementation AVSpeechSynthesisVoice
+ (NSArray*)speechVoices {
    return phone.voices;
}
@end

static void spin() {
    [[NSRunLoop currentRunLoop] runUntilDate:[NSDate dateWithTimeIntervalSinceNow:0.01]];
}

static UNNotification* notificationOf(NSString* identifier) {
    UNNotification* shown = [phone.delivered objectForKey:identifier];
    if (shown)
        return shown;
    UNNotificationRequest* request = [UNNotificationRequest requestWithIdentifier:identifier
                                                                          content:nil
                                                                          trigger:nil];
    return [[UNNotification alloc] initWithRequest:request];
}

void deliver(NSString* identifier) {
    UNNotificationRequest* request = [phone.pending objectForKey:identifier];
    if (request)
        [phone.delivered setObject:[[UNNotification alloc] initWithRequest:request]
                            forKey:identifier];
    [phone.pending removeObjectForKey:identifier];
}

void presentInFront(NSString* identifier) {
    deliver(identifier);
    [phone.delegate userNotificationCenter:[UNUserNotificationCenter currentNotificationCenter]
                   willPresentNotification:notificationOf(identifier)
                     withCompletionHandler:^(UNNotificationPresentationOptions){
                     }];
    spin();
}

void answer(NSString* identifier, NSString* action) {
    UNNotificationResponse* response =
        [[UNNotificationResponse alloc] initWith:notificationOf(identifier) action:action];
    [phone.delegate userNotificationCenter:[UNUserNotificationCenter currentNotificationCenter]
            didReceiveNotificationResponse:response
                     withCompletionHandler:^{
                       if (phone.suspends)
                           phone.suspends();
                     }];
    spin();
}
