// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/day.h"
#include "core/base/storageerror.h"
#include "core/transfer/exchange.h"

namespace frond::test {

/// There is no file behind memory; tests of what leaves and comes in use a real one.
class NoExchange : public Exchange {
public:
    std::unique_ptr<FileJobFor<FileInfo>>
    look(const std::string& /*path*/, const std::optional<TableChoice>& /*choice*/) override {
        refuse();
    }
    std::unique_ptr<FileJobFor<ImportReport>> dryRun(const BringIn& /*what*/) override { refuse(); }
    std::optional<ImportReport> bringIn(const BringIn& /*what*/, bool /*mayClose*/) override {
        refuse();
    }
    std::unique_ptr<WriteJob> write(const std::string& /*path*/,
                                    const ExportOptions& /*wish*/) override {
        refuse();
    }
    [[nodiscard]] std::string newPassphrase() const override { return {}; }
    [[nodiscard]] bool samePassphrase(const std::string& a, const std::string& b) const override {
        return a == b;
    }
    std::unique_ptr<WriteJob> backUp(const std::string& /*path*/,
                                     const std::string& /*passphrase*/) override {
        refuse();
    }
    std::unique_ptr<WriteJob> backUpInto(const std::string& /*folder*/, Day /*day*/,
                                         const std::string& /*passphrase*/) override {
        refuse();
    }
    void restoreAndReopen(const std::string& /*path*/, const std::string& /*passphrase*/) override {
        refuse();
    }
    void recoverAndReopen() override { recoveries += 1; }
    void eraseAndReopen() override { refuse(); }
    int recoveries = 0; ///< how often they were asked for
    [[nodiscard]] std::string place() const override { return {}; }
    [[nodiscard]] std::size_t keptFiles() const override { return 0; }
    std::unique_ptr<FileJobFor<std::vector<Message>>> check() override { refuse(); }

private:
    [[noreturn]] static void refuse() {
        throw StorageError(StorageError::Kind::Other, {Code::NoFile});
    }
};

} // namespace frond::test
