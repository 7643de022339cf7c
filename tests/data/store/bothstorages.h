// SPDX-License-Identifier: GPL-3.0-or-later
// What a port promises is asked of the database and of the memory of the tests alike: a fake that
// takes what the database refuses would let a wrong view-model pass.
#pragma once

#include "app/words/words.h"
#include "data/format/text/unicode.h"
#include "tests/data/storagetest.h"
#include "tests/support/fakeclock.h"
#include "tests/support/memoryreminders.h"
#include "tests/support/memoryrepositories.h"

namespace frond::data {

class InDatabase {
public:
    SessionRepository& sessions() { return m_storage->sessions(); }
    RunningSessionRepository& running() { return m_storage->running(); }
    KitRepository& kits() { return m_storage->kits(); }
    PlanRepository& plans() { return m_storage->plans(); }
    PauseRepository& pauses() { return m_storage->pauses(); }
    SumsRepository& sums() { return m_storage->sums(); }
    SettingsRepository& settings() { return m_storage->settings(); }
    ReminderRepository& reminders() { return m_storage->reminders(); }
    void passTime(std::chrono::seconds time) { m_now += time; }
    [[nodiscard]] std::chrono::sys_seconds now() const {
        return std::chrono::floor<std::chrono::seconds>(m_now);
    }
    /// Closes the file and opens it again.
    void reopen() {
        m_storage.reset();
        m_storage = open();
    }
    void expectWhole() {
        const CheckReport report = m_storage->check();
        EXPECT_TRUE(report.ok) << (report.problems.empty() ? ""
                                                           : inEnglish(report.problems.front()));
    }

private:
    std::unique_ptr<Storage> open() {
        const std::filesystem::path file = m_folder.path() / "t.db";
        KeyFile keys(file);
        return Storage::open(
            {.file = file, .create = true}, keys, [this] { return m_now; }, randomIds());
    }

    TemporaryFolder m_folder;
    std::chrono::sys_time<std::chrono::milliseconds> m_now{std::chrono::seconds{1'772'000'000}};
    std::unique_ptr<Storage> m_storage = open();
};

class InMemory {
public:
    SessionRepository& sessions() { return m_storage.sessions; }
    RunningSessionRepository& running() { return m_storage.running; }
    KitRepository& kits() { return m_storage.kits; }
    PlanRepository& plans() { return m_storage.plans; }
    PauseRepository& pauses() { return m_storage.pauses; }
    SumsRepository& sums() { return m_storage.sums; }
    SettingsRepository& settings() { return m_storage.settings; }
    ReminderRepository& reminders() { return m_reminders; }
    void passTime(std::chrono::seconds time) { m_clock.advance(time); }
    [[nodiscard]] std::chrono::sys_seconds now() const { return m_clock.now().utc; }
    void reopen() {}
    void expectWhole() {}

private:
    test::FakeClock m_clock;
    test::MemoryStorage m_storage{m_clock, comparable};
    test::MemoryReminders m_reminders{m_storage.state};
};

/// Each suite names itself: TYPED_TEST_SUITE(SomethingTest, BothStorages).
template <class Where>
class PortTest : public ::testing::Test {
protected:
    void TearDown() override { where.expectWhole(); }
    Where where;
};
using BothStorages = ::testing::Types<InDatabase, InMemory>;

/// More text than any field takes.
inline std::string tooLong() {
    return std::string(70'000, 'a');
}

/// `change` is refused and nothing is other than `before`.
template <class Read, class Change>
void expectRefused(const Read& read, const Change& change) {
    const auto before = read();
    EXPECT_EQ(kindOf(change), StorageError::Kind::Other);
    EXPECT_EQ(read(), before);
}

} // namespace frond::data
