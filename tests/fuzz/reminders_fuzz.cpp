// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/format/json/remindersjson.h"
#include "tests/fuzz/fuzz.h"

using namespace frond;

// Reminders that are accepted are written and read as the same reminders.
int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    fuzz::allowingRefusal([&] {
        const Reminders reminders = data::remindersFromJson(fuzz::textOf(bytes, size));
        fuzz::require(validate(reminders).empty());
        fuzz::require(data::remindersFromJson(data::toJson(reminders).dump()) == reminders);
    });
    return 0;
}
