// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/catalogue/presets.h"

#include "data/catalogue/embedded.h"
#include "data/format/json/planjson.h"
#include "data/format/json/reader.h"
#include "data/store/kinds/value.h"

#include <algorithm>

namespace frond::data {

using nlohmann::json;
using nlohmann::ordered_json;

namespace {

Preset readPreset(const json& value, const std::string& path) {
    const ObjectReader reader(value, path,
                              {"name", "title", "for", "source", "checked_on", "kind", "phases"});
    Preset preset{reader.requireText("name"), reader.requireText("title"),
                  reader.requireText("for"), reader.requireText("source"), checkedOn(reader)};
    preset.kind = ValueCodec<PlanKind>::from(reader, "kind");
    preset.phases = phasesFromJson(reader.requireArray("phases"));
    return preset;
}

} // namespace

const std::vector<Preset>& presets() {
    static const std::vector<Preset> all = [] {
        std::vector<Preset> read;
        const json document = parseStrictly(presetsText());
        for (const json& value : document)
            read.push_back(readPreset(value, "presets[" + std::to_string(read.size()) + ']'));
        return read;
    }();
    return all;
}

const Preset* findPreset(std::string_view name) {
    const auto it = std::find_if(presets().begin(), presets().end(),
                                 [&](const Preset& preset) { return preset.name == name; });
    return it == presets().end() ? nullptr : &*it;
}

ordered_json toJson(const Preset& preset) {
    ordered_json value;
    value["name"] = preset.name;
    value["title"] = preset.title;
    value["for"] = preset.purpose;
    value["source"] = preset.source;
    value["checked_on"] = toText(preset.checkedOn);
    value["kind"] = toText(preset.kind);
    value["phases"] = toJson(preset.phases);
    return value;
}

} // namespace frond::data
