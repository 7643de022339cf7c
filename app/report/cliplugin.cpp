// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/cliplugin.h"

#include "app/report/summaryhtml.h"
#include "app/report/summarypdf.h"
#include "app/translations/translations.h"

#include <QGuiApplication>
#include <QLocale>
#include <exception>

extern "C" {
__attribute__((visibility("default"))) std::string frondSummaryPdf(const frond::PtSummary& summary,
                                                                   bool letter);
__attribute__((visibility("default"))) std::string
frondSummaryHtml(const frond::PtSummary& summary);
}

namespace {

/// What `make` makes while an `App` is there, in English as it is written in Britain.
template <typename App, typename Make>
std::string made(const Make& make) {
    // Nothing but an error of frondctl's own goes to its stderr.
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {});
    int count = 1;
    char name[] = "frondctl";        // NOLINT(*-avoid-c-arrays): what Qt asks for
    char* names[] = {name, nullptr}; // NOLINT(*-avoid-c-arrays)
    App app(count, names);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    frond::installTranslations(app);
    try {
        return make().toStdString();
    } catch (const std::exception&) {
        return {};
    }
}

} // namespace

std::string frondSummaryPdf(const frond::PtSummary& summary, bool letter) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return made<QGuiApplication>(
        [&] { return frond::summaryPdf(summary, {.letter = letter, .name = {}}); });
}

std::string frondSummaryHtml(const frond::PtSummary& summary) {
    return made<QCoreApplication>([&] { return frond::summaryHtml(summary, {}); });
}
