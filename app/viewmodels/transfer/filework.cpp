// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/transfer/filework.h"

#include <QLocale>
#include <utility>

namespace frond {

namespace {

constexpr std::chrono::milliseconds saidEvery{100};

FileOutcome outcomeOf(FileJob& job) {
    try {
        return {job.run(), std::nullopt};
    } catch (const StorageError& error) {
        return {std::nullopt, error};
    }
}

} // namespace

FileWork::FileWork(QObject* parent) : QObject(parent) {
    m_progress.setInterval(saidEvery);
    connect(&m_progress, &QTimer::timeout, this, &FileWork::changed);
}

FileWork::~FileWork() {
    if (!m_job)
        return;
    m_job->cancel();
    m_thread.join();
}

void FileWork::start(const Make& make, Done done) {
    if (m_job)
        return;
    std::unique_ptr<FileJob> job;
    try {
        job = make();
    } catch (const StorageError& error) {
        done({std::nullopt, error});
        return;
    }
    if (job->runsHere()) {
        const FileOutcome outcome = outcomeOf(*job);
        job.reset();
        done(outcome);
        return;
    }
    m_job = std::move(job);
    m_done = std::move(done);
    m_progress.start();
    m_thread = std::thread([this, run = ++m_run, running = m_job.get()] {
        m_outcome = outcomeOf(*running);
        QMetaObject::invokeMethod(
            this,
            [this, run] {
                if (run == m_run && m_job)
                    finish();
            },
            Qt::QueuedConnection);
    });
    emit changed();
}

QString FileWork::text() const {
    if (!m_job)
        return {};
    const std::size_t bytes = m_job->bytes();
    return bytes == 0 ? tr("Being prepared.")
                      : tr("Being written: %1 so far.")
                            .arg(QLocale().formattedDataSize(static_cast<qint64>(bytes), 1,
                                                             QLocale::DataSizeSIFormat));
}

void FileWork::cancel() {
    if (m_job)
        m_job->cancel();
}

void FileWork::wait() {
    if (m_job)
        finish();
}

void FileWork::finish() {
    m_thread.join();
    m_progress.stop();
    m_job.reset();
    const Done done = std::exchange(m_done, nullptr);
    const FileOutcome outcome = std::exchange(m_outcome, {});
    emit changed();
    done(outcome);
}

} // namespace frond
