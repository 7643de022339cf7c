// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/settings/wordsviewmodel.h"

#include "app/qtconvert.h"
#include "app/viewmodels/base/attempt.h"
#include "core/base/personswords.h"
#include "core/base/units.h"

#include <QCoreApplication>
#include <QStringList>
#include <utility>

namespace frond {

WordsViewModel::WordsViewModel(const Needs& ports, QObject* parent)
    : QObject(parent)
    , m_ports(ports)
    , m_reload(this, ports.changes, Topic::Settings, Reload::Start::Active, [this] { load(); }) {
    reload();
}

void WordsViewModel::load() {
    const auto read = [&](QString& word, std::string_view name) {
        const QString stored = toQString(m_ports.settings.setting(name));
        if (word.trimmed() != stored)
            word = stored; // else as it is typed just now
    };
    read(m_body, bodyWordSetting);
    read(m_device, deviceWordSetting);
    read(m_practice, practiceWordSetting);
    read(m_reason, reasonWordSetting);
    emit changed();
}

void WordsViewModel::set(QString& word, std::string_view name, const QString& to) {
    if (to == std::exchange(word, to))
        return;
    emit changed();
    keep(name, to.trimmed());
}

void WordsViewModel::setBody(const QString& word) {
    set(m_body, bodyWordSetting, word);
}

void WordsViewModel::setDevice(const QString& word) {
    set(m_device, deviceWordSetting, word);
}

void WordsViewModel::setPractice(const QString& word) {
    set(m_practice, practiceWordSetting, word);
}

void WordsViewModel::setReason(const QString& word) {
    set(m_reason, reasonWordSetting, word);
}

QString WordsViewModel::valueText() const {
    QStringList words;
    for (const QString& word : {m_device, m_practice, m_body, m_reason}) {
        if (!word.trimmed().isEmpty() && word != toQString(unnamedPractice))
            words << word.trimmed();
    }
    return words.join(QStringLiteral(" · "));
}

// Each is asked for as the screen that says it asks for it, so that it is what stands there.

QString WordsViewModel::bodyExample() const {
    return tr("Parts of a kit: %1").arg(QCoreApplication::translate("KitText", "Main"));
}

QString WordsViewModel::deviceExample() const {
    const QString size = mmText(*Millimetres::fromTenths(200));
    return m_device.trimmed().isEmpty()
               ? size
               : tr("%1: %2", "a word and a size").arg(m_device.trimmed(), size);
}

QString WordsViewModel::practiceExample() const {
    const QString label = QCoreApplication::translate("SessionPage", "Session");
    const QString sentence = QCoreApplication::translate(
        "TodayViewModel", "Your plan has %1 sessions today.", nullptr, 1);
    return label + QLatin1Char('\n') + sentence.arg(numberWord(1));
}

QString WordsViewModel::reasonExample() const {
    return tr("Published schedules: %1")
        .arg(QCoreApplication::translate("frond::PresetModel", "Pelvic pain and vaginismus"));
}

void WordsViewModel::retry() {
    const auto [name, word] = m_unkept;
    if (!name.empty())
        keep(name, word);
}

void WordsViewModel::keep(std::string_view name, const QString& word) {
    m_unkept = {std::string(name), word};
    attempt(this, [&] { m_ports.settings.saveSetting(name, toStd(word)); });
}

} // namespace frond
