// SPDX-License-Identifier: GPL-3.0-or-later
// What core and data say by codes, in words, for both programs. They are English here; frondctl
// prints them as they are, and the window translates them (app/inwords.h).
#pragma once

#include "core/base/problem.h"

#include <cstdint>
#include <exception>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace frond {

/// The words of a code, with a place for each argument: %1, %2, …; %L1 is a number in groups of
/// three digits. Where the first argument is counted its place is %n or %Ln, and there are words
/// for one of it too.
struct Words {
    const char* many;
    const char* one = nullptr;
};

/// Of Qt's translations.
inline constexpr const char* wordsContext = "Words";

Words wordsOf(Code code);
/// "%1 or %2": the last of several names, and those before it.
const char* orWords();

/// How a language writes what stands in the places.
struct Writing {
    std::function<std::string(std::int64_t, bool grouped)> number;
    std::function<std::string(Millimetres)> length;
    std::string orWords;
};

/// `words` with the arguments in their places. A place without an argument stays as it stands.
std::string filled(std::string_view words, const std::vector<Argument>& arguments,
                   const Writing& writing);

/// "must be a whole number from 0 to 10"
std::string inEnglish(const Message& message);
/// "steps[2].pain: must be a whole number from 0 to 10", "Habits.csv, line 3: …", "line 3: …"
std::string inEnglish(const Problem& problem);
/// Of a ProblemError its problem; what other libraries throw says itself what it is.
std::string inEnglish(const std::exception& error);

} // namespace frond
