// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/base/choice.h"
#include "app/viewmodels/base/ports.h"
#include "app/viewmodels/base/worker.h"
#include "app/viewmodels/lock/unlockviewmodel.h"
#include "core/base/clock.h"
#include "core/lock/applock.h"

#include <QList>
#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <QStringList>
#include <QTimer>
#include <functional>
#include <string>
#include <string_view>

namespace frond {

// About this device, so they do not travel with a copy.
inline constexpr std::string_view lockAfterSetting = "here.lock.after"; ///< LockAfter
inline constexpr std::string_view lockOfferedSetting =
    "here.lock.offered"; ///< "yes", or a day that it waits for

/// The lock: setting it, changing and taking it off, when it closes, and that it is closed.
class LockViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by AppContext")
    Q_PROPERTY(bool isSet READ isSet NOTIFY changed)
    /// Whether it opens with a PIN, and whether this device can keep what one needs.
    Q_PROPERTY(bool pin READ pin NOTIFY changed)
    Q_PROPERTY(bool canUsePin READ canUsePin CONSTANT)
    /// The same of a finger or face, which the device asks for.
    Q_PROPERTY(bool biometric READ biometric NOTIFY changed)
    Q_PROPERTY(bool canUseBiometric READ canUseBiometric CONSTANT)
    /// LockWay of the lock that is set; empty without one.
    Q_PROPERTY(QString way READ way NOTIFY changed)
    Q_PROPERTY(QString valueText READ valueText NOTIFY changed)
    Q_PROPERTY(QString after READ after WRITE setAfter NOTIFY changed)
    Q_PROPERTY(QList<frond::Choice> afterChoices READ afterChoices CONSTANT)
    /// Asked for already: nothing of the person's is shown until the words open it.
    Q_PROPERTY(bool closed READ closed NOTIFY closedChanged)
    Q_PROPERTY(frond::UnlockViewModel* unlock READ unlock CONSTANT)

    // What is typed where it is set or changed.
    /// Whether that is a PIN.
    Q_PROPERTY(bool choosesPin READ choosesPin NOTIFY changed)
    /// What is not a PIN yet; empty where it is one, or nothing is typed.
    Q_PROPERTY(QString typedError READ typedError NOTIFY changed)
    Q_PROPERTY(QString typed READ typed WRITE setTyped NOTIFY changed)
    Q_PROPERTY(QString again READ again WRITE setAgain NOTIFY changed)
    Q_PROPERTY(QString againError READ againError NOTIFY changed)
    /// Both are there and the same, and can be used; or nothing has to be typed.
    Q_PROPERTY(bool wordsAgree READ wordsAgree NOTIFY changed)
    /// The recovery key, shown once; its words are numbered.
    Q_PROPERTY(QStringList recoveryWords READ recoveryWords NOTIFY changed)
    /// "Words 3, 7 and 11 of it", which show that it was written down.
    Q_PROPERTY(QString askedText READ askedText NOTIFY changed)
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    /// What came of the last act; empty before.
    Q_PROPERTY(QString message READ message NOTIFY changed)
    /// Whether the window is the one in front.
    Q_PROPERTY(bool inFront READ inFront WRITE setInFront NOTIFY changed)
    /// Nobody was asked yet whether a lock is wanted, and there is something to lock.
    Q_PROPERTY(bool offered READ offered NOTIFY changed)

public:
    using Needs =
        PortsOf<WithClock, WithSettings, WithExchange, WithSessions, WithFileDialogs, WithAppLock>;
    explicit LockViewModel(const Needs& ports, QObject* parent = nullptr);
    ~LockViewModel() override;
    LockViewModel(const LockViewModel&) = delete;
    LockViewModel& operator=(const LockViewModel&) = delete;

    [[nodiscard]] bool isSet() const { return m_ports.lock.isSet(); }
    [[nodiscard]] bool pin() const { return isSet() && m_ports.lock.way() == LockWay::Pin; }
    [[nodiscard]] bool canUsePin() const { return m_ports.lock.canUsePin(); }
    [[nodiscard]] bool biometric() const {
        return isSet() && m_ports.lock.way() == LockWay::Biometric;
    }
    [[nodiscard]] bool canUseBiometric() const { return m_ports.lock.canUseBiometric(); }
    [[nodiscard]] QString way() const;
    [[nodiscard]] QString valueText() const;
    [[nodiscard]] QString after() const;
    void setAfter(const QString& after);
    [[nodiscard]] static QList<Choice> afterChoices();
    [[nodiscard]] bool closed() const { return m_closed; }
    [[nodiscard]] UnlockViewModel* unlock() { return &m_unlock; }
    [[nodiscard]] QString typed() const { return m_typed; }
    void setTyped(const QString& text);
    [[nodiscard]] bool choosesPin() const { return m_chosen == LockWay::Pin; }
    [[nodiscard]] QString typedError() const;
    [[nodiscard]] QString again() const { return m_again; }
    void setAgain(const QString& text);
    [[nodiscard]] QString againError() const;
    [[nodiscard]] bool wordsAgree() const;
    [[nodiscard]] QStringList recoveryWords() const { return m_recoveryWords; }
    [[nodiscard]] QString askedText() const;
    [[nodiscard]] bool busy() const { return m_worker.busy(); }
    [[nodiscard]] QString message() const { return m_message; }
    [[nodiscard]] bool inFront() const { return m_inFront; }
    void setInFront(bool inFront);
    [[nodiscard]] bool offered() const;

    /// A key, a tap, a pointer that moves.
    void used();

    /// Nothing typed, no recovery key.
    Q_INVOKABLE void begin();
    /// The same, and what is typed next is for this LockWay.
    Q_INVOKABLE void beginWith(const QString& way);
    /// Types five words that nobody has had.
    Q_INVOKABLE void suggest();
    /// Sets the lock with what is typed twice: the app opens again and shows the recovery key.
    Q_INVOKABLE void set();
    /// True when `given` are the words of the recovery key that are asked for: it was written down,
    /// and is shown no more.
    Q_INVOKABLE bool confirm(const QString& given);
    // Of the following, no words ask for the finger or face that opens it now.
    /// Another recovery key, shown once.
    Q_INVOKABLE void renewRecoveryKey(const QString& words);
    /// From `before`, what opens it now or the recovery key, to what is typed.
    Q_INVOKABLE void change(const QString& before);
    /// Takes it off when the words are right.
    Q_INVOKABLE void remove(const QString& words);
    /// Asks once more, before something leaves or goes; answered() when the words are right.
    Q_INVOKABLE void ask(const QString& words);
    /// Also what waits for a keyring ends: its page is left.
    Q_INVOKABLE void forgetTyped();
    /// What waits for a keyring ends.
    Q_INVOKABLE void giveUp();
    Q_INVOKABLE void forgetMessage();
    Q_INVOKABLE void declineOffer();
    /// For a month.
    Q_INVOKABLE void putOffOffer();

    /// Closes, where there is a lock. With `letGo` everything is closed and its key let go of; else
    /// a session runs, or something is being written, and only the screen is covered until the
    /// words were said.
    Q_INVOKABLE void close(bool letGo);
    /// After the lock was set and the file opened anew: what had failed, or the recovery key.
    void showSet(const QString& problem, const QString& recoveryKey);

signals:
    void changed();
    void closedChanged();
    void answered();
    /// Other words, or none.
    void wasChanged();
    /// There is a recovery key to show.
    void recoveryKeyMade();
    /// It was not used for so long, or left: what is open closes.
    void closeWanted();
    void failed(const QString& message);

private:
    /// Runs `work` in a thread, then `done`, or says what it threw.
    void run(std::function<void()> work, std::function<void()> done);
    /// The same with what opens it now.
    void runWith(const QString& words, std::function<void(const std::string& words)> work,
                 std::function<void()> done);
    [[nodiscard]] bool sameTyped() const;
    void showRecoveryKey(const QString& key);
    void say(const QString& message);
    void closeIfTime();
    [[nodiscard]] LockAfter readAfter() const;

    Needs m_ports;
    UnlockViewModel m_unlock;
    LockWay m_chosen = LockWay::Passphrase;
    int m_timesLeft = 0; ///< the pages where it is set or changed
    LockAfter m_after;   ///< as it is kept; asked for with each move of a pointer
    QTimer m_unusedTimer{this};
    MonoTime m_used;
    bool m_closed = false, m_inFront = true;
    QString m_typed, m_again, m_message;
    QStringList m_recoveryWords;
    QList<int> m_asked; ///< places, from 0, ascending
    Worker m_worker;
};

} // namespace frond
