// SPDX-License-Identifier: GPL-3.0-or-later
// The words that names of columns are made of, in English, German, French, Spanish, Italian,
// Portuguese and Dutch (docs/formats/imports.md has the table).
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace frond::data {

/// What a word can stand for.
enum class Word : std::uint8_t {
    Filler,  ///< says nothing about which role
    Total,   ///< a sum or a share: with a time it is how long
    Session, ///< the practice as a whole
    Day,
    Time,   ///< of the day, or how long
    Clock,  ///< of the day
    Length, ///< how long it took
    Extent, ///< "length": how long it took, or how far something reaches
    Size,
    Around,
    Depth,
    Pain,
    Ease,
    Note,
    Tags,
    Felt,
    Position,
    Lubricant,
    WarmUp,
    Bleeding,
    Period,
    Helped,
    Before,
    During,
    After,
    Milliseconds,
    Seconds,
    Minutes,
    Hours,
    Millimetres,
    Centimetres,
    Inches,
};

/// Some of these.
using Bits = std::uint64_t;

constexpr Bits bit(Word word) {
    return Bits{1} << static_cast<unsigned>(word);
}

/// What a word in its comparable form can stand for, one each; empty when it is not known.
std::vector<Bits> meaningsOfWord(std::string_view word);

/// Words that together say something that none of them says alone.
struct Phrase {
    std::vector<std::string_view> words;
    Word means;
};
const std::vector<Phrase>& phrases();

} // namespace frond::data
