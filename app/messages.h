// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace frond {

/// From now on messages of QML are counted; all of them still go to stderr.
void watchMessages();
/// How many warnings QML gave since.
int qmlWarnings();

} // namespace frond
