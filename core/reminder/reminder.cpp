// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reminder/reminder.h"

#include "core/base/text.h"
#include "core/overtime/statistics.h"
#include "core/plan/schedule.h"

#include <algorithm>
#include <map>
#include <utility>

namespace frond {

using std::chrono::minutes;

namespace {

constexpr minutes wholeDay = std::chrono::hours(24);
constexpr int maxPerDay = 24;
constexpr int shortestSecond = 15; // sleeping phones let alarms through once in about 15 minutes
constexpr int longestSecond = 240;

bool isTimeOfDay(minutes time) {
    return time >= minutes{0} && time < wholeDay;
}

bool isOn(const ReminderSlot& slot, Day day) {
    return !slot.weekdays || (*slot.weekdays)[std::chrono::weekday(day).iso_encoding() - 1];
}

bool shareADay(const ReminderSlot& a, const ReminderSlot& b) {
    if (!a.weekdays || !b.weekdays)
        return true;
    for (std::size_t i = 0; i < a.weekdays->size(); ++i) {
        if ((*a.weekdays)[i] && (*b.weekdays)[i])
            return true;
    }
    return false;
}

void checkSlots(const std::vector<ReminderSlot>& slots, Problems& problems) {
    if (slots.size() > maxReminderSlots)
        problems.push_back({"slots", {Code::NotMoreThan, maxReminderSlots}});
    for (std::size_t i = 0; i < slots.size(); ++i) {
        const std::string path = "slots[" + std::to_string(i) + ']';
        if (!isTimeOfDay(slots[i].time))
            problems.push_back({path + ".time", {Code::NeedsTimeOnClock}});
        if (slots[i].weekdays && *slots[i].weekdays == std::array<bool, 7>{})
            problems.push_back({path + ".weekdays", {Code::NeedsLeastOneDay}});
        const auto isTwice = [&](const ReminderSlot& other) {
            return other.time == slots[i].time && shareADay(other, slots[i]);
        };
        if (std::any_of(slots.begin(), slots.begin() + static_cast<std::ptrdiff_t>(i), isTwice))
            problems.push_back({path + ".time", {Code::SameTimeOnOneDay}});
    }
}

void checkQuiet(const QuietHours& quiet, Problems& problems) {
    if (!isTimeOfDay(quiet.from))
        problems.push_back({"quiet.from", {Code::NeedsTimeOnClock}});
    if (!isTimeOfDay(quiet.to))
        problems.push_back({"quiet.to", {Code::NeedsTimeOnClock}});
    if (quiet.from == quiet.to)
        problems.push_back({"quiet.to", {Code::DiffersFrom, "quiet.from"}});
}

void checkText(const std::string& text, Problems& problems) {
    const std::size_t length = codePoints(text);
    if (length == std::string::npos || trimmed(text).empty() || length > maxReminderText ||
        !isOneLine(text))
        problems.push_back({"text", {Code::CharactersOfLineAtMost, maxReminderText}});
    else if (namesPurpose(text))
        problems.push_back({"text", {Code::NamesPurpose}});
}

/// The words of a text in lower case, letters of other scripts included.
std::vector<std::string> wordsOf(std::string_view text) {
    std::vector<std::string> words;
    std::string word;
    for (const char c : folded(text)) {
        const auto byte = static_cast<unsigned char>(c);
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || byte >= 0x80) {
            word += c;
        } else if (!word.empty()) {
            words.push_back(std::exchange(word, {}));
        }
    }
    if (!word.empty())
        words.push_back(word);
    return words;
}

/// What a word begins with that names a part of the body, a device, a practice or a condition.
constexpr std::array telltaleBeginnings{
    "anorect",     "atroph",  "bladder",   "bleed",     "bowel",    "brachyther", "cancer",
    "catheter",    "cervi",   "chemother", "clitor",    "cramp",    "dilat",      "dyspareun",
    "endometr",    "genit",   "gynaec",    "gynec",     "hymen",    "incontinen", "inserti",
    "intercourse", "intimat", "kegel",     "labia",     "lubric",   "masturb",    "menopaus",
    "menstru",     "oncolog", "orgasm",    "pelvi",     "penetrat", "penis",      "perine",
    "physio",      "prostat", "radiation", "radiother", "rectal",   "rectum",     "sexual",
    "silicone",    "smear",   "specul",    "spotting",  "stenos",   "stretch",    "surger",
    "surgic",      "symptom", "tampon",    "therap",    "trainer",  "tumor",      "tumour",
    "urethr",      "uter",    "vagin",     "vestibul",  "vibrat",   "vulv"};

/// Words too short to tell from the beginning of others.
constexpr std::array telltaleWords{"anal",  "anus", "lube", "lubes", "pain",  "painful",
                                   "pains", "pt",   "sex",  "wand",  "wands", "womb"};

} // namespace

bool QuietHours::contains(minutes time) const {
    return from < to ? time >= from && time < to : time >= from || time < to;
}

Problems validate(const Reminders& reminders) {
    Problems problems;
    checkSlots(reminders.times, problems);
    if (reminders.quiet)
        checkQuiet(*reminders.quiet, problems);
    if (reminders.text)
        checkText(*reminders.text, problems);
    if (reminders.mostPerDay && (*reminders.mostPerDay < 1 || *reminders.mostPerDay > maxPerDay))
        problems.push_back({"most_per_day", {Code::OneToAnother, 1, maxPerDay}});
    if (reminders.secondAfterMinutes && (*reminders.secondAfterMinutes < shortestSecond ||
                                         *reminders.secondAfterMinutes > longestSecond))
        problems.push_back(
            {"second_after_minutes", {Code::OneToAnother, shortestSecond, longestSecond}});
    return problems;
}

bool namesPurpose(std::string_view text, std::span<const std::string> own) {
    const std::vector<std::string> words = wordsOf(text);
    const auto tells = [](const std::string& word) {
        const auto isWord = [&](const char* telltale) { return word == telltale; };
        const auto begins = [&](const char* telltale) { return word.starts_with(telltale); };
        return std::any_of(telltaleWords.begin(), telltaleWords.end(), isWord) ||
               std::any_of(telltaleBeginnings.begin(), telltaleBeginnings.end(), begins);
    };
    const auto isIn = [&](const std::string& phrase) {
        const std::vector<std::string> parts = wordsOf(phrase);
        return !parts.empty() &&
               std::search(words.begin(), words.end(), parts.begin(), parts.end()) != words.end();
    };
    return std::any_of(words.begin(), words.end(), tells) ||
           std::any_of(own.begin(), own.end(), isIn);
}

ReminderDays reminderDays(const ReminderFacts& facts, DayRange range) {
    struct Counts {
        ReminderDay day;
        bool open = false; // something planned is not done
        bool noted = false;
        bool notToday = false;
    };
    std::map<Day, Counts> counts;
    for (const Session& session : facts.sessions) {
        Counts& day = counts[session.day];
        day.noted = day.noted || frond::counts(session);
        day.notToday = day.notToday || session.outcome == Outcome::NotToday;
    }
    for (const auto& [group, history] : facts.plans) {
        const std::vector<Session> sessions =
            facts.plans.size() == 1 ? facts.sessions : ofGroup(facts.sessions, facts.kit, group);
        const DoneByDay done(sessions, range);
        for (const ScheduledDay& scheduled : schedule(history, facts.pauses, range)) {
            if (scheduled.planned == 0)
                continue;
            Counts& day = counts[scheduled.day];
            day.day.planned = true;
            day.open = day.open || done.on(scheduled.day) < scheduled.planned;
        }
    }
    for (auto& [day, of] : counts)
        of.day.answered = of.notToday || (of.day.planned ? !of.open : of.noted);
    return [counts = std::move(counts), pauses = facts.pauses](Day day) {
        const auto found = counts.find(day);
        ReminderDay result = found == counts.end() ? ReminderDay() : found->second.day;
        result.paused = isPaused(pauses, day);
        return result;
    };
}

std::vector<FloatingTime> remindersOn(const Reminders& reminders, Day day,
                                      const ReminderDay& facts) {
    std::vector<FloatingTime> times;
    if (facts.paused || (reminders.followPlan && !facts.planned) ||
        (reminders.onlyIfNotDone && facts.answered))
        return times;
    const auto isQuiet = [&](minutes time) {
        return reminders.quiet && reminders.quiet->contains(time);
    };
    for (const ReminderSlot& slot : reminders.times) {
        if (!isOn(slot, day) || isQuiet(slot.time))
            continue;
        times.push_back({day, slot.time});
        if (!reminders.secondAfterMinutes || facts.answered)
            continue;
        const minutes second = slot.time + minutes(*reminders.secondAfterMinutes);
        if (second < wholeDay && !isQuiet(second))
            times.push_back({day, second});
    }
    std::sort(times.begin(), times.end());
    times.erase(std::unique(times.begin(), times.end()), times.end());
    if (reminders.mostPerDay)
        times.resize(std::min(times.size(), static_cast<std::size_t>(*reminders.mostPerDay)));
    return times;
}

std::vector<DueReminder> nextReminders(const Reminders& reminders, const ReminderDays& days,
                                       const ZoneOffsets& zone, std::chrono::sys_seconds after,
                                       std::size_t count, Day last) {
    std::vector<DueReminder> due;
    // A time put forward can pass midnight: the day before may have one to come, and the day after
    // one that is earlier.
    const Day first = momentAt(after, zone).day() - Days{1};
    bool enough = reminders.times.empty();
    for (Day day = first; day <= last && !enough; day += Days{1}) {
        enough = due.size() >= count;
        for (const FloatingTime& time : remindersOn(reminders, day, days(day))) {
            const auto at = momentOf(time, zone);
            if (at && at->utc > after)
                due.push_back({time, *at});
        }
    }
    std::sort(due.begin(), due.end(), [](const DueReminder& a, const DueReminder& b) {
        return std::pair(a.at.utc, a.due) < std::pair(b.at.utc, b.due);
    });
    due.resize(std::min(due.size(), count));
    return due;
}

} // namespace frond
