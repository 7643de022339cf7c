// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in a form, to be put back into it by another process of the program.
#pragma once

#include <QJsonObject>
#include <QObject>

namespace frond {

/// The properties of `form` that can be written and are text, a number, a switch or a list of
/// texts, by their names, but those with STORED false; of an object among its properties the same,
/// as an object.
QJsonObject typedFields(const QObject& form);

/// Puts back what differs. What one field does to another is done again until all agree; what
/// `form` does not take, or has no field for, is left out.
void putTypedFields(const QJsonObject& fields, QObject& form);

} // namespace frond
