// SPDX-License-Identifier: GPL-3.0-or-later
// What goes through all entries leaves the window's thread alone: of the processor's time that the
// work takes, the window waits for a small part at most, whatever machine this is.
#include "app/composition.h"
#include "app/qtconvert.h"
#include "tests/support/memoryports.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <algorithm>
#include <ctime>
#include <gtest/gtest.h>
#include <memory>

namespace frond::test {

namespace {

double processorTime(clockid_t clock) {
    timespec time{};
    clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

/// The longest that this thread did not come back to its events, in its own processor time.
class Stretches {
public:
    template <class Part>
    void run(const Part& part) {
        const double before = processorTime(CLOCK_THREAD_CPUTIME_ID);
        part();
        m_longest = std::max(m_longest, processorTime(CLOCK_THREAD_CPUTIME_ID) - before);
    }
    [[nodiscard]] double longest() const { return m_longest; }

private:
    double m_longest = 0;
};

class BesideWindowTest : public ::testing::Test {
protected:
    static void SetUpTestSuite() {
        folder = std::make_unique<QTemporaryDir>();
        auto chosen = std::make_unique<ChosenFiles>();
        files = chosen.get();
        const std::string database = toStd(path("frond.db"));
        composition = std::make_unique<Composition>(
            database, std::make_unique<FakeClock>(),
            [](std::chrono::sys_seconds) { return std::chrono::minutes(60); }, std::move(chosen),
            unseenDevice(database));
        composition->fill(sampleHistory({.years = 10, .now = FakeClock().now()}));
    }
    static void TearDownTestSuite() {
        composition.reset();
        folder.reset();
    }
    static QString path(const char* name) { return folder->filePath(name); }
    static AppContext& context() { return composition->context(); }
    static FileWork& work() { return *context().takeOut()->work(); }

    /// What `begin` sets going leaves the window at least nine tenths of the time.
    template <class Begin>
    static void expectBeside(const Begin& begin) {
        const double before = processorTime(CLOCK_PROCESS_CPUTIME_ID);
        Stretches stretches;
        stretches.run(begin);
        int turns = 0;
        for (; work().busy(); ++turns)
            stretches.run([] { QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents); });
        EXPECT_GT(turns, 0) << "it was over before it could be waited for";
        EXPECT_LT(stretches.longest(), (processorTime(CLOCK_PROCESS_CPUTIME_ID) - before) / 10);
    }
    static void writeTable(const char* name) {
        files->path = path(name);
        context().takeOut()->setForm("csv");
        context().takeOut()->share();
    }

    static inline std::unique_ptr<QTemporaryDir> folder;
    static inline std::unique_ptr<Composition> composition;
    static inline ChosenFiles* files = nullptr;
};

TEST_F(BesideWindowTest, TakingOut) {
    for (const char* form : {"csv", "json", "fhir"}) {
        SCOPED_TRACE(form);
        context().takeOut()->setForm(form);
        files->path = path("out");
        expectBeside([] { context().takeOut()->share(); });
        EXPECT_TRUE(context().takeOut()->message().startsWith("Saved as"));
    }
}

TEST_F(BesideWindowTest, MakingACopy) {
    CopiesViewModel* copies = context().copies();
    copies->begin();
    copies->setAgain(copies->words());
    files->path = path("copy");
    expectBeside([&] { copies->write(); });
    EXPECT_TRUE(copies->message().startsWith("Saved as"));
}

TEST_F(BesideWindowTest, SayingWhatAFileWouldBring) {
    writeTable("table");
    work().wait();
    BringInViewModel* bringIn = context().bringIn();
    expectBeside([&] { bringIn->lookAt(path("table")); });
    EXPECT_FALSE(bringIn->outlook().isEmpty()) << toStd(bringIn->message());
}

TEST_F(BesideWindowTest, LookingThroughTheFile) {
    CopiesViewModel* copies = context().copies();
    expectBeside([&] { copies->checkNow(); });
    EXPECT_EQ(copies->checkText(), "Looked through now: nothing wrong.");
}

} // namespace

} // namespace frond::test
