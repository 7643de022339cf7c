// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/demo/samplehistory.h"

#include <QSize>
#include <QString>
#include <functional>
#include <optional>

class QQuickWindow;

namespace frond {

class AppContext;

struct TourOptions {
    QSize size;
    int textPercent = 100;
    std::optional<SampleHistory> content; ///< what to show; sample history when unset
    /// What is done before the first stop of each walk.
    std::function<void(AppContext&)> prepare = nullptr;
};

/// What is done at each stop, whose name is like "today-light". False: it did not succeed.
using AtStop = std::function<bool(QQuickWindow&, const QString& name)>;

/// Walks through every screen, light and dark, and stops at each. It works on a copy: what it taps
/// changes nothing of the person's. Returns the exit code; throws StorageError.
int runTour(const TourOptions& options, const AtStop& atStop);

/// Writes a picture of each stop to `folder`, which is made when it is not there.
int takePictures(const TourOptions& options, const QString& folder);

} // namespace frond
