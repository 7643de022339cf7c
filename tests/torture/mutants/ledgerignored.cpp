// SPDX-License-Identifier: GPL-3.0-or-later
// The counts and sums are kept, and nobody compares them.
#include "data/store/ledger.h"

namespace frond::data {

std::vector<Message> ledgerProblems(Database& /*database*/) {
    return {};
}

} // namespace frond::data
