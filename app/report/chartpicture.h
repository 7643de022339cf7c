// SPDX-License-Identifier: GPL-3.0-or-later
// A chart over time as a file of its own.
#pragma once

#include "app/viewmodels/overtime/chartmodel.h"
#include "app/viewmodels/visit/reports.h"

#include <QByteArray>
#include <QString>

namespace frond {

/// What `content` shows, in the light colours of the screen on white: title with its unit,
/// `period`, days, lines and marks, and what it says in words; an SVG has these as its title and
/// description. Nothing of notes is in it, nor of who made it or when. Needs Qt's fonts.
QByteArray chartPicture(const ChartModel::Content& content, const QString& period,
                        PictureFormat format);

} // namespace frond
