// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kit/kit.h"

namespace frond {

/// Everything throws StorageError; a change is on disk when the call returns.
class KitRepository {
public:
    virtual ~KitRepository() = default;
    /// Retired items included, sorted for display.
    [[nodiscard]] virtual Kit kit() const = 0;
    /// Makes the stored kit equal to `kit`; items are matched by id, absent ones become tombstones.
    virtual void saveKit(const Kit& kit) = 0;
};

} // namespace frond
