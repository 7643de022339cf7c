// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace frond {

/// Writes `content` to `path`, whole or not at all, and says in a sentence what came of it. Nothing
/// is written when there is no content: it could not be made.
QString saveAndSay(const QString& path, const QByteArray& content);

} // namespace frond
