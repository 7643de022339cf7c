// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/json/sessionjson.h"

#include <string>
#include <utility>

namespace frond::data {

using nlohmann::json;
using nlohmann::ordered_json;

namespace {

void add(ordered_json& value, const char* key, const std::optional<std::string>& text) {
    if (text)
        value[key] = *text;
}
void add(ordered_json& value, const char* key, const std::optional<bool>& flag) {
    if (flag)
        value[key] = *flag;
}
void add(ordered_json& value, const char* key, const std::optional<Rating>& rating) {
    if (rating)
        value[key] = rating->value();
}
void add(ordered_json& value, const char* key, const std::optional<Millimetres>& mm) {
    if (mm)
        value[key] = mm->number();
}
template <class Enum>
void addWord(ordered_json& value, const char* key, const std::optional<Enum>& word) {
    if (word)
        value[key] = toText(*word);
}

ordered_json stepJson(const Step& step) {
    const auto& [use, duration, depth, pain, felt] = step;
    ordered_json value;
    if (use) {
        value["item"] = use->label;
        value["item_id"] = use->itemId.toText();
        add(value, "diameter_mm", use->diameter);
    }
    value["seconds"] = duration.count();
    add(value, "depth_mm", depth);
    add(value, "pain", pain);
    addWord(value, "felt", felt);
    return value;
}

std::optional<Rating> rating(const ObjectReader& reader, std::string_view key) {
    const std::optional<int> value = reader.whole(key);
    if (!value)
        return std::nullopt;
    const auto rating = Rating::from(*value);
    if (!rating)
        reader.refuse(key, "must be a whole number from 0 to 10");
    return rating;
}

template <class Value>
std::optional<Value> word(const ObjectReader& reader, std::string_view key,
                          std::optional<Value> (*parse)(std::string_view)) {
    const std::optional<std::string> text = reader.text(key);
    if (!text)
        return std::nullopt;
    const std::optional<Value> value = parse(*text);
    if (!value)
        reader.refuse(key, "is none of the known words");
    return value;
}

Step stepOf(const json& value, const std::string& path) {
    const ObjectReader reader(
        value, path, {"item", "item_id", "diameter_mm", "seconds", "depth_mm", "pain", "felt"});
    const auto seconds = reader.whole("seconds");
    if (!seconds)
        reader.refuse("seconds", "is needed");
    Step step{.use = std::nullopt,
              .duration = Seconds{*seconds},
              .depth = reader.millimetres("depth_mm"),
              .pain = rating(reader, "pain"),
              .felt = word(reader, "felt", parseFelt)};
    if (reader.has("item")) {
        const auto item = Id::parse(reader.requireText("item_id"));
        if (!item)
            reader.refuse("item_id", "must be a UUID");
        step.use = ItemUse{*item, reader.requireText("item"), reader.millimetres("diameter_mm")};
    } else if (reader.has("item_id") || reader.has("diameter_mm")) {
        reader.refuse("item", "is needed where item_id or diameter_mm is given");
    }
    return step;
}

std::optional<Moment> momentOf(const ObjectReader& reader) {
    const std::optional<std::string> text = reader.text("at");
    if (!text)
        return std::nullopt;
    const auto moment = parseMoment(*text);
    if (!moment)
        reader.refuse("at", "must be a time such as 2026-03-01T20:00:00+01:00");
    return moment;
}

} // namespace

Day requireDay(const ObjectReader& reader, std::string_view key) {
    const auto day = parseDay(reader.requireText(key));
    if (!day)
        reader.refuse(key, "must be a day such as 2026-01-05");
    return *day;
}

std::optional<Day> optionalDay(const ObjectReader& reader, std::string_view key) {
    return reader.has(key) ? std::optional(requireDay(reader, key)) : std::nullopt;
}

void addSessionContent(ordered_json& value, const Session& session) {
    // Taken apart by count: a new member stops this from compiling until it has a key.
    const auto& [id, day, at, outcome, steps, ratings, context, note] = session;
    const auto& [felt, painBefore, painDuring, painAfter, easeBefore, easeAfter] = ratings;
    const auto& [position, lubricant, warmUp, numbingGel, helped, bleeding, onPeriod, stopReason,
                 tags] = context;
    static_cast<void>(id);
    value["day"] = toText(day);
    if (at)
        value["at"] = toText(*at);
    value["outcome"] = toText(outcome);
    value["steps"] = ordered_json::array();
    for (const Step& step : steps)
        value["steps"].push_back(stepJson(step));
    addWord(value, "felt", felt);
    add(value, "pain_before", painBefore);
    add(value, "pain_during", painDuring);
    add(value, "pain_after", painAfter);
    add(value, "ease_before", easeBefore);
    add(value, "ease_after", easeAfter);
    add(value, "position", position);
    add(value, "lubricant", lubricant);
    add(value, "warm_up", warmUp);
    add(value, "numbing_gel", numbingGel);
    add(value, "helped", helped);
    addWord(value, "bleeding", bleeding);
    add(value, "on_period", onPeriod);
    add(value, "stop_reason", stopReason);
    if (!tags.empty())
        value["tags"] = tags;
    add(value, "note", note);
}

Session sessionContent(const ObjectReader& reader, const Id& id) {
    Session session{.id = id, .day = requireDay(reader, "day"), .at = momentOf(reader)};
    if (const auto outcome = word(reader, "outcome", parseOutcome))
        session.outcome = *outcome;
    else
        reader.refuse("outcome", "is needed");
    if (reader.has("steps")) {
        for (const json& step : reader.requireArray("steps"))
            session.steps.push_back(stepOf(step, reader.pathOf("steps") + '[' +
                                                     std::to_string(session.steps.size()) + ']'));
    }
    session.ratings = {.felt = word(reader, "felt", parseFelt),
                       .painBefore = rating(reader, "pain_before"),
                       .painDuring = rating(reader, "pain_during"),
                       .painAfter = rating(reader, "pain_after"),
                       .easeBefore = rating(reader, "ease_before"),
                       .easeAfter = rating(reader, "ease_after")};
    session.context = {.position = reader.text("position"),
                       .lubricant = reader.text("lubricant"),
                       .warmUp = reader.text("warm_up"),
                       .numbingGel = reader.boolean("numbing_gel"),
                       .helped = reader.boolean("helped"),
                       .bleeding = word(reader, "bleeding", parseBleeding),
                       .onPeriod = reader.boolean("on_period"),
                       .stopReason = reader.text("stop_reason"),
                       .tags = {}};
    if (reader.has("tags")) {
        for (const json& tag : reader.requireArray("tags")) {
            if (!tag.is_string())
                reader.refuse("tags", "must be texts");
            session.context.tags.push_back(tag.get<std::string>());
        }
    }
    session.note = reader.text("note");
    if (const Problems problems = validate(session, TextOrigin::Stored); !problems.empty())
        reader.refuse(problems.front().field, problems.front().message);
    return session;
}

} // namespace frond::data
