// SPDX-License-Identifier: GPL-3.0-or-later
// QtCharts needs a QApplication, which the stock runner does not make.
#include "app/translations/translations.h"
#include "tests/qml/pastviewmodels.h"

#include <QApplication>
#include <QLocale>
#include <QQmlEngine>
#include <QQuickStyle>
#include <QtQml/qqmlextensionplugin.h>
#include <QtQuickTest/quicktest.h>

Q_IMPORT_QML_PLUGIN(Frond_AppPlugin)
Q_IMPORT_QML_PLUGIN(Frond_UiPlugin)

class Setup : public QObject {
    Q_OBJECT
public slots:
    void qmlEngineAvailable(QQmlEngine* engine) {
        engine->addImportPath(QStringLiteral("qrc:/qt/qml"));
        qmlRegisterSingletonInstance("Frond.Test", 1, 0, "Past", &m_past);
    }

private:
    frond::test::PastViewModels m_past;
};

int main(int argc, char** argv) {
    QApplication app(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    frond::installTranslations(app);
    QQuickStyle::setStyle(QStringLiteral("Basic"));
    Setup setup;
    return quick_test_main_with_setup(argc, argv, "frond", nullptr, &setup);
}

#include "main.moc"
