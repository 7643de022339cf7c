// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/base/worker.h"
#include "data/file/filecheck.h"

#include <QObject>
#include <filesystem>
#include <memory>
#include <optional>

namespace frond {

/// Looks through the file in a thread while the window is in use, and says when a part of it cannot
/// be read. Nothing else is said: a disk that is busy or full is no damage.
class QuietCheck : public QObject {
    Q_OBJECT

public:
    QuietCheck(std::filesystem::path database, data::Storage& storage, const data::KeyStore& keys);
    ~QuietCheck() override;

    void start();
    /// Ends it soon and waits for that.
    void stop();

signals:
    void damageFound();
    /// It is over, whatever it found.
    void ended();

private:
    void finish();

    std::filesystem::path m_database;
    data::Storage& m_storage;
    const data::KeyStore& m_keys;
    std::unique_ptr<data::FileCheck> m_check;  ///< null while none is under way
    std::optional<data::CheckReport> m_report; ///< written by the thread, read after it
    Worker m_worker;
};

} // namespace frond
