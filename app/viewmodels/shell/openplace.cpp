// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/shell/openplace.h"

#include "app/qtconvert.h"
#include "app/viewmodels/base/typedfields.h"
#include "app/viewmodels/session/sessioneditor.h"
#include "app/viewmodels/session/sessionfields.h"
#include "core/base/clock.h"
#include "core/base/day.h"
#include "core/base/settingsrepository.h"
#include "core/base/storageerror.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>
#include <cmath>
#include <utility>

namespace frond {

namespace {

QJsonObject fieldsOf(QObject* form) {
    if (auto* editor = qobject_cast<SessionEditor*>(form))
        return sessionFields(*editor);
    return form ? typedFields(*form) : QJsonObject();
}

QByteArray jsonText(const QJsonObject& object) {
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

OpenPlace::OpenPlace(const Needs& ports, QObject* parent) : QObject(parent), m_ports(ports) {}

void OpenPlace::keep(const QString& tab, const QStringList& pages, const QList<QObject*>& forms,
                     double scroll) {
    QJsonObject place{
        {"version", QCoreApplication::applicationVersion()},
        {"day", toQString(toText(m_ports.clock.now().day()))},
        {"tab", tab},
        {"pages", QJsonArray::fromStringList(pages)},
        {"scroll", std::isfinite(scroll) ? std::round(std::clamp(scroll, 0.0, 1e6)) : 0.0}};
    const QByteArray bare = jsonText(place);
    QJsonArray fields;
    for (QObject* form : forms)
        fields << fieldsOf(form);
    place["forms"] = fields;
    const QByteArray whole = jsonText(place);
    save(whole.size() <= static_cast<qsizetype>(maxSettingBytes) ? whole : bare);
}

bool OpenPlace::take() {
    m_taken = kept();
    forget();
    if (m_taken["day"].toString() == toQString(toText(m_ports.clock.now().day())) &&
        m_taken["version"].toString() == QCoreApplication::applicationVersion())
        return true;
    m_taken = {};
    return false;
}

void OpenPlace::forget() {
    save({});
}

QString OpenPlace::tab() const {
    return m_taken["tab"].toString();
}

QStringList OpenPlace::pages() const {
    QStringList names;
    for (const auto& page : m_taken["pages"].toArray())
        names << page.toString();
    return names;
}

double OpenPlace::scroll() const {
    return m_taken["scroll"].toDouble();
}

void OpenPlace::putForm(int place, QObject* form) const {
    const QJsonObject fields = m_taken["forms"].toArray().at(place).toObject();
    if (auto* editor = qobject_cast<SessionEditor*>(form))
        putSessionFields(fields, *editor);
    else if (form)
        putTypedFields(fields, *form);
}

QJsonObject OpenPlace::kept() const {
    try {
        const auto text = m_ports.settings.setting(openPlaceSetting).value_or(std::string());
        return QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
    } catch (const StorageError&) {
        return {};
    }
}

void OpenPlace::save(const QByteArray& text) {
    try {
        const std::string kept = text.toStdString();
        if (m_ports.settings.setting(openPlaceSetting).value_or(std::string()) != kept)
            m_ports.settings.saveSetting(openPlaceSetting, kept);
    } catch (const StorageError&) {
        return; // it opens on its first page then
    }
}

} // namespace frond
