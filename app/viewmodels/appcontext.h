// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/ports.h"
#include "app/viewmodels/sessioneditor.h"
#include "app/viewmodels/sessionviewmodel.h"
#include "app/viewmodels/settingsviewmodel.h"
#include "app/viewmodels/todayviewmodel.h"

#include <QObject>
#include <QQmlEngine>

namespace frond {

/// The way from QML to the view-models. Only Main.qml names it and hands each page what it
/// requires. It also tells them of each other's changes.
class AppContext : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(frond::TodayViewModel* today READ today CONSTANT)
    Q_PROPERTY(frond::SessionViewModel* session READ session CONSTANT)
    /// Three forms, so that what is typed in one is still there when another was opened.
    Q_PROPERTY(frond::SessionEditor* after READ after CONSTANT)
    Q_PROPERTY(frond::SessionEditor* earlier READ earlier CONSTANT)
    Q_PROPERTY(frond::SessionEditor* entry READ entry CONSTANT)
    Q_PROPERTY(frond::SettingsViewModel* settings READ settings CONSTANT)
    Q_PROPERTY(QString version READ version CONSTANT)

public:
    explicit AppContext(const Ports& ports, QObject* parent = nullptr);
    ~AppContext() override;

    /// For the QML engine: the one that was built, which it does not own.
    static AppContext* create(QQmlEngine* engine, QJSEngine* scriptEngine);

    [[nodiscard]] TodayViewModel* today() { return &m_today; }
    [[nodiscard]] SessionViewModel* session() { return &m_session; }
    [[nodiscard]] SessionEditor* after() { return &m_after; }
    [[nodiscard]] SessionEditor* earlier() { return &m_earlier; }
    [[nodiscard]] SessionEditor* entry() { return &m_entry; }
    [[nodiscard]] SettingsViewModel* settings() { return &m_settings; }
    [[nodiscard]] QString version() const;

    /// The day may have changed, or another window of time passed: everything is read again.
    Q_INVOKABLE void reload();

private:
    void onEntriesChanged();
    void onKitChanged();
    void onPlanChanged();

    SettingsViewModel m_settings;
    TodayViewModel m_today;
    SessionViewModel m_session;
    SessionEditor m_after;
    SessionEditor m_earlier;
    SessionEditor m_entry;
};

} // namespace frond
