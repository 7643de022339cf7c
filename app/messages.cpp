// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages.h"

#include <QLoggingCategory>
#include <QString>
#include <atomic>
#include <cstring>

namespace frond {

namespace {

std::atomic<int> counted{0};
QtMessageHandler before = nullptr;

bool isFromQml(const QMessageLogContext& context, const QString& text) {
    const auto isCategory = [&](const char* name) {
        return context.category && std::strcmp(context.category, name) == 0;
    };
    return isCategory("qml") || isCategory("js") || text.contains(QLatin1String("qrc:/"));
}

void count(QtMsgType type, const QMessageLogContext& context, const QString& text) {
    const bool serious = type == QtWarningMsg || type == QtCriticalMsg || type == QtFatalMsg;
    if (serious && isFromQml(context, text))
        ++counted;
    before(type, context, text);
}

} // namespace

void watchMessages() {
    if (!before)
        before = qInstallMessageHandler(count);
}

int qmlWarnings() {
    return counted;
}

} // namespace frond
