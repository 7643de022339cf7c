// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/storageerror.h"
#include "core/transfer/exchange.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <QTimer>
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <thread>

namespace frond {

/// What came of a FileJob: a number, or what was wrong; neither where it was cancelled.
struct FileOutcome {
    std::optional<std::size_t> count;
    std::optional<StorageError> error;
};

/// Runs one job at a time beside the window, which says how far it is and can cancel it.
class FileWork : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by AppContext")
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    /// "Being written: 1.2 MB so far."
    Q_PROPERTY(QString text READ text NOTIFY changed)

public:
    using Make = std::function<std::unique_ptr<FileJob>()>;
    using Done = std::function<void(const FileOutcome& outcome)>;

    explicit FileWork(QObject* parent = nullptr);
    /// Cancels; nobody hears what came of it.
    ~FileWork() override;

    /// Calls `done` in this thread: at once where the job cannot be made or has to run here, else
    /// once it is over. While one is under way nothing is begun, and `done` is not called.
    void start(const Make& make, Done done);
    [[nodiscard]] bool busy() const { return m_job != nullptr; }
    [[nodiscard]] QString text() const;
    Q_INVOKABLE void cancel();
    /// Returns once nothing is under way.
    void wait();

signals:
    void changed();

private:
    void finish();

    std::unique_ptr<FileJob> m_job; ///< null while none is under way
    Done m_done;
    FileOutcome m_outcome; ///< written by the thread, read after it
    std::thread m_thread;
    QTimer m_progress;
    int m_run = 0; ///< what a thread of an earlier one says is not heard
};

} // namespace frond
