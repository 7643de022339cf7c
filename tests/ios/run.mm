// SPDX-License-Identifier: GPL-3.0-or-later
// The iOS side of reminders and cues, run on a fake phone. Prints what it asked and ends with 1 at
// the first answer that is not as it must be.
#include "app/platform/ios/biometricitems.h"
#include "app/platform/ios/ioscues.h"
#include "app/platform/ios/iosdocuments.h"
#include "app/platform/ios/iosreminders.h"
#include "data/file/datakey.h"
#include "data/reminder/handover.h"
#include "data/reminder/reminderlog.h"
#include "tests/support/fakeclock.h"

#import "fake.h"
#import "fakekeychain.h"
#include "tests/ios/require.h"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

using namespace frond;
using Kind = ReminderEvent::Kind;

namespace {

ZoneOffsets london() {
    return [](std::chrono::sys_seconds utc) {
        return std::chrono::minutes(utc < parseMoment("2026-03-29T01:00:00Z")->utc ? 0 : 60);
    };
}

ReminderPlan daily(std::string_view first, int count, std::string_view time) {
    ReminderPlan plan{.line = std::string(neutralLine), .due = {}, .made = {}};
    for (int i = 0; i < count; ++i) {
        const FloatingTime due{parseDay(first).value() + Days{i}, parseTimeOfDay(time).value()};
        plan.due.push_back({due, momentOf(due, london()).value()});
    }
    return plan;
}

NSDateComponents* componentsOf(NSString* identifier) {
    UNNotificationRequest* request = [phone.pending objectForKey:identifier];
    return [(UNCalendarNotificationTrigger*)[request trigger] dateComponents];
}

/// Frond's own lock is closed, or its file cannot be written.
void answersWithoutAFile(const std::filesystem::path& folder) {
    IosReminders::hearAnswers();
    answer(@"2026-03-30T20:30", @"not_today");
    answer(@"2026-03-31T20:30", @"start");
    test::FakeClock clock("2026-03-31T20:31:00+01:00");
    int opened = 0;
    {
        data::ReminderLog log(folder / "later.db");
        IosReminders reminders(folder / "later.db", clock, london(), log);
        REQUIRE(log.since(0).events.empty());
        reminders.opened = [&](bool begin) { opened += begin ? 10 : 1; };
        [[NSRunLoop currentRunLoop] runUntilDate:[NSDate dateWithTimeIntervalSinceNow:0.01]];
        const auto events = log.since(0).events;
        REQUIRE(events.size() == 4 && opened == 10);
        REQUIRE(events[1].kind == Kind::NotToday && events[3].kind == Kind::Started);
    }
    {
        data::ReminderLog log(folder / "later.db");
        IosReminders reminders(folder / "later.db", clock, london(), log);
        [[NSRunLoop currentRunLoop] runUntilDate:[NSDate dateWithTimeIntervalSinceNow:0.01]];
        REQUIRE(log.since(0).events.size() == 4); // each once
    }
    data::ReminderLog log(folder / "absent" / "frond.db");
    IosReminders reminders(folder / "absent" / "frond.db", clock, london(), log);
    presentInFront(@"2026-03-31T20:30");
    answer(@"2026-03-31T20:30", @"later");
    REQUIRE(!std::filesystem::exists(folder / "absent"));
}

void run(const std::filesystem::path& folder) {
    const std::filesystem::path database = folder / "frond.db";
    test::FakeClock clock("2026-03-28T12:00:00+00:00");
    data::ReminderLog log(database);
    IosReminders reminders(database, clock, london(), log);
    int happened = 0;
    int opened = 0;
    reminders.happened = [&] { ++happened; };
    reminders.opened = [&](bool begin) { opened += begin ? 10 : 1; };
    const auto spin = [] {
        [[NSRunLoop currentRunLoop] runUntilDate:[NSDate dateWithTimeIntervalSinceNow:0.01]];
    };

    // Permission is asked by a person alone, and answered once.
    reminders.refresh([] {});
    spin();
    REQUIRE(phone.asked == 0);
    REQUIRE(reminders.health().permission == ReminderPermission::NotAsked);
    int answers = 0;
    reminders.requestPermission([&](ReminderPermission answer) {
        answers += answer == ReminderPermission::Granted ? 1 : 10;
    });
    spin();
    spin();
    REQUIRE(phone.asked == 1 && answers == 1);

    // At most 48, floating, each once; the same plan again changes nothing.
    reminders.replaceAll(daily("2026-03-28", 200, "20:30"));
    REQUIRE([phone.pending count] == IosReminders::mostPending);
    NSDateComponents* at = componentsOf(@"2026-03-28T20:30");
    REQUIRE(at.year == 2026 && at.month == 3 && at.day == 28 && at.hour == 20 && at.minute == 30);
    REQUIRE([at timeZone] == nil);
    const int before = phone.added;
    reminders.replaceAll(daily("2026-03-28", 200, "20:30"));
    REQUIRE(phone.added == before && phone.removed == 0);
    // Another plan swaps what differs.
    reminders.replaceAll(daily("2026-03-29", 200, "20:30"));
    REQUIRE(phone.added == before + 1 && phone.removed == 1);
    // A time that clocks are put forward over comes that much later.
    reminders.replaceAll(daily("2026-03-29", 1, "01:30"));
    REQUIRE(componentsOf(@"2026-03-29T01:30").hour == 2);
    // Another line takes the place of the one before.
    ReminderPlan tea = daily("2026-03-29", 1, "01:30");
    tea.line = "Tea?";
    reminders.replaceAll(tea);
    UNNotificationRequest* request = [phone.pending objectForKey:@"2026-03-29T01:30"];
    REQUIRE([[[request content] title] isEqualToString:@"Tea?"]);

    // What the system showed while the app was closed is found out; once.
    reminders.replaceAll(daily("2026-03-28", 3, "20:30"));
    deliver(@"2026-03-28T20:30");
    clock.setNow("2026-03-29T09:00:00+01:00");
    bool heard = false;
    reminders.refresh([&] { heard = true; });
    spin();
    reminders.refresh([] {});
    spin();
    REQUIRE(heard && log.since(0).events.size() == 1);
    REQUIRE(log.since(0).events[0].kind == Kind::Shown);
    REQUIRE(log.since(0).events[0].at == parseMoment("2026-03-28T20:30:00+00:00")->utc);
    // Refused: nothing is said to have been shown.
    phone.status = UNAuthorizationStatusDenied;
    clock.setNow("2026-03-30T09:00:00+01:00");
    deliver(@"2026-03-29T20:30");
    reminders.refresh([] {});
    spin();
    REQUIRE(log.since(0).events.size() == 1);
    REQUIRE(reminders.health().permission == ReminderPermission::Refused);
    phone.status = UNAuthorizationStatusAuthorized;

    // Answers. The one in front is written down when it comes.
    clock.setNow("2026-03-30T20:30:05+01:00");
    presentInFront(@"2026-03-30T20:30");
    REQUIRE(log.since(0).events.size() == 2 && happened == 1);
    std::size_t handled = 0; // by the time that the system may suspend the program
    phone.suspends = [&] { handled = log.since(0).events.size(); };
    answer(@"2026-03-30T20:30", @"later");
    phone.suspends = nullptr;
    REQUIRE(handled == 3);
    REQUIRE(log.since(0).events.back().until == parseFloatingTime("2026-03-30T21:00"));
    REQUIRE(componentsOf(@"2026-03-30T21:00").minute == 0);
    answer(@"2026-03-30T21:00", @"not_today");
    REQUIRE(log.since(0).events.back().kind == Kind::NotToday);
    answer(@"2026-03-30T21:00", @"start");
    REQUIRE(log.since(0).events.back().kind == Kind::Started && opened == 10);
    answer(@"2026-03-30T21:00", UNNotificationDefaultActionIdentifier);
    REQUIRE(opened == 11);

    // Tried out, and no part of the plan.
    const std::size_t written = log.since(0).events.size();
    reminders.tryOne("Tea?", std::chrono::seconds(10));
    UNNotificationRequest* tried = [phone.pending objectForKey:@"1970-01-01T00:00"];
    REQUIRE([(UNTimeIntervalNotificationTrigger*)[tried trigger] timeInterval] == 10);
    reminders.replaceAll(daily("2026-03-31", 3, "20:30"));
    REQUIRE([phone.pending objectForKey:@"1970-01-01T00:00"] != nil);
    presentInFront(@"1970-01-01T00:00");
    answer(@"1970-01-01T00:00", @"not_today");
    REQUIRE(log.since(0).events.size() == written + 1);

    // The alarm of a session: then, once, with nothing to answer, and without a word of what it is.
    const std::size_t noted = log.since(0).events.size();
    const int told = happened;
    reminders.handAlarm({"20 min", std::chrono::seconds(1200)});
    reminders.handAlarm({"25 min", std::chrono::seconds(1500)});
    NSMutableArray* alarms = [NSMutableArray array];
    for (UNNotificationRequest* waiting in [phone.pending allValues]) {
        if (!parseFloatingTime([[waiting identifier] UTF8String]))
            [alarms addObject:waiting];
    }
    REQUIRE([alarms count] == 1); // in place of the one before
    UNNotificationRequest* alarm = [alarms objectAtIndex:0];
    NSString* const alarmName = [alarm identifier];
    REQUIRE([[[alarm content] title] isEqualToString:@"25 min"]);
    REQUIRE([[alarm content] categoryIdentifier] == nil);
    REQUIRE(!namesPurpose([alarmName UTF8String]));
    REQUIRE([alarmName rangeOfString:@"session"].location == NSNotFound);
    auto* alarmTrigger = (UNTimeIntervalNotificationTrigger*)[alarm trigger];
    REQUIRE([alarmTrigger timeInterval] == 1500 && ![alarmTrigger repeats]);
    // What reminders do leaves it alone, while it waits and while it is shown.
    reminders.replaceAll(daily("2026-04-02", 3, "20:30"));
    REQUIRE([phone.pending objectForKey:alarmName] == alarm && [phone.pending count] == 4);
    reminders.cancelAll();
    REQUIRE([phone.pending objectForKey:alarmName] == alarm && [phone.pending count] == 1);
    reminders.replaceAll(daily("2026-04-02", 3, "20:30"));
    deliver(@"2026-04-02T20:30");
    presentInFront(alarmName);
    answer(alarmName, UNNotificationDefaultActionIdentifier);
    reminders.refresh([] {});
    spin();
    REQUIRE(log.since(0).events.size() == noted && happened == told);
    reminders.clearShown();
    REQUIRE([phone.delivered count] == 1 && [phone.delivered objectForKey:alarmName] != nil);
    // Taken back where it is shown and where it waits; reminders stay.
    reminders.takeBackAlarm();
    REQUIRE([phone.delivered count] == 0);
    deliver(@"2026-04-03T20:30");
    reminders.handAlarm({"20 min", std::chrono::seconds(0)}); // the system takes no 0
    alarm = [phone.pending objectForKey:alarmName];
    REQUIRE([(UNTimeIntervalNotificationTrigger*)[alarm trigger] timeInterval] == 1);
    reminders.handAlarm({"", std::chrono::seconds(60)}); // nothing is to be shown
    REQUIRE([phone.pending count] == 1 && [phone.pending objectForKey:alarmName] == nil);
    REQUIRE([phone.delivered count] == 1);

    // Nothing names the purpose.
    for (UNNotificationCategory* category in phone.categories) {
        REQUIRE(!namesPurpose([[category hiddenPreviewsBodyPlaceholder] UTF8String]));
        REQUIRE([[category actions] count] == 3);
        for (UNNotificationAction* action in [category actions])
            REQUIRE(!namesPurpose([[action title] UTF8String]));
    }

    reminders.clearShown();
    REQUIRE([phone.delivered count] == 0);
    REQUIRE(reminders.openSettings(MissCause::Permission) && phone.opened != nil);
    REQUIRE(!reminders.openSettings(MissCause::Exact));
    reminders.replaceAll(daily("2026-04-01", 3, "20:30"));
    reminders.cancelAll();
    REQUIRE([phone.pending count] == 0 && data::readHandOver(database).due.empty());
}

bool plays(NSUInteger which) {
    return [(AVAudioPlayer*)[phone.players objectAtIndex:which] playing];
}

void runCues() {
    phone.players = [[NSMutableArray alloc] init];
    phone.spoken = [[NSMutableArray alloc] init];
    {
        IosCues cues(
            [](Cue cue) { return cue == Cue::Interval ? std::string() : std::string("RIFF"); });
        REQUIRE(cues.canVibrate());
        phone.idiom = UIUserInterfaceIdiomPad;
        REQUIRE(!cues.canVibrate());
        cues.vibrate(std::chrono::milliseconds(300));
        REQUIRE(phone.taps == 1);

        // One sound at a time, beside a person's music; what is no sound is none.
        REQUIRE(cues.canPlay() && phone.audioCategory == nil);
        cues.play(Cue::Planned);
        REQUIRE([phone.audioCategory isEqualToString:AVAudioSessionCategoryAmbient]);
        NSData* data = [(AVAudioPlayer*)[phone.players objectAtIndex:0] data];
        REQUIRE([data isEqualToData:[@"RIFF" dataUsingEncoding:NSUTF8StringEncoding]]);
        cues.play(Cue::StepEnd);
        REQUIRE(!plays(0) && plays(1));
        cues.play(Cue::Interval);
        REQUIRE([phone.players count] == 2 && !plays(1));

        REQUIRE(!cues.canSpeak());
        phone.voices = [[NSArray alloc] initWithObjects:@"a voice", nil];
        REQUIRE(cues.canSpeak());
        cues.speak("Twenty minutes");
        REQUIRE(phone.speaking && [[phone.spoken lastObject] isEqualToString:@"Twenty minutes"]);

        const int before = phone.added;
        cues.notify("20 min"); // the alarm shows it
        REQUIRE(phone.added == before);
        cues.play(Cue::Planned);
        cues.clear();
        REQUIRE(!plays(2) && !phone.speaking);
        cues.play(Cue::Planned);
        REQUIRE(plays(3));
    }
    REQUIRE(!plays(3)); // with it ends what sounds
}

void write(const std::filesystem::path& path, const char* content) {
    std::ofstream(path) << content;
}

void runDocuments(const std::filesystem::path& folder) {
    const auto in = folder / "in", theirs = folder / "theirs";
    std::filesystem::create_directories(in);
    std::filesystem::create_directories(theirs);
    const auto url = [](const std::filesystem::path& path) {
        return [NSURL fileURLWithPath:[NSString stringWithUTF8String:path.c_str()]];
    };
    IosDocuments documents;
    std::vector<std::string> heard;
    const auto hear = [&](const std::string& path) { heard.push_back(path); };
    const auto tell = [&](bool there) { heard.emplace_back(there ? "there" : "nowhere"); };
    const auto picker = [] { return (UIDocumentPickerViewController*)phone.page; };

    // Without a window nothing can be asked, and that is an answer.
    documents.pick(in, hear);
    documents.saveAs(folder / "a.csv", tell);
    documents.share(folder / "a.csv", tell);
    REQUIRE((heard == std::vector<std::string>{"", "nowhere", "nowhere"}));
    heard.clear();
    phone.hasWindow = YES;

    // What is chosen comes in under its name; the system's own copy does not stay.
    write(theirs / "list.csv", "day\n");
    documents.pick(in, hear);
    REQUIRE([picker()->_types count] == 1 && picker()->_asCopy);
    choose(url(theirs / "list.csv"));
    REQUIRE((heard == std::vector<std::string>{(in / "list.csv").string()}));
    REQUIRE(std::filesystem::exists(in / "list.csv") &&
            !std::filesystem::exists(theirs / "list.csv"));
    documents.pick(in, hear);
    choose(nil);
    documents.pick(in, hear);
    choose(url(theirs / "gone.csv"));
    REQUIRE(heard.size() == 3 && heard[1].empty() && !std::filesystem::exists(heard[2]));
    heard.clear();

    // A second page ends the first; each is answered once.
    documents.pick(in, hear);
    documents.saveAs(folder / "a.csv", tell);
    REQUIRE((heard == std::vector<std::string>{""}));
    REQUIRE([[picker()->_urls firstObject] isEqual:url(folder / "a.csv")] && picker()->_asCopy);
    choose(url(theirs / "a.csv"));
    documents.saveAs(folder / "a.csv", tell);
    choose(nil);
    REQUIRE((heard == std::vector<std::string>{"", "there", "nowhere"}));
    heard.clear();

    documents.share(folder / "a.csv", tell);
    UIActivityViewController* page = (UIActivityViewController*)phone.page;
    REQUIRE([page->_items count] == 1 && [[page->_items lastObject] isEqual:url(folder / "a.csv")]);
    endShare(@"mail", NO); // begun and left: the page is still there
    REQUIRE(heard.empty());
    endShare(@"mail", YES);
    endShare(nil, NO); // the page goes
    phone.page = nil;
    documents.share(folder / "a.csv", tell);
    endShare(nil, NO);
    REQUIRE((heard == std::vector<std::string>{"there", "nowhere"}));
    phone.page = nil;
    {
        IosDocuments gone;
        gone.share(folder / "a.csv", tell);
    }
    endShare(nil, YES); // of a window that is no more
    REQUIRE(heard.size() == 2);
    phone.page = nil;
    phone.hasWindow = NO;
}

/// What a finger or face opens.
void runItems() {
    keychain.items = [[NSMutableDictionary alloc] init];
    BiometricItems items;
    REQUIRE(BiometricItems::exist());
    const data::DataKey secret = data::DataKey::random();
    REQUIRE(!items.read("a") && keychain.asked == 0);
    REQUIRE(BiometricItems::write("a", secret) && keychain.asked == 0);
    NSDictionary* kept = [[keychain.items allValues] objectAtIndex:0];
    NSArray* access = [kept objectForKey:@"kSecAttrAccessControl"];
    REQUIRE([[access objectAtIndex:0] isEqual:@"kSecAttrAccessibleWhenPasscodeSetThisDeviceOnly"]);
    REQUIRE(items.read("a") == secret && keychain.asked == 1);
    REQUIRE([keychain.reason isEqualToString:@"Frond opens."]);

    // Not shown: nothing is given, and nothing lost.
    keychain.shows = NO;
    REQUIRE(!items.read("a"));
    keychain.shows = YES;
    REQUIRE(items.read("a") == secret);
    // Taken away while it asks; the next one asks again.
    keychain.whileAsked = [&] { items.giveUp(); };
    REQUIRE(!items.read("a"));
    keychain.whileAsked = nullptr;
    items.giveUp();
    REQUIRE(items.read("a") == secret);

    REQUIRE(!BiometricItems::write("a", secret)); // nothing takes the place of another
    REQUIRE(BiometricItems::write("b", secret));
    BiometricItems::remove("b");
    BiometricItems::remove("b");
    REQUIRE(!items.read("b") && items.read("a") == secret);
    // Another finger becomes known.
    learnFinger();
    const int before = keychain.asked;
    REQUIRE(!items.read("a") && keychain.asked == before);
    keychain.full = YES;
    REQUIRE(!BiometricItems::write("a", secret));
    keychain.full = NO;
    keychain.known = NO;
    REQUIRE(!BiometricItems::exist() && !BiometricItems::write("a", secret));
}

} // namespace

int main() {
    @autoreleasepool {
        phone.pending = [[NSMutableDictionary alloc] init];
        phone.delivered = [[NSMutableDictionary alloc] init];
        std::string name = (std::filesystem::temp_directory_path() / "frond-XXXXXX").string();
        const std::filesystem::path folder = ::mkdtemp(name.data());
        run(folder);
        answersWithoutAFile(folder);
        runCues();
        runItems();
        runDocuments(folder);
        std::filesystem::remove_all(folder);
        std::cout << asked << " answers as they must be\n";
    }
}
