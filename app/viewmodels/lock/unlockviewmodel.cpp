// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/lock/unlockviewmodel.h"

#include "app/inwords.h"
#include "app/qtconvert.h"
#include "core/base/storageerror.h"

#include <QCoreApplication>
#include <cstdint>
#include <utility>
#include <variant>

namespace frond {

namespace {

struct UnlockTexts {
    Q_DECLARE_TR_FUNCTIONS(Unlock)
};

int numberIn(const Message& message) {
    return static_cast<int>(std::get<std::int64_t>(message.arguments.front()));
}

} // namespace

QString notOpenedText(const std::exception& error) {
    const auto otherwise = [&] {
        return UnlockTexts::tr("That did not work: %1.").arg(inWords(error));
    };
    const auto* storage = dynamic_cast<const StorageError*>(&error);
    if (!storage)
        return otherwise();
    const Message& message = storage->problem().message;
    switch (message.code) {
    case Code::WordsDoNotOpenFile:
    case Code::RecoveryKeyDoesNotOpen:
        return UnlockTexts::tr("That did not open it.");
    case Code::RecoveryKeyMistyped:
        return UnlockTexts::tr("A word of the recovery key is missing or mistyped.");
    case Code::BiometricGaveNothing:
        return UnlockTexts::tr("It did not open. It can be tried again; once a fingerprint or face"
                               " of this device has changed, the recovery key alone opens it.");
    case Code::BiometricKeptNothing:
        return UnlockTexts::tr(
            "This device did not keep what a fingerprint or face needs. It can be"
            " tried again; a passphrase needs nothing kept.");
    case Code::KeyringGaveNothing:
        return UnlockTexts::tr("The keyring of this device did not give what the PIN needs. The"
                               " recovery key opens it.");
    case Code::KeyringTookNothing:
        return UnlockTexts::tr("The keyring of this device did not keep what a PIN needs. A"
                               " passphrase needs none.");
    case Code::NextTryInSeconds:
        return UnlockTexts::tr("The next try is possible in %n seconds.", nullptr,
                               numberIn(message));
    case Code::NextTryInMinutes:
        return UnlockTexts::tr("The next try is possible in %n minutes.", nullptr,
                               numberIn(message));
    default:
        return otherwise();
    }
}

UnlockViewModel::UnlockViewModel(UnlockActions actions, QObject* parent)
    : QObject(parent), m_actions(std::move(actions)) {}

QString UnlockViewModel::startWord() {
    return tr("start again", "typed before the sealed file is put aside");
}

void UnlockViewModel::open(const QString& words) {
    if (!words.isEmpty())
        start(words);
}

void UnlockViewModel::openBiometric() {
    if (biometric())
        start({});
}

void UnlockViewModel::start(const QString& words) {
    if (busy())
        return;
    m_worker.start([this, typed = toStd(words)] { m_actions.open(typed); },
                   [this](const std::exception* problem) {
                       say(problem ? notOpenedText(*problem) : QString());
                       if (!problem)
                           emit opened();
                   });
    say({});
}

void UnlockViewModel::giveUp() {
    if (busy())
        m_actions.giveUp();
}

bool UnlockViewModel::startAgain(const QString& typed) {
    if (busy() || !canStartAgain() || typed.trimmed().toLower() != startWord())
        return false;
    try {
        m_actions.startAgain();
    } catch (const std::exception& error) {
        say(notOpenedText(error));
        return false;
    }
    emit startedAgain();
    return true;
}

void UnlockViewModel::forgetMessage() {
    if (!m_message.isEmpty())
        say({});
}

void UnlockViewModel::say(const QString& message) {
    m_message = message;
    emit changed();
}

} // namespace frond
