// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/startproblem.h"

#include <QCoreApplication>
#include <QQmlApplicationEngine>
#include <QUrl>
#include <QVariantMap>
#include <cstdio>

namespace frond {

namespace {

QString textOf(const StorageError& error) {
    const auto say = [](const char* text) {
        return QCoreApplication::translate("StartProblem", text);
    };
    switch (error.kind()) {
    case StorageError::Kind::InUse:
        return say("Frond is open already. One window at a time can use this file.");
    case StorageError::Kind::Locked:
        return say("The key beside the file is absent or does not open it. Nothing was changed.");
    case StorageError::Kind::Damaged:
        return say("Part of the file can't be read. Nothing was thrown away.");
    case StorageError::Kind::Newer:
        return say("This file was made by a newer Frond. Nothing was changed.");
    case StorageError::Kind::Full:
        return say("There is no room left on this device to open the file.");
    default:
        return say("The file cannot be opened. Nothing was changed.");
    }
}

int exitCodeOf(const StorageError& error) {
    switch (error.kind()) {
    case StorageError::Kind::Locked:
        return 4;
    case StorageError::Kind::Damaged:
        return 5;
    default:
        return 1;
    }
}

} // namespace

int tellStartProblem(const StorageError& error, bool inWindow) {
    const QString text = textOf(error);
    std::fprintf(stderr, "frond: %s (%s)\n", qUtf8Printable(text), error.what());
    if (inWindow) {
        QQmlApplicationEngine engine;
        engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
        engine.setInitialProperties({{QStringLiteral("message"), text}});
        engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Frond/Ui/StartProblem.qml")));
        if (!engine.rootObjects().isEmpty())
            QCoreApplication::exec();
    }
    return exitCodeOf(error);
}

} // namespace frond
