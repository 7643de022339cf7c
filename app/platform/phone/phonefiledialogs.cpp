// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/phone/phonefiledialogs.h"

#include <QDir>
#include <QFile>
#include <utility>

namespace frond {

PhoneFileDialogs::PhoneFileDialogs(std::unique_ptr<PhoneFiles> system, QString folder)
    : m_system(std::move(system)), m_folder(std::move(folder)) {}

void PhoneFileDialogs::clear(const QString& folder) {
    for (const char* each : {"in", "out"})
        QDir(folder + QLatin1Char('/') + QLatin1String(each)).removeRecursively();
}

void PhoneFileDialogs::open(const QString& /*filter*/, Chosen chosen) {
    if (m_asks)
        return;
    clear(m_folder);
    const QString in = m_folder + QStringLiteral("/in");
    QDir().mkpath(in); // where that fails, what is picked cannot be read either
    m_asks = true;
    m_system->pick(in, [this, chosen = std::move(chosen)](const QString& path) {
        m_asks = false;
        if (!path.isEmpty())
            chosen(path);
    });
}

void PhoneFileDialogs::folder(Chosen /*chosen*/) {}

QString PhoneFileDialogs::newPlace(const QString& name) {
    if (!m_asks)
        clear(m_folder);
    const QString place = m_folder + QStringLiteral("/out/%1").arg(++m_places);
    QDir().mkpath(place); // where that fails, writing there says so
    return place + QLatin1Char('/') + name;
}

void PhoneFileDialogs::save(const QString& name, const QString& /*filter*/, Chosen chosen) {
    chosen(newPlace(name));
}

void PhoneFileDialogs::share(const QString& name, const QString& /*filter*/, Chosen chosen) {
    const QString path = newPlace(name);
    m_shared.insert(path);
    chosen(path);
}

void PhoneFileDialogs::written(const QString& path, std::function<void(Handed)> done) {
    const bool shared = m_shared.erase(path) > 0;
    if (m_asks) { // another page is in front; the system shows one at a time
        QFile::remove(path);
        done(Handed::Nowhere);
        return;
    }
    m_asks = true;
    auto went = [this, path, done = std::move(done)](Handed handed) {
        m_asks = false;
        if (handed != Handed::Offered) // that program may still be reading it
            QFile::remove(path);
        done(handed);
    };
    if (shared)
        m_system->share(path, std::move(went));
    else
        m_system->saveAs(path, std::move(went));
}

} // namespace frond
