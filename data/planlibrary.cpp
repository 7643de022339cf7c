// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/planlibrary.h"

#include "data/json/planjson.h"
#include "data/json/reader.h"
#include "data/presets.h"

namespace frond::data {

const std::vector<Preset>& Library::presets() const {
    return data::presets();
}

std::variant<Plan, Problem> Library::read(std::string_view text) const {
    try {
        return planFromJson(text);
    } catch (const FormatError& error) {
        return error.problem();
    }
}

std::string Library::write(const Plan& plan) const {
    return toJson(plan).dump() + '\n';
}

} // namespace frond::data
