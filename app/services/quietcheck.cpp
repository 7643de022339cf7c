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
    m_worker = std::thread([this, run = ++m_run, check = m_check.get()] {
        const auto report = check->run();
        QMetaObject::invokeMethod(
            this,
            [this, run, report] {
                if (run == m_run && m_check)
                    finish(report);
            },
            Qt::QueuedConnection);
    });
}

void QuietCheck::stop() {
    if (!m_check)
        return;
    m_check->cancel();
    finish(std::nullopt);
}

void QuietCheck::finish(const std::optional<data::CheckReport>& report) {
    m_worker.join();
    m_check.reset();
    const bool damaged = report && !report->ok;
    if (!damaged) { // into a file that is damaged nothing more is merged
        try {
            m_storage.holdCheckpoints(false);
        } catch (const StorageError&) { // the log is merged when the file is closed
            qWarning("the log stays as it is");
        }
    }
    if (damaged)
        emit damageFound();
    emit ended();
}

} // namespace frond
