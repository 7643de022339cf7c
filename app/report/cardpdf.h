// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/visit/reports.h"

#include <QByteArray>

namespace frond {

/// A card of A6 to be read across a desk: as large as its words allow, on further pages where they
/// do not fit one. Names itself as neutrally as the summary. Empty when it could not be made.
QByteArray cardPdf(const std::vector<CardField>& fields);

} // namespace frond
