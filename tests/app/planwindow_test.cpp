// SPDX-License-Identifier: GPL-3.0-or-later
// Plans in the real window, tapped with the mouse.
#include "tests/app/windowfixture.h"

#include <QTemporaryDir>

namespace frond::test {

namespace {

class PlanWindowTest : public WindowTest {
protected:
    void keepTaper() {
        Plan plan{"Taper"};
        plan.start = parseDay("2026-02-02").value();
        plan.phases = {{TimesPerDay{2}, 20, mm("20"), 8}, {TimesPerDay{1}, 20, mm("24")}};
        storage.plans.savePlanHistory(defaultGroup, withPlan({}, plan, plan.start));
    }
    [[nodiscard]] Plan kept() const {
        return *shownPlan(storage.plans.planHistory(defaultGroup), clock.now().day());
    }
    void openPlan() {
        open();
        tap("tab_more");
        tap("plan");
    }
};

TEST_F(PlanWindowTest, APhaseIsShortenedFromTodayOn) {
    keepTaper();
    openPlan();
    tap("change");
    tap("phase_shorten"); // of the first card
    tap("save");
    EXPECT_EQ(storage.plans.planHistory(defaultGroup).size(), 2U);
    EXPECT_EQ(kept().phases.size(), 2U);
    EXPECT_EQ(kept().phases[0].weeks, 7);
    EXPECT_TRUE(find("close"));
}

TEST_F(PlanWindowTest, APhaseIsAddedOnAPageOfItsOwn) {
    keepTaper();
    openPlan();
    tap("change");
    tap("addPhase");
    tap("chip_times_per_week");
    tap("minutes");
    type("15");
    tap("take");
    tap("save");
    ASSERT_EQ(kept().phases.size(), 3U);
    EXPECT_EQ(kept().phases[2].cadence, Cadence{TimesPerWeek{1}});
    EXPECT_EQ(kept().phases[2].minutes, 15);
}

TEST_F(PlanWindowTest, TheCodeOnTheScreenIsTheWholePlan) {
    keepTaper();
    openPlan();
    tap("share");
    ASSERT_TRUE(find("code"));
    const QTemporaryDir folder;
    const QString picture = folder.filePath("screen.png");
    window->setProperty("height", 900);
    QCoreApplication::processEvents();
    ASSERT_TRUE(window->grabWindow().save(picture));
    std::optional<Plan> received;
    QObject::connect(context->planTransfer(), &PlanTransfer::received, [&](const QString& text) {
        received = std::get<Plan>(library.readPlan(toStd(text)));
    });
    files.path = picture;
    context->planTransfer()->receive();
    EXPECT_EQ(received, kept());
    EXPECT_TRUE(find("save")); // what would change is shown first
    EXPECT_EQ(storage.plans.planHistory(defaultGroup).size(), 1U);
}

TEST_F(PlanWindowTest, AfterABreakTheRestCanBeMoved) {
    keepTaper();
    storage.pauses.savePauses(
        {{parseDay("2026-02-15").value(), parseDay("2026-02-26").value(), {}}});
    open();
    tap("datesRow");
    tap("notice_move");
    EXPECT_EQ(kept().start, parseDay("2026-02-14"));
    EXPECT_FALSE(find("datesNotice"));
    tap("undo");
    EXPECT_EQ(kept().start, parseDay("2026-02-02"));
}

} // namespace

} // namespace frond::test
