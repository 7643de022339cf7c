// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/transfer/copiesviewmodel.h"

#include "app/inwords.h"
#include "app/qtconvert.h"
#include "app/viewmodels/base/attempt.h"
#include "app/viewmodels/base/daytext.h"
#include "app/viewmodels/base/filedialogs.h"
#include "core/base/clock.h"
#include "core/base/day.h"
#include "core/base/settingsrepository.h"
#include "core/base/storageerror.h"
#include "core/transfer/exchange.h"

#include <QDir>
#include <QFileInfo>
#include <utility>

namespace frond {

namespace {

constexpr Days automaticEvery{7};
constexpr int shortestOwnWords = 12;

} // namespace

CopiesViewModel::CopiesViewModel(const Needs& ports, FileWork& work, QObject* parent)
    : QObject(parent), m_ports(ports), m_work(work) {}

QString CopiesViewModel::copyText(std::string_view setting) const {
    const std::string kept = m_ports.settings.setting(setting).value_or(std::string());
    const auto day = parseDay(kept.substr(0, kept.find(' ')));
    if (!day)
        return {};
    const auto entries = toQString(kept.substr(kept.find(' ') + 1)).toULongLong();
    return tr("%1, %2, opened and counted")
        .arg(dateText(*day, m_ports.clock.now().day()), entriesText(entries));
}

QString CopiesViewModel::lastText() const {
    const QString text = copyText(lastCopySetting);
    return text.isEmpty() ? tr("None yet") : text;
}

void CopiesViewModel::begin() {
    m_ownWords = false;
    m_words = toQString(m_ports.exchange.newPassphrase());
    m_typed.clear();
    m_again.clear();
    say({});
    emit changed();
}

void CopiesViewModel::setOwnWords(bool own) {
    if (own == std::exchange(m_ownWords, own))
        return;
    m_typed.clear();
    m_again.clear();
    emit changed();
}

void CopiesViewModel::setTyped(const QString& text) {
    if (text != std::exchange(m_typed, text))
        emit changed();
}

void CopiesViewModel::setAgain(const QString& text) {
    if (text != std::exchange(m_again, text))
        emit changed();
}

QString CopiesViewModel::againError() const {
    if (m_ownWords && !m_typed.isEmpty() && m_typed.simplified().size() < shortestOwnWords)
        return tr("Words of your own need at least %1 letters.").arg(shortestOwnWords);
    if (m_again.isEmpty() || canWrite())
        return {};
    return tr("Not the same yet.");
}

bool CopiesViewModel::canWrite() const {
    const QString wanted = m_ownWords ? m_typed : m_words;
    return !m_again.isEmpty() && (!m_ownWords || wanted.simplified().size() >= shortestOwnWords) &&
           m_ports.exchange.samePassphrase(toStd(wanted), toStd(m_again));
}

std::string CopiesViewModel::passphrase() const {
    return toStd(m_ownWords ? m_typed : m_words);
}

void CopiesViewModel::write() {
    if (!canWrite())
        return;
    const QString name =
        QStringLiteral("frond-%1.frondbackup").arg(toQString(toText(m_ports.clock.now().day())));
    m_ports.files.save(name, tr("Copies (*.frondbackup)"), [this](const QString& path) {
        say({});
        m_work.start(
            tr("Being prepared."),
            [this, path, words = passphrase()] {
                return m_ports.exchange.backUp(toStd(path), words);
            },
            [this, path](const FileOutcome<std::size_t>& outcome) {
                if (outcome.error)
                    say(tr("No copy was made: %1.").arg(inWords(*outcome.error)));
                else if (!outcome.result)
                    say(tr("Cancelled. No copy was made."));
                else
                    m_ports.files.written(path,
                                          [this, path, count = *outcome.result](Handed handed) {
                                              wentTo(handed, QFileInfo(path).fileName(), count);
                                          });
            });
    });
}

/// A copy counts as one once it lies where it was to lie.
void CopiesViewModel::wentTo(Handed handed, const QString& name, std::size_t entries) {
    if (handed == Handed::Failed) {
        say(tr("No copy was made: it could not be put there."));
    } else if (handed == Handed::Nowhere) {
        say(tr("Cancelled. No copy was made."));
    } else {
        keep(lastCopySetting, toText(m_ports.clock.now().day()) + ' ' + std::to_string(entries));
        emit changed();
        say(tr("Saved as %1. %2.").arg(name, lastText()));
        emit written();
    }
}

bool CopiesViewModel::canBeAutomatic() const {
    return m_ports.files.hasFolders();
}

bool CopiesViewModel::automatic() const {
    return !m_ports.settings.setting(copyFolderSetting).value_or(std::string()).empty();
}

QString CopiesViewModel::automaticValue() const {
    return automatic() ? tr("Every week") : tr("Off");
}

QString CopiesViewModel::automaticText() const {
    if (!automatic())
        return tr("Off. A copy every week can go to a folder of your choice.");
    const QString folder = QDir::toNativeSeparators(
        toQString(m_ports.settings.setting(copyFolderSetting).value_or(std::string())));
    const std::string problem =
        m_ports.settings.setting(copyProblemSetting).value_or(std::string());
    const QString last = copyText(autoCopySetting);
    QString text = tr("Every week to %1.").arg(folder);
    text += QLatin1Char(' ') + (last.isEmpty() ? tr("None yet.") : tr("Last: %1.").arg(last));
    if (!problem.empty())
        text += QLatin1Char(' ') + tr("The last try did not work: %1.").arg(toQString(problem));
    return text;
}

void CopiesViewModel::writeAutomatically() {
    if (!canWrite())
        return;
    m_ports.files.folder([this](const QString& path) {
        const bool kept = attempt(this, [&] {
            m_ports.settings.saveSetting(copyWordsSetting, passphrase());
            m_ports.settings.saveSetting(copyFolderSetting, toStd(path));
            m_ports.settings.saveSetting(autoCopySetting, {});
            m_ports.settings.saveSetting(copyProblemSetting, {});
        });
        if (!kept)
            return;
        copyIfDue([this] {
            say(automaticText());
            emit written();
        });
    });
}

void CopiesViewModel::stopAutomatic() {
    attempt(this, [&] {
        for (const auto& name :
             {copyFolderSetting, copyWordsSetting, autoCopySetting, copyProblemSetting})
            m_ports.settings.saveSetting(name, {});
    });
    emit changed();
}

void CopiesViewModel::copyIfDue() {
    copyIfDue([] {});
}

void CopiesViewModel::copyIfDue(const std::function<void()>& done) {
    if (!automatic())
        return;
    const Day today = m_ports.clock.now().day();
    const std::string last = m_ports.settings.setting(autoCopySetting).value_or(std::string());
    const auto day = parseDay(last.substr(0, last.find(' ')));
    if (day && today - *day < automaticEvery && today >= *day)
        return;
    m_work.start(
        tr("Being prepared."),
        [this, today] {
            if (!automatic()) // any more, when its turn comes
                return std::unique_ptr<WriteJob>();
            return m_ports.exchange.backUpInto(
                *m_ports.settings.setting(copyFolderSetting), today,
                m_ports.settings.setting(copyWordsSetting).value_or(std::string()));
        },
        [this, today, done](const FileOutcome<std::size_t>& outcome) {
            if (outcome.result)
                keep(autoCopySetting, toText(today) + ' ' + std::to_string(*outcome.result));
            // Said on the page "Where your data is"; the next start tries again.
            if (outcome.result || outcome.error) // cancelled, what was said last still holds
                keep(copyProblemSetting,
                     outcome.error ? toStd(inWords(*outcome.error)) : std::string());
            emit changed();
            done();
        });
}

void CopiesViewModel::keep(std::string_view setting, const std::string& value) {
    try {
        m_ports.settings.saveSetting(setting, value);
    } catch (const StorageError&) {
        // The copy itself is there; only what the page says of it is older.
    }
}

QString CopiesViewModel::placeText() const {
    return QDir::toNativeSeparators(toQString(m_ports.exchange.place()));
}

QString CopiesViewModel::keptText() const {
    const std::size_t count = m_ports.exchange.keptFiles();
    return count == 0 ? tr("No earlier states are kept beside it.")
                      : tr("Earlier states kept beside it, from before something was brought in or "
                           "restored: %1.")
                            .arg(count);
}

void CopiesViewModel::checkNow() {
    m_checkText.clear();
    emit changed();
    m_work.start(
        tr("Being looked through."), [this] { return m_ports.exchange.check(); },
        [this](const FileOutcome<std::vector<Message>>& outcome) {
            if (outcome.error) { // a full disk says nothing about the file
                m_checkText =
                    tr("It could not be looked through now: %1.").arg(inWords(*outcome.error));
            } else if (!outcome.result) {
                m_checkText = tr("Cancelled before the end.");
            } else if (outcome.result->empty()) {
                m_checkText = tr("Looked through now: nothing wrong.");
            } else {
                m_checkText = tr("Looked through now: %1.").arg(inWords(outcome.result->front()));
            }
            emit changed();
        });
}

QString CopiesViewModel::eraseWord() {
    return tr("erase");
}

bool CopiesViewModel::erase(const QString& typed) {
    if (typed.trimmed().compare(eraseWord(), Qt::CaseInsensitive) != 0)
        return false;
    m_ports.exchange.eraseAndReopen();
    return true;
}

void CopiesViewModel::showReopened(const QString& problem) {
    say(problem.isEmpty() ? tr("Opened anew.") : tr("That did not work: %1.").arg(problem));
}

void CopiesViewModel::forgetMessage() {
    say({});
}

void CopiesViewModel::say(const QString& message) {
    m_message = message;
    emit messageChanged();
}

} // namespace frond
