// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kit/kit.h"

#include <QString>
#include <QVariantList>

namespace frond {

/// "20 mm", "15–40 mm"; empty without a size.
QString sizeText(const KitItem& item);

/// The parts of the kit that are kept apart, [{ value, text }, …]; empty when there is one.
QVariantList groupChoices(const Kit& kit);

} // namespace frond
