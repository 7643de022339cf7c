// SPDX-License-Identifier: GPL-3.0-or-later
// Text of every script (ICU): what counts as the same word, and what an older encoding says.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace frond::data {

/// `text` as it is compared: full case folding, compatibility forms made one, accents and other
/// marks of combining class 10 to 35 or from 200 taken off, a dotless i as i, blanks of every width
/// as ' ' (Unicode 15, sections 3.13 and 4.3). "Übung", "ÜBUNG" and "u\u0308bung" become "ubung".
/// What is left is composed, so that no letter is found in another one that it is a part of. Bytes
/// that are no UTF-8 stay as they are.
std::string comparable(std::string_view text);

/// What `comparable` goes by: its rules, and the Unicode version of the tables of letters. What was
/// folded by another one may differ. A change of the rules counts its first number up.
std::string foldingVersion();

/// The words of a name in their comparable form: what stands between anything but letters and
/// digits, and between a small letter and a capital ("startDate" is "start", "date").
std::vector<std::string> wordsOf(std::string_view text);

/// NFKC (Unicode Standard Annex 15). Bytes that are no UTF-8 stay as they are.
std::string composed(std::string_view text);

} // namespace frond::data
