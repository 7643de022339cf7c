// SPDX-License-Identifier: GPL-3.0-or-later
// What leaves as a frond-export comes in again, whole or not at all, on one device or on several.
#include "data/exchange/frondexport.h"

#include "data/json/reader.h"
#include "data/kitstore.h"
#include "data/pausestore.h"
#include "data/planstore.h"
#include "data/sessionstore.h"
#include "tests/data/storagetest.h"
#include "tests/support/generators.h"

#include <rapidcheck/gtest.h>
#include <sstream>

namespace frond::data {
namespace {

/// A device: its own file, its own clock.
class Device {
public:
    explicit Device(int minutesAhead = 0) : m_now(std::chrono::minutes(minutesAhead) + start) {
        const auto file = m_folder.path() / "t.db";
        KeyFile keys(file);
        m_storage = Storage::open(
            {.file = file, .create = true}, keys,
            [this] { return m_now += std::chrono::seconds(1); }, randomIds());
    }
    Storage& storage() { return *m_storage; }
    [[nodiscard]] std::string exported(std::optional<Day> from = {}, std::optional<Day> to = {}) {
        std::string text;
        writeFrondExport(
            *m_storage, [&](std::string_view piece) { text += piece; }, from, to);
        return text;
    }
    ImportReport merge(const std::string& text) {
        std::istringstream stream(text);
        return mergeFrondExport(*m_storage, stream);
    }
    void mergeFrom(Device& other) { merge(other.exported()); }
    void expectWhole() {
        const CheckReport report = m_storage->check();
        EXPECT_TRUE(report.ok) << (report.problems.empty() ? "" : report.problems.front());
    }

private:
    static constexpr std::chrono::sys_time<std::chrono::milliseconds> start{
        std::chrono::seconds{1'772'000'000}};
    TemporaryFolder m_folder;
    std::chrono::sys_time<std::chrono::milliseconds> m_now;
    std::unique_ptr<Storage> m_storage;
};

void fill(Storage& storage) {
    storage.sessions().save(fullSession());
    storage.sessions().save(sessionOn(2, "2026-03-02"));
    storage.sessions().save(sessionOn(3, "2026-03-03"));
    storage.sessions().remove(idOf(2));
    storage.sessions().save(sessionOn(4, "2026-03-04"));
    storage.sessions().remove(idOf(4));
    storage.sessions().wipeRemovedBefore(std::chrono::sys_seconds{std::chrono::years(300)});
    storage.sessions().save(sessionOn(5, "2026-03-05"));
    storage.sessions().remove(idOf(5));
    storage.kits().saveKit(
        {.name = "Set",
         .items = {{.id = idOf(11), .label = "1", .size = FixedSize{*Millimetres::fromTenths(225)}},
                   {.id = idOf(12), .label = "Fingertip"}}});
    Plan plan{.name = "Taper", .start = dayOf("2026-01-05")};
    plan.phases = {{.cadence = TimesPerDay{3}, .minutes = 10, .weeks = 12},
                   {.cadence = WhenILike{}}};
    storage.plans().savePlanHistory(
        defaultGroup, {{dayOf("2026-01-05"), plan}, {dayOf("2026-02-05"), std::nullopt}});
    storage.pauses().savePauses({{dayOf("2026-03-09"), std::nullopt, "flare"}});
    storage.visits().save(Appointment{.id = idOf(21),
                                      .day = dayOf("2026-04-01"),
                                      .time = std::chrono::minutes(840),
                                      .kind = AppointmentKind::Exam,
                                      .about = "Room 3",
                                      .howItWent = "calm",
                                      .whatHelped = "music",
                                      .change = -2});
    storage.visits().save(Question{.id = idOf(22), .text = "How long?", .asked = true});
    storage.settings().saveSetting("setup.done", "yes");
    storage.settings().saveSetting("here.folder", "/somewhere");
}

TEST(FrondExportTest, GoesThroughAnEmptyFileWithoutAChange) {
    Device one;
    fill(one.storage());
    const std::string text = one.exported();
    Device two(500);
    const ImportReport report = two.merge(text);
    EXPECT_EQ(report.read, 2U);
    EXPECT_EQ(report.added, 2U);
    EXPECT_GT(report.other, 8U);
    EXPECT_EQ(two.exported(), text);
    EXPECT_EQ(two.storage().sessions().find(idOf(1))->session, fullSession());
    EXPECT_EQ(two.storage().kits().kit(), one.storage().kits().kit());
    EXPECT_EQ(two.storage().plans().planHistory(), one.storage().plans().planHistory());
    EXPECT_EQ(two.storage().pauses().pauses(), one.storage().pauses().pauses());
    EXPECT_EQ(two.storage().visits().appointments(), one.storage().visits().appointments());
    EXPECT_EQ(two.storage().visits().questions(), one.storage().visits().questions());
    EXPECT_EQ(two.storage().settings().setting("setup.done"), "yes");
    EXPECT_EQ(two.storage().settings().setting("here.folder"), std::nullopt); // of the other one
    EXPECT_EQ(two.storage().sessions().recentlyRemoved().size(), 1U);
    two.expectWhole();
    const ImportReport again = two.merge(text);
    EXPECT_EQ(again.added + again.updated + again.other, 0U);
    EXPECT_EQ(again.skipped, 2U);
}

TEST(FrondExportTest, AnEmptyFileIsAnExportToo) {
    Device one;
    Device two;
    EXPECT_EQ(two.merge(one.exported()).read, 0U);
    EXPECT_EQ(two.exported(), one.exported());
}

TEST(FrondExportTest, OfSomeDaysOnlyTheirEntriesLeave) {
    Device one;
    fill(one.storage());
    const std::string text = one.exported(dayOf("2026-03-02"), dayOf("2026-03-04"));
    Device two;
    EXPECT_EQ(two.merge(text).added, 1U);
    EXPECT_EQ(two.storage().sessions().list({}, {}), std::vector{sessionOn(3, "2026-03-03")});
    EXPECT_TRUE(two.storage().sessions().recentlyRemoved().empty());
}

TEST(FrondExportTest, EverySessionGoesThrough) {
    EXPECT_TRUE(rc::check("what leaves comes in", [] {
        Device one;
        Device two;
        const auto sessions = *rc::gen::container<std::vector<Session>>(5, testing::anySession());
        for (const Session& session : sessions)
            one.storage().sessions().save(session);
        two.merge(one.exported());
        RC_ASSERT(two.exported() == one.exported());
        RC_ASSERT(two.storage().sessions().list({}, {}) == one.storage().sessions().list({}, {}));
    }));
}

// A change made here knows what came in before, so it wins although the clock is behind.
TEST(FrondExportTest, AnEditAfterAMergeWinsEvenWithASlowClock) {
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

TEST(FrondExportTest, NotesOfTwoDevicesAreBothShownAndSearched) {
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

TEST(FrondExportTest, AWipedEntryTakesTheOtherDevicesNoteWithIt) {
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
TEST(FrondExportTest, KitsMadeApartBecomeOne) {
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

TEST(FrondExportTest, PlansAndRestsMadeApartFromOneDay) {
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

TEST(FrondExportTest, DevicesAgreeInWhateverOrderTheyExchange) {
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

/// What is wrong with `text`, and that nothing of it was taken.
Problem refusal(const std::string& text) {
    Device device;
    device.storage().sessions().save(sessionOn(9, "2026-01-01"));
    const std::string before = device.exported();
    Problem problem;
    try {
        device.merge(text);
        ADD_FAILURE() << "taken: " << text.substr(0, 200);
    } catch (const FormatError& error) {
        problem = error.problem();
    }
    EXPECT_EQ(device.exported(), before);
    return problem;
}

std::string replaced(std::string text, const std::string& what, const std::string& by) {
    const std::size_t at = text.find(what);
    EXPECT_NE(at, std::string::npos) << what;
    return text.replace(at, what.size(), by);
}

TEST(FrondExportTest, SaysWhereItCannotBeAccepted) {
    Device one;
    fill(one.storage());
    const std::string good = one.exported();
    EXPECT_EQ(refusal(replaced(good, "\"pain_during\":3", "\"pain_during\":11")).field,
              "sessions[0].pain_during");
    EXPECT_EQ(refusal(replaced(good, "\"seconds\":900", "\"seconds\":-1")).field,
              "sessions[0].steps[1].seconds");
    EXPECT_EQ(
        refusal(replaced(good, "\"times_per_day\":3", "\"times_per_day\":99")).field.substr(8),
        ".plan.phases[0].cadence.times_per_day"); // which of the two depends on their ids
    EXPECT_EQ(refusal(replaced(good, "\"diameter_mm\":22.5,\"diameter_mm_min\"",
                               "\"diameter_mm\":0.5,\"diameter_mm_min\""))
                  .field,
              "kit_items[0].item.diameter_mm");
    EXPECT_EQ(refusal(replaced(good, "frond-export", "frond-kit")).field, "format");
    EXPECT_NE(refusal(replaced(good, "\"version\":1", "\"version\":2")).message.find("newer"),
              std::string::npos);
    EXPECT_EQ(refusal(replaced(good, "\"questions\"", "\"diary\"")).field, "diary");
    EXPECT_EQ(refusal(replaced(good, "\"felt\":\"hard\"", "\"felt\":\"hard\",\"mood\":1")).field,
              "sessions[0].mood");
    EXPECT_EQ(
        refusal(replaced(good, "\"felt\":\"hard\"", "\"felt\":\"hard\",\"felt\":\"easy\"")).message,
        "is given twice");
    EXPECT_EQ(refusal("[]").message, "must be an object");
    EXPECT_EQ(refusal("").field, "");
    EXPECT_EQ(refusal("{}").field, "format");
    EXPECT_NE(refusal(good + "x").message.find("byte"), std::string::npos);
}

TEST(FrondExportTest, RefusesStampsThatNoClockGives) {
    Device one;
    one.storage().sessions().save(sessionOn(1, "2026-03-01"));
    const std::string good = one.exported();
    const std::size_t at = good.find("\"changed\":\"", good.find("\"sessions\"")) + 11;
    const std::size_t size = good.find('"', at) - at;
    for (const char* stamp : {"99999999999999.0", "0.0", "1.70000", "-1.0", "x", "1", "01.0",
                              "18446744073709551616.0", "1772000000000.0.0", ""}) {
        std::string text = good;
        EXPECT_EQ(refusal(text.replace(at, size, stamp)).field, "sessions[0].changed") << stamp;
    }
}

TEST(FrondExportTest, RefusesWhatIsTooDeepTooLongOrCutOff) {
    const std::string start = "{\"format\":\"frond-export\",\"version\":1,\"sessions\":[";
    std::string deep;
    for (int i = 0; i < 40; ++i)
        deep += "{\"a\":";
    EXPECT_NE(refusal(start + deep).message.find("nested"), std::string::npos);
    EXPECT_NE(refusal(start + std::string(100'000, '[')).message.find("object"), std::string::npos);
    EXPECT_NE(
        refusal(start + "{\"note\":\"" + std::string(70'000, 'n') + "\"}]}").message.find("64"),
        std::string::npos);
    Device one;
    fill(one.storage());
    const std::string good = one.exported();
    for (std::size_t size = 0; size + 2 < good.size(); size += 61)
        static_cast<void>(refusal(good.substr(0, size)));
}

} // namespace
} // namespace frond::data
