// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/day.h"
#include "core/session/session.h"

#include <QString>
#include <optional>

namespace frond {

/// What an entry is called: "Tue 3 March, 21:10", or only its day.
QString entryTitle(Day day, const std::optional<Moment>& at, Day today);
QString entryTitle(const Session& session, Day today);
/// Its whole row for a screen reader: "Tue 3 March, 21:10, 20 mm · 12 minutes, with a note".
QString entrySpoken(const QString& title, const Session& session);

} // namespace frond
