// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/file/datakey.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <string_view>

namespace frond::data {

using WrapSalt = std::array<std::uint8_t, 16>;

/// Argon2id (1.3, one lane) of a passphrase: always over 64 MiB, `passes` times. Throws
/// StorageError where there is not so much memory.
inline constexpr std::uint32_t wordsKeyKib = 64 * 1024;
inline constexpr std::uint32_t fewestPasses = 3, mostPasses = 6;
DataKey keyOfWords(std::string_view words, const WrapSalt& salt, std::uint32_t passes);

/// How many passes take about a second and not more, where the fewest took so long: 3 to 6.
std::uint32_t passesWithinSecond(std::chrono::nanoseconds fewestTook);

/// A recovery key has 128 random bits of its own, so nothing has to take long: BLAKE2b-256 of the
/// salt, keyed with its spelling.
DataKey keyOfRecoveryKey(std::string_view spelling, const WrapSalt& salt);

/// A PIN is guessed in no time, so the key takes what the keyring keeps as well: BLAKE2b-256 of
/// keyOfWords(), keyed with it.
DataKey keyOfPin(std::string_view pin, const DataKey& part, const WrapSalt& salt,
                 std::uint32_t passes);

/// What a keyring gives for a finger or face is random itself: BLAKE2b-256 of the salt, keyed with
/// it.
DataKey keyOfPart(const DataKey& part, const WrapSalt& salt);

} // namespace frond::data
