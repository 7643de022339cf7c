// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/catalogue/kitsets.h"

#include "data/catalogue/embedded.h"
#include "data/format/json/kitjson.h"
#include "data/format/json/reader.h"
#include "data/format/json/writer.h"

namespace frond::data {

using nlohmann::json;
using nlohmann::ordered_json;

namespace {

KitSet readSet(const json& value, const std::string& path) {
    const ObjectReader reader(value, path,
                              {"name", "title", "note", "source", "checked_on", "items"});
    return {reader.requireText("name"), reader.requireText("title"), reader.requireText("note"),
            reader.text("source"),      checkedOn(reader),           kitItemsFromJson(reader)};
}

} // namespace

const std::vector<KitSet>& kitSets() {
    static const std::vector<KitSet> all = [] {
        std::vector<KitSet> read;
        const json document = parseStrictly(kitSetsText());
        for (const json& value : document)
            read.push_back(readSet(value, "sets[" + std::to_string(read.size()) + ']'));
        return read;
    }();
    return all;
}

ordered_json toJson(const KitSet& set) {
    ordered_json value;
    value["name"] = set.name;
    value["title"] = set.title;
    value["note"] = set.note;
    value["source"] = textOrNull(set.source);
    value["checked_on"] = toText(set.checkedOn);
    value["items"] = toJson(set.items);
    return value;
}

} // namespace frond::data
