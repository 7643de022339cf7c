// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/json/replicajson.h"

#include "core/text.h"
#include "data/json/kitjson.h"
#include "data/json/planjson.h"
#include "data/json/reader.h"
#include "data/json/sessionjson.h"
#include "data/json/writer.h"

#include <charconv>
#include <cstdint>
#include <utility>

namespace frond::data {

using nlohmann::json;
using nlohmann::ordered_json;

namespace {

constexpr unsigned counterBits = 16;
/// A stamp beyond the year 3000 is no clock's: taking it over would leave no room for later ones.
constexpr std::uint64_t maxMillis = 32'503'680'000'000;

/// "1772000000123.4": milliseconds since 1970 and the counter.
std::string stampText(Stamp stamp) {
    return std::to_string(stamp.value >> counterBits) + '.' +
           std::to_string(stamp.value & ((1U << counterBits) - 1));
}

std::optional<std::uint64_t> digits(std::string_view text) {
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool canonical = text.size() == 1 || (!text.empty() && text.front() != '0');
    if (error != std::errc() || end != text.data() + text.size() || !canonical)
        return std::nullopt;
    return value;
}

Stamp stampOf(const ObjectReader& reader, std::string_view key, const std::string& text) {
    const std::size_t point = text.find('.');
    if (point != std::string::npos) {
        const auto millis = digits(std::string_view(text).substr(0, point));
        const auto counter = digits(std::string_view(text).substr(point + 1));
        if (millis && counter && *millis < maxMillis && *counter < 1U << counterBits &&
            *millis + *counter > 0)
            return {*millis << counterBits | *counter};
    }
    reader.refuse(key, "must be a stamp such as 1772000000123.0");
}

Id idOf(const ObjectReader& reader, std::string_view key) {
    const auto id = Id::parse(reader.requireText(key));
    if (!id)
        reader.refuse(key, "must be a UUID");
    return *id;
}

Version versionOf(const ObjectReader& reader, std::string_view stamp, std::string_view device) {
    return {stampOf(reader, stamp, reader.requireText(stamp)), idOf(reader, device)};
}

void addVersion(ordered_json& value, const Version& changed) {
    value["changed"] = stampText(changed.stamp);
    value["changed_by"] = changed.device.toText();
}

template <class Content>
ordered_json stampsJson(const Replica<Content>& row) {
    ordered_json value;
    value["id"] = row.id.toText();
    value["created"] = stampText(row.created.stamp);
    value["created_by"] = row.created.device.toText();
    addVersion(value, row.changed);
    if (row.removed)
        value["removed"] = stampText(*row.removed);
    return value;
}

template <class Content>
Replica<Content> stampsOf(const ObjectReader& reader) {
    Replica<Content> row{idOf(reader, "id"), versionOf(reader, "created", "created_by"),
                         versionOf(reader, "changed", "changed_by"), std::nullopt, std::nullopt};
    if (row.changed.stamp < row.created.stamp)
        reader.refuse("changed", "lies before created");
    if (const auto removed = reader.text("removed"))
        row.removed = stampOf(reader, "removed", *removed);
    return row;
}

/// Content or a tombstone, never both and never neither.
template <class Content>
void requireOneOf(const ObjectReader& reader, std::string_view key, const Replica<Content>& row) {
    if (row.content && row.removed)
        reader.refuse(key, "must be absent where the row is removed");
    if (!row.content && !row.removed)
        reader.refuse(key, "is needed");
}

void requireValid(const std::string& path, const Problems& problems) {
    if (!problems.empty())
        throw FormatError({path + '.' + problems.front().field, problems.front().message});
}

/// Errors of `read`, whose paths begin at its own object, said with the path to that object.
template <class Read>
auto within(const std::string& path, const Read& read) {
    try {
        return read();
    } catch (const FormatError& error) {
        const std::string& field = error.problem().field;
        throw FormatError({field.empty() ? path : path + '.' + field, error.problem().message});
    }
}

std::string shortText(const ObjectReader& reader, std::string_view key) {
    std::string text = reader.requireText(key);
    if (!isAcceptableText(text))
        reader.refuse(key, "must be valid text of at most 64 KiB");
    return text;
}

void readSeen(const ObjectReader& reader, SessionReplica& row) {
    const json* seen = reader.find("seen");
    if (!seen)
        return;
    if (!seen->is_object())
        reader.refuse("seen", "must be an object");
    for (const auto& [device, stamp] : seen->items()) {
        const auto id = Id::parse(device);
        if (!id || *id == row.changed.device || !stamp.is_string())
            reader.refuse("seen", "must give stamps to ids of other devices");
        row.seen[*id] = stampOf(reader, "seen", stamp.get<std::string>());
    }
}

void readOtherNotes(const ObjectReader& reader, SessionReplica& row) {
    if (!reader.has("other_notes"))
        return;
    for (const json& note : reader.requireArray("other_notes")) {
        const ObjectReader one(note, reader.pathOf("other_notes"),
                               {"changed", "changed_by", "note"});
        OtherNote other{versionOf(one, "changed", "changed_by"), shortText(one, "note")};
        const bool follows =
            (row.otherNotes.empty() || row.otherNotes.back().version < other.version) &&
            other.version < row.changed;
        if (!follows)
            one.refuse("changed", "must ascend and lie before the entry's own");
        row.otherNotes.push_back(std::move(other));
    }
}

} // namespace

ordered_json toJson(const SessionReplica& row) {
    ordered_json value = stampsJson<Session>(row);
    for (const auto& [device, stamp] : row.seen)
        value["seen"][device.toText()] = stampText(stamp);
    for (const auto& [version, text] : row.otherNotes) {
        ordered_json note;
        addVersion(note, version);
        note["note"] = text;
        value["other_notes"].push_back(std::move(note));
    }
    if (row.content)
        addSessionContent(value, *row.content);
    return value;
}

SessionReplica sessionReplica(const json& value, const std::string& path) {
    const ObjectReader reader(
        value, path,
        {"id",        "created",     "created_by",  "changed",     "changed_by",  "removed",
         "seen",      "other_notes", "day",         "at",          "outcome",     "steps",
         "felt",      "pain_before", "pain_during", "pain_after",  "ease_before", "ease_after",
         "position",  "lubricant",   "warm_up",     "numbing_gel", "helped",      "bleeding",
         "on_period", "stop_reason", "tags",        "note"});
    SessionReplica row{stampsOf<Session>(reader), {}, {}};
    readSeen(reader, row);
    readOtherNotes(reader, row);
    if (reader.has("day"))
        row.content = sessionContent(reader, row.id);
    else if (!row.removed)
        reader.refuse("day", "is needed");
    else if (value.size() > 6 + (row.seen.empty() ? 0U : 1U) + (row.otherNotes.empty() ? 0U : 1U))
        reader.refuse("day", "is needed where anything else is given");
    return row;
}

ordered_json toJson(const Replica<KitItem>& row) {
    ordered_json value = stampsJson(row);
    if (row.content)
        value["item"] = toJson(*row.content);
    return value;
}

Replica<KitItem> kitItemReplica(const json& value, const std::string& path) {
    const ObjectReader reader(
        value, path, {"id", "created", "created_by", "changed", "changed_by", "removed", "item"});
    auto row = stampsOf<KitItem>(reader);
    if (const json* item = reader.find("item")) {
        row.content = kitItemFromJson(*item, reader.pathOf("item"));
        row.content->id = row.id;
        requireValid(reader.pathOf("item"), validate(*row.content, TextOrigin::Stored));
    }
    requireOneOf(reader, "item", row);
    return row;
}

ordered_json toJson(const Replica<GroupRevision>& row) {
    ordered_json value = stampsJson(row);
    if (row.content) {
        const auto& [group, revision] = *row.content;
        value["group"] = group;
        value["from"] = toText(revision.from);
        if (revision.plan)
            value["plan"] = toJson(*revision.plan);
    }
    return value;
}

Replica<GroupRevision> planReplica(const json& value, const std::string& path) {
    const ObjectReader reader(value, path,
                              {"id", "created", "created_by", "changed", "changed_by", "removed",
                               "group", "from", "plan"});
    auto row = stampsOf<GroupRevision>(reader);
    if (reader.has("from")) {
        const auto from = parseDay(reader.requireText("from"));
        if (!from)
            reader.refuse("from", "must be a day such as 2026-01-05");
        row.content = GroupRevision{shortText(reader, "group"), {*from, std::nullopt}};
        if (const json* plan = reader.find("plan"))
            row.content->revision.plan = within(
                reader.pathOf("plan"), [&] { return planFromDocument(*plan, TextOrigin::Stored); });
    } else if (reader.has("plan") || reader.has("group")) {
        reader.refuse("from", "is needed");
    }
    requireOneOf(reader, "from", row);
    return row;
}

ordered_json toJson(const Replica<Pause>& row) {
    ordered_json value = stampsJson(row);
    if (row.content) {
        value["from"] = toText(row.content->from);
        if (row.content->to)
            value["to"] = toText(*row.content->to);
        if (row.content->reason)
            value["reason"] = *row.content->reason;
    }
    return value;
}

Replica<Pause> pauseReplica(const json& value, const std::string& path) {
    const ObjectReader reader(value, path,
                              {"id", "created", "created_by", "changed", "changed_by", "removed",
                               "from", "to", "reason"});
    auto row = stampsOf<Pause>(reader);
    if (reader.has("from")) {
        row.content =
            Pause{requireDay(reader, "from"), optionalDay(reader, "to"), reader.text("reason")};
        requireValid(path, validate(*row.content));
    } else if (reader.has("to") || reader.has("reason")) {
        reader.refuse("from", "is needed");
    }
    requireOneOf(reader, "from", row);
    return row;
}

ordered_json toJson(const Replica<Appointment>& row) {
    ordered_json value = stampsJson(row);
    if (!row.content)
        return value;
    const auto& [id, day, time, kind, about, howItWent, whatHelped, change] = *row.content;
    static_cast<void>(id);
    value["day"] = toText(day);
    if (time)
        value["minute"] = time->count();
    value["kind"] = toText(kind);
    for (const auto& [key, text] :
         {std::pair{"about", &about}, std::pair{"how_it_went", &howItWent},
          std::pair{"what_helped", &whatHelped}}) {
        if (*text)
            value[key] = **text;
    }
    if (change)
        value["change"] = *change;
    return value;
}

Replica<Appointment> appointmentReplica(const json& value, const std::string& path) {
    const ObjectReader reader(value, path,
                              {"id", "created", "created_by", "changed", "changed_by", "removed",
                               "day", "minute", "kind", "about", "how_it_went", "what_helped",
                               "change"});
    auto row = stampsOf<Appointment>(reader);
    if (reader.has("day")) {
        const auto minute = reader.whole("minute");
        const auto kind = parseAppointmentKind(reader.requireText("kind"));
        if (!kind)
            reader.refuse("kind", "must be pt, exam or other");
        row.content = Appointment{.id = row.id,
                                  .day = requireDay(reader, "day"),
                                  .time = minute ? std::optional(std::chrono::minutes(*minute))
                                                 : std::nullopt,
                                  .kind = *kind,
                                  .about = reader.text("about"),
                                  .howItWent = reader.text("how_it_went"),
                                  .whatHelped = reader.text("what_helped"),
                                  .change = reader.whole("change")};
        requireValid(path, validate(*row.content));
    }
    requireOneOf(reader, "day", row);
    return row;
}

ordered_json toJson(const Replica<Question>& row) {
    ordered_json value = stampsJson(row);
    if (row.content) {
        value["text"] = row.content->text;
        value["asked"] = row.content->asked;
    }
    return value;
}

Replica<Question> questionReplica(const json& value, const std::string& path) {
    const ObjectReader reader(
        value, path,
        {"id", "created", "created_by", "changed", "changed_by", "removed", "text", "asked"});
    auto row = stampsOf<Question>(reader);
    if (reader.has("text")) {
        row.content =
            Question{row.id, reader.requireText("text"), reader.boolean("asked").value_or(false)};
        requireValid(path, validate(*row.content));
    }
    requireOneOf(reader, "text", row);
    return row;
}

ordered_json toJson(const KitName& row) {
    ordered_json value;
    if (row.name)
        value["name"] = *row.name;
    addVersion(value, row.changed);
    return value;
}

KitName kitName(const json& value, const std::string& path) {
    const ObjectReader reader(value, path, {"name", "changed", "changed_by"});
    KitName row{std::nullopt, versionOf(reader, "changed", "changed_by")};
    if (reader.has("name"))
        row.name = shortText(reader, "name");
    return row;
}

ordered_json toJson(const StampedSetting& row) {
    ordered_json value;
    value["name"] = row.name;
    value["value"] = row.value;
    addVersion(value, row.changed);
    return value;
}

StampedSetting stampedSetting(const json& value, const std::string& path) {
    const ObjectReader reader(value, path, {"name", "value", "changed", "changed_by"});
    return {shortText(reader, "name"), shortText(reader, "value"),
            versionOf(reader, "changed", "changed_by")};
}

} // namespace frond::data
