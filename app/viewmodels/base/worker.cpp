// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/base/worker.h"

#include <utility>

namespace frond {

Worker::~Worker() {
    if (m_thread.joinable())
        m_thread.join();
}

void Worker::start(std::function<void()> work, Ended ended) {
    if (busy())
        return;
    m_ended = std::move(ended);
    m_thread = std::thread([this, run = ++m_run, work = std::move(work)] {
        try {
            work();
        } catch (...) {
            m_problem = std::current_exception();
        }
        QMetaObject::invokeMethod(
            &m_here,
            [this, run] {
                if (run == m_run && busy())
                    finish();
            },
            Qt::QueuedConnection);
    });
}

void Worker::wait() {
    while (busy()) // the end of one may have started the next
        finish();
}

void Worker::finish() {
    m_thread.join();
    const Ended ended = std::exchange(m_ended, nullptr);
    const std::exception_ptr problem = std::exchange(m_problem, nullptr);
    if (!problem)
        return ended(nullptr);
    try {
        std::rethrow_exception(problem);
    } catch (const std::exception& error) {
        ended(&error);
    }
}

} // namespace frond
