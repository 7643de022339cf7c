// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/kinds/list.h"

namespace frond::data {

nlohmann::json storedArray(Statement& statement) {
    // Written by ListCodec alone, on pages that are proven: no key stands twice, none is looked
    // for.
    nlohmann::json array = nlohmann::json::parse(statement.text(), nullptr, false);
    if (!array.is_array())
        Statement::throwUnreadable();
    return array;
}

} // namespace frond::data
