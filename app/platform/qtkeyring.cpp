// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/qtkeyring.h"

#include "app/platform/desktop/desktopname.h"
#include "app/qtconvert.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QEvent>
#include <QObject>
#include <QThread>
#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <qt6keychain/keychain.h>
#include <type_traits>
#include <utility>

namespace frond {

namespace {

/// A person may have to find and type the words of their keyring.
constexpr std::chrono::minutes keyringWait{3};

/// QtKeychain queues its jobs in one object that stays in the thread of the first, so all of them
/// run in a thread that is there until the end. Others may wait for it, the one with the window
/// too.
class JobThread {
public:
    static JobThread& instance() {
        static JobThread only;
        return only;
    }
    JobThread(const JobThread&) = delete;
    JobThread& operator=(const JobThread&) = delete;

    /// Makes the job there, runs it, and gives what `result` says of it; nothing where that takes
    /// too long, or whoever waits gives up.
    template <class Job, class Result>
    auto run(const std::string& name, const std::function<void(Job&)>& prepare, Result result) {
        using Answer = std::invoke_result_t<Result, Job&>;
        const auto answer = std::make_shared<std::optional<Answer>>(); // may come after this
        QMetaObject::invokeMethod(&m_here, [this, answer, name, prepare, result] {
            auto* job = new Job(desktopName());
            job->setInsecureFallback(false); // never into a file of settings
            job->setKey(toQString(name));
            prepare(*job);
            QObject::connect(job, &QKeychain::Job::finished, &m_here, [this, answer, result, job] {
                const std::lock_guard lock(m_mutex);
                answer->emplace(result(*job));
                m_changed.notify_all();
            });
            job->start();
        });
        using namespace std::chrono_literals;
        // Apple's jobs end by way of the program's own thread, which this may be: what is meant for
        // the program itself is let through, and nothing else.
        const bool isItsOwn = QThread::currentThread() == qApp->thread();
        const auto until = std::chrono::steady_clock::now() + keyringWait;
        std::unique_lock lock(m_mutex);
        const int begun = m_givenUp;
        const auto ended = [&] { return *answer || m_givenUp != begun; };
        if (!isItsOwn)
            m_changed.wait_for(lock, keyringWait, ended);
        while (isItsOwn && !m_changed.wait_for(lock, 20ms, ended) &&
               std::chrono::steady_clock::now() < until) {
            lock.unlock();
            QCoreApplication::sendPostedEvents(qApp, QEvent::MetaCall);
            lock.lock();
        }
        return *answer ? *std::move(*answer) : Answer{};
    }
    void giveUp() {
        const std::lock_guard lock(m_mutex);
        ++m_givenUp;
        m_changed.notify_all();
    }

private:
    JobThread() {
        m_here.moveToThread(&m_thread);
        m_thread.start();
    }
    ~JobThread() {
        m_thread.quit();
        m_thread.wait();
    }

    QThread m_thread;
    QObject m_here;
    std::mutex m_mutex; ///< of what follows, and of what the jobs answer
    std::condition_variable m_changed;
    int m_givenUp = 0; ///< how often
};

template <class Job>
void asItIs(Job& /*job*/) {}

bool wentWell(QKeychain::Job& job) {
    return job.error() == QKeychain::NoError;
}

std::optional<data::DataKey> secretIn(QKeychain::ReadPasswordJob& job) {
    if (!wentWell(job))
        return std::nullopt;
    QByteArray bytes = QByteArray::fromBase64(job.textData().toLatin1());
    data::DataKey secret;
    const bool whole = bytes.size() == qsizetype{data::DataKey::size};
    if (whole)
        std::copy(bytes.cbegin(), bytes.cend(), secret.writable().begin());
    data::wipe(bytes.data(), static_cast<std::size_t>(bytes.size()));
    return whole ? std::optional(std::move(secret)) : std::nullopt;
}

} // namespace

std::optional<data::DataKey> QtKeyring::read(const std::string& name) const {
    using Job = QKeychain::ReadPasswordJob;
    return JobThread::instance().run<Job>(name, asItIs<Job>, secretIn);
}

bool QtKeyring::write(const std::string& name, const data::DataKey& secret) {
    using Job = QKeychain::WritePasswordJob;
    const QByteArray bytes = QByteArray::fromRawData(
        reinterpret_cast<const char*>(secret.bytes().data()), data::DataKey::size);
    const QString text = QString::fromLatin1(bytes.toBase64());
    return JobThread::instance().run<Job>(
        name, [text](Job& job) { job.setTextData(text); }, wentWell);
}

void QtKeyring::remove(const std::string& name) {
    using Job = QKeychain::DeletePasswordJob;
    JobThread::instance().run<Job>(name, asItIs<Job>, wentWell);
}

void QtKeyring::giveUp() {
    JobThread::instance().giveUp();
}

} // namespace frond
