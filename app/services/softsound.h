// SPDX-License-Identifier: GPL-3.0-or-later
// The sounds of Frond, made by itself: a struck bar that fades, quiet and without a sharp
// beginning.
#pragma once

#include "core/session/cues.h"

#include <QByteArray>
#include <cstdint>
#include <vector>

namespace frond {

inline constexpr int soundRate = 44'100; ///< samples a second, one channel

/// Samples from the first to silence. Each kind of cue sounds otherwise; that of the planned
/// minutes has two notes.
std::vector<std::int16_t> softSound(Cue cue);

/// The same as a WAVE file (RIFF, PCM of 16 bits).
QByteArray waveFile(const std::vector<std::int16_t>& samples);

} // namespace frond
