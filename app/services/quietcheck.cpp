// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/quietcheck.h"

#include "core/base/storageerror.h"
#include <utility>

namespace frond {

QuietCheck::QuietCheck(std::filesystem::path database, data::Storage& storage,
                       const data::KeyStore& keys)
    : m_database(std::move(database)), m_storage(storage), m_keys(keys) {}

QuietCheck::~QuietCheck() {
    stop();
}

void QuietCheck::start() {
    stop();
    try {
        m_storage.holdCheckpoints(true);
        m_check = std::make_unique<data::FileCheck>(m_database, m_keys);
    } catch (const StorageError&) {
        return; // the next start looks again
    }
    m_worker.start([this] { m_report = m_check->run(); },
                   [this](const std::exception* /*problem*/) { finish(); });
}

void QuietCheck::stop() {
    if (!m_check)
        return;
    m_check->cancel();
    m_worker.wait();
}

void QuietCheck::finish() {
    m_check.reset();
    const auto report = std::exchange(m_report, std::nullopt);
    const bool damaged = report && !report->ok;
    if (damaged)
        m_storage.noticeDamage();
    try {
        m_storage.holdCheckpoints(false);
    } catch (const StorageError&) { // the log is merged when the file is closed
        qWarning("the log stays as it is");
    }
    if (damaged)
        emit damageFound();
    emit ended();
}

} // namespace frond
