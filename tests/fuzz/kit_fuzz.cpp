// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/format/json/kitjson.h"
#include "tests/fuzz/fuzz.h"

using namespace frond;

// A kit that is accepted is written and read as the same kit.
int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    fuzz::allowingRefusal([&] {
        const Kit kit = data::kitFromJson(fuzz::textOf(bytes, size));
        fuzz::require(validate(kit).empty());
        fuzz::require(data::kitFromJson(data::toJson(kit).dump()) == kit);
    });
    return 0;
}
