// SPDX-License-Identifier: GPL-3.0-or-later
// Between the values of core/ and what QML can show. Days cross as text, never as QDate, which QML
// would take for midnight UTC. Numbers and dates follow QLocale(); millimetres stand beside each
// size.
#pragma once

#include "core/base/day.h"
#include "core/base/storageerror.h"
#include "core/base/units.h"
#include "core/kit/kit.h"
#include "core/session/session.h"

#include <QDate>
#include <QString>
#include <optional>
#include <string>
#include <string_view>

namespace frond {

QString toQString(std::string_view text);
QString toQString(const std::string& text);
/// Empty for none.
QString toQString(const std::optional<std::string>& text);
std::string toStd(const QString& text);
/// Trimmed; null when nothing is left.
std::optional<std::string> toOptional(const QString& text);

QDate toQDate(Day day);
Day toDay(QDate date);
QString isoText(Day day);
/// "Tuesday 3 March", with the year when it is not that of `today`.
QString dayText(Day day, Day today);
/// "Tue 3 March"
QString shortDayText(Day day, Day today);
/// "21:14" or "9:14 pm", as the locale has it.
QString timeText(const Moment& moment);
QString timeText(std::chrono::minutes timeOfDay);
/// "2026-03-01" or day, month, year with any separator ("1.3.2026"); null for anything else.
std::optional<Day> parseDayText(const QString& text);
/// Minutes after midnight from "21:05", "21.05" or "2105"; null for anything else.
std::optional<std::chrono::minutes> parseTimeText(const QString& text);

/// "20 mm", "22.5 mm"
QString mmText(Millimetres mm);
/// "20" or "22.5": what a field for millimetres holds.
QString mmNumber(Millimetres mm);
/// Reads what a person types for millimetres, with either decimal sign.
std::optional<Millimetres> parseMm(const QString& text);

/// "12 minutes", "1 minute", "7.5 minutes"
QString minutesText(Seconds duration);
/// "12", "7.5"; empty for 0, which means not noted.
QString minutesNumber(Seconds duration);
/// Reads what a person types for minutes, 0 to 600; empty is 0. Null for anything else.
std::optional<Seconds> parseMinutesField(const QString& text);

/// "one" to "twelve", then digits.
QString numberWord(int number);

/// "20 mm", else the item's own label, else "Without a size".
QString sizeText(const std::optional<ItemUse>& use);

/// -1 when unset.
int toInt(const std::optional<Rating>& rating);
std::optional<Rating> toRating(int value);
/// "easy", …; empty when unset.
QString toWord(const std::optional<Felt>& felt);
std::optional<Felt> toFelt(const QString& word);
/// "Easy", "Okay", "Hard", "Too much"
QString feltText(Felt felt);

/// What a person reads when a change could not be kept.
QString notSavedText(const StorageError& error);

} // namespace frond
