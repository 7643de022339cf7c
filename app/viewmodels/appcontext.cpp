// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/appcontext.h"

#include <QCoreApplication>
#include <QJSEngine>

namespace frond {

namespace {

AppContext* instance = nullptr;

} // namespace

AppContext::AppContext(const Ports& ports, QObject* parent)
    : QObject(parent)
    , m_settings(ports.settings)
    , m_today(ports)
    , m_session(ports)
    , m_after(ports)
    , m_earlier(ports)
    , m_entry(ports) {
    instance = this;

    // Whoever changes entries, the kit or the plan says so; here everyone else hears of it.
    connect(&m_today, &TodayViewModel::entriesChanged, this, &AppContext::onEntriesChanged);
    connect(&m_session, &SessionViewModel::entriesChanged, this, &AppContext::onEntriesChanged);
    for (SessionEditor* editor : {&m_after, &m_earlier, &m_entry})
        connect(editor, &SessionEditor::entriesChanged, this, &AppContext::onEntriesChanged);
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

void AppContext::onEntriesChanged() {
    m_today.reload();
    m_session.reload();
}

void AppContext::onKitChanged() {
    m_session.reload();
    for (SessionEditor* editor : {&m_after, &m_earlier, &m_entry})
        editor->reload();
}

void AppContext::onPlanChanged() {
    m_today.reload();
    m_session.reload();
}

} // namespace frond
