// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/folding.h"

#include <QString>
#include <span>
#include <string>

namespace frond {

/// One line of a note for a list, as styled text: the first that says something, or where words are
/// searched for the first that has one of them, each underlined. What is far from the start of its
/// line begins there, after an ellipsis. `words` are folded.
QString markedNote(const QString& note, std::span<const std::string> words, const Folding& fold);

} // namespace frond
