// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/translations/translations.h"

#include <QGuiApplication>
#include <QLocale>
#include <gtest/gtest.h>

int main(int argc, char** argv) {
    ::testing::InitGoogleTest(&argc, argv);
    // The build asks this program for its tests too, and there may be no display then.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication app(argc, argv); // the pages of the summary need its fonts
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    frond::installTranslations(*QCoreApplication::instance());
    return RUN_ALL_TESTS();
}
