// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/qtconvert.h"

#include "core/base/text.h"
#include "core/session/length.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <array>
#include <cmath>

namespace frond {

namespace {

struct ConvertTexts {
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

/// Of years written with two digits: 70 is 1970.
constexpr int firstYearOfCentury = 70;

/// The digits of any script as those of ASCII, without marks of direction.
QString withAsciiDigits(const QString& text) {
    QString plain;
    for (const QChar letter : text) {
        if (letter.digitValue() >= 0)
            plain += QString::number(letter.digitValue());
        else if (letter.category() != QChar::Other_Format)
            plain += letter;
    }
    return plain;
}

/// The locale's short date in digits alone, its year whole: "dd/MM/yyyy".
QString numericDateFormat() {
    static const QRegularExpression year(QStringLiteral("y+"));
    static const QRegularExpression month(QStringLiteral("M{3,}"));
    static const QRegularExpression other(QStringLiteral("'[^']*'|[^dMy\\s./-]"));
    QString format = QLocale().dateFormat(QLocale::ShortFormat);
    return format.remove(other)
        .replace(year, QStringLiteral("yyyy"))
        .replace(month, QStringLiteral("M"))
        .trimmed();
}

/// "dMy", "Mdy" or "yMd".
QString numericDateOrder() {
    QString order;
    for (const QChar letter : numericDateFormat()) {
        if (letter.isLetter() && !order.contains(letter))
            order += letter;
    }
    return order;
}

/// Letters alone: "a.m." is "am".
QString bareWord(const QString& text) {
    QString word;
    for (const QChar letter : text) {
        if (letter.isLetter() || letter.isMark())
            word += letter.toLower();
    }
    return word;
}

/// What stands before or behind a time of twelve hours, as the locale or English has it.
std::optional<bool> isAfternoon(const QString& word) {
    if (word == bareWord(QLocale().amText()) || word == QStringLiteral("am"))
        return false;
    if (word == bareWord(QLocale().pmText()) || word == QStringLiteral("pm"))
        return true;
    return std::nullopt;
}

/// What the locale writes at any time of day: Bulgarian "9:05 ч.".
QString wordOfTime() {
    static const QRegularExpression field(QStringLiteral("[hHmszaApPt]+"));
    return bareWord(QLocale().timeFormat(QLocale::ShortFormat).remove(field));
}

} // namespace

bool sameYear(Day a, Day b) {
    return toQDate(a).year() == toQDate(b).year();
}

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

QString typedDayText(Day day) {
    return QLocale().toString(toQDate(day), numericDateFormat());
}

std::optional<Day> parseDayText(const QString& text) {
    const QString plain = withAsciiDigits(text).trimmed();
    if (const auto iso = parseDay(toStd(plain)))
        return iso;
    static const QRegularExpression form(
        QStringLiteral("^(\\d{1,4})[\\s./-]+(\\d{1,2})[\\s./-]+(\\d{1,4})[\\s.]*$"));
    const QRegularExpressionMatch match = form.match(plain);
    if (!match.hasMatch())
        return std::nullopt;
    const QString order = match.capturedLength(1) > 2 ? QStringLiteral("yMd") : numericDateOrder();
    const auto part = [&](QChar letter) {
        return match.captured(static_cast<int>(order.indexOf(letter)) + 1);
    };
    const QString year = part(u'y');
    if ((year.size() != 2 && year.size() != 4) || part(u'd').size() > 2)
        return std::nullopt;
    const int century = year.size() == 4 ? 0 : year.toInt() < firstYearOfCentury ? 2000 : 1900;
    const QDate date(century + year.toInt(), part(u'M').toInt(), part(u'd').toInt());
    return date.isValid() ? parseDay(toStd(date.toString(Qt::ISODate))) : std::nullopt;
}

std::optional<std::chrono::minutes> parseTimeText(const QString& text) {
    static const QRegularExpression form(
        QStringLiteral("^([^\\d+-]*)(\\d{1,2})(?:[:. h]?(\\d{2}))?(?::\\d{2})?(\\D*)$"));
    const QRegularExpressionMatch match = form.match(withAsciiDigits(text).trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    int hours = match.captured(2).toInt();
    const int minutes = match.captured(3).toInt();
    const QString word = bareWord(match.captured(1) + match.captured(4));
    const auto afternoon = isAfternoon(word);
    if (afternoon) {
        if (hours < 1 || hours > 12)
            return std::nullopt;
        hours = hours % 12 + (*afternoon ? 12 : 0);
    } else if ((!word.isEmpty() && word != wordOfTime()) || match.capturedLength(3) == 0 ||
               hours > 23) {
        return std::nullopt;
    }
    return minutes > 59 ? std::nullopt : std::optional(std::chrono::minutes(hours * 60 + minutes));
}

QString mmText(Millimetres mm) {
    return ConvertTexts::tr("%1 mm").arg(mmNumber(mm));
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
    const int minutes = wholeMinutes(duration);
    return minutes == 0 && duration > Seconds{0}
               ? ConvertTexts::tr("less than a minute")
               : ConvertTexts::tr("%Ln minutes", nullptr, minutes);
}

QString minutesNumber(Seconds duration) {
    return duration == Seconds{0} ? QString() : QString::number(wholeMinutes(duration));
}

std::optional<Seconds> parseMinutesField(const QString& text) {
    QString plain = text.trimmed();
    if (plain.isEmpty())
        return Seconds{0};
    plain.replace(QLatin1Char(','), QLatin1Char('.'));
    static const QRegularExpression form(QStringLiteral("^\\d{1,4}(\\.\\d{1,2})?$"));
    if (!form.match(plain).hasMatch())
        return std::nullopt;
    const double minutes = plain.toDouble();
    if (minutes < 1 || minutes > 1440)
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
    return ConvertTexts::tr(words[static_cast<std::size_t>(number - 1)]);
}

QString sizeText(const std::optional<ItemUse>& use) {
    if (!use)
        return ConvertTexts::tr("Without a size");
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
        return ConvertTexts::tr("Easy");
    case Felt::Okay:
        return ConvertTexts::tr("Okay");
    case Felt::Hard:
        return ConvertTexts::tr("Hard");
    case Felt::TooMuch:
        break;
    }
    return ConvertTexts::tr("Too much");
}

QString notSavedText(const StorageError& error) {
    if (error.kind() == StorageError::Kind::Full)
        return ConvertTexts::tr("Not saved yet: this device is full. Your entry is still here.");
    return ConvertTexts::tr("Not saved yet. Your entry is still here.");
}

} // namespace frond
