// SPDX-License-Identifier: GPL-3.0-or-later
// Who hears of whose changes.
#include "app/viewmodels/shell/appcontext.h"

#include "tests/app/portsfixture.h"

#include <QCoreApplication>
#include <QMetaProperty>
#include <functional>
#include <gmock/gmock.h>
#include <map>
#include <set>
#include <string>
#include <vector>

using namespace frond;
using namespace frond::test;
using ::testing::IsEmpty;
using ::testing::Not;

namespace {

class AppContextTest : public PortsTest {
protected:
    /// What a queued arming waits for.
    static void finishQueued() { QCoreApplication::processEvents(); }
};

/// What the context hands to QML.
std::vector<QObject*> viewModelsOf(AppContext& context) {
    std::vector<QObject*> found;
    const QMetaObject* meta = context.metaObject();
    for (int i = meta->propertyOffset(); i < meta->propertyCount(); ++i) {
        if (auto* viewModel = meta->property(i).read(&context).value<QObject*>())
            found.push_back(viewModel);
    }
    return found;
}

TEST_F(AppContextTest, ARestIsHeardOfByTheObservationOfASize) {
    for (std::uint8_t number = 1; number <= 7; ++number) {
        Session session = SessionBuilder("2026-02-25", number).step("2", "20", 10).build();
        session.day += Days{number - 1};
        session.ratings.painDuring = Rating::from(2);
        storage.sessions.save(session);
    }
    AppContext context(ports);
    context.comparison()->setActive(true);
    context.comparison()->setShowsObservation(true);
    const QString before = context.comparison()->observationText();
    ASSERT_TRUE(before.startsWith("Pain during was 2 or less")) << before.toStdString();
    ASSERT_TRUE(context.rest()->rest());
    finishQueued();
    EXPECT_NE(context.comparison()->observationText(), before);
    context.rest()->pickUpAgain();
    finishQueued();
    EXPECT_EQ(context.comparison()->observationText(), before);
}

TEST_F(AppContextTest, AKitItemThatJoinsAPlanBringsItsReminders) {
    Plan other{"Back"};
    other.start = parseDay("2026-01-05").value();
    other.phases = {{TimesPerDay{1}, 5, std::nullopt, std::nullopt}};
    storage.plans.savePlanHistory("back", {{other.start, other}});
    reminders.save({.times = {{std::chrono::minutes(1230), std::nullopt}}, .followPlan = true});
    AppContext context(ports);
    context.reminders()->start();
    finishQueued();
    ASSERT_THAT(system.armed, IsEmpty());
    ASSERT_TRUE(context.kitItem()->load(QString::fromStdString(kitId(2).toText())));
    context.kitItem()->setProperty("group", "back");
    ASSERT_TRUE(context.kitItem()->save());
    finishQueued();
    EXPECT_THAT(system.armed, Not(IsEmpty()));
}

/// How often each view-model was read, by its class.
std::map<std::string, int> loadsIn(AppContext& context) {
    std::map<std::string, int> loads;
    int number = 0;
    for (QObject* viewModel : viewModelsOf(context)) {
        for (const Reload* reload : viewModel->findChildren<Reload*>())
            loads[viewModel->metaObject()->className() + std::to_string(number)] = reload->loads();
        ++number;
    }
    return loads;
}

/// Something a person can change, and what is read again after it.
struct OneChange {
    const char* name;
    std::function<void(MemoryPorts&)> make;
    std::set<std::string> reads;
};

void PrintTo(const OneChange& change, std::ostream* out) {
    *out << change.name;
}

class OneChangeTest : public AppContextTest, public ::testing::WithParamInterface<OneChange> {};

TEST_P(OneChangeTest, ReadsWhatIsShownOnceHoweverManyChangesCome) {
    AppContext context(ports);
    context.history()->setActive(true);
    context.month()->setActive(true);
    context.overTime()->setActive(true);
    context.comparison()->setActive(true);
    context.removed()->setActive(true);
    context.summary()->setActive(true);
    finishQueued();
    for (const int times : {1, 3}) {
        const auto before = loadsIn(context);
        for (int i = 0; i < times; ++i)
            GetParam().make(*this);
        EXPECT_EQ(loadsIn(context), before) << "not before control is back";
        finishQueued();
        std::set<std::string> read;
        for (const auto& [name, count] : loadsIn(context)) {
            const int more = count - before.at(name);
            EXPECT_LE(more, 1) << name;
            if (more > 0)
                read.insert(name.substr(0, name.find_first_of("0123456789")));
        }
        EXPECT_EQ(read, GetParam().reads);
    }
}

TEST_P(OneChangeTest, ReadsWhatIsNotShownOnlyWhenItIs) {
    AppContext context(ports);
    finishQueued();
    const auto before = loadsIn(context);
    GetParam().make(*this);
    finishQueued();
    context.month()->setActive(true);
    context.month()->setActive(false);
    GetParam().make(*this);
    finishQueued();
    int shown = 0;
    for (const auto& [name, count] : loadsIn(context)) {
        const bool whenShown = name.find("History") != std::string::npos ||
                               name.find("OverTime") != std::string::npos ||
                               name.find("Comparison") != std::string::npos ||
                               name.find("Removed") != std::string::npos ||
                               name.find("Summary") != std::string::npos;
        if (whenShown) {
            EXPECT_EQ(count, 0) << name;
        }
        if (name.find("MonthModel") != std::string::npos)
            shown += count - before.at(name);
    }
    EXPECT_EQ(shown, 1);
}

const std::vector<OneChange> everyChange{
    {"entries",
     [](MemoryPorts& memory) {
         memory.storage.sessions.save(SessionBuilder("2026-03-01", 1).build());
     },
     {"frond::TodayViewModel", "frond::SessionViewModel", "frond::SessionEditor",
      "frond::EntryViewModel", "frond::HistoryModel", "frond::MonthModel",
      "frond::OverTimeViewModel", "frond::ComparisonViewModel", "frond::RemovedModel",
      "frond::PlanViewModel", "frond::SummaryEditor", "frond::ClinicNoticeViewModel"}},
    {"kit",
     [](MemoryPorts& memory) { memory.storage.kits.saveKit(memory.storage.kits.kit()); },
     {"frond::TodayViewModel", "frond::SessionViewModel", "frond::SessionEditor", "frond::KitModel",
      "frond::OverTimeViewModel", "frond::ComparisonViewModel", "frond::PlanViewModel",
      "frond::SummaryEditor"}},
    {"plan",
     [](MemoryPorts& memory) { memory.storage.plans.savePlanHistory(defaultGroup, {}); },
     {"frond::TodayViewModel", "frond::SessionViewModel", "frond::MonthModel",
      "frond::OverTimeViewModel", "frond::ComparisonViewModel", "frond::PlanViewModel",
      "frond::RestEditor", "frond::SummaryEditor"}},
    {"pauses",
     [](MemoryPorts& memory) { memory.storage.pauses.savePauses({}); },
     {"frond::TodayViewModel", "frond::HistoryModel", "frond::MonthModel",
      "frond::OverTimeViewModel", "frond::ComparisonViewModel", "frond::PlanViewModel",
      "frond::RestEditor", "frond::SummaryEditor"}},
    {"appointments",
     [](MemoryPorts& memory) {
         memory.storage.of<Question>().save({.id = kitId(50), .text = "How long?"});
     },
     {"frond::AppointmentsModel", "frond::SummaryEditor"}},
    {"goals",
     [](MemoryPorts& memory) {
         memory.storage.of<Goal>().save({.id = kitId(51), .text = "Sitting"});
     },
     {"frond::GoalsModel", "frond::LookBackViewModel", "frond::DayContextEditor",
      "frond::TodayViewModel", "frond::HistoryModel", "frond::MonthModel",
      "frond::OverTimeViewModel", "frond::RemovedModel", "frond::SummaryEditor",
      "frond::ClinicNoticeViewModel"}},
    {"clinicrules",
     [](MemoryPorts& memory) {
         memory.storage.of<ClinicRule>().save({.id = kitId(52),
                                               .kind = RuleKind::Pain,
                                               .atLeast = Rating::from(7),
                                               .text = "Call us."});
     },
     {"frond::ClinicModel", "frond::ClinicNoticeViewModel"}},
    {"settings",
     [](MemoryPorts& memory) { memory.storage.settings.saveSetting("words.device", "w"); },
     {"frond::SettingsViewModel", "frond::SessionViewModel", "frond::SessionOptions",
      "frond::PlanViewModel", "frond::LookBackViewModel", "frond::DayContextEditor",
      "frond::ClinicModel", "frond::WordsViewModel"}},
    {"reminders",
     [](MemoryPorts& memory) { memory.reminders.save(Reminders{}); },
     {"frond::ReminderEditor"}},
    {"day",
     [](MemoryPorts& memory) { memory.changes.tell(Topic::Today); },
     {"frond::TodayViewModel", "frond::SessionViewModel", "frond::EntryViewModel",
      "frond::HistoryModel", "frond::MonthModel", "frond::OverTimeViewModel",
      "frond::ComparisonViewModel", "frond::RemovedModel", "frond::PlanViewModel",
      "frond::AppointmentsModel", "frond::RestEditor", "frond::SummaryEditor",
      "frond::LookBackViewModel", "frond::ClinicModel", "frond::ClinicNoticeViewModel"}},
};
INSTANTIATE_TEST_SUITE_P(Every, OneChangeTest, ::testing::ValuesIn(everyChange),
                         [](const auto& change) { return std::string(change.param.name); });

} // namespace
