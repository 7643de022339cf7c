// SPDX-License-Identifier: GPL-3.0-or-later
// Files of the person, and what lies beside the database.
#pragma once

#include "core/base/clock.h"
#include "core/base/day.h"
#include "core/base/floatingtime.h"
#include "core/transfer/exchange.h"
#include "data/store/storage.h"

#include <filesystem>
#include <functional>
#include <string>

namespace frond::data {

class FileExchange : public Exchange {
public:
    FileExchange(std::filesystem::path database, Storage& storage, KeyStore& keys,
                 const Clock& clock, ZoneOffsets zone);

    [[nodiscard]] FileInfo look(const std::string& path,
                                const std::optional<TableChoice>& choice) const override;
    ImportReport bringIn(const BringIn& what, bool dryRun) override;
    std::unique_ptr<FileJob> write(const std::string& path, const ExportOptions& wish) override;
    [[nodiscard]] std::string newPassphrase() const override;
    [[nodiscard]] bool samePassphrase(const std::string& a, const std::string& b) const override;
    std::unique_ptr<FileJob> backUp(const std::string& path,
                                    const std::string& passphrase) override;
    std::unique_ptr<FileJob> backUpInto(const std::string& folder, Day day,
                                        const std::string& passphrase) override;
    void restoreAndReopen(const std::string& path, const std::string& passphrase) override;
    void recoverAndReopen() override;
    void eraseAndReopen() override;
    [[nodiscard]] std::string place() const override;
    [[nodiscard]] std::size_t keptFiles() const override;
    [[nodiscard]] std::vector<Message> check() override;

    /// What has to be done once storage is closed; null when nothing has.
    [[nodiscard]] std::function<void()> takeWork();
    /// Whether what has to be done is to recover what can be read.
    [[nodiscard]] bool wantsRecovery() const { return m_wantsRecovery; }
    /// Called before the whole file is looked through or read by another thread, so that no other
    /// look is under way.
    std::function<void()> beforeCheck;
    /// Called when there is such work.
    std::function<void()> reopen;

private:
    class Job;
    using Written = std::function<void(std::size_t bytes)>;
    using Work = std::function<std::size_t(Storage& storage, const Written& written)>;
    std::unique_ptr<FileJob> job(Work work);
    void refuseOwnFile(const std::string& path) const;
    void later(std::function<void()> work);

    std::filesystem::path m_database;
    Storage& m_storage;
    KeyStore& m_keys;
    const Clock& m_clock;
    ZoneOffsets m_zone;
    std::function<void()> m_work;
    bool m_wantsRecovery = false;
};

} // namespace frond::data
