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
#include <optional>
#include <string>

namespace frond::data {

/// What has to be done once the file is closed.
struct ClosedWork {
    enum class Kind { BringIn, Restore, Erase };
    Kind kind;
    /// What came in, of a BringIn. Throws, and then nothing has changed: soon where `givenUp`,
    /// which it asks now and then, is true, and it is not too late. All but an Erase take a while
    /// and may run in any thread.
    std::function<std::optional<ImportReport>(const std::function<bool()>& givenUp)> run;
};

class FileExchange : public Exchange {
public:
    FileExchange(std::filesystem::path database, Storage& storage, KeyStore& keys,
                 const Clock& clock, ZoneOffsets zone);

    std::unique_ptr<FileJobFor<FileInfo>> look(const std::string& path,
                                               const std::optional<TableChoice>& choice) override;
    std::unique_ptr<FileJobFor<ImportReport>> dryRun(const BringIn& what) override;
    std::optional<ImportReport> bringIn(const BringIn& what, bool mayClose) override;
    std::unique_ptr<WriteJob> write(const std::string& path, const ExportOptions& wish) override;
    [[nodiscard]] std::string newPassphrase() const override;
    [[nodiscard]] bool samePassphrase(const std::string& a, const std::string& b) const override;
    std::unique_ptr<WriteJob> backUp(const std::string& path,
                                     const std::string& passphrase) override;
    std::unique_ptr<WriteJob> backUpInto(const std::string& folder, Day day,
                                         const std::string& passphrase) override;
    void restoreAndReopen(const std::string& path, const std::string& passphrase) override;
    void recoverAndReopen() override;
    void eraseAndReopen() override;
    [[nodiscard]] std::string place() const override;
    [[nodiscard]] std::size_t keptFiles() const override;
    std::unique_ptr<FileJobFor<std::vector<Message>>> check() override;

    /// What has to be done once storage is closed; null when nothing has.
    [[nodiscard]] std::optional<ClosedWork> takeWork();
    /// Whether what has to be done is to recover what can be read.
    [[nodiscard]] bool wantsRecovery() const { return m_wantsRecovery; }
    /// Called before the whole file is looked through or read by another thread, so that no other
    /// look is under way.
    std::function<void()> beforeCheck;
    /// Called when there is such work.
    std::function<void()> reopen;

private:
    template <class Result>
    class Job;
    using Written = std::function<void(std::size_t bytes)>;
    template <class Result>
    using Work = std::function<Result(Storage& storage, const Written& written)>;
    /// `told` is called in between, and throws where the job was cancelled.
    using Open = std::function<std::unique_ptr<Storage>(
        const std::filesystem::path& file, const DataKey& key, const std::function<void()>& told)>;
    template <class Result>
    std::unique_ptr<FileJobFor<Result>> job(Work<Result> work, Open open);
    using Import = std::function<ImportReport(Storage& storage)>;
    [[nodiscard]] Import importOf(const BringIn& what) const;
    void refuseOwnFile(const std::string& path) const;
    void later(ClosedWork work);

    std::filesystem::path m_database;
    Storage& m_storage;
    KeyStore& m_keys;
    const Clock& m_clock;
    ZoneOffsets m_zone;
    std::optional<ClosedWork> m_work;
    bool m_wantsRecovery = false;
};

} // namespace frond::data
