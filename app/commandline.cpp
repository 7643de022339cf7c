// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QRegularExpression>

namespace frond {

namespace {

constexpr int smallestText = 50;
constexpr int largestText = 300;
constexpr int smallestSide = 200;
constexpr int largestSide = 4000;

std::optional<QSize> parseSize(const QString& text) {
    static const QRegularExpression form(QStringLiteral("^(\\d{1,5})x(\\d{1,5})$"));
    const QRegularExpressionMatch match = form.match(text);
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    const auto fits = [](int side) { return side >= smallestSide && side <= largestSide; };
    return fits(size.width()) && fits(size.height()) ? std::optional(size) : std::nullopt;
}

Parsed wrong(const QString& text) {
    return {{}, Answer{QStringLiteral("frond: %1\n").arg(text), 2}};
}

} // namespace

Parsed parseCommandLine(const QStringList& arguments) {
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Private notes about dilator sessions, kept on this device only."));
    const QCommandLineOption database(QStringLiteral("db"), QStringLiteral("The database file."),
                                      QStringLiteral("FILE"));
    const QCommandLineOption tour(
        QStringLiteral("tour"),
        QStringLiteral("Write a picture of every screen to DIR, light and dark, then exit."),
        QStringLiteral("DIR"));
    const QCommandLineOption size(QStringLiteral("size"),
                                  QStringLiteral("Size of the pictures (390x844)."),
                                  QStringLiteral("WxH"));
    const QCommandLineOption text(QStringLiteral("text"),
                                  QStringLiteral("Text size of the pictures (100)."),
                                  QStringLiteral("PERCENT"));
    const QCommandLineOption firstFrame(
        QStringLiteral("first-frame"),
        QStringLiteral("Print the time from process start to the first screen, then exit."));
    const QCommandLineOption remind(
        QStringLiteral("remind"),
        QStringLiteral("Show the reminder that is due, if one is, without a window, then exit."));
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")},
                                  QStringLiteral("Show this help."));
    const QCommandLineOption version({QStringLiteral("v"), QStringLiteral("version")},
                                     QStringLiteral("Show the version."));
    parser.addOptions({database, tour, size, text, firstFrame, remind, help, version});

    if (!parser.parse(arguments))
        return wrong(parser.errorText());
    if (parser.isSet(help))
        return {{}, Answer{parser.helpText(), 0}};
    if (parser.isSet(version))
        return {{},
                Answer{QStringLiteral("frond %1\n").arg(QCoreApplication::applicationVersion())}};
    if (!parser.positionalArguments().isEmpty())
        return wrong(QStringLiteral("Unexpected argument '%1'.")
                         .arg(parser.positionalArguments().constFirst()));

    CommandLine commandLine;
    if (parser.isSet(database))
        commandLine.database = parser.value(database);
    if (parser.isSet(tour))
        commandLine.tour = parser.value(tour);
    commandLine.firstFrame = parser.isSet(firstFrame);
    if (commandLine.tour && commandLine.firstFrame)
        return wrong(QStringLiteral("--tour and --first-frame exclude each other."));
    commandLine.remind = parser.isSet(remind);
    if (commandLine.remind && (commandLine.tour || commandLine.firstFrame))
        return wrong(QStringLiteral("--remind opens no window, so --tour and --first-frame do not "
                                    "go with it."));
    if (!commandLine.tour && (parser.isSet(size) || parser.isSet(text)))
        return wrong(QStringLiteral("--size and --text belong to --tour."));
    if (parser.isSet(size)) {
        const auto wanted = parseSize(parser.value(size));
        if (!wanted)
            return wrong(QStringLiteral("--size is WIDTHxHEIGHT, each %1 to %2.")
                             .arg(smallestSide)
                             .arg(largestSide));
        commandLine.size = *wanted;
    }
    if (parser.isSet(text)) {
        const int percent = parser.value(text).toInt();
        if (percent < smallestText || percent > largestText)
            return wrong(QStringLiteral("--text is a number from %1 to %2.")
                             .arg(smallestText)
                             .arg(largestText));
        commandLine.textPercent = percent;
    }
    return {commandLine, std::nullopt};
}

} // namespace frond
