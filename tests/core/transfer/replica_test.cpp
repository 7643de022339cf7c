// SPDX-License-Identifier: GPL-3.0-or-later
// Devices that change, remove and exchange one entry in any order.
#include "core/transfer/replica.h"

#include "tests/core/builders.h"
#include "tests/support/generators.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <set>

namespace frond {
namespace {

Id device(unsigned number) {
    Id::Bytes bytes{};
    bytes[0] = static_cast<std::uint8_t>(number);
    return Id::fromRandom(bytes);
}

const Id entryId = device(200);

/// A few devices with one entry, as storage behaves: a change is later than all that the device
/// knows, and takes in every note that is shown.
struct World {
    struct Device {
        Id id;
        Stamp last;
        std::optional<SessionReplica> entry;
    };
    std::vector<Device> devices;
    std::uint64_t written = 0;

    explicit World(unsigned count) {
        for (unsigned i = 1; i <= count; ++i)
            devices.push_back({device(i), Stamp{i}, std::nullopt});
    }

    void change(std::size_t index, std::optional<std::string> note, bool removed) {
        Device& here = devices[index];
        here.last = Stamp{here.last.value + 1};
        const Version now{here.last, here.id};
        SessionReplica next{{entryId, now, now, std::nullopt, std::nullopt}, {}, {}};
        next.content = Session{.id = entryId, .day = Day{Days{20000}}, .note = std::move(note)};
        if (!removed) // a few contents, so that equal ones are made too
            next.content->day += Days{here.last.value % 3};
        if (here.entry) {
            next.created = here.entry->created;
            next.seen = here.entry->seen;
            next.seen.erase(here.id);
            if (here.entry->changed.device != here.id)
                next.seen[here.entry->changed.device] = here.entry->changed.stamp;
            if (removed && here.entry->content)
                next.content->note = shownNote(here.entry->content->note, here.entry->otherNotes);
        }
        if (removed)
            next.removed = now.stamp;
        here.entry = std::move(next);
    }
    void wipe(std::size_t index) {
        auto& entry = devices[index].entry;
        if (!entry || !entry->removed)
            return;
        entry->content.reset();
        entry->otherNotes.clear();
    }
    void send(std::size_t from, std::size_t to) {
        const auto& theirs = devices[from].entry;
        auto& mine = devices[to].entry;
        if (!theirs)
            return;
        mine = mine ? merged(*mine, *theirs) : *theirs;
        devices[to].last = std::max(devices[to].last, mine->changed.stamp);
    }
    void step() {
        const auto index = *rc::gen::inRange<std::size_t>(0, devices.size());
        switch (*rc::gen::inRange(0, 6)) {
        case 0:
        case 1:
            change(index, "note " + std::to_string(written++), false);
            break;
        case 2:
            change(index, std::nullopt, *rc::gen::arbitrary<bool>());
            break;
        case 3:
            wipe(index);
            break;
        default:
            send(index, *rc::gen::inRange<std::size_t>(0, devices.size()));
        }
    }
};

World anyWorld() {
    World world(3);
    const int steps = *rc::gen::inRange(3, 40);
    for (int i = 0; i < steps; ++i)
        world.step();
    for (auto& one : world.devices) {
        if (!one.entry)
            world.change(static_cast<std::size_t>(&one - world.devices.data()), std::nullopt,
                         false);
    }
    return world;
}

RC_GTEST_PROP(ReplicaTest, MergingIsIdempotentCommutativeAndAssociative, ()) {
    const World world = anyWorld();
    const SessionReplica& a = *world.devices[0].entry;
    const SessionReplica& b = *world.devices[1].entry;
    const SessionReplica& c = *world.devices[2].entry;
    RC_ASSERT(merged(a, a) == a);
    RC_ASSERT(merged(a, b) == merged(b, a));
    RC_ASSERT(merged(merged(a, b), c) == merged(a, merged(b, c)));
    RC_ASSERT(merged(merged(a, b), b) == merged(a, b));
}

RC_GTEST_PROP(ReplicaTest, NoEditMadeApartVanishesInWhateverOrderItComes, ()) {
    const World world = anyWorld();
    std::vector<SessionReplica> states;
    for (const World::Device& one : world.devices)
        states.push_back(*one.entry);
    std::vector<std::size_t> order = *rc::gen::arbitrary<std::vector<std::size_t>>();
    for (std::size_t& index : order)
        index %= states.size();
    order.insert(order.end(), {0, 1, 2}); // each comes at least once
    SessionReplica here = states[order.front()];
    std::vector<Session> kept;
    for (const std::size_t index : order) {
        RC_ASSERT(letGo(here, states[index]) == letGo(states[index], here));
        if (const auto lost = letGo(here, states[index]))
            kept.push_back(lost->session);
        here = merged(here, states[index]);
    }
    const auto replacedKnowingly = [&](const SessionReplica& state) {
        return std::any_of(states.begin(), states.end(), [&](const SessionReplica& other) {
            return state.changed < other.changed &&
                   (state.changed.device == other.changed.device ||
                    (other.seen.contains(state.changed.device) &&
                     state.changed.stamp <= other.seen.at(state.changed.device)));
        });
    };
    for (const SessionReplica& state : states) {
        if (!state.content || state.removed)
            continue;
        const auto says = [&](const Session& session) {
            return sameButForNote(session, *state.content);
        };
        // Devices may have made the same change: one of them may know that it was replaced.
        const bool replaced =
            std::any_of(states.begin(), states.end(), [&](const SessionReplica& other) {
                return other.content && says(*other.content) && replacedKnowingly(other);
            });
        RC_ASSERT(replaced || (here.content && says(*here.content)) ||
                  std::any_of(kept.begin(), kept.end(), says));
        RC_ASSERT(letGo(here, state) == std::nullopt); // what was merged is known
    }
}

RC_GTEST_PROP(ReplicaTest, OtherNotesAscendAndAreOlderThanTheEntry, ()) {
    const World world = anyWorld();
    const SessionReplica all =
        merged(merged(*world.devices[0].entry, *world.devices[1].entry), *world.devices[2].entry);
    RC_ASSERT(std::is_sorted(all.otherNotes.begin(), all.otherNotes.end(),
                             [](const auto& a, const auto& b) { return a.version < b.version; }));
    for (const OtherNote& other : all.otherNotes)
        RC_ASSERT(other.version < all.changed);
    RC_ASSERT(!all.seen.contains(all.changed.device));
}

TEST(ReplicaTest, NotesWrittenApartAreBothKept) {
    World world(2);
    world.change(0, "first", false);
    world.send(0, 1);
    world.change(0, "on the phone", false);
    world.change(1, "on the tablet", false);
    world.send(0, 1);
    world.send(1, 0);
    const SessionReplica& entry = *world.devices[0].entry;
    EXPECT_EQ(entry, *world.devices[1].entry);
    const std::string shown = shownNote(entry.content->note, entry.otherNotes).value();
    EXPECT_NE(shown.find("on the phone"), std::string::npos);
    EXPECT_NE(shown.find("on the tablet"), std::string::npos);
    EXPECT_EQ(shown.find("first"), std::string::npos); // both had read and replaced it
}

TEST(ReplicaTest, AChangeThatKnewOfBothNotesReplacesThem) {
    World world(2);
    world.change(0, "a", false);
    world.send(0, 1);
    world.change(0, "b", false);
    world.change(1, "c", false);
    world.send(0, 1);
    world.change(1, "b and c", false);
    world.send(1, 0);
    const SessionReplica& entry = *world.devices[0].entry;
    EXPECT_EQ(shownNote(entry.content->note, entry.otherNotes), "b and c");
}

TEST(ReplicaTest, WhatWasWipedDoesNotComeBack) {
    World world(2);
    world.change(0, "a", false);
    world.send(0, 1);
    world.change(0, std::nullopt, true);
    world.send(0, 1);
    world.wipe(0);
    world.send(1, 0);
    world.send(0, 1);
    EXPECT_FALSE(world.devices[0].entry->content);
    EXPECT_FALSE(world.devices[1].entry->content);
}

TEST(ReplicaTest, AnEditAfterARemovalElsewhereBringsTheEntryBack) {
    World world(2);
    world.change(0, "a", false);
    world.send(0, 1);
    world.change(0, std::nullopt, true);
    world.devices[1].last = Stamp{100};
    world.change(1, "edited later", false);
    world.wipe(0);
    world.send(1, 0);
    ASSERT_TRUE(world.devices[0].entry->content);
    EXPECT_FALSE(world.devices[0].entry->removed);
    EXPECT_EQ(world.devices[0].entry->content->note, "edited later");
}

TEST(ReplicaTest, OnlyAnEditMadeApartThatSaysSomethingElseIsLetGo) {
    World world(2);
    world.change(0, "a", false);
    world.send(0, 1);
    const auto lost = [&] { return letGo(*world.devices[0].entry, *world.devices[1].entry); };
    EXPECT_EQ(lost(), std::nullopt); // the same
    world.change(0, "a", false);
    EXPECT_EQ(lost(), std::nullopt); // it knew of the other
    world.devices[1].last = Stamp{10};
    world.change(1, "b", false);
    world.devices[1].entry->content->day = world.devices[0].entry->content->day;
    EXPECT_EQ(lost(), std::nullopt); // notes both stay
    world.devices[1].entry->content->day += Days{1};
    ASSERT_TRUE(lost());
    EXPECT_EQ(lost()->version, world.devices[0].entry->changed);
    EXPECT_EQ(lost()->session, *world.devices[0].entry->content);
    world.devices[1].entry->removed = Stamp{11}; // removed there, edited here
    EXPECT_TRUE(lost());
    world.devices[0].entry->removed = Stamp{9}; // a removal says nothing
    EXPECT_EQ(lost(), std::nullopt);
}

RC_GTEST_PROP(ReplicaTest, WhatShowsTheSameShowsTheSameMerged, ()) {
    World world = anyWorld();
    SessionReplica& a = *world.devices[0].entry;
    SessionReplica& b = *world.devices[1].entry;
    RC_ASSERT(showTheSame(a, a));
    RC_ASSERT(showTheSame(a, b) == showTheSame(b, a));
    const SessionReplica both = merged(a, b);
    if (a.otherNotes.empty() && b.otherNotes.empty() && showTheSame(a, b)) {
        RC_ASSERT(showTheSame(both, a));
        RC_ASSERT(!showsOtherNotes(both));
        RC_ASSERT(letGo(a, b) == std::nullopt);
    }
    RC_ASSERT(!showsOtherNotes(both) || !both.otherNotes.empty());
}

TEST(ReplicaTest, OnlyWhatIsSeenMakesADifference) {
    World world(2);
    world.change(0, "a", false);
    world.change(1, "a", false);
    SessionReplica& one = *world.devices[0].entry;
    SessionReplica& other = *world.devices[1].entry;
    other.content->day = one.content->day;
    ASSERT_NE(one.changed, other.changed);
    EXPECT_TRUE(showTheSame(one, other));
    const SessionReplica both = merged(one, other);
    EXPECT_FALSE(both.otherNotes.empty()); // for a third device that knows one of the two
    EXPECT_TRUE(showTheSame(both, one));
    EXPECT_FALSE(showsOtherNotes(both));

    other.content->note = "b";
    EXPECT_FALSE(showTheSame(one, other));
    EXPECT_TRUE(showsOtherNotes(merged(one, other)));
    EXPECT_FALSE(showTheSame(merged(one, other), other));
    other.content->note = "a";
    other.content->day += Days{1};
    EXPECT_FALSE(showTheSame(one, other));
    other.content->day -= Days{1};
    other.removed = Stamp{9};
    EXPECT_FALSE(showTheSame(one, other));
    one.removed = Stamp{8}; // removed on both
    EXPECT_TRUE(showTheSame(one, other));
    one.content.reset();
    EXPECT_FALSE(showTheSame(one, other)); // there it can be put back
}

TEST(ReplicaTest, EqualNotesAreShownOnce) {
    const std::vector<OtherNote> others{{{Stamp{1}, device(1)}, "same"},
                                        {{Stamp{2}, device(2)}, "other"}};
    EXPECT_EQ(shownNote("same", others), "same\n\nother");
    EXPECT_EQ(shownNote(std::nullopt, {}), std::nullopt);
}

} // namespace
} // namespace frond
