// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/translations/translations.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

namespace frond {

void installTranslations(QCoreApplication& app) {
    auto* translator = new QTranslator(&app);
    const QString folder = QStringLiteral(":/i18n");
    if (!translator->load(QLocale(), QStringLiteral("frond"), QStringLiteral("_"), folder) &&
        !translator->load(QStringLiteral("frond_en"), folder))
        qWarning("the texts with numbers are not there");
    QCoreApplication::installTranslator(translator);
}

} // namespace frond
