// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/sessiontimer.h"

#include <optional>

namespace frond {

/// The session that is going on. Every call that changes something returns after the change is on
/// disk, or throws StorageError with nothing changed.
class RunningSessionRepository {
public:
    virtual ~RunningSessionRepository() = default;
    [[nodiscard]] virtual std::optional<RunningSession> running() const = 0;
    virtual void saveRunning(const RunningSession& running) = 0;
    /// Stores `session` and takes the running row away, in one transaction.
    virtual void finish(const Session& session) = 0;
    /// Takes a stored session back into running, in one transaction ("Back to the session").
    virtual void reopen(const RunningSession& running) = 0;
    virtual void discardRunning() = 0;
};

} // namespace frond
