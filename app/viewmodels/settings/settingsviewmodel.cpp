// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/settings/settingsviewmodel.h"

#include "app/viewmodels/base/attempt.h"
#include "core/base/settingsrepository.h"

#include <QLocale>
#include <QStringList>
#include <algorithm>
#include <utility>

namespace frond {

namespace {

constexpr std::string_view appearanceName = "look.appearance";
constexpr std::string_view textPercentName = "look.text_percent";
constexpr std::string_view numbersOpenName = "ratings.numbers_open";
constexpr std::string_view hidePlanName = "plan.hidden";
constexpr std::string_view historyViewName = "history.view";

/// One of those that there are; the first for any other.
QString knownView(const QString& view) {
    static const QStringList views{QStringLiteral("list"), QStringLiteral("month"),
                                   QStringLiteral("year")};
    return views.contains(view) ? view : views.first();
}

QString settingOf(bool value) {
    return value ? QStringLiteral("yes") : QStringLiteral("no");
}

} // namespace

SettingsViewModel::SettingsViewModel(SettingsRepository& settings, Changes& changes,
                                     QObject* parent)
    : QObject(parent)
    , m_settings(settings)
    , m_reload(this, changes, Topic::Settings, Reload::Start::Active, [this] { load(); }) {
    reload();
}

void SettingsViewModel::load() {
    const auto read = [&](std::string_view name) { return toQString(m_settings.setting(name)); };
    const QString appearance = read(appearanceName);
    m_appearance = appearance == QStringLiteral("light") || appearance == QStringLiteral("dark")
                       ? appearance
                       : QStringLiteral("system");
    const QString percent = read(textPercentName);
    if (!m_shownAt)
        m_textPercent = percent.isEmpty() ? 100 : std::clamp(percent.toInt(), 100, 200);
    m_numbersOpen = read(numbersOpenName) == settingOf(true);
    m_hidePlan = read(hidePlanName) == settingOf(true);
    m_notesOnly = read(notesOnlySetting) == settingOf(true);
    m_deviceWord = read(deviceWordSetting);
    m_historyView = knownView(read(historyViewName));
    emit appearanceChanged();
    emit darkChanged();
    emit textPercentChanged();
    emit numbersOpenChanged();
    emit hidePlanChanged();
    emit notesOnlyChanged();
    emit deviceWordChanged();
    emit historyViewChanged();
}

QString SettingsViewModel::appearanceText() const {
    if (m_appearance == QStringLiteral("light"))
        return tr("Light");
    if (m_appearance == QStringLiteral("dark"))
        return tr("Dark");
    return tr("As this device has it");
}

void SettingsViewModel::setAppearance(const QString& appearance) {
    if (appearance == m_appearance)
        return;
    m_appearance = appearance;
    emit appearanceChanged();
    emit darkChanged();
    keep(appearanceName, appearance);
}

bool SettingsViewModel::dark() const {
    return m_appearance == QStringLiteral("system") ? m_systemDark
                                                    : m_appearance == QStringLiteral("dark");
}

void SettingsViewModel::setSystemDark(bool dark) {
    if (dark == m_systemDark)
        return;
    m_systemDark = dark;
    emit darkChanged();
}

QString SettingsViewModel::textSizeText() const {
    return tr("%1 %").arg(QLocale().toString(m_textPercent));
}

void SettingsViewModel::setTextPercent(int percent) {
    percent = std::clamp(percent, 100, 200);
    if (percent == m_textPercent)
        return;
    m_textPercent = percent;
    emit textPercentChanged();
    keep(textPercentName, QString::number(percent));
}

void SettingsViewModel::showTextAt(int percent) {
    m_shownAt = true;
    m_textPercent = percent;
    emit textPercentChanged();
}

void SettingsViewModel::setNumbersOpen(bool open) {
    if (open == m_numbersOpen)
        return;
    m_numbersOpen = open;
    emit numbersOpenChanged();
    keep(numbersOpenName, settingOf(open));
}

void SettingsViewModel::setHidePlan(bool hide) {
    if (hide == m_hidePlan)
        return;
    m_hidePlan = hide;
    emit hidePlanChanged();
    keep(hidePlanName, settingOf(hide));
}

void SettingsViewModel::setNotesOnly(bool notes) {
    if (notes == m_notesOnly)
        return;
    m_notesOnly = notes;
    emit notesOnlyChanged();
    keep(notesOnlySetting, settingOf(notes));
}

QString SettingsViewModel::takingPartText() const {
    return m_notesOnly ? tr("notes and exams only") : tr("sessions");
}

void SettingsViewModel::setHistoryView(const QString& view) {
    const QString known = knownView(view);
    if (known == m_historyView)
        return;
    m_historyView = known;
    emit historyViewChanged();
    keep(historyViewName, m_historyView);
}

void SettingsViewModel::setDeviceWord(const QString& word) {
    if (word == std::exchange(m_deviceWord, word))
        return;
    emit deviceWordChanged();
    keep(deviceWordSetting, word.trimmed());
}

void SettingsViewModel::retry() {
    const auto [name, value] = m_unkept;
    keep(name, value);
}

void SettingsViewModel::keep(std::string_view name, const QString& value) {
    m_unkept = {std::string(name), value};
    attempt(this, [&] { m_settings.saveSetting(name, toStd(value)); });
}

} // namespace frond
