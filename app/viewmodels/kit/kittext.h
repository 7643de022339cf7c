// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/base/choice.h"
#include "core/kit/kit.h"

#include <QList>
#include <QString>

namespace frond {

/// "20 mm", "15–40 mm"; empty without a size.
QString sizeText(const KitItem& item);

/// What can be noted without a size: breathing, outside, fingertip, swab.
QList<Choice> readyItems();

/// The parts of the kit that are kept apart; empty when there is one.
QList<Choice> groupChoices(const Kit& kit);

} // namespace frond
