// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/qtconvert.h"

#include "core/base/text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <array>
#include <cmath>

namespace frond {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(frond)
};

/// The locale's own long date, without what is not asked for.
QString dateFormat(bool withYear, bool shortDayName) {
    QString format = QLocale().dateFormat(QLocale::LongFormat);
    if (!withYear) {
        static const QRegularExpression year(QStringLiteral("[\\s,./-]*('[^']*'\\s*)?y+\\.?"));
        format.remove(year);
    }
    // "Tuesday 3 March": the house writes no comma there in English, whatever the locale data says.
    format.replace(QStringLiteral("dddd, d MMMM"), QStringLiteral("dddd d MMMM"));
    if (shortDayName)
        format.replace(QStringLiteral("dddd"), QStringLiteral("ddd"));
    return format.trimmed();
}

QString withoutTrailingZeros(double value, int decimals) {
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    for (int digits = 0; digits < decimals; ++digits) {
        const double scale = std::pow(10.0, digits);
        if (std::abs(std::round(value * scale) / scale - value) < 1e-9)
            return locale.toString(value, 'f', digits);
    }
    return locale.toString(value, 'f', decimals);
}

bool sameYear(Day a, Day b) {
    return toQDate(a).year() == toQDate(b).year();
}

double inMinutes(Seconds duration) {
    return static_cast<double>(duration.count()) / 60.0;
}

} // namespace

QString toQString(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString toQString(const std::string& text) {
    return QString::fromStdString(text);
}

QString toQString(const std::optional<std::string>& text) {
    return text ? toQString(std::string_view(*text)) : QString();
}

std::string toStd(const QString& text) {
    return text.toStdString();
}

std::optional<std::string> toOptional(const QString& text) {
    std::string plain = trimmed(toStd(text));
    return plain.empty() ? std::nullopt : std::optional(std::move(plain));
}

QDate toQDate(Day day) {
    const std::chrono::year_month_day date(day);
    return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
            static_cast<int>(static_cast<unsigned>(date.day()))};
}

Day toDay(QDate date) {
    // Both count days; QDate from a day in 4714 BC.
    return Day(Days(date.toJulianDay() - QDate(1970, 1, 1).toJulianDay()));
}

QString isoText(Day day) {
    return toQString(toText(day));
}

QString dayText(Day day, Day today) {
    return QLocale().toString(toQDate(day), dateFormat(!sameYear(day, today), false));
}

QString shortDayText(Day day, Day today) {
    return QLocale().toString(toQDate(day), dateFormat(!sameYear(day, today), true));
}

QString timeText(const Moment& moment) {
    return timeText(moment.timeOfDay());
}

QString timeText(std::chrono::minutes timeOfDay) {
    const auto minutes = static_cast<int>(timeOfDay.count());
    return QLocale().toString(QTime(minutes / 60, minutes % 60), QLocale::ShortFormat);
}

std::optional<Day> parseDayText(const QString& text) {
    const QString plain = text.trimmed();
    if (const auto iso = parseDay(toStd(plain)))
        return iso;
    static const QRegularExpression form(
        QStringLiteral("^(\\d{1,2})[\\s./-]+(\\d{1,2})[\\s./-]+(\\d{4})$"));
    const QRegularExpressionMatch match = form.match(plain);
    if (!match.hasMatch())
        return std::nullopt;
    const QDate date(match.captured(3).toInt(), match.captured(2).toInt(),
                     match.captured(1).toInt());
    return date.isValid() ? parseDay(toStd(date.toString(Qt::ISODate))) : std::nullopt;
}

std::optional<std::chrono::minutes> parseTimeText(const QString& text) {
    static const QRegularExpression form(QStringLiteral("^(\\d{1,2})[:. h]?(\\d{2})$"));
    const QRegularExpressionMatch match = form.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    const int hours = match.captured(1).toInt();
    const int minutes = match.captured(2).toInt();
    if (hours > 23 || minutes > 59)
        return std::nullopt;
    return std::chrono::minutes(hours * 60 + minutes);
}

QString mmText(Millimetres mm) {
    return Texts::tr("%1 mm").arg(mmNumber(mm));
}

QString mmNumber(Millimetres mm) {
    return withoutTrailingZeros(mm.number(), 1);
}

std::optional<Millimetres> parseMm(const QString& text) {
    QString plain = text.trimmed();
    plain.replace(QLatin1Char(','), QLatin1Char('.'));
    return Millimetres::parse(toStd(plain));
}

QString minutesText(Seconds duration) {
    // "1 minute", but "1.5 minutes": a fraction is never one.
    const bool whole = duration % std::chrono::minutes(1) == Seconds{0};
    const int n = whole ? static_cast<int>(duration / std::chrono::minutes(1)) : 2;
    return Texts::tr("%1 minutes", nullptr, n).arg(withoutTrailingZeros(inMinutes(duration), 1));
}

QString minutesNumber(Seconds duration) {
    return duration == Seconds{0} ? QString() : withoutTrailingZeros(inMinutes(duration), 2);
}

std::optional<Seconds> parseMinutesField(const QString& text) {
    QString plain = text.trimmed();
    if (plain.isEmpty())
        return Seconds{0};
    plain.replace(QLatin1Char(','), QLatin1Char('.'));
    static const QRegularExpression form(QStringLiteral("^\\d{1,3}(\\.\\d{1,2})?$"));
    if (!form.match(plain).hasMatch())
        return std::nullopt;
    const double minutes = plain.toDouble();
    if (minutes > 600)
        return std::nullopt;
    return Seconds(std::llround(minutes * 60));
}

QString numberWord(int number) {
    static constexpr std::array words{
        QT_TRANSLATE_NOOP("frond", "one"),    QT_TRANSLATE_NOOP("frond", "two"),
        QT_TRANSLATE_NOOP("frond", "three"),  QT_TRANSLATE_NOOP("frond", "four"),
        QT_TRANSLATE_NOOP("frond", "five"),   QT_TRANSLATE_NOOP("frond", "six"),
        QT_TRANSLATE_NOOP("frond", "seven"),  QT_TRANSLATE_NOOP("frond", "eight"),
        QT_TRANSLATE_NOOP("frond", "nine"),   QT_TRANSLATE_NOOP("frond", "ten"),
        QT_TRANSLATE_NOOP("frond", "eleven"), QT_TRANSLATE_NOOP("frond", "twelve")};
    if (number < 1 || number > static_cast<int>(words.size()))
        return QLocale().toString(number);
    return Texts::tr(words[static_cast<std::size_t>(number - 1)]);
}

QString sizeText(const std::optional<ItemUse>& use) {
    if (!use)
        return Texts::tr("Without a size");
    return use->diameter ? mmText(*use->diameter) : toQString(std::string_view(use->label));
}

int toInt(const std::optional<Rating>& rating) {
    return rating ? rating->value() : -1;
}

std::optional<Rating> toRating(int value) {
    return Rating::from(value);
}

QString toWord(const std::optional<Felt>& felt) {
    return felt ? toQString(toText(*felt)) : QString();
}

std::optional<Felt> toFelt(const QString& word) {
    return parseFelt(toStd(word));
}

QString feltText(Felt felt) {
    switch (felt) {
    case Felt::Easy:
        return Texts::tr("Easy");
    case Felt::Okay:
        return Texts::tr("Okay");
    case Felt::Hard:
        return Texts::tr("Hard");
    case Felt::TooMuch:
        break;
    }
    return Texts::tr("Too much");
}

QString notSavedText(const StorageError& error) {
    if (error.kind() == StorageError::Kind::Full)
        return Texts::tr("Not saved yet: the phone is full. Your entry is still here.");
    return Texts::tr("Not saved yet. Your entry is still here.");
}

} // namespace frond
