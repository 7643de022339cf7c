// SPDX-License-Identifier: GPL-3.0-or-later
// What leaves as a frond-export comes in again, whole or not at all, on one device or on several.
#include "data/transfer/frondexport.h"

#include "data/format/formaterror.h"
#include "data/store/collections.h"
#include "tests/data/device.h"
#include "tests/support/generators.h"

#include <rapidcheck/gtest.h>
#include <sstream>

namespace frond::data {
namespace {

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
    collectionOf<Appointment>(storage).save(Appointment{.id = idOf(21),
                                                        .day = dayOf("2026-04-01"),
                                                        .time = std::chrono::minutes(840),
                                                        .kind = AppointmentKind::Exam,
                                                        .about = "Room 3",
                                                        .howItWent = "calm",
                                                        .whatHelped = "music",
                                                        .change = -2});
    collectionOf<Question>(storage).save(
        Question{.id = idOf(22), .text = "How long?", .asked = true});
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
    EXPECT_EQ(collectionOf<Appointment>(two.storage()).list(),
              collectionOf<Appointment>(one.storage()).list());
    EXPECT_EQ(collectionOf<Question>(two.storage()).list(),
              collectionOf<Question>(one.storage()).list());
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

/// What is wrong with `text`, and that nothing of it was taken.
Problem refusal(const std::string& text) {
    Device device;
    device.storage().sessions().save(sessionOn(9, "2026-01-01"));
    const std::string before = device.exported();
    Problem problem{"nothing was refused", {Code::IsMissing}};
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
    EXPECT_EQ(refusal(replaced(good, "\"version\":1", "\"version\":2")).message.code,
              Code::NewerVersion);
    EXPECT_EQ(refusal(replaced(good, "\"questions\"", "\"diary\"")).field, "diary");
    EXPECT_EQ(refusal(replaced(good, "\"felt\":\"hard\"", "\"felt\":\"hard\",\"mood\":1")).field,
              "sessions[0].mood");
    EXPECT_EQ(refusal(replaced(good, "\"felt\":\"hard\"", "\"felt\":\"hard\",\"felt\":\"easy\""))
                  .message.code,
              Code::GivenTwice);
    EXPECT_EQ(refusal("[]").message.code, Code::NeedsObject);
    EXPECT_EQ(refusal("").field, "");
    EXPECT_EQ(refusal("{}").field, "format");
    EXPECT_EQ(refusal(good + "x").message.code, Code::IsNoJsonOrCutAt);
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
    EXPECT_EQ(refusal(start + deep).message.code, Code::NestedDeeper);
    EXPECT_EQ(refusal(start + std::string(100'000, '[')).message.code, Code::NeedsObject);
    EXPECT_EQ(refusal(start + "{\"note\":\"" + std::string(70'000, 'n') + "\"}]}").message,
              (Message{Code::TextLongerThan, 64}));
    Device one;
    fill(one.storage());
    const std::string good = one.exported();
    for (std::size_t size = 0; size + 2 < good.size(); size += 61)
        static_cast<void>(refusal(good.substr(0, size)));
}

} // namespace
} // namespace frond::data
