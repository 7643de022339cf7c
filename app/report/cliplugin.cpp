// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/cliplugin.h"

#include "app/report/summarypdf.h"
#include "app/translations/translations.h"

#include <QGuiApplication>
#include <QLocale>
#include <exception>

extern "C" __attribute__((visibility("default"))) std::string
frondSummaryPdf(const frond::PtSummary& summary, bool letter);

std::string frondSummaryPdf(const frond::PtSummary& summary, bool letter) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    // Nothing but an error of frondctl's own goes to its stderr.
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {});
    int count = 1;
    char name[] = "frondctl";        // NOLINT(*-avoid-c-arrays): what Qt asks for
    char* names[] = {name, nullptr}; // NOLINT(*-avoid-c-arrays)
    const QGuiApplication app(count, names);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    frond::installTranslations(*QCoreApplication::instance());
    try {
        return frond::summaryPdf(summary, {.letter = letter, .name = {}}).toStdString();
    } catch (const std::exception&) {
        return {};
    }
}
