// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/base/worker.h"
#include "core/lock/applock.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <functional>
#include <string>

namespace frond {

struct UnlockActions {
    /// Opens with the words of its way or the recovery key, or without any by a finger or face.
    /// Runs in a thread of its own; throws StorageError.
    std::function<void(const std::string& words)> open;
    /// Puts an empty file in the place of the sealed one, which is kept; unset where that is not
    /// offered.
    std::function<void()> startAgain = {};
    std::function<LockWay()> way = [] { return LockWay::Passphrase; };
    /// Whether this device can ask for a finger or face.
    std::function<bool()> asksBiometric = [] { return true; };
    /// Ends what waits for a keyring.
    std::function<void()> giveUp = [] {};
};

/// The page that asks for the words.
class UnlockViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made with what it opens")
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    /// Whether digits are asked for.
    Q_PROPERTY(bool pin READ pin NOTIFY changed)
    /// Whether the device asks for a finger or face, and nothing is typed.
    Q_PROPERTY(bool biometric READ biometric NOTIFY changed)
    /// The same, and this device cannot ask for one: the recovery key alone opens it here.
    Q_PROPERTY(bool elsewhere READ elsewhere NOTIFY changed)
    /// What came of the last try; empty before.
    Q_PROPERTY(QString message READ message NOTIFY changed)
    Q_PROPERTY(bool canStartAgain READ canStartAgain CONSTANT)
    /// What has to be typed before that.
    Q_PROPERTY(QString startWord READ startWord CONSTANT)

public:
    explicit UnlockViewModel(UnlockActions actions, QObject* parent = nullptr);
    ~UnlockViewModel() override { giveUp(); }
    UnlockViewModel(const UnlockViewModel&) = delete;
    UnlockViewModel& operator=(const UnlockViewModel&) = delete;

    [[nodiscard]] bool busy() const { return m_worker.busy(); }
    [[nodiscard]] bool pin() const { return m_actions.way() == LockWay::Pin; }
    [[nodiscard]] bool biometric() const { return m_actions.way() == LockWay::Biometric; }
    [[nodiscard]] bool elsewhere() const { return biometric() && !m_actions.asksBiometric(); }
    [[nodiscard]] QString message() const { return m_message; }
    [[nodiscard]] bool canStartAgain() const { return m_actions.startAgain != nullptr; }
    [[nodiscard]] static QString startWord();

    Q_INVOKABLE void open(const QString& words);
    /// By a finger or face, where that opens it.
    Q_INVOKABLE void openBiometric();
    /// Something else is wanted: a keyring that asks the person is waited for no longer.
    Q_INVOKABLE void giveUp();
    /// False while `typed` is not the word.
    Q_INVOKABLE bool startAgain(const QString& typed);
    Q_INVOKABLE void forgetMessage();

signals:
    void changed();
    void opened();
    void startedAgain();

private:
    void start(const QString& words);
    void say(const QString& message);

    UnlockActions m_actions;
    QString m_message;
    Worker m_worker;
};

/// What is said of words that did not open, or of what stood in the way.
QString notOpenedText(const std::exception& error);

} // namespace frond
