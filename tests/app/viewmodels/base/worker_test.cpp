// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/base/worker.h"

#include <QCoreApplication>
#include <atomic>
#include <future>
#include <gtest/gtest.h>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace frond::test {

namespace {

class WorkerTest : public ::testing::Test {
protected:
    Worker::Ended heard() {
        return [this](const std::exception* problem) {
            m_heard.emplace_back(problem ? problem->what() : "");
            m_heardIn = std::this_thread::get_id();
        };
    }
    void turnUntilHeard() {
        while (m_heard.empty())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }

    std::vector<std::string> m_heard;
    std::thread::id m_heardIn;
    std::promise<void> m_gate; // before the worker, which waits for it
    std::unique_ptr<Worker> m_worker = std::make_unique<Worker>();
};

TEST_F(WorkerTest, RunsElsewhereAndIsHeardHere) {
    std::thread::id ran;
    m_worker->start([&] { ran = std::this_thread::get_id(); }, heard());
    EXPECT_TRUE(m_worker->busy());
    turnUntilHeard();
    EXPECT_FALSE(m_worker->busy());
    EXPECT_EQ(m_heard, std::vector<std::string>{""});
    EXPECT_NE(ran, std::this_thread::get_id());
    EXPECT_EQ(m_heardIn, std::this_thread::get_id());
}

TEST_F(WorkerTest, WhatItThrewIsHeard) {
    m_worker->start([] { throw std::runtime_error("no room"); }, heard());
    turnUntilHeard();
    EXPECT_EQ(m_heard, std::vector<std::string>{"no room"});
    // and nothing of it is left for the next one
    m_heard.clear();
    m_worker->start([] {}, heard());
    turnUntilHeard();
    EXPECT_EQ(m_heard, std::vector<std::string>{""});
}

TEST_F(WorkerTest, WhileOneIsUnderWayNoOtherBegins) {
    std::atomic<int> runs = 0;
    m_worker->start(
        [&] {
            m_gate.get_future().wait();
            ++runs;
        },
        heard());
    m_worker->start([&] { runs += 10; },
                    [&](const std::exception*) { m_heard.emplace_back("other"); });
    m_gate.set_value();
    turnUntilHeard();
    EXPECT_EQ(runs, 1);
    EXPECT_EQ(m_heard, std::vector<std::string>{""});
}

TEST_F(WorkerTest, WaitingHearsItOnce) {
    m_worker->start([] {}, heard());
    m_worker->wait();
    EXPECT_FALSE(m_worker->busy());
    EXPECT_EQ(m_heard.size(), 1U);
    m_worker->wait();
    QCoreApplication::processEvents(); // what the thread sent
    EXPECT_EQ(m_heard.size(), 1U);
}

TEST_F(WorkerTest, TheEndMayStartTheNext) {
    m_worker->start([] {}, [this](const std::exception*) { m_worker->start([] {}, heard()); });
    turnUntilHeard();
    EXPECT_EQ(m_heard.size(), 1U);
    EXPECT_FALSE(m_worker->busy());
}

TEST_F(WorkerTest, GoneItIsWaitedForAndNobodyHears) {
    std::atomic<bool> done = false;
    m_worker->start(
        [&] {
            m_gate.get_future().wait();
            done = true;
        },
        heard());
    m_gate.set_value();
    m_worker.reset();
    EXPECT_TRUE(done);
    QCoreApplication::processEvents();
    EXPECT_TRUE(m_heard.empty());
}

} // namespace

} // namespace frond::test
