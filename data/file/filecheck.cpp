// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/file/filecheck.h"

#include "core/base/storageerror.h"
#include "data/sqlite/database.h"
#include "data/store/check.h"

#include <utility>

namespace frond::data {

FileCheck::FileCheck(std::filesystem::path file, const KeyStore& keys)
    : m_file(std::move(file)), m_key(keys.load()) {}

void FileCheck::cancel() {
    const std::lock_guard guard(m_mutex);
    m_cancelled = true;
    if (m_running)
        m_running->interrupt();
}

std::optional<CheckReport> FileCheck::run() {
    CheckReport report;
    std::unique_ptr<Database> database;
    try {
        database = Database::asItStands(m_file, m_key);
        {
            const std::lock_guard guard(m_mutex);
            if (m_cancelled)
                return std::nullopt;
            m_running = database.get();
        }
        report = checkFile(*database);
    } catch (const StorageError& error) {
        if (error.kind() == StorageError::Kind::Damaged)
            report.problems.push_back(error.problem().message);
        else
            cancel(); // the disk, or what is not about the content of the file
    }
    const std::lock_guard guard(m_mutex);
    m_running = nullptr;
    if (m_cancelled)
        return std::nullopt;
    report.ok = report.problems.empty();
    return report;
}

} // namespace frond::data
