// SPDX-License-Identifier: GPL-3.0-or-later
// A window that was ended in the background opens where it was.
#include "tests/app/windowfixture.h"

namespace frond::test {

namespace {

class ResumeWindow : public WindowTest {
protected:
    ResumeWindow() {
        for (int day = 1; day <= 60; ++day)
            storage.sessions.save(SessionBuilder(toText(parseDay("2026-01-01").value() + Days{day}),
                                                 static_cast<std::uint8_t>(day))
                                      .step(5));
    }
    void open() {
        WindowTest::open();
        ASSERT_TRUE(QMetaObject::invokeMethod(window, "prepare")); // as its first frame is shown
    }
    /// What the window does as it leaves the front. Then its process is gone, or a person closed
    /// it.
    void leave(bool closed = false) {
        ASSERT_TRUE(QMetaObject::invokeMethod(window, "keepPlace"));
        if (closed)
            window->close();
        engine.reset();
        context.reset();
        open();
        QCoreApplication::processEvents();
        window->grabWindow();
    }
    /// The row at the top of the list.
    QString topRow() {
        QQuickItem* list = find("entries");
        if (!list)
            return {};
        QQuickItem* row = nullptr;
        const double top = list->property("contentY").toDouble() + 24;
        QMetaObject::invokeMethod(list, "itemAt", Q_RETURN_ARG(QQuickItem*, row),
                                  Q_ARG(double, list->width() / 2), Q_ARG(double, top));
        return row ? row->property("entryId").toString() : QString();
    }
};

TEST_F(ResumeWindow, HistoryIsWhereItWasScrolledTo) {
    open();
    tap("tab_history");
    window->grabWindow();
    QQuickItem* list = find("entries");
    ASSERT_TRUE(list);
    const QString first = topRow();
    list->setProperty("contentY", list->property("originY").toDouble() + 700);
    window->grabWindow();
    const QString row = topRow();
    ASSERT_FALSE(row.isEmpty());
    ASSERT_NE(row, first);
    leave();
    EXPECT_TRUE(QTest::qWaitFor([&] { return topRow() == row; }));
}

TEST_F(ResumeWindow, APageOfMoreIsOpenAgainWithItsTabBelow) {
    open();
    tap("tab_more");
    window->grabWindow();
    tap("kit");
    window->grabWindow();
    ASSERT_TRUE(find("back"));
    leave();
    ASSERT_TRUE(find("back"));
    EXPECT_TRUE(find("item_1")) << "the kit";
    tap("back");
    window->grabWindow();
    EXPECT_TRUE(find("kit")) << "More";
}

TEST_F(ResumeWindow, OfAPageThatIsNotOpenedAgainTheOneBelowIsOpen) {
    open();
    tap("tab_more");
    tap("copies");
    tap("bringIn");
    ASSERT_FALSE(find("takeOut"));
    leave();
    EXPECT_TRUE(find("takeOut")) << "Copies";
    EXPECT_TRUE(find("back"));
}

/// How a page is reached and, of one with a form, a field to type into.
struct OpenPage {
    const char* name;
    std::vector<const char*> taps;
    const char* field = nullptr;
};

class ResumedPage : public ResumeWindow, public ::testing::WithParamInterface<OpenPage> {
protected:
    ResumedPage() {
        storage.sessions.save(SessionBuilder(toText(clock.now().day()), 200).step(5));
        plan(EveryDays{1});
    }
    std::string kept() {
        EXPECT_TRUE(QMetaObject::invokeMethod(window, "keepPlace"));
        return storage.settings.setting(openPlaceSetting).value_or(std::string());
    }
};

INSTANTIATE_TEST_SUITE_P(
    Pages, ResumedPage,
    ::testing::Values(OpenPage{"KitItem", {"tab_more", "kit", "item_1"}, "label"},
                      OpenPage{"NewKitItem", {"tab_more", "kit", "add"}, "label"},
                      OpenPage{"KitSet", {"tab_more", "kit", "sets", "set_hegar", "chip_1"}},
                      OpenPage{"Question", {"tab_more", "appointments"}, "newQuestion"},
                      OpenPage{"Goal", {"tab_more", "goals", "addGoal"}, "goalText"},
                      OpenPage{"Trial", {"tab_more", "trials", "add"}, "note"},
                      OpenPage{"Milestone", {"tab_more", "milestones", "add"}, "text"},
                      OpenPage{"Score", {"tab_more", "lookBack", "addScore"}, "name"},
                      OpenPage{"Appointment", {"tab_more", "appointments", "primary"}, "about"},
                      OpenPage{"ClinicRule", {"tab_more", "clinic", "addRule"}, "ruleText"},
                      OpenPage{"Plan", {"tab_more", "plan", "change"}, "name"},
                      OpenPage{"PlanPhase", {"tab_more", "plan", "change", "addPhase"}, "minutes"},
                      OpenPage{
                          "Preset", {"tab_more", "plan", "presets", "preset_taper-12-12"}, "name"},
                      OpenPage{"Reminders", {"tab_more", "reminders"}, "text"},
                      OpenPage{"About", {"tab_more", "about"}},
                      OpenPage{"Guide", {"tab_more", "guideRow"}},
                      OpenPage{"Symptom", {"tab_today", "somethingFelt"}, "note"},
                      OpenPage{"Entry", {"tab_today", "entry_0"}},
                      OpenPage{"EditEntry", {"tab_today", "entry_0", "edit"}, "note"},
                      OpenPage{"AddToEntry", {"tab_today", "entry_0", "add"}, "note"},
                      OpenPage{"Chart", {"tab_overTime", "minutesRow"}},
                      OpenPage{"Table", {"tab_overTime", "tableRow"}}),
    [](const auto& one) { return std::string(one.param.name); });

TEST_P(ResumedPage, IsOpenAgainWithWhatWasTyped) {
    open();
    for (const char* name : GetParam().taps)
        tap(name);
    window->grabWindow();
    if (GetParam().field) {
        QQuickItem* field = find(GetParam().field);
        ASSERT_TRUE(field);
        ASSERT_TRUE(QMetaObject::invokeMethod(field, "edited", Q_ARG(QString, "17 half typed")));
    }
    const std::string before = kept();
    leave();
    if (GetParam().field) {
        EXPECT_EQ(textOf(GetParam().field), "17 half typed");
    }
    EXPECT_EQ(kept(), before) << "every page below it, and what stands in their forms";
    EXPECT_NE(before.find(R"("pages":[")"), std::string::npos);
}

TEST_F(ResumeWindow, APlanFromElsewhereIsOpenAgainUnsaved) {
    open();
    tap("tab_more");
    tap("plan");
    Plan plan{"From Ana"};
    plan.start = clock.now().day();
    plan.phases = {Phase{EveryDays{2}}};
    emit context->planTransfer()->received(toQString(library.writePlan(plan)));
    tap("back"); // what clinics ask people to have looked at
    EXPECT_EQ(textOf("name"), "From Ana");
    leave();
    EXPECT_EQ(textOf("name"), "From Ana");
    EXPECT_FALSE(context->plan()->hasPlan());
    tap("save");
    EXPECT_EQ(context->plan()->planName(), "From Ana");
}

TEST_F(ResumeWindow, ClosedAsOneClosesItOpensOnToday) {
    open();
    tap("tab_history");
    leave(true);
    EXPECT_FALSE(find("entries"));
    EXPECT_TRUE(find("start"));
}

TEST_F(ResumeWindow, AFormBesideOneThatWasLeftOnTodayIsOpenAgain) {
    open();
    context->earlier()->openEarlier();
    context->earlier()->setNote("half of a day");
    context->earlier()->pageOpened(); // its page is open on Today
    tap("tab_more");
    tap("goals");
    tap("addGoal");
    window->grabWindow();
    ASSERT_TRUE(
        QMetaObject::invokeMethod(find("goalText"), "edited", Q_ARG(QString, "half of a goal")));
    leave();
    EXPECT_EQ(textOf("goalText"), "half of a goal");
    EXPECT_EQ(context->earlier()->note(), "half of a day");
    context->earlier()->pageClosed();
}

TEST_F(ResumeWindow, OpensWhereItsLockClosedIt) {
    lock.passphrase = "five words";
    open();
    tap("tab_history");
    ASSERT_TRUE(QMetaObject::invokeMethod(window, "lockUp"));
    ASSERT_EQ(lock.closed, 1);
    engine.reset();
    context.reset();
    open();
    window->grabWindow();
    EXPECT_TRUE(find("entries"));
}

TEST_F(ResumeWindow, TheNextDayOpensOnToday) {
    open();
    tap("tab_history");
    ASSERT_TRUE(QMetaObject::invokeMethod(window, "keepPlace"));
    engine.reset();
    context.reset();
    clock.advance(24h);
    open();
    EXPECT_TRUE(find("start"));
}

} // namespace

} // namespace frond::test
