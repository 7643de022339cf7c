// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/base/worker.h"
#include "core/base/storageerror.h"
#include "core/transfer/exchange.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <QTimer>
#include <deque>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace frond {

/// What came of a FileJob: what it found, or what was wrong; neither where it was cancelled.
template <class Result>
struct FileOutcome {
    std::optional<Result> result;
    std::optional<StorageError> error;
};

/// Runs jobs beside the window, one after another: says how far the one is, and can cancel it.
class FileWork : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by AppContext")
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    /// "Being written: 1.2 MB so far."
    Q_PROPERTY(QString text READ text NOTIFY changed)

public:
    explicit FileWork(QObject* parent = nullptr);
    /// Cancels; nobody hears what came of it.
    ~FileWork() override;

    /// Calls `done` with a FileOutcome in this thread: at once where the job cannot be made or has
    /// to run here, else once it is over. It is made once what is under way is over, and where
    /// `make` gives null then, it was wanted no more. `text` is said while nothing is written.
    template <class Make, class Done>
    void start(const QString& text, Make make, Done done);
    [[nodiscard]] bool busy() const { return m_job != nullptr; }
    [[nodiscard]] QString text() const;
    /// Ends what is under way, and what waits is not begun.
    Q_INVOKABLE void cancel();
    /// Ends what is under way; what waits is begun.
    void giveWay();
    /// Returns once nothing is under way and nothing waits.
    void wait() { m_worker.wait(); }

signals:
    void changed();

private:
    void begin(std::shared_ptr<FileJob> job, const QString& text, std::function<void()> run,
               std::function<void()> done);
    void startWaiting();

    std::shared_ptr<FileJob> m_job;              ///< null while none is under way
    std::deque<std::function<void()>> m_waiting; ///< what starts each of those to come
    QString m_text;
    QTimer m_progress;
    Worker m_worker; // last: it ends before what it uses is gone
};

template <class Make, class Done>
void FileWork::start(const QString& text, Make make, Done done) {
    if (m_job) {
        m_waiting.emplace_back([this, text, make = std::move(make), done = std::move(done)] {
            start(text, make, done);
        });
        return;
    }
    using Job = typename decltype(make())::element_type;
    using Result = typename decltype(std::declval<Job>().run())::value_type;
    const auto outcome = std::make_shared<FileOutcome<Result>>();
    std::shared_ptr<Job> job;
    try {
        job = make();
    } catch (const StorageError& error) {
        outcome->error = error;
        done(*outcome);
        return;
    }
    if (!job)
        return;
    const bool here = job->runsHere();
    auto run = [outcome, running = job.get()] {
        try {
            outcome->result = running->run();
        } catch (const StorageError& error) {
            outcome->error = error;
        } catch (const std::filesystem::filesystem_error&) {
            outcome->error = StorageError(StorageError::Kind::Io, Message(Code::DiskUnreadable),
                                          StorageError::About::OtherFile);
        }
    };
    if (here) {
        run();
        job.reset();
        done(*outcome);
        return;
    }
    begin(std::move(job), text, std::move(run),
          [outcome, done = std::move(done)] { done(*outcome); });
}

} // namespace frond
