// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.h"

#include <cstddef>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace frond {

/// Why a value is not acceptable. `field` is the name a person or a script used for it
/// ("pain_during", "items[2].label"); empty when it is about the whole.
struct Problem {
    std::string field;
    Message message;
    std::size_t line = 0; ///< of a file, from 1; 0 where that is not told
    friend bool operator==(const Problem&, const Problem&) = default;
};

using Problems = std::vector<Problem>;

/// What is thrown with a problem. `what()` has no words for people, only the number of the code
/// (core/base/code.h): app/words says it.
class ProblemError : public std::runtime_error {
public:
    explicit ProblemError(Problem problem)
        : std::runtime_error("code " + std::to_string(static_cast<int>(problem.message.code)))
        , m_problem(std::move(problem)) {}
    [[nodiscard]] const Problem& problem() const { return m_problem; }

private:
    Problem m_problem;
};

} // namespace frond
