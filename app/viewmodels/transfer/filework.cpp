// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/transfer/filework.h"

#include <QLocale>
#include <exception>

namespace frond {

namespace {

constexpr std::chrono::milliseconds saidEvery{100};

} // namespace

FileWork::FileWork(QObject* parent) : QObject(parent) {
    m_progress.setInterval(saidEvery);
    connect(&m_progress, &QTimer::timeout, this, &FileWork::changed);
}

FileWork::~FileWork() {
    giveWay();
}

void FileWork::begin(std::shared_ptr<FileJob> job, const QString& text, std::function<void()> run,
                     std::function<void()> done) {
    m_job = std::move(job);
    m_text = text;
    m_progress.start();
    m_worker.start(std::move(run), [this, done = std::move(done)](const std::exception* problem) {
        m_progress.stop();
        m_job.reset(); // in the thread that it was made in
        emit changed();
        if (problem) // no answer would be a wrong one
            qFatal("%s", problem->what());
        done();
        startWaiting();
    });
    emit changed();
}

void FileWork::startWaiting() {
    while (!m_job && !m_waiting.empty()) {
        const auto next = std::move(m_waiting.front());
        m_waiting.pop_front();
        next();
    }
}

QString FileWork::text() const {
    const std::size_t bytes = m_job ? m_job->bytes() : 0;
    if (bytes == 0)
        return m_job ? m_text : QString();
    return tr("Being written: %1 so far.")
        .arg(QLocale().formattedDataSize(static_cast<qint64>(bytes), 1, QLocale::DataSizeSIFormat));
}

void FileWork::cancel() {
    m_waiting.clear();
    giveWay();
}

void FileWork::giveWay() {
    if (m_job)
        m_job->cancel();
}

} // namespace frond
