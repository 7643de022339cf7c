// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/pause.h"

#include <vector>

namespace frond {

/// Everything throws StorageError; a change is on disk when the call returns.
class PauseRepository {
public:
    virtual ~PauseRepository() = default;
    /// Ascending; no two share a day.
    [[nodiscard]] virtual std::vector<Pause> pauses() const = 0;
    /// Makes the stored pauses equal to `pauses`.
    virtual void savePauses(const std::vector<Pause>& pauses) = 0;
};

} // namespace frond
