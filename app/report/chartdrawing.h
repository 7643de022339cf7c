// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/summarycharts.h"

#include <QPainter>
#include <QRectF>

namespace frond {

/// Draws what a chart shows in black and grey, as lines and text; `unit` is the length of a point.
void drawChart(QPainter& painter, const QRectF& area, const SummaryChart& shown, double unit);

} // namespace frond
