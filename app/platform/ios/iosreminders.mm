// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/ios/iosreminders.h"

#include "app/platform/ios/quietly.h"
#include "data/reminder/handover.h"

#import <Foundation/Foundation.h>
#import <UIKit/UIKit.h>
#import <UserNotifications/UserNotifications.h>

#include <algorithm>
#include <utility>

using namespace frond;
using Kind = ReminderEvent::Kind;

/// Answers come on a queue of the system's; it takes them to the main thread. There is one for as
/// long as the program runs: while a lock keeps the file closed, answers wait in it.
@interface FrondReminderDelegate : NSObject <UNUserNotificationCenterDelegate> {
@public
    IosReminders::Centre* centre;
    NSMutableArray* waiting;
}
@end

namespace {

NSString* const category = @"quiet";
/// What a running session has handed over; no time of a reminder is written so.
NSString* const alarmName = @"minutes";

NSString* text(const std::string& value) {
    return [NSString stringWithUTF8String:value.c_str()];
}

std::string text(NSString* value) {
    return [value UTF8String];
}

UNUserNotificationCenter* notificationCentre() {
    return [UNUserNotificationCenter currentNotificationCenter];
}

UNNotificationContent* contentOf(const std::string& line) {
    UNMutableNotificationContent* content = [[UNMutableNotificationContent alloc] init];
    content.title = text(line);
    content.categoryIdentifier = category;
    return content;
}

/// As the clock on the wall shows it where the plan was made, in no zone: it floats with the
/// traveller. A time in a gap of the clocks has been moved by then.
UNNotificationRequest* requestFor(const FloatingTime& due, const Moment& at,
                                  const std::string& line) {
    const std::chrono::year_month_day date{at.day()};
    const auto time = at.timeOfDay().count();
    NSDateComponents* components = [[NSDateComponents alloc] init];
    components.year = static_cast<int>(date.year());
    components.month = static_cast<NSInteger>(static_cast<unsigned>(date.month()));
    components.day = static_cast<NSInteger>(static_cast<unsigned>(date.day()));
    components.hour = static_cast<NSInteger>(time / 60);
    components.minute = static_cast<NSInteger>(time % 60);
    UNCalendarNotificationTrigger* trigger =
        [UNCalendarNotificationTrigger triggerWithDateMatchingComponents:components repeats:NO];
    return [UNNotificationRequest requestWithIdentifier:text(toText(due))
                                                content:contentOf(line)
                                                trigger:trigger];
}

bool isSame(UNNotificationRequest* one, UNNotificationRequest* other) {
    NSDateComponents* a = [(UNCalendarNotificationTrigger*)[one trigger] dateComponents];
    NSDateComponents* b = [(UNCalendarNotificationTrigger*)[other trigger] dateComponents];
    return [[[one content] title] isEqualToString:[[other content] title]] && a.year == b.year &&
           a.month == b.month && a.day == b.day && a.hour == b.hour && a.minute == b.minute;
}

std::optional<FloatingTime> dueOf(NSString* identifier) {
    const std::string name = text(identifier);
    return name == toText(tryDue) ? std::optional(tryDue) : parseFloatingTime(name);
}

/// Each waits for the phone to be unlocked: before that no file can be written.
UNNotificationAction* action(NSString* identifier, NSString* title, BOOL opens) {
    return [UNNotificationAction
        actionWithIdentifier:identifier
                       title:title
                     options:opens ? UNNotificationActionOptionForeground
                                   : UNNotificationActionOptionAuthenticationRequired];
}

FrondReminderDelegate* theDelegate() {
    static FrondReminderDelegate* const only = [[FrondReminderDelegate alloc] init];
    return only;
}

} // namespace

class IosReminders::Centre {
public:
    Centre(std::filesystem::path database, const Clock& clock, ZoneOffsets zone,
           ReminderEvents& events, IosReminders& owner)
        : m_database(std::move(database))
        , m_clock(clock)
        , m_zone(std::move(zone))
        , m_events(events)
        , m_owner(owner)
        , m_delegate(theDelegate()) {
        m_delegate->centre = this;
        IosReminders::hearAnswers();
        // Not yet: whoever makes this has not said what is to happen then.
        for (NSArray* each in m_delegate->waiting)
            [m_delegate performSelectorOnMainThread:@selector(answered:)
                                         withObject:each
                                      waitUntilDone:NO];
        m_delegate->waiting = nil;
        NSArray* actions = [NSArray arrayWithObjects:action(@"start", @"Start", YES),
                                                     action(@"later", @"Later", NO),
                                                     action(@"not_today", @"Not today", NO), nil];
        UNNotificationCategory* quiet =
            [UNNotificationCategory categoryWithIdentifier:category
                                                   actions:actions
                                         intentIdentifiers:[NSArray array]
                             hiddenPreviewsBodyPlaceholder:@"Frond"
                                                   options:UNNotificationCategoryOptionNone];
        [notificationCentre() setNotificationCategories:[NSSet setWithObject:quiet]];
    }
    ~Centre() { m_delegate->centre = nullptr; }

    void replaceAll(const ReminderPlan& plan) {
        data::writeHandOver(m_database, plan);
        NSMutableDictionary* wanted = [NSMutableDictionary dictionary];
        for (const DueReminder& due : plan.due) {
            if ([wanted count] < mostPending) {
                UNNotificationRequest* request = requestFor(due.due, due.at, plan.line);
                [wanted setObject:request forKey:[request identifier]];
            }
        }
        [notificationCentre()
            getPendingNotificationRequestsWithCompletionHandler:^(NSArray* pending) {
              exchange(pending, wanted);
            }];
    }

    void cancelAll() {
        data::clearHandOver(m_database);
        [notificationCentre()
            getPendingNotificationRequestsWithCompletionHandler:^(NSArray* pending) {
              NSMutableArray* names = [NSMutableArray array];
              for (UNNotificationRequest* request in pending)
                  [names addObject:[request identifier]];
              [names removeObject:alarmName];
              [notificationCentre() removePendingNotificationRequestsWithIdentifiers:names];
            }];
        clearShown();
    }

    static void clearShown() {
        [notificationCentre() getDeliveredNotificationsWithCompletionHandler:^(NSArray* delivered) {
          NSMutableArray* names = [NSMutableArray array];
          for (UNNotification* notification in delivered)
              [names addObject:[[notification request] identifier]];
          [names removeObject:alarmName];
          [notificationCentre() removeDeliveredNotificationsWithIdentifiers:names];
        }];
    }

    void requestPermission(std::function<void(ReminderPermission)> answered) {
        m_answered = std::move(answered);
        FrondReminderDelegate* delegate = m_delegate;
        [notificationCentre()
            requestAuthorizationWithOptions:UNAuthorizationOptionAlert
                          completionHandler:^(BOOL granted, NSError*) {
                            [delegate performSelectorOnMainThread:@selector(permissionAnswered:)
                                                       withObject:[NSNumber numberWithBool:granted]
                                                    waitUntilDone:NO];
                          }];
    }

    void refresh(std::function<void()> heard) {
        m_heard = std::move(heard);
        FrondReminderDelegate* delegate = m_delegate;
        [notificationCentre()
            getNotificationSettingsWithCompletionHandler:^(UNNotificationSettings* settings) {
              NSNumber* status = [NSNumber numberWithInteger:[settings authorizationStatus]];
              [notificationCentre()
                  getPendingNotificationRequestsWithCompletionHandler:^(NSArray* pending) {
                    [delegate
                        performSelectorOnMainThread:@selector(refreshed:)
                                         withObject:[NSArray arrayWithObjects:status, pending, nil]
                                      waitUntilDone:NO];
                  }];
            }];
    }

    /// What was handed over, has passed and waits no more was shown by the system.
    void refreshed(NSInteger status, NSArray* pending) {
        permission = status == UNAuthorizationStatusNotDetermined ? ReminderPermission::NotAsked
                     : status == UNAuthorizationStatusDenied      ? ReminderPermission::Refused
                                                                  : ReminderPermission::Granted;
        std::vector<FloatingTime> waiting;
        for (UNNotificationRequest* request in pending) {
            if (const auto due = dueOf([request identifier]))
                waiting.push_back(*due);
        }
        const auto now = m_clock.now().utc;
        const data::HandOver handOver = data::readHandOver(m_database);
        const std::size_t armed = std::min(handOver.due.size(), mostPending);
        for (std::size_t i = 0; i < armed && permission == ReminderPermission::Granted; ++i) {
            const FloatingTime due = handOver.due[i];
            const auto at = momentOf(due, m_zone);
            const bool waits = std::find(waiting.begin(), waiting.end(), due) != waiting.end();
            if (at && at->utc <= now && !waits && !isWritten(due))
                m_events.append({at->utc, Kind::Shown, due, std::nullopt});
        }
        if (const auto heard = std::exchange(m_heard, nullptr))
            heard();
    }

    void permissionAnswered(bool granted) {
        permission = granted ? ReminderPermission::Granted : ReminderPermission::Refused;
        if (const auto answered = std::exchange(m_answered, nullptr))
            answered(permission);
    }

    void shownInFront(NSString* identifier) {
        const auto due = dueOf(identifier);
        if (!due || (*due != tryDue && isWritten(*due)))
            return;
        m_events.append({m_clock.now().utc, Kind::Shown, *due, std::nullopt});
        tell();
    }

    void answered(NSString* identifier, NSString* answer) {
        const auto due = dueOf(identifier);
        if (!due)
            return;
        const bool isTry = *due == tryDue;
        const bool starts = [answer isEqualToString:@"start"];
        const auto now = m_clock.now().utc;
        if (!isTry && !isWritten(*due)) // it was seen, or it could not have been answered
            m_events.append({now, Kind::Shown, *due, std::nullopt});
        if (!isTry && [answer isEqualToString:@"later"])
            putOff(*due, now);
        else if (!isTry && [answer isEqualToString:@"not_today"])
            m_events.append({now, Kind::NotToday, *due, std::nullopt});
        else if (!isTry && starts)
            m_events.append({now, Kind::Started, *due, std::nullopt});
        tell();
        const bool tapped = [answer isEqualToString:UNNotificationDefaultActionIdentifier];
        if ((starts || tapped) && m_owner.opened)
            m_owner.opened(starts && !isTry);
    }

    ReminderPermission permission = ReminderPermission::NotAsked;

private:
    void tell() const {
        if (m_owner.happened)
            m_owner.happened();
    }

    bool isWritten(const FloatingTime& due) const {
        const auto events = m_events.since(0).events;
        return std::any_of(events.begin(), events.end(), [&](const ReminderEvent& event) {
            return event.due == due && event.kind == Kind::Shown;
        });
    }

    /// Without waiting for the app: it may be closed again at once.
    void putOff(const FloatingTime& due, std::chrono::sys_seconds now) {
        const Moment again = momentAt(now + laterBy, m_zone);
        const FloatingTime until{again.day(), again.timeOfDay()};
        m_events.append({now, Kind::Later, due, until});
        [notificationCentre()
            addNotificationRequest:requestFor(until, again, data::readHandOver(m_database).line)
             withCompletionHandler:nil];
    }

    /// Only what differs is touched, so that the same plan changes nothing.
    static void exchange(NSArray* pending, NSDictionary* wanted) {
        NSMutableArray* gone = [NSMutableArray array];
        NSMutableDictionary* missing = [NSMutableDictionary dictionaryWithDictionary:wanted];
        for (UNNotificationRequest* request in pending) {
            UNNotificationRequest* same = [wanted objectForKey:[request identifier]];
            if ([[request identifier] isEqualToString:text(toText(tryDue))] ||
                [[request identifier] isEqualToString:alarmName])
                continue; // no part of any plan
            if (!same) {
                [gone addObject:[request identifier]];
            } else if (isSame(request, same)) {
                [missing removeObjectForKey:[request identifier]];
            } // else the new one takes its place
        }
        if ([gone count] > 0)
            [notificationCentre() removePendingNotificationRequestsWithIdentifiers:gone];
        for (NSString* identifier in missing)
            [notificationCentre() addNotificationRequest:[missing objectForKey:identifier]
                                   withCompletionHandler:nil];
    }

    std::filesystem::path m_database;
    const Clock& m_clock;
    ZoneOffsets m_zone;
    ReminderEvents& m_events;
    IosReminders& m_owner;
    FrondReminderDelegate* m_delegate;
    std::function<void(ReminderPermission)> m_answered;
    std::function<void()> m_heard;
};

@implementation FrondReminderDelegate

- (void)permissionAnswered:(NSNumber*)granted {
    if (centre)
        quietly([&] { centre->permissionAnswered([granted boolValue]); });
}

- (void)refreshed:(NSArray*)statusAndPending {
    if (centre)
        quietly([&] {
            centre->refreshed([[statusAndPending objectAtIndex:0] integerValue],
                              [statusAndPending objectAtIndex:1]);
        });
}

- (void)shownInFront:(NSString*)identifier {
    if (centre)
        quietly([&] { centre->shownInFront(identifier); });
}

- (void)answered:(NSArray*)identifierAndAnswer {
    if (!centre) {
        if (!waiting)
            waiting = [[NSMutableArray alloc] init];
        [waiting addObject:identifierAndAnswer];
        return;
    }
    quietly([&] {
        centre->answered([identifierAndAnswer objectAtIndex:0],
                         [identifierAndAnswer objectAtIndex:1]);
    });
}

- (void)userNotificationCenter:(UNUserNotificationCenter*)notificationCenter
       willPresentNotification:(UNNotification*)notification
         withCompletionHandler:(void (^)(UNNotificationPresentationOptions))completionHandler {
    (void)notificationCenter;
    [self performSelectorOnMainThread:@selector(shownInFront:)
                           withObject:[[notification request] identifier]
                        waitUntilDone:NO];
    completionHandler(UNNotificationPresentationOptionBanner);
}

- (void)userNotificationCenter:(UNUserNotificationCenter*)notificationCenter
    didReceiveNotificationResponse:(UNNotificationResponse*)response
             withCompletionHandler:(void (^)(void))completionHandler {
    (void)notificationCenter;
    NSString* identifier = [[[response notification] request] identifier];
    [self performSelectorOnMainThread:@selector(answered:)
                           withObject:[NSArray arrayWithObjects:identifier,
                                                                [response actionIdentifier], nil]
                        waitUntilDone:YES];
    completionHandler(); // from here on the system may suspend the program
}

@end

void IosReminders::hearAnswers() {
    [notificationCentre() setDelegate:theDelegate()];
}

IosReminders::IosReminders(std::filesystem::path database, const Clock& clock, ZoneOffsets zone,
                           ReminderEvents& events)
    : m_centre(
          std::make_unique<Centre>(std::move(database), clock, std::move(zone), events, *this)) {}

IosReminders::~IosReminders() = default;

void IosReminders::replaceAll(const ReminderPlan& plan) {
    m_centre->replaceAll(plan);
}

void IosReminders::cancelAll() {
    m_centre->cancelAll();
}

ReminderHealth IosReminders::health() const {
    return {.permission = m_centre->permission,
            .whenClosed = true,
            .exactAllowed = std::nullopt,
            .heldBack = false,
            .deviceStarted = std::nullopt};
}

void IosReminders::requestPermission(std::function<void(ReminderPermission)> answered) {
    m_centre->requestPermission(std::move(answered));
}

bool IosReminders::openSettings(MissCause cause) {
    if (cause != MissCause::Permission)
        return false;
    [[UIApplication sharedApplication]
                  openURL:[NSURL URLWithString:UIApplicationOpenSettingsURLString]
                  options:[NSDictionary dictionary]
        completionHandler:nil];
    return true;
}

void IosReminders::clearShown() {
    m_centre->clearShown();
}

void IosReminders::tryOne(const std::string& line, std::chrono::seconds after) {
    UNTimeIntervalNotificationTrigger* trigger = [UNTimeIntervalNotificationTrigger
        triggerWithTimeInterval:static_cast<NSTimeInterval>(after.count())
                        repeats:NO];
    [notificationCentre()
        addNotificationRequest:[UNNotificationRequest requestWithIdentifier:text(toText(tryDue))
                                                                    content:contentOf(line)
                                                                    trigger:trigger]
         withCompletionHandler:nil];
}

/// Without a line there is nothing to hand over: a notification is all that wakes anyone there.
void IosReminders::handAlarm(const SessionAlarm& alarm) {
    takeBackAlarm();
    if (alarm.line.empty())
        return;
    UNMutableNotificationContent* content = [[UNMutableNotificationContent alloc] init];
    content.title = text(alarm.line); // without a category: there is nothing to answer
    UNTimeIntervalNotificationTrigger* trigger = [UNTimeIntervalNotificationTrigger
        triggerWithTimeInterval:static_cast<NSTimeInterval>(
                                    std::max<long long>(alarm.after.count(), 1))
                        repeats:NO];
    [notificationCentre()
        addNotificationRequest:[UNNotificationRequest requestWithIdentifier:alarmName
                                                                    content:content
                                                                    trigger:trigger]
         withCompletionHandler:nil];
}

void IosReminders::takeBackAlarm() {
    NSArray* names = [NSArray arrayWithObject:alarmName];
    [notificationCentre() removePendingNotificationRequestsWithIdentifiers:names];
    [notificationCentre() removeDeliveredNotificationsWithIdentifiers:names];
}

void IosReminders::refresh(std::function<void()> heard) {
    m_centre->refresh(std::move(heard));
}
