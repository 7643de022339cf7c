// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/android/androidjoin.h"

#include "app/platform/android/androidsession.h"
#include "app/viewmodels/reminder/remindersviewmodel.h"
#include "app/viewmodels/shell/appcontext.h"

#include <QGuiApplication>

namespace frond {

std::unique_ptr<QObject> joinAndroid(AppContext& context, AndroidReminders& reminders,
                                     AndroidBridge& bridge) {
    auto joined = std::make_unique<AndroidSession>(*context.session(), bridge);
    const auto cameToFront = [&context, &reminders, &bridge] {
        reminders.resumed();
        const bool start = bridge.takeStart(); // writes down what happened() reads
        context.reminders()->happened();
        if (start)
            emit context.startWanted();
    };
    QObject::connect(qGuiApp, &QGuiApplication::applicationStateChanged, joined.get(),
                     [cameToFront](Qt::ApplicationState state) {
                         if (state == Qt::ApplicationActive)
                             cameToFront();
                     });
    // The window may be in front already, and listens once all of it is made.
    if (QGuiApplication::applicationState() == Qt::ApplicationActive)
        QMetaObject::invokeMethod(joined.get(), cameToFront, Qt::QueuedConnection);
    return joined;
}

} // namespace frond
