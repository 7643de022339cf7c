// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/catalogue/library.h"

#include "data/catalogue/kitsets.h"
#include "data/catalogue/presets.h"
#include "data/format/formaterror.h"
#include "data/format/json/planjson.h"

namespace frond::data {

const std::vector<Preset>& BuiltInLibrary::presets() const {
    return data::presets();
}

const std::vector<KitSet>& BuiltInLibrary::kitSets() const {
    return data::kitSets();
}

std::variant<Plan, Problem> BuiltInLibrary::readPlan(std::string_view text) const {
    try {
        return planFromJson(text);
    } catch (const FormatError& error) {
        return error.problem();
    }
}

std::string BuiltInLibrary::writePlan(const Plan& plan) const {
    return toJson(plan).dump() + '\n';
}

} // namespace frond::data
