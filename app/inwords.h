// SPDX-License-Identifier: GPL-3.0-or-later
// What core and data say by codes (app/words/words.h), in the language of the window.
#pragma once

#include "core/base/problem.h"

#include <QString>
#include <exception>

namespace frond {

QString inWords(const Message& message);
/// With the field, or the place in a file, before it.
QString inWords(const Problem& problem);
/// Of a ProblemError its problem; what other libraries throw says itself what it is.
QString inWords(const std::exception& error);

} // namespace frond
