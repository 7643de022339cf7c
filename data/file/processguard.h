// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace frond::data {

/// What this process has in memory stays there: no core dump is written, and no other process of
/// the same person may look into it. To be called before anything secret is read.
void keepMemoryPrivate();

} // namespace frond::data
