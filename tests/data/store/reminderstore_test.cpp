// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/reminderstore.h"

#include "tests/data/store/bothstorages.h"

namespace frond::data {
namespace {

using namespace std::chrono_literals;

template <class Where>
class ReminderRepositoryTest : public PortTest<Where> {
protected:
    ReminderRepository& reminders() { return this->where.reminders(); }
};
TYPED_TEST_SUITE(ReminderRepositoryTest, BothStorages);

const Reminders evening{.times = {{.time = 20h + 30min, .weekdays = std::nullopt}},
                        .followPlan = true,
                        .quiet = QuietHours{22h, 8h},
                        .text = "Tea?",
                        .mostPerDay = 2,
                        .secondAfterMinutes = 45};

ReminderRecord recordOn(const char* day) {
    const FloatingTime due{dayOf(day), 20h + 30min};
    return {.due = due,
            .at = momentOf("2026-03-01T20:30:00Z").utc + (due.day - dayOf("2026-03-01"))};
}

TYPED_TEST(ReminderRepositoryTest, KeepsWhatIsWanted) {
    EXPECT_EQ(this->reminders().reminders(), Reminders());
    this->reminders().save(evening);
    this->where.reopen();
    EXPECT_EQ(this->reminders().reminders(), evening);
}

TYPED_TEST(ReminderRepositoryTest, KeepsWhatBecameOfThem) {
    EXPECT_FALSE(this->reminders().mark());
    EXPECT_TRUE(this->reminders().records().empty());
    ReminderRecord shown = recordOn("2026-03-01");
    shown.shown = shown.at + 1s;
    ReminderRecord lost = recordOn("2026-03-02");
    lost.cause = MissCause::DeviceOff;
    this->reminders().save(ReminderRecords{shown, lost}, 7);
    lost.told = true;
    this->reminders().save(ReminderRecords{lost, recordOn("2026-03-03")}, 9);
    this->where.reopen();
    EXPECT_EQ(this->reminders().records(), (ReminderRecords{lost, recordOn("2026-03-03")}));
    EXPECT_EQ(this->reminders().mark(), 9U);
}

TYPED_TEST(ReminderRepositoryTest, RefusesWhatItsRulesRefuse) {
    this->reminders().save(evening);
    const auto read = [&] { return this->reminders().reminders(); };
    const auto refused = [&](auto set) {
        Reminders changed = evening;
        set(changed);
        expectRefused(read, [&] { this->reminders().save(changed); });
    };
    refused([](Reminders& reminders) { reminders.text = tooLong(); });
    refused([](Reminders& reminders) { reminders.mostPerDay = 25; });
    refused([](Reminders& reminders) { reminders.times.resize(maxReminderSlots + 1); });
}

} // namespace
} // namespace frond::data
