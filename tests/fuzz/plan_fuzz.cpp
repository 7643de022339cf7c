// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/format/json/planjson.h"
#include "tests/fuzz/fuzz.h"

using namespace frond;

// A plan that is accepted is written and read as the same plan.
int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    fuzz::allowingRefusal([&] {
        const Plan plan = data::planFromJson(fuzz::textOf(bytes, size));
        fuzz::require(validate(plan).empty());
        fuzz::require(data::planFromJson(data::toJson(plan).dump()) == plan);
    });
    return 0;
}
