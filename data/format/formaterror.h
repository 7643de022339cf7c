// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/problem.h"

namespace frond::data {

/// A file that cannot be accepted; `problem().field` is empty when it is the file as a whole.
class FormatError : public ProblemError {
public:
    using ProblemError::ProblemError;
};

} // namespace frond::data
