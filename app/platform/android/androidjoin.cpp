// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/android/androidjoin.h"

#include "app/platform/android/androidsession.h"
#include "app/viewmodels/reminder/remindersviewmodel.h"
#include "app/viewmodels/shell/appcontext.h"

#include <QGuiApplication>

namespace frond {

namespace {

class AndroidJoin : public QObject {
public:
    AndroidJoin(AppContext& context, AndroidReminders& reminders, AndroidBridge& bridge)
        : m_context(context)
        , m_reminders(reminders)
        , m_bridge(bridge)
        , m_session(*context.session(), bridge) {
        connect(qGuiApp, &QGuiApplication::applicationStateChanged, this,
                [this](Qt::ApplicationState state) { look(state); });
        m_bridge.hearArrival([this] { lookSoon(); }); // in another thread
        lookSoon(); // the window may be in front already, and listens once all of it is made
    }
    ~AndroidJoin() override { m_bridge.hearArrival(nullptr); }

private:
    void lookSoon() {
        QMetaObject::invokeMethod(
            this, [this] { look(QGuiApplication::applicationState()); }, Qt::QueuedConnection);
    }
    void look(Qt::ApplicationState state) {
        if (state != Qt::ApplicationActive)
            return; // its state tells once it is in front
        m_reminders.resumed();
        const bool start = m_bridge.takeStart(); // writes down what happened() reads
        m_context.reminders()->happened();
        if (start)
            emit m_context.startWanted();
    }

    AppContext& m_context;
    AndroidReminders& m_reminders;
    AndroidBridge& m_bridge;
    AndroidSession m_session;
};

} // namespace

std::unique_ptr<QObject> joinAndroid(AppContext& context, AndroidReminders& reminders,
                                     AndroidBridge& bridge) {
    return std::make_unique<AndroidJoin>(context, reminders, bridge);
}

} // namespace frond
