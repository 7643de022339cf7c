// SPDX-License-Identifier: GPL-3.0-or-later
// One piece of work beside the window: it goes on, says how far the work is, and can end it.
#include "app/viewmodels/transfer/filework.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSignalSpy>
#include <atomic>
#include <condition_variable>
#include <gtest/gtest.h>
#include <mutex>

namespace frond::test {

namespace {

/// Waits until it is told to end, or is cancelled.
struct Gate {
    std::mutex mutex;
    std::condition_variable changed;
    bool open = false, cancelled = false;
    bool gone = false; ///< the job was destroyed
    std::thread::id ran;

    void tell(bool& what) {
        const std::lock_guard guard(mutex);
        what = true;
        changed.notify_all();
    }
};

class GatedJob : public WriteJob {
public:
    explicit GatedJob(Gate& gate, bool here = false) : m_gate(gate), m_here(here) {}
    ~GatedJob() override { m_gate.gone = true; }
    GatedJob(const GatedJob&) = delete;
    GatedJob& operator=(const GatedJob&) = delete;
    std::optional<std::size_t> run() override {
        std::unique_lock lock(m_gate.mutex);
        m_gate.ran = std::this_thread::get_id();
        if (!m_here)
            m_gate.changed.wait(lock, [&] { return m_gate.open || m_gate.cancelled; });
        return m_gate.cancelled ? std::nullopt : std::optional<std::size_t>(7);
    }
    [[nodiscard]] bool runsHere() const override { return m_here; }
    void cancel() override { m_gate.tell(m_gate.cancelled); }
    [[nodiscard]] std::size_t bytes() const override { return 1'200'000; }

private:
    Gate& m_gate;
    bool m_here;
};

using Outcome = FileOutcome<std::size_t>;

class FileWorkTest : public ::testing::Test {
protected:
    FileWorkTest() { QLocale::setDefault(QLocale(QStringLiteral("en_GB"))); }
    void start(bool here = false) {
        m_work->start(
            "Being read.", [this, here] { return std::make_unique<GatedJob>(m_gate, here); },
            [this](const Outcome& outcome) { m_heard.push_back(outcome); });
    }

    Gate m_gate;
    std::vector<Outcome> m_heard;
    std::unique_ptr<FileWork> m_work = std::make_unique<FileWork>();
};

TEST_F(FileWorkTest, TheWindowGoesOnUntilItHearsWhatCameOfIt) {
    QSignalSpy changed(m_work.get(), &FileWork::changed);
    start();
    EXPECT_TRUE(m_work->busy());
    EXPECT_EQ(m_work->text(), "Being written: 1.2 MB so far.");
    // Said again and again while the work waits: the event loop of this thread turns.
    while (changed.count() < 3)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    EXPECT_TRUE(m_heard.empty());
    m_gate.tell(m_gate.open);
    while (m_work->busy())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    ASSERT_EQ(m_heard.size(), 1U);
    EXPECT_EQ(m_heard.front().result, 7U);
    EXPECT_NE(m_gate.ran, std::this_thread::get_id());
    EXPECT_TRUE(m_gate.gone);
    EXPECT_TRUE(m_work->text().isEmpty());
}

TEST_F(FileWorkTest, CancellingEndsItAndSaysSo) {
    start();
    m_work->cancel();
    m_work->wait();
    ASSERT_EQ(m_heard.size(), 1U);
    EXPECT_FALSE(m_heard.front().result || m_heard.front().error);
}

TEST_F(FileWorkTest, ASecondOneWaitsForTheFirst) {
    start();
    start();
    m_gate.tell(m_gate.open);
    while (m_heard.empty())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    EXPECT_TRUE(m_work->busy());
    m_work->wait();
    EXPECT_EQ(m_heard.size(), 2U);
    EXPECT_FALSE(m_work->busy());
}

TEST_F(FileWorkTest, WhatIsWantedNoMoreWhenItsTurnComesIsLeftOut) {
    start();
    m_work->start(
        "Being read.", [] { return std::unique_ptr<WriteJob>(); },
        [this](const Outcome& outcome) { m_heard.push_back(outcome); });
    start();
    m_gate.tell(m_gate.open);
    m_work->wait();
    EXPECT_EQ(m_heard.size(), 2U);
}

TEST_F(FileWorkTest, CancellingBeginsNothingThatWaits) {
    start();
    start();
    m_work->cancel();
    m_work->wait();
    EXPECT_EQ(m_heard.size(), 1U);
    EXPECT_FALSE(m_work->busy());
}

TEST_F(FileWorkTest, WhatHasToRunHereIsOverAtOnce) {
    start(true);
    EXPECT_FALSE(m_work->busy());
    ASSERT_EQ(m_heard.size(), 1U);
    EXPECT_EQ(m_gate.ran, std::this_thread::get_id());
}

TEST_F(FileWorkTest, WhatCannotBeMadeSaysWhy) {
    m_work->start(
        "Being read.",
        []() -> std::unique_ptr<WriteJob> {
            throw StorageError(StorageError::Kind::Other, {Code::OwnFileReplaced});
        },
        [&](const Outcome& outcome) { m_heard.push_back(outcome); });
    ASSERT_EQ(m_heard.size(), 1U);
    EXPECT_TRUE(m_heard.front().error);
}

TEST_F(FileWorkTest, ClosingTheWindowEndsItUnheard) {
    start();
    m_work.reset();
    EXPECT_TRUE(m_gate.cancelled);
    EXPECT_TRUE(m_gate.gone);
    EXPECT_TRUE(m_heard.empty());
}

} // namespace

} // namespace frond::test
