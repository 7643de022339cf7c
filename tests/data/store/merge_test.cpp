// SPDX-License-Identifier: GPL-3.0-or-later
// Devices without a server between them: whatever they exchange in whatever order, they agree.
#include "data/store/collections.h"
#include "tests/data/device.h"
#include "tests/data/samples.h"
#include "tests/support/generators.h"

#include <array>
#include <rapidcheck/gtest.h>

namespace frond::data {
namespace {

// A change made here knows what came in before, so it wins although the clock is behind.
TEST(MergeTest, AnEditAfterAMergeWinsEvenWithASlowClock) {
    Device ahead(60 * 24 * 400);
    Device behind;
    ahead.storage().sessions().save(fullSession());
    behind.mergeFrom(ahead);
    Session edited = fullSession();
    edited.note = "edited behind";
    behind.storage().sessions().save(edited);
    ahead.mergeFrom(behind);
    EXPECT_EQ(ahead.storage().sessions().find(idOf(1))->session, edited);
    EXPECT_EQ(ahead.exported(), behind.exported());
}

// What was learned of other devices in a transaction that was given up is forgotten with it.
TEST(MergeTest, AfterADryRunTheSameComesIn) {
    Device one;
    one.storage().sessions().save(fullSession());
    Device two(10);
    two.storage().dryRun([&] { EXPECT_EQ(two.merge(one.exported()).added, 1U); });
    EXPECT_EQ(two.storage().sessions().count(), 0U);
    EXPECT_EQ(two.merge(one.exported()).added, 1U);
    EXPECT_EQ(two.exported(), one.exported());
    two.expectWhole();
}

TEST(MergeTest, NotesOfTwoDevicesAreBothShownAndSearched) {
    Device phone;
    Device tablet(10);
    phone.storage().sessions().save(fullSession());
    tablet.mergeFrom(phone);
    Session here = fullSession();
    here.note = "on the phone";
    phone.storage().sessions().save(here);
    Session there = fullSession();
    there.note = "on the tablet";
    tablet.storage().sessions().save(there);
    const ImportReport report = phone.merge(tablet.exported());
    EXPECT_EQ(report.updated, 1U);
    EXPECT_EQ(report.keptNotes, 1U);
    tablet.mergeFrom(phone);
    EXPECT_EQ(phone.exported(), tablet.exported());
    EXPECT_EQ(phone.storage().sessions().find(idOf(1))->session.note,
              "on the phone\n\non the tablet");
    EXPECT_EQ(phone.storage().sessions().list({}, {}, "phone").size(), 1U);
    phone.expectWhole();
    tablet.expectWhole();

    // Removing and putting back keeps both; an edit makes them one.
    tablet.storage().sessions().remove(idOf(1));
    tablet.storage().sessions().restore(idOf(1));
    EXPECT_EQ(tablet.storage().sessions().find(idOf(1))->session.note,
              "on the phone\n\non the tablet");
    Session joined = fullSession();
    joined.note = "one";
    tablet.storage().sessions().save(joined);
    phone.mergeFrom(tablet);
    EXPECT_EQ(phone.storage().sessions().find(idOf(1))->session, joined);
    phone.expectWhole();
    tablet.expectWhole();
}

/// One of three of any kind that is a list, made of `seed`, and sometimes removed.
void changeNotes(Device& device, unsigned seed) {
    unsigned kind = 0;
    CollectionKinds::each([&]<class Row>() {
        if (kind++ != seed % CollectionKinds::count)
            return;
        const Row row = sampleOf<Row>(100 * kind + seed % 3, seed);
        if (seed % 5 == 4)
            collectionOf<Row>(device.storage()).remove(row.id);
        else
            collectionOf<Row>(device.storage()).save(row);
    });
}

RC_GTEST_PROP(MergeTest, DevicesThatHeardOfEachOtherHaveTheSameNotes, ()) {
    Device phone;
    Device tablet(10);
    Device third(20);
    const std::array devices{&phone, &tablet, &third};
    for (int i = 0; i < 24; ++i) {
        const auto from = *rc::gen::inRange<std::size_t>(0, devices.size());
        if (*rc::gen::inRange(0, 6) == 0)
            devices[from]->mergeFrom(*devices[(from + 1) % devices.size()]);
        else
            changeNotes(*devices[from], *rc::gen::inRange(0U, 100U));
    }
    // In whatever order, twice or not.
    phone.mergeFrom(tablet);
    third.mergeFrom(phone);
    phone.mergeFrom(third);
    phone.mergeFrom(third);
    tablet.mergeFrom(third);
    RC_ASSERT(phone.exported() == third.exported());
    RC_ASSERT(tablet.exported() == third.exported());
    for (Device* device : devices)
        device->expectWhole();
}

// Each of two devices that read the same file has its rows with stamps of its own.
TEST(MergeTest, WhatBothHaveApartIsAlreadyHere) {
    const auto fill = [](Device& device) {
        device.storage().sessions().save(fullSession());
        device.storage().kits().saveKit(
            {"Home",
             {{.id = idOf(7), .label = "1", .size = FixedSize{*Millimetres::fromTenths(150)}}}});
        device.storage().settings().saveSetting("a", "1");
        collectionOf<Appointment>(device.storage())
            .save({.id = idOf(8), .day = dayOf("2026-03-09")});
    };
    Device phone;
    Device tablet(10);
    Device third(20);
    for (Device* device : {&phone, &tablet, &third})
        fill(*device);
    const auto expectNothingNew = [](const ImportReport& report) {
        EXPECT_EQ(report.read, 1U);
        EXPECT_EQ(report.skipped, 1U);
        EXPECT_EQ(report.added + report.updated + report.newRows, 0U);
        EXPECT_EQ(report.other, 0U);
        EXPECT_EQ(report.keptNotes, 0U);
    };
    const std::string ofTablet = tablet.exported();
    expectNothingNew(phone.merge(ofTablet));
    expectNothingNew(tablet.merge(phone.exported()));
    expectNothingNew(third.merge(ofTablet));
    expectNothingNew(phone.merge(third.exported()));
    tablet.mergeFrom(phone);
    third.mergeFrom(phone);
    for (Device* device : {&phone, &tablet, &third}) {
        SessionRepository& sessions = device->storage().sessions();
        EXPECT_EQ(device->exported(), phone.exported());
        EXPECT_EQ(sessions.list({}, {}), std::vector{fullSession()});
        EXPECT_TRUE(sessions.recentlyReplaced().empty());
        device->expectWhole();
    }

    // What one of them then says of it is news on the others, with its own note alone.
    Session rated = fullSession();
    rated.ratings.painDuring = Rating::from(7);
    tablet.storage().sessions().save(rated);
    const ImportReport report = phone.merge(tablet.exported());
    EXPECT_EQ(report.updated, 1U);
    EXPECT_EQ(report.keptNotes, 0U);
    EXPECT_EQ(phone.storage().sessions().find(idOf(1))->session, rated);
    EXPECT_TRUE(phone.storage().sessions().recentlyReplaced().empty());
    phone.expectWhole();
}

// Equal notes of entries that differ are one note.
TEST(MergeTest, AnEqualNoteIsNotKeptTwice) {
    Device phone;
    Device tablet(10);
    phone.storage().sessions().save(fullSession());
    Session rated = fullSession();
    rated.ratings.painDuring = Rating::from(7);
    tablet.storage().sessions().save(rated);
    const ImportReport report = phone.merge(tablet.exported());
    EXPECT_EQ(report.updated, 1U);
    EXPECT_EQ(report.keptNotes, 0U);
    EXPECT_EQ(phone.storage().sessions().find(idOf(1))->session, rated);
    phone.expectWhole();
}

TEST(MergeTest, AnEditThatALaterOneReplacedUnknowinglyStaysAndCanBeUsed) {
    Device phone;
    Device tablet(10);
    phone.storage().sessions().save(fullSession());
    tablet.mergeFrom(phone);
    Session rated = fullSession();
    rated.ratings.painDuring = Rating::from(7);
    rated.note = "on the phone";
    phone.storage().sessions().save(rated);
    Session moved = fullSession();
    moved.context.position = "on the side";
    tablet.storage().sessions().save(moved); // later
    const std::string ofPhone = phone.exported();
    const std::string ofTablet = tablet.exported();
    for (int twice = 0; twice < 2; ++twice) {
        phone.merge(ofTablet);
        tablet.merge(ofPhone);
        for (Device* device : {&phone, &tablet}) {
            const auto replaced = device->storage().sessions().recentlyReplaced();
            ASSERT_EQ(replaced.size(), 1U);
            EXPECT_EQ(replaced[0].was.session, rated);
            EXPECT_EQ(replaced[0].now->context.position, "on the side");
            device->expectWhole();
        }
    }
    EXPECT_EQ(phone.exported(), tablet.exported());
    Device third(20);
    third.mergeFrom(phone);
    EXPECT_TRUE(third.storage().sessions().recentlyReplaced().empty()); // it stays here

    SessionRepository& sessions = phone.storage().sessions();
    const Version version = sessions.recentlyReplaced()[0].was.version;
    EXPECT_FALSE(sessions.useReplaced(idOf(2), version));
    EXPECT_TRUE(sessions.useReplaced(idOf(1), version));
    EXPECT_FALSE(sessions.useReplaced(idOf(1), version));
    rated.note = "on the phone\n\n" + *fullSession().note;
    EXPECT_EQ(sessions.find(idOf(1))->session.ratings, rated.ratings);
    EXPECT_EQ(sessions.find(idOf(1))->session.context, rated.context);
    const auto other = sessions.recentlyReplaced(); // and what it took the place of
    ASSERT_EQ(other.size(), 1U);
    EXPECT_EQ(other[0].was.session.context.position, "on the side");
    phone.expectWhole();
    tablet.mergeFrom(phone); // an edit like any other
    EXPECT_EQ(phone.exported(), tablet.exported());

    sessions.wipeRemovedBefore(std::chrono::sys_seconds{std::chrono::seconds{1'772'000'000}});
    EXPECT_EQ(sessions.recentlyReplaced().size(), 1U);
    sessions.wipeRemovedBefore(std::chrono::sys_seconds{std::chrono::seconds{1'773'000'000}});
    EXPECT_TRUE(sessions.recentlyReplaced().empty());
    phone.expectWhole();
}

TEST(MergeTest, AnEditOfWhatWasRemovedElsewhereCanBeUsed) {
    Device phone;
    Device tablet(10);
    phone.storage().sessions().save(fullSession());
    tablet.mergeFrom(phone);
    Session rated = fullSession();
    rated.ratings.painDuring = Rating::from(7);
    phone.storage().sessions().save(rated);
    tablet.storage().sessions().remove(idOf(1));
    phone.mergeFrom(tablet);
    EXPECT_FALSE(phone.storage().sessions().find(idOf(1)));
    const auto replaced = phone.storage().sessions().recentlyReplaced();
    ASSERT_EQ(replaced.size(), 1U);
    EXPECT_FALSE(replaced[0].now);
    EXPECT_TRUE(phone.storage().sessions().useReplaced(idOf(1), replaced[0].was.version));
    EXPECT_EQ(phone.storage().sessions().find(idOf(1))->session.ratings, rated.ratings);
    phone.expectWhole();
}

TEST(MergeTest, AWipedEntryTakesTheOtherDevicesNoteWithIt) {
    Device phone;
    Device tablet(10);
    phone.storage().sessions().save(fullSession());
    tablet.mergeFrom(phone);
    Session there = fullSession();
    there.note = "secret";
    tablet.storage().sessions().save(there);
    Device late(60);
    late.mergeFrom(phone);
    late.storage().sessions().remove(idOf(1));
    late.mergeFrom(tablet);
    late.storage().sessions().wipeRemovedBefore(std::chrono::sys_seconds{std::chrono::years(300)});
    EXPECT_EQ(late.exported().find("secret"), std::string::npos);
    late.expectWhole();
    tablet.mergeFrom(late);
    EXPECT_EQ(tablet.exported().find("secret"), std::string::npos);
    EXPECT_EQ(tablet.exported(), late.exported());
}

// Two devices set up apart: equal items are one, different ones are told apart, in any order.
TEST(MergeTest, KitsMadeApartBecomeOne) {
    const auto item = [](unsigned id, const char* label, int tenths) {
        return KitItem{
            .id = idOf(id), .label = label, .size = FixedSize{*Millimetres::fromTenths(tenths)}};
    };
    Device phone;
    Device tablet(10);
    phone.storage().kits().saveKit({"Phone", {item(1, "1", 150), item(2, "2", 200)}});
    tablet.storage().kits().saveKit({"Tablet", {item(3, "1", 150), item(4, "2", 220)}});
    phone.mergeFrom(tablet);
    tablet.mergeFrom(phone);
    const Kit kit = phone.storage().kits().kit();
    EXPECT_EQ(kit, tablet.storage().kits().kit());
    EXPECT_EQ(kit, (Kit{"Tablet", {item(1, "1", 150), item(2, "2", 200), item(4, "2 2", 220)}}));
    // One that was not listed does not come back when its equal goes.
    phone.storage().kits().saveKit({"Tablet", {item(2, "2", 200)}});
    EXPECT_EQ(phone.storage().kits().kit().items.size(), 1U);
    tablet.mergeFrom(phone);
    EXPECT_EQ(tablet.storage().kits().kit(), phone.storage().kits().kit());
}

TEST(MergeTest, PlansAndRestsMadeApartFromOneDay) {
    const Day day = dayOf("2026-03-01");
    const auto plan = [&](const char* name) {
        Plan result{.name = name, .start = day};
        result.phases = {{.cadence = TimesPerDay{1}}};
        return PlanHistory{{day, result}};
    };
    Device phone;
    Device tablet(10);
    phone.storage().plans().savePlanHistory(defaultGroup, plan("phone"));
    tablet.storage().plans().savePlanHistory(defaultGroup, plan("tablet"));
    phone.storage().pauses().savePauses({{day, dayOf("2026-03-05"), "flare"}});
    tablet.storage().pauses().savePauses({{dayOf("2026-03-04"), dayOf("2026-03-09"), "travel"}});
    phone.mergeFrom(tablet);
    tablet.mergeFrom(phone);
    EXPECT_EQ(phone.storage().plans().planHistory(), plan("tablet"));
    EXPECT_EQ(tablet.storage().plans().planHistory(), plan("tablet"));
    const std::vector<Pause> joined{{day, dayOf("2026-03-09"), "travel"}};
    EXPECT_EQ(phone.storage().pauses().pauses(), joined);
    EXPECT_EQ(tablet.storage().pauses().pauses(), joined);
    phone.storage().plans().savePlanHistory(defaultGroup, {});
    EXPECT_TRUE(phone.storage().plans().planHistory().empty());
    phone.storage().pauses().savePauses({});
    EXPECT_TRUE(phone.storage().pauses().pauses().empty());
    tablet.mergeFrom(phone);
    EXPECT_EQ(tablet.exported(), phone.exported());
    phone.expectWhole();
}

/// Any change that a person could make.
void anyChange(Storage& storage) {
    const auto id = idOf(static_cast<unsigned>(*rc::gen::inRange(1, 4)));
    switch (*rc::gen::inRange(0, 6)) {
    case 0: {
        Session session = *testing::anySession();
        session.id = id;
        storage.sessions().save(session);
        break;
    }
    case 1:
        storage.sessions().remove(id);
        break;
    case 2:
        storage.sessions().restore(id);
        break;
    case 3:
        storage.sessions().wipeRemovedBefore(std::chrono::sys_seconds{std::chrono::years(300)});
        break;
    case 4:
        storage.kits().saveKit(*testing::anyKit());
        break;
    default:
        storage.settings().saveSetting("a", std::to_string(*rc::gen::inRange(0, 3)));
    }
}

TEST(MergeTest, DevicesAgreeInWhateverOrderTheyExchange) {
    EXPECT_TRUE(rc::check("three devices agree", [] {
        Device a;
        Device b(3);
        Device c(60 * 24);
        std::array<Device*, 3> all{&a, &b, &c};
        const int steps = *rc::gen::inRange(2, 14);
        for (int i = 0; i < steps; ++i) {
            Device& one = *all[*rc::gen::inRange<std::size_t>(0, 3)];
            if (*rc::gen::inRange(0, 3) > 0)
                anyChange(one.storage());
            else
                one.mergeFrom(*all[*rc::gen::inRange<std::size_t>(0, 3)]);
        }
        const std::string ofA = a.exported();
        const std::string ofB = b.exported();
        const std::string ofC = c.exported();
        a.merge(ofB);
        a.merge(ofC);
        b.merge(ofC);
        b.merge(ofA);
        b.merge(ofC);
        c.merge(b.exported());
        c.merge(ofA);
        RC_ASSERT(a.exported() == b.exported());
        RC_ASSERT(a.exported() == c.exported());
        RC_ASSERT(a.storage().kits().kit() == c.storage().kits().kit());
        RC_ASSERT(a.storage().check().ok);
        RC_ASSERT(b.storage().check().ok);
        RC_ASSERT(c.storage().check().ok);
    }));
}

} // namespace
} // namespace frond::data
