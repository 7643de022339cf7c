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

void PhoneFileDialogs::forgetOffered() {
    for (const QString& path : std::exchange(m_offered, {}))
        QFile::remove(path);
}

void PhoneFileDialogs::open(const QString& /*filter*/, Chosen chosen) {
    if (m_asks)
        return;
    const QString in = m_folder + QStringLiteral("/in");
    QDir(in).removeRecursively();
    QDir().mkpath(in); // where that fails, what is picked cannot be read either
    m_asks = true;
    m_system->pick(in, [this, chosen = std::move(chosen)](const QString& path) {
        answered([&] {
            if (!path.isEmpty())
                chosen(path);
        });
    });
}

void PhoneFileDialogs::folder(Chosen /*chosen*/) {}

QString PhoneFileDialogs::newPlace(const QString& name) {
    forgetOffered();
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
    if (m_asks) { // the system shows one page at a time
        m_waiting.push_back([this, path, done = std::move(done)] { written(path, done); });
        return;
    }
    const bool shared = m_shared.erase(path) > 0;
    m_asks = true;
    auto went = [this, path, shared, done = std::move(done)](Handed handed) {
        if (shared) // whoever it was offered to may still be reading it, whatever is said of that
            m_offered.push_back(path);
        else
            QFile::remove(path);
        answered([&] { done(handed); });
    };
    if (shared)
        m_system->share(path, std::move(went));
    else
        m_system->saveAs(path, std::move(went));
}

/// The page is gone; the next one may come.
void PhoneFileDialogs::answered(const std::function<void()>& tell) {
    m_asks = false;
    tell();
    if (m_asks || m_waiting.empty())
        return;
    const auto next = std::move(m_waiting.front());
    m_waiting.pop_front();
    next();
}

} // namespace frond
