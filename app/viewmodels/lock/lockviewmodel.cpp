// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/lock/lockviewmodel.h"

#include "app/qtconvert.h"
#include "app/viewmodels/base/attempt.h"
#include "app/viewmodels/base/filedialogs.h"
#include "core/base/settingsrepository.h"
#include "core/base/storageerror.h"
#include "core/session/sessionrepository.h"
#include "core/transfer/exchange.h"

#include <QLocale>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <algorithm>
#include <memory>
#include <utility>

namespace frond {

namespace {

/// A person may look for a file, or answer their keyring, so long.
constexpr std::chrono::minutes pageMayTake{5};

/// How many words of the recovery key are asked back.
constexpr int askedWords = 3;

QList<int> somePlaces(int count) {
    QList<int> places;
    while (places.size() < std::min(askedWords, count)) {
        const int place = QRandomGenerator::system()->bounded(count);
        if (!places.contains(place))
            places << place;
    }
    std::sort(places.begin(), places.end());
    return places;
}

QStringList wordsIn(const QString& text) {
    QString spaced = text;
    return spaced.replace(QLatin1Char('-'), QLatin1Char(' '))
        .simplified()
        .toLower()
        .split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

} // namespace

LockViewModel::LockViewModel(const Needs& ports, QObject* parent)
    : QObject(parent)
    , m_ports(ports)
    , m_unlock({[&lock = ports.lock](const std::string& words) { lock.check(words); },
                {},
                [&lock = ports.lock] { return lock.way(); },
                [&lock = ports.lock] { return lock.canUseBiometric(); },
                [&lock = ports.lock] { lock.giveUp(); }})
    , m_after(readAfter()) {
    connect(&m_unlock, &UnlockViewModel::opened, this, [this] {
        m_closed = false;
        used();
        emit closedChanged();
    });
    m_unusedTimer.setSingleShot(true);
    connect(&m_unusedTimer, &QTimer::timeout, this, &LockViewModel::closeIfTime);
    used();
}

LockViewModel::~LockViewModel() {
    giveUp();
}

QString LockViewModel::way() const {
    return isSet() ? toQString(toText(m_ports.lock.way())) : QString();
}

QString LockViewModel::valueText() const {
    if (!isSet())
        return tr("Off", "a lock");
    switch (m_ports.lock.way()) {
    case LockWay::Pin:
        return tr("PIN");
    case LockWay::Biometric:
        return tr("Fingerprint or face");
    case LockWay::Passphrase:
        break;
    }
    return tr("Passphrase");
}

LockAfter LockViewModel::readAfter() const {
    try {
        const auto kept = m_ports.settings.setting(lockAfterSetting);
        return kept ? parseLockAfter(*kept).value_or(usualLockAfter) : usualLockAfter;
    } catch (const StorageError&) {
        return usualLockAfter;
    }
}

QString LockViewModel::after() const {
    return toQString(toText(m_after));
}

void LockViewModel::setAfter(const QString& after) {
    const auto wanted = parseLockAfter(toStd(after));
    if (wanted &&
        attempt(this, [&] { m_ports.settings.saveSetting(lockAfterSetting, toText(*wanted)); })) {
        m_after = *wanted;
        m_unusedTimer.stop(); // it may have been set for longer
        used();
    }
    emit changed();
}

QList<Choice> LockViewModel::afterChoices() {
    return {choice("leaving", tr("When I leave it")), choice("1", tr("After a minute")),
            choice("5", tr("After 5 minutes")), choice("15", tr("After 15 minutes"))};
}

void LockViewModel::setTyped(const QString& text) {
    if (text != std::exchange(m_typed, text))
        emit changed();
}

void LockViewModel::setAgain(const QString& text) {
    if (text != std::exchange(m_again, text))
        emit changed();
}

QString LockViewModel::againError() const {
    const bool begun = !m_again.isEmpty() && m_again.size() >= m_typed.size();
    return begun && !sameTyped() ? tr("These two are not the same.") : QString();
}

QString LockViewModel::typedError() const {
    static const QRegularExpression other(QStringLiteral("[^0-9]"));
    if (!choosesPin())
        return {};
    if (m_typed.contains(other))
        return tr("A PIN has digits alone.");
    const bool tooShort = !m_again.isEmpty() && m_typed.size() < fewestDigits;
    return tooShort ? tr("A PIN has six digits or more.") : QString();
}

bool LockViewModel::sameTyped() const {
    return !m_typed.trimmed().isEmpty() &&
           m_ports.exchange.samePassphrase(toStd(m_typed), toStd(m_again));
}

bool LockViewModel::wordsAgree() const {
    if (m_chosen == LockWay::Biometric)
        return true;
    if (choosesPin() && !isPin(toStd(m_typed)))
        return false;
    return sameTyped();
}

QString LockViewModel::askedText() const {
    QStringList numbers;
    for (const int place : m_asked)
        numbers << QLocale().toString(place + 1);
    if (numbers.size() < askedWords)
        return {};
    return tr("Its words %1, %2 and %3").arg(numbers[0], numbers[1], numbers[2]);
}

void LockViewModel::setInFront(bool inFront) {
    if (inFront == m_inFront)
        return;
    // Left from now on, or until now: a phone runs nothing while it is away, and a device may have
    // slept.
    m_inFront = false;
    closeIfTime();
    m_inFront = inFront;
    emit changed();
}

void LockViewModel::used() {
    m_used = m_ports.clock.monotonic();
    const auto open = isSet() && !m_closed ? staysOpenFor(m_after) : std::nullopt;
    if (!open)
        m_unusedTimer.stop();
    else if (!m_unusedTimer.isActive())
        m_unusedTimer.start(*open);
}

void LockViewModel::closeIfTime() {
    if (!isSet() || m_closed)
        return;
    const auto unused =
        std::chrono::duration_cast<std::chrono::milliseconds>(m_ports.clock.monotonic() - m_used);
    // A dialog of files or of the keyring is in front of it, or was left open there.
    const bool asks = m_ports.files.isOpen() || busy() || m_unlock.busy();
    if (closesNow(m_after, unused, m_inFront || (asks && unused < pageMayTake)))
        emit closeWanted();
    else if (const auto open = staysOpenFor(m_after))
        m_unusedTimer.start(*open - unused);
}

bool LockViewModel::offered() const {
    if (isSet())
        return false;
    try {
        const std::string answer = m_ports.settings.setting(lockOfferedSetting).value_or("");
        const auto putOffTo = parseDay(answer);
        const bool waits = putOffTo && m_ports.clock.now().day() < *putOffTo;
        return answer != "yes" && !waits && m_ports.sessions.newest();
    } catch (const StorageError&) {
        return false;
    }
}

void LockViewModel::begin() {
    m_typed.clear();
    m_again.clear();
    m_recoveryWords.clear();
    m_asked.clear();
    m_message.clear();
    emit changed();
}

void LockViewModel::beginWith(const QString& way) {
    m_chosen = parseLockWay(toStd(way)).value_or(LockWay::Passphrase);
    begin();
}

void LockViewModel::suggest() {
    m_typed = toQString(m_ports.exchange.newPassphrase());
    emit changed();
}

void LockViewModel::set() {
    if (!wordsAgree())
        return;
    run([this, way = m_chosen, words = toStd(m_typed)] { m_ports.lock.prepare(way, words); },
        [this, left = m_timesLeft] {
            if (left != m_timesLeft || !wordsAgree())
                return; // its page was left meanwhile
            begin();
            m_ports.lock.setAndReopen();
        });
}

bool LockViewModel::confirm(const QString& given) {
    QStringList wanted;
    for (const int place : std::as_const(m_asked))
        wanted << m_recoveryWords[place];
    if (wanted.isEmpty() || wordsIn(given) != wanted) {
        say(tr("Those are not these words of it. It is still here to look at."));
        return false;
    }
    begin();
    say(pin()         ? tr("Frond opens with your PIN, or with the recovery key.")
        : biometric() ? tr("Frond opens with your fingerprint or face, or with the recovery key.")
                      : tr("Frond opens with your passphrase, or with the recovery key."));
    return true;
}

void LockViewModel::renewRecoveryKey(const QString& words) {
    const auto key = std::make_shared<std::string>();
    runWith(
        words,
        [this, key](const std::string& given) { *key = m_ports.lock.renewRecoveryKey(given); },
        [this, key] { showRecoveryKey(toQString(*key)); });
}

void LockViewModel::change(const QString& before) {
    if (!wordsAgree())
        return;
    runWith(
        before,
        [this, way = m_chosen, words = toStd(m_typed)](const std::string& given) {
            m_ports.lock.change(given, way, words);
        },
        [this] {
            begin();
            say(tr("Frond opens with the new one."));
            emit m_unlock.changed(); // perhaps it asks for something else
            emit wasChanged();
        });
}

void LockViewModel::remove(const QString& words) {
    runWith(
        words, [this](const std::string& given) { m_ports.lock.remove(given); },
        [this] {
            begin();
            say(tr("The lock is off."));
            emit wasChanged();
        });
}

void LockViewModel::ask(const QString& words) {
    runWith(
        words, [this](const std::string& given) { m_ports.lock.check(given); },
        [this] { emit answered(); });
}

void LockViewModel::forgetTyped() {
    giveUp();
    ++m_timesLeft;
    m_typed.clear();
    m_again.clear();
    emit changed();
}

void LockViewModel::giveUp() {
    if (busy())
        m_ports.lock.giveUp();
}

void LockViewModel::forgetMessage() {
    if (!m_message.isEmpty())
        say({});
}

void LockViewModel::declineOffer() {
    attempt(this, [&] { m_ports.settings.saveSetting(lockOfferedSetting, "yes"); });
    emit changed();
}

void LockViewModel::putOffOffer() {
    constexpr Days month{30};
    const Day until = m_ports.clock.now().day() + month;
    attempt(this, [&] { m_ports.settings.saveSetting(lockOfferedSetting, toText(until)); });
    emit changed();
}

void LockViewModel::close(bool letGo) {
    if (m_closed || !isSet())
        return;
    m_closed = true;
    m_unlock.forgetMessage();
    emit closedChanged();
    if (letGo)
        m_ports.lock.close();
}

void LockViewModel::showSet(const QString& problem, const QString& recoveryKey) {
    if (!problem.isEmpty())
        say(tr("That did not work: %1. There is no lock.").arg(problem));
    else
        showRecoveryKey(recoveryKey);
}

void LockViewModel::showRecoveryKey(const QString& key) {
    m_message.clear();
    m_recoveryWords = wordsIn(key);
    m_asked = somePlaces(static_cast<int>(m_recoveryWords.size()));
    emit changed();
    emit recoveryKeyMade();
}

void LockViewModel::run(std::function<void()> work, std::function<void()> done) {
    if (busy())
        return;
    m_worker.start(std::move(work), [this, done = std::move(done)](const std::exception* problem) {
        say(problem ? notOpenedText(*problem) : QString());
        if (!problem)
            done();
    });
    say({});
}

void LockViewModel::runWith(const QString& words,
                            std::function<void(const std::string& words)> work,
                            std::function<void()> done) {
    if (words.isEmpty() && !biometric())
        return;
    run([given = toStd(words), work = std::move(work)] { work(given); }, std::move(done));
}

void LockViewModel::say(const QString& message) {
    m_message = message;
    emit changed();
}

} // namespace frond
