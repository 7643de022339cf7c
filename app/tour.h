// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/samplehistory.h"

#include <QSize>
#include <QString>
#include <optional>

namespace frond {

struct TourOptions {
    QString folder; ///< made when it is not there
    QSize size;
    int textPercent = 100;
    std::optional<SampleHistory> content; ///< what to show; sample history when unset
};

/// Walks through every screen, light and dark, and writes a picture of each. It works on a copy:
/// what it taps changes nothing of the person's. Returns the exit code; throws StorageError.
int runTour(const TourOptions& options);

} // namespace frond
