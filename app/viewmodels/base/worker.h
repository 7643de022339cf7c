// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <exception>
#include <functional>
#include <thread>

namespace frond {

/// One piece of work at a time in a thread of its own. What came of it is heard in the thread that
/// this was made in, by its event loop.
class Worker {
public:
    /// What the work threw, or null.
    using Ended = std::function<void(const std::exception* problem)>;

    Worker() = default;
    /// Waits for the end of what is under way; nobody hears what came of it.
    ~Worker();
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    /// Neither is called while another is under way. `ended` may start the next, but not destroy
    /// this.
    void start(std::function<void()> work, Ended ended);
    [[nodiscard]] bool busy() const { return m_thread.joinable(); }
    /// Returns once nothing is under way, after `ended`.
    void wait();

private:
    void finish();

    QObject m_here; ///< whose events are those of the thread that hears
    std::thread m_thread;
    Ended m_ended;
    std::exception_ptr m_problem; ///< written by the thread, read after it
    int m_run = 0;                ///< the end of one that was waited for is not heard again
};

} // namespace frond
