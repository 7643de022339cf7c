// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/file/filecheck.h"

#include <QObject>
#include <filesystem>
#include <memory>
#include <optional>
#include <thread>

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
    void finish(const std::optional<data::CheckReport>& report);

    std::filesystem::path m_database;
    data::Storage& m_storage;
    const data::KeyStore& m_keys;
    std::unique_ptr<data::FileCheck> m_check; ///< null while none is under way
    std::thread m_worker;
    int m_run = 0; ///< what a thread of an earlier one says is not heard
};

} // namespace frond
