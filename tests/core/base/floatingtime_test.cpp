// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/floatingtime.h"

#include "tests/core/builders.h"
#include "tests/support/zones.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

using namespace frond;
using namespace frond::test;
using std::chrono::minutes;

namespace {

FloatingTime wall(std::string_view text) {
    return parseFloatingTime(text).value();
}

std::string at(std::string_view text, const std::string& name) {
    const auto moment = momentOf(wall(text), zone(name));
    return moment ? toText(*moment) : "none";
}

/// What the clocks of a zone show.
minutes shown(const Moment& moment) {
    return std::chrono::floor<minutes>(moment.utc.time_since_epoch()) + moment.offset;
}

minutes wanted(const FloatingTime& time) {
    return time.day.time_since_epoch() + time.time;
}

TEST(FloatingTime, IsReadAndWrittenExactly) {
    EXPECT_EQ(toText(wall("2026-03-29T02:05")), "2026-03-29T02:05");
    for (const char* wrong : {"", "2026-03-29", "2026-03-29 20:30", "2026-03-29T24:00",
                              "2026-03-29T20:60", "2026-03-29T2:30", "2026-02-30T20:30",
                              "2026-03-29T20:30Z", "2026-03-29T-1:30", "2026-03-29T20.30"})
        EXPECT_FALSE(parseFloatingTime(wrong)) << wrong;
}

TEST(FloatingTime, MovesForwardByTheGap) {
    EXPECT_EQ(at("2026-03-29T01:30", "Europe/London"), "2026-03-29T02:30:00+01:00");
    EXPECT_EQ(at("2026-03-08T02:00", "America/New_York"), "2026-03-08T03:00:00-04:00");
    EXPECT_EQ(at("2026-10-04T02:15", "Australia/Lord_Howe"), "2026-10-04T02:45:00+11:00");
    // Clocks go from 23:00 to midnight there: the time belongs to its day all the same.
    EXPECT_EQ(at("2026-03-28T23:30", "America/Nuuk"), "2026-03-29T00:30:00-01:00");
}

TEST(FloatingTime, IsTheFirstOfTwo) {
    EXPECT_EQ(at("2026-10-25T01:30", "Europe/London"), "2026-10-25T01:30:00+01:00");
    EXPECT_EQ(at("2026-04-05T01:45", "Australia/Lord_Howe"), "2026-04-05T01:45:00+11:00");
}

// What a person wrote down stays as it is written, at the instant that RFC 5545 gives it.
TEST(FloatingTime, WhatWasWrittenInAGapStaysAsItIsWritten) {
    const ZoneOffsets berlin = zone("Europe/Berlin");
    const auto written = [&](std::string_view text) {
        return toText(momentAsWritten(wall(text), berlin));
    };
    EXPECT_EQ(written("2026-03-29T02:30"), "2026-03-29T02:30:00+01:00");
    EXPECT_EQ(momentAsWritten(wall("2026-03-29T02:30"), berlin).utc,
              momentOf(wall("2026-03-29T02:30"), berlin)->utc);
    EXPECT_EQ(written("2026-03-29T01:59"), "2026-03-29T01:59:00+01:00");
    EXPECT_EQ(written("2026-03-29T03:00"), "2026-03-29T03:00:00+02:00");
    EXPECT_EQ(written("2026-10-25T02:30"), "2026-10-25T02:30:00+02:00");
    for (const auto& [text, skipped] :
         {std::pair{"2026-03-29T01:59", false}, std::pair{"2026-03-29T02:00", true},
          std::pair{"2026-03-29T02:59", true}, std::pair{"2026-03-29T03:00", false},
          std::pair{"2026-10-25T02:30", false}})
        EXPECT_EQ(isSkipped(wall(text), berlin), skipped) << text;
}

TEST(FloatingTime, ADayThatAZoneLeftOutHasNone) {
    const ZoneOffsets apia = zoneOf({{std::chrono::sys_days(std::chrono::days(0)), minutes(-600)},
                                     {parseMoment("2011-12-30T10:00:00Z")->utc, minutes(840)}});
    EXPECT_FALSE(momentOf(wall("2011-12-30T12:00"), apia));
    EXPECT_EQ(toText(momentOf(wall("2011-12-31T12:00"), apia).value()),
              "2011-12-31T12:00:00+14:00");
    EXPECT_EQ(toText(momentOf(wall("2011-12-29T23:59"), apia).value()),
              "2011-12-29T23:59:00-10:00");
}

// Every zone of tzdata, each minute for three hours around each change from 2020 to 2037.
TEST(FloatingTime, EveryChangeOfEveryZoneKeepsTheRule) {
    const auto zones = allZones();
    ASSERT_GT(zones.size(), 60U);
    std::size_t asked = 0;
    for (const auto& [changes, name] : zones) {
        const ZoneOffsets zone = zoneOf(changes);
        for (std::size_t i = 1; i < changes.size(); ++i) {
            const minutes before = changes[i - 1].offset;
            const minutes gap = changes[i].offset - before;
            const minutes change =
                std::chrono::floor<minutes>(changes[i].from.time_since_epoch()) + before;
            for (minutes local = change - minutes(180); local < change + minutes(181); ++local) {
                const Day day{std::chrono::floor<std::chrono::days>(local)};
                const FloatingTime time{day, local - day.time_since_epoch()};
                const auto moment = momentOf(time, zone);
                ASSERT_TRUE(moment) << name << ' ' << toText(time);
                const bool inGap = local >= change && local < change + gap;
                ASSERT_EQ(shown(*moment), inGap ? local + gap : local)
                    << name << ' ' << toText(time) << " is " << toText(*moment);
                // The first of two: a moment earlier by the overlap shows another time.
                if (gap < minutes(0) && local >= change + gap && local < change) {
                    ASSERT_EQ(moment->offset, before) << name << ' ' << toText(time);
                }
                ASSERT_EQ(isSkipped(time, zone), inGap) << name << ' ' << toText(time);
                const Moment written = momentAsWritten(time, zone);
                ASSERT_EQ(shown(written), local) << name << ' ' << toText(time);
                ASSERT_EQ(written.utc, moment->utc) << name << ' ' << toText(time);
                ++asked;
            }
        }
    }
    EXPECT_GT(asked, 400'000U);
}

RC_GTEST_PROP(WallTimes, EachIsShownAtItsMomentInAnyZone, ()) {
    static const auto zones = allZones();
    const auto& [changes, name] =
        *std::next(zones.begin(),
                   *rc::gen::inRange<std::ptrdiff_t>(0, static_cast<std::ptrdiff_t>(zones.size())));
    const ZoneOffsets zone = zoneOf(changes);
    const FloatingTime time{day("2020-01-01") + Days(*rc::gen::inRange(0, 6500)),
                            minutes(*rc::gen::inRange(0, 1440))};
    const auto moment = momentOf(time, zone);
    RC_ASSERT(moment.has_value());
    RC_ASSERT(moment->offset == zone(moment->utc));
    const minutes late = shown(*moment) - wanted(time);
    RC_ASSERT(late == minutes(0) || (late > minutes(0) && late <= minutes(180)));
}

} // namespace
