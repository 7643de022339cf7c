// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/problem.h"

#include <stdexcept>
#include <utility>

namespace frond::data {

/// A file that cannot be accepted; `problem().field` is empty when it is the file as a whole.
class FormatError : public std::runtime_error {
public:
    explicit FormatError(Problem problem)
        : std::runtime_error(problem.field.empty() ? problem.message
                                                   : problem.field + ": " + problem.message)
        , m_problem(std::move(problem)) {}
    [[nodiscard]] const Problem& problem() const { return m_problem; }

private:
    Problem m_problem;
};

} // namespace frond::data
