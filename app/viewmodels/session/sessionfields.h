// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in the form of an entry, to be put back into it by another process of the program.
#pragma once

#include <QJsonObject>

namespace frond {

class SessionEditor;

/// Its fields (typedfields.h), its ratings and its steps.
QJsonObject sessionFields(SessionEditor& editor);
/// Puts back what differs; a field that is not in `kept` stays as it is.
void putSessionFields(const QJsonObject& kept, SessionEditor& editor);

} // namespace frond
