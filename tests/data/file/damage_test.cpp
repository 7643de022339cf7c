// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever happens to the file is noticed: bytes that changed, and pages that are older than
// others.
#include "app/words/words.h"
#include "data/store/collections.h"
#include "data/transfer/frondexport.h"
#include "tests/data/samples.h"
#include "tests/data/storagetest.h"

#include <algorithm>
#include <functional>
#include <random>
#include <utility>
#include <vector>

namespace frond::data {
namespace {

constexpr std::size_t pageSize = 4096;

class DamageTest : public StorageTest {
protected:
    /// A closed file with entries, some removed, a kit and a plan; several pages of each table.
    std::string makeFile() {
        storage().inTransaction([&] {
            for (unsigned i = 0; i < 300; ++i)
                storage().sessions().save(session(i));
            storage().kits().saveKit({.name = "Set", .items = {{.id = idOf(1), .label = "1"}}});
        });
        storage().sessions().remove(idOf(3));
        close();
        return contentOf(file());
    }
    static Session session(unsigned number) {
        Session session = sessionOn(number, "2026-03-01");
        session.note = std::string(40, 'n') + std::to_string(number);
        session.steps = {{.duration = Seconds{number}}, {.duration = Seconds{60}}};
        session.context.tags = {"bath"};
        return session;
    }
    /// All that is in the file.
    std::string contentNow() {
        const auto storage = open(false);
        std::string content;
        writeFrondExport(*storage, [&](std::string_view piece) { content += piece; });
        if (const auto running = storage->running().running())
            content += std::to_string(running->timer.steps.front().elapsed.count());
        return content;
    }
    /// True when opening or checking says that something is wrong.
    bool isNoticed() {
        try {
            return !open(false)->check().ok;
        } catch (const StorageError& error) {
            EXPECT_EQ(error.kind(), StorageError::Kind::Damaged) << inEnglish(error);
            return true;
        }
    }
};

TEST_F(DamageTest, EveryPageWithAlteredBytesIsNoticed) {
    const std::string whole = makeFile();
    ASSERT_EQ(whole.size() % pageSize, 0U);
    ASSERT_FALSE(isNoticed());
    std::mt19937 random(20260301);
    for (std::size_t page = 0; page < whole.size() / pageSize; ++page) {
        for (int kind = 0; kind < 4; ++kind) {
            std::string altered = whole;
            const std::size_t at = page * pageSize + random() % pageSize;
            switch (kind) {
            case 0:
            case 1:
                altered[at] = static_cast<char>(altered[at] ^ 1 << random() % 8);
                break;
            case 2:
                for (std::size_t i = 0; i < 512; ++i)
                    altered[page * pageSize + at / 512 % 8 * 512 + i] = static_cast<char>(random());
                break;
            default:
                altered.replace(page * pageSize, pageSize, pageSize, '\0');
            }
            setContent(file(), altered);
            ASSERT_TRUE(isNoticed()) << "page " << page << " kind " << kind << " byte " << at;
        }
    }
    setContent(file(), whole);
    EXPECT_FALSE(isNoticed());
}

TEST_F(DamageTest, ATruncatedFileIsNoticed) {
    const std::string whole = makeFile();
    for (std::size_t size = 1; size < whole.size(); size += 1777) {
        setContent(file(), whole.substr(0, size));
        ASSERT_TRUE(isNoticed()) << size;
    }
}

TEST_F(DamageTest, ReadingADamagedPageSaysSo) {
    std::string altered = makeFile();
    // The last eighth: entries, and nothing that opening reads.
    for (std::size_t at = altered.size() / pageSize * 7 / 8 * pageSize; at < altered.size();
         at += pageSize)
        altered[at] = static_cast<char>(altered[at] ^ 1);
    setContent(file(), altered);
    const auto opened = open(false);
    // Each time: the cipher names the first such page only.
    for (int time = 0; time < 2; ++time) {
        EXPECT_EQ(kindOf([&] { static_cast<void>(opened->sessions().list({}, {})); }),
                  StorageError::Kind::Damaged);
        EXPECT_EQ(kindOf([&] { opened->sessions().save(session(7)); }),
                  StorageError::Kind::Damaged);
    }
}

// A page put back to what it was before a change authenticates, so only the ledger and the indexes
// can tell.
TEST_F(DamageTest, APageOlderThanTheRestIsNoticedWhateverTheChangeWas) {
    makeFile();
    const Pause pause{.from = dayOf("2026-02-01"), .to = dayOf("2026-02-03")};
    const Plan plan{.name = "Plan",
                    .start = dayOf("2026-01-05"),
                    .phases = {{.cadence = TimesPerDay{2}, .minutes = 10}}};
    Plan longer = plan;
    longer.phases.front().minutes = 11; // a part alone
    const std::string longNote(9000, 'o');
    std::vector<std::pair<std::string, std::function<void(Storage&)>>> changes{
        {"a new entry", [](Storage& s) { s.sessions().save(session(900)); }},
        {"an entry out", [](Storage& s) { s.sessions().remove(idOf(8)); }},
        {"and back", [](Storage& s) { s.sessions().restore(idOf(8)); }},
        {"a step's seconds alone",
         [](Storage& s) {
             Session edited = session(7);
             edited.steps.front().duration = Seconds{77};
             s.sessions().save(edited);
         }},
        {"a tag alone",
         [](Storage& s) {
             Session edited = session(9);
             edited.context.tags = {"Bath"};
             s.sessions().save(edited);
         }},
        {"a note of several pages",
         [&](Storage& s) {
             Session edited = session(10);
             edited.note = longNote;
             s.sessions().save(edited);
         }},
        {"the end of such a note",
         [&](Storage& s) {
             Session edited = session(10);
             edited.note = longNote.substr(1) + 'p';
             s.sessions().save(edited);
         }},
        {"a removal that was wiped",
         [this](Storage& s) {
             s.sessions().wipeRemovedBefore(
                 std::chrono::floor<std::chrono::seconds>(m_now + std::chrono::hours{1}));
         }},
        {"the kit's name",
         [](Storage& s) {
             s.kits().saveKit({.name = "Other", .items = {{.id = idOf(1), .label = "1"}}});
         }},
        {"an item",
         [](Storage& s) {
             s.kits().saveKit({.name = "Other", .items = {{.id = idOf(1), .label = "2"}}});
         }},
        {"a plan",
         [&](Storage& s) {
             s.plans().savePlanHistory("main", {{dayOf("2026-01-05"), plan}});
         }},
        {"a phase alone",
         [&](Storage& s) {
             s.plans().savePlanHistory("main", {{dayOf("2026-01-05"), longer}});
         }},
        {"a pause", [&](Storage& s) { s.pauses().savePauses({pause}); }},
        {"no pause", [](Storage& s) { s.pauses().savePauses({}); }},
        {"a choice", [](Storage& s) { s.settings().saveSetting("words.device", "trainer"); }},
        {"another choice", [](Storage& s) { s.settings().saveSetting("words.device", "it"); }},
        {"a session that runs",
         [](Storage& s) {
             s.running().saveRunning(
                 {.id = idOf(60),
                  .startedAt = momentOf("2026-03-01T20:00:00+01:00"),
                  .timer = {.state = TimerState::Running, .steps = {{.elapsed = Millis{5}}}},
                  .heartbeat = momentOf("2026-03-01T20:00:00+01:00")});
         }},
        {"a step that goes on",
         [](Storage& s) {
             s.running().saveRunning(
                 {.id = idOf(60),
                  .startedAt = momentOf("2026-03-01T20:00:00+01:00"),
                  .timer = {.state = TimerState::Running, .steps = {{.elapsed = Millis{15'000}}}},
                  .heartbeat = momentOf("2026-03-01T20:00:00+01:00")});
         }},
        {"no session that runs", [](Storage& s) { s.running().discardRunning(); }},
    };
    std::uint32_t number = 1000;
    CollectionKinds::each([&]<class Row>() {
        const std::string table(RowKind<Row>::table);
        const std::uint32_t id = ++number;
        changes.emplace_back("a new " + table,
                             [id](Storage& s) { collectionOf<Row>(s).save(sampleOf<Row>(id, 0)); });
        changes.emplace_back("another content of a " + table, [id](Storage& s) {
            collectionOf<Row>(s).save(sampleOf<Row>(id, 3)); // of the same day
        });
        changes.emplace_back("a removed " + table, [id](Storage& s) {
            collectionOf<Row>(s).remove(sampleOf<Row>(id, 0).id);
        });
    });
    for (const auto& [what, change] : changes) {
        const std::string before = contentOf(file());
        passTime(std::chrono::minutes{1});
        change(storage());
        close();
        const std::string after = contentOf(file());
        const std::string mark = contentOf(beside(file(), ".mark"));
        const std::string content = contentNow();
        int noticed = 0;
        // Page 1 has the count of pages: an older one does not fit the file where that changed, and
        // is the same where it did not.
        for (std::size_t page = 0; page < std::min(after.size(), before.size()) / pageSize;
             ++page) {
            if (after.compare(page * pageSize, pageSize, before, page * pageSize, pageSize) == 0)
                continue;
            std::string stale = after;
            stale.replace(page * pageSize, pageSize, before, page * pageSize, pageSize);
            setContent(file(), stale);
            // check lets go of what is derived and does not fit, which is a commit of its own.
            setContent(beside(file(), ".mark"), mark);
            if (isNoticed())
                ++noticed;
            else // written anew with the same rows
                EXPECT_EQ(contentNow(), content) << what << ", page " << page;
        }
        EXPECT_GE(noticed, 2) << what; // its table and the ledger
        setContent(file(), after);
        setContent(beside(file(), ".mark"), mark);
    }
}

TEST_F(DamageTest, WhatIsWrongIsSaidWithoutContent) {
    std::string altered = makeFile();
    const std::size_t at = altered.size() - pageSize + 100; // far from what opening reads
    altered[at] = static_cast<char>(altered[at] ^ 1);
    setContent(file(), altered);
    const CheckReport report = open(false)->check();
    EXPECT_FALSE(report.ok);
    ASSERT_FALSE(report.problems.empty());
    for (const Message& found : report.problems) {
        const std::string problem = inEnglish(found);
        EXPECT_FALSE(problem.empty());
        EXPECT_EQ(problem.find("nnnn"), std::string::npos) << problem;
        EXPECT_EQ(problem.find('\n'), std::string::npos) << problem;
    }
}

} // namespace
} // namespace frond::data
