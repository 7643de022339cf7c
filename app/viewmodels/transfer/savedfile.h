// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/base/filedialogs.h"

#include <QByteArray>
#include <QString>
#include <functional>

namespace frond {

using Say = std::function<void(const QString& sentence)>;

/// Writes `content` to `path`, which `files` gave, whole or not at all, lets it go where it is to
/// go, and says in a sentence what came of it: at once, or when the person has chosen a place.
/// Nothing is written when there is no content: it could not be made.
void saveAndSay(FileDialogs& files, const QString& path, const QByteArray& content, const Say& say);

/// What is said of a file of this name.
QString saidOf(Handed handed, const QString& name);

} // namespace frond
