// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/base/filedialogs.h"
#include "app/viewmodels/base/worker.h"
#include "app/viewmodels/shell/filetroubleviewmodel.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <functional>

namespace frond {

/// What can be done about a file that cannot be opened. `recover` and `restore` run in a thread of
/// their own and throw StorageError.
struct StartActions {
    std::function<Recovery()> recover;
    /// Whether a copy is opened with words. Throws StorageError when it is none.
    std::function<bool(const std::string& copy)> needsWords;
    std::function<void(const std::string& copy, const std::string& words)> restore;
};

/// The page that is there instead of the app: why, and what is offered.
class StartTroubleViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made before the window")
    Q_PROPERTY(QString message READ message NOTIFY changed)
    /// What can be read may be recovered, or a copy opened.
    Q_PROPERTY(bool offersHelp READ offersHelp NOTIFY changed)
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    /// What is under way can be given up.
    Q_PROPERTY(bool canCancel READ canCancel NOTIFY changed)
    /// The copy that was chosen and wants its words; empty without one.
    Q_PROPERTY(QString copyName READ copyName NOTIFY changed)

public:
    StartTroubleViewModel(QString message, bool offersHelp, FileDialogs& files,
                          StartActions actions);

    [[nodiscard]] QString message() const { return m_message; }
    [[nodiscard]] bool offersHelp() const { return m_offersHelp && !busy(); }
    [[nodiscard]] bool busy() const { return m_worker.busy(); }
    [[nodiscard]] bool canCancel() const { return busy() && m_cancel; }
    [[nodiscard]] QString copyName() const;

    Q_INVOKABLE void recover();
    /// Asks for a copy; one that needs no words is restored at once.
    Q_INVOKABLE void chooseCopy();
    Q_INVOKABLE void restore(const QString& words);
    /// Runs in a thread what needs the file closed, and which `cancel` gives up soon: `carriedOut`
    /// comes once it is over.
    void carryOut(const QString& message, std::function<void()> work, std::function<void()> cancel);
    Q_INVOKABLE void cancel();

signals:
    void changed();
    /// Another file stands there now.
    void recovered(const frond::Recovery& recovery);
    void restored();
    void carriedOut();

private:
    /// Runs `work` in a thread and then `done`, or says what it threw.
    void run(const QString& message, std::function<void()> work, std::function<void()> done);

    QString m_message;
    bool m_offersHelp;
    FileDialogs& m_files;
    StartActions m_actions;
    QString m_copy;
    std::function<void()> m_cancel; ///< empty where it cannot be given up, or was
    Worker m_worker;
};

} // namespace frond
