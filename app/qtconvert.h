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
bool sameYear(Day a, Day b);
Day toDay(QDate date);
QString isoText(Day day);
/// "Tuesday 3 March", with the year when it is not that of `today`.
QString dayText(Day day, Day today);
/// "Tue 3 March"
QString shortDayText(Day day, Day today);
/// "21:14" or "9:14 pm", as the locale has it.
QString timeText(const Moment& moment);
QString timeText(std::chrono::minutes timeOfDay);
/// "01/03/2026": digits in the order of the locale, as a person types a day.
QString typedDayText(Day day);
/// "2026-03-01", or digits in the order of the locale with any separator; a year of two digits is
/// one from 1970 to 2069. Null for anything else.
std::optional<Day> parseDayText(const QString& text);
/// Minutes after midnight from "21:05", "21.05", "2105" or "9:05 pm"; null for anything else.
std::optional<std::chrono::minutes> parseTimeText(const QString& text);

/// "20 mm", "22.5 mm"
QString mmText(Millimetres mm);
/// "20" or "22.5": what a field for millimetres holds.
QString mmNumber(Millimetres mm);
/// Reads what a person types for millimetres, with either decimal sign.
std::optional<Millimetres> parseMm(const QString& text);

/// "12 minutes", "1 minute", "less than a minute"; full minutes (`wholeMinutes`) wherever a length
/// is named.
QString minutesText(Seconds duration);
/// "12": full minutes, for a field; empty for 0, which means not noted.
QString minutesNumber(Seconds duration);
/// Reads what a person types for minutes, 1 to 1440; empty is 0. Null for anything else.
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
