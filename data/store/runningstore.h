// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/session/runningrepository.h"
#include "core/session/session.h"
#include "core/session/sessiontimer.h"
#include "data/store/ledger.h"

#include <optional>

namespace frond::data {

class Database;
class SessionStore;

/// The session that runs, as the one row of running_session and its steps.
class RunningStore : public RunningSessionRepository {
public:
    RunningStore(Database& database, Ledger& ledger, SessionStore& sessions);

    [[nodiscard]] std::optional<RunningSession> running() const override;
    void saveRunning(const RunningSession& running) override;
    void finish(const Session& session) override;
    void reopen(const RunningSession& running) override;
    void discardRunning() override;

private:
    /// Where the running session was made as an entry, if it has been one.
    [[nodiscard]] std::optional<Origin> createdOf(const Id& id) const;
    void write(const RunningSession& running, const std::optional<Origin>& created);
    void writeRows(const RunningSession& running, const std::optional<Origin>& created);
    void clear();

    Database& m_database;
    Ledger& m_ledger;
    SessionStore& m_sessions;
};

} // namespace frond::data
