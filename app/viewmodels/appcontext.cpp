// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/appcontext.h"

#include <QCoreApplication>
#include <QJSEngine>
#include <utility>

namespace frond {

namespace {

AppContext* instance = nullptr;

} // namespace

AppContext::AppContext(const Ports& ports, QObject* parent)
    : QObject(parent)
    , m_clock(ports.clock)
    , m_day(ports.clock.now().day())
    , m_settings(ports.settings)
    , m_today(ports)
    , m_session(ports)
    , m_after(ports)
    , m_earlier(ports)
    , m_todayEntry(ports)
    , m_todayEdit(ports)
    , m_pastEntry(ports)
    , m_pastEdit(ports)
    , m_history(ports)
    , m_overTime(ports)
    , m_removed(ports)
    , m_kit(ports)
    , m_kitItem(ports)
    , m_plan(ports) {
    instance = this;

    // Whoever changes entries, the kit or the plan says so; here everyone else hears of it.
    connect(&m_today, &TodayViewModel::entriesChanged, this, &AppContext::onEntriesChanged);
    connect(&m_session, &SessionViewModel::entriesChanged, this, &AppContext::onEntriesChanged);
    for (SessionEditor* editor : {&m_after, &m_earlier, &m_todayEdit, &m_pastEdit})
        connect(editor, &SessionEditor::entriesChanged, this, &AppContext::onEntriesChanged);
    for (EntryViewModel* entry : {&m_todayEntry, &m_pastEntry})
        connect(entry, &EntryViewModel::entriesChanged, this, &AppContext::onEntriesChanged);
    connect(&m_removed, &RemovedModel::entriesChanged, this, &AppContext::onEntriesChanged);
    connect(&m_kitItem, &KitItemEditor::kitChanged, this, &AppContext::onKitChanged);
    connect(&m_plan, &PlanEditor::planChanged, this, &AppContext::onPlanChanged);

    const auto hidePlan = [this] { m_overTime.setHidePlan(m_settings.hidePlan()); };
    connect(&m_settings, &SettingsViewModel::hidePlanChanged, this, hidePlan);
    hidePlan();
}

AppContext::~AppContext() {
    instance = nullptr;
}

AppContext* AppContext::create(QQmlEngine*, QJSEngine*) {
    QJSEngine::setObjectOwnership(instance, QJSEngine::CppOwnership);
    return instance;
}

QString AppContext::version() const {
    return QCoreApplication::applicationVersion();
}

void AppContext::reload() {
    onKitChanged();
    onPlanChanged();
    onEntriesChanged();
}

void AppContext::reloadIfDayChanged() {
    const Day today = m_clock.now().day();
    if (today != std::exchange(m_day, today))
        reload();
}

void AppContext::onEntriesChanged() {
    m_today.reload();
    m_session.reload();
    m_after.reload();
    m_todayEntry.reload();
    m_pastEntry.reload();
    m_history.reload();
    m_overTime.reload();
    m_removed.reload();
}

void AppContext::onKitChanged() {
    m_kit.reload();
    m_today.reload();
    m_session.reload();
    for (SessionEditor* editor : {&m_after, &m_earlier, &m_todayEdit, &m_pastEdit})
        editor->reload();
}

void AppContext::onPlanChanged() {
    m_plan.reload();
    m_today.reload();
    m_session.reload();
    m_overTime.reload();
}

} // namespace frond
