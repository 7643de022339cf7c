// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/format/json/replicajson.h"

#include "core/base/text.h"
#include "data/store/kinds/sessionkind.h"

#include <algorithm>
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
    reader.refuse(key, {Code::NeedsStampSuchAs, "1772000000123.0"});
}

Id idOf(const ObjectReader& reader, std::string_view key) {
    const auto id = Id::parse(reader.requireText(key));
    if (!id)
        reader.refuse(key, {Code::NeedsUuid});
    return *id;
}

Version versionOf(const ObjectReader& reader, std::string_view stamp, std::string_view device) {
    return {stampOf(reader, stamp, reader.requireText(stamp)), idOf(reader, device)};
}

void addVersion(ordered_json& value, const Version& changed) {
    value["changed"] = stampText(changed.stamp);
    value["changed_by"] = changed.device.toText();
}

std::string shortText(const ObjectReader& reader, std::string_view key) {
    std::string text = reader.requireText(key);
    if (!isAcceptableText(text))
        reader.refuse(key, {Code::ValidTextAtMost, maxFieldKib});
    return text;
}

void readSeen(const ObjectReader& reader, SessionReplica& row) {
    const json* seen = reader.find("seen");
    if (!seen)
        return;
    if (!seen->is_object())
        reader.refuse("seen", {Code::NeedsObject});
    for (const auto& [device, stamp] : seen->items()) {
        const auto id = Id::parse(device);
        if (!id || *id == row.changed.device || !stamp.is_string())
            reader.refuse("seen", {Code::SeenIsWrong});
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
            one.refuse("changed", {Code::ChangedOutOfOrder});
        row.otherNotes.push_back(std::move(other));
    }
}

} // namespace

namespace detail {

ordered_json stampsJson(const Stamps& stamps) {
    const auto& [id, created, changed, removed] = stamps;
    ordered_json value;
    value["id"] = id.toText();
    value["created"] = stampText(created.stamp);
    value["created_by"] = created.device.toText();
    addVersion(value, changed);
    if (removed)
        value["removed"] = stampText(*removed);
    return value;
}

Stamps stampsOf(const ObjectReader& reader) {
    Stamps stamps{idOf(reader, "id"), versionOf(reader, "created", "created_by"),
                  versionOf(reader, "changed", "changed_by"), std::nullopt};
    if (stamps.changed.stamp < stamps.created.stamp)
        reader.refuse("changed", {Code::LiesBefore, "created"});
    if (const auto removed = reader.text("removed"))
        stamps.removed = stampOf(reader, "removed", *removed);
    return stamps;
}

bool hasAny(const ObjectReader& reader, const Keys& keys) {
    return std::any_of(keys.begin(), keys.end(),
                       [&](std::string_view key) { return reader.has(key); });
}

void requireValid(const std::string& path, const Problems& problems) {
    if (!problems.empty())
        throw FormatError({path + '.' + problems.front().field, problems.front().message});
}

} // namespace detail

ordered_json toJson(const SessionReplica& row) {
    ordered_json value = detail::stampsJson({row.id, row.created, row.changed, row.removed});
    for (const auto& [device, stamp] : row.seen)
        value["seen"][device.toText()] = stampText(stamp);
    for (const auto& [version, text] : row.otherNotes) {
        ordered_json note;
        addVersion(note, version);
        note["note"] = text;
        value["other_notes"].push_back(std::move(note));
    }
    if (row.content)
        writeFields(value, *row.content, Unset::LeftOut);
    return value;
}

SessionReplica sessionReplica(const json& value, const std::string& path) {
    Keys content;
    addKeysOf<Session>(content);
    Keys keys = content;
    keys.insert(keys.end(), {"seen", "other_notes"});
    keys.insert(keys.end(), detail::stampKeys.begin(), detail::stampKeys.end());
    const ObjectReader reader(value, path, keys);
    const auto [id, created, changed, removed] = detail::stampsOf(reader);
    SessionReplica row{{id, created, changed, removed, std::nullopt}, {}, {}};
    readSeen(reader, row);
    readOtherNotes(reader, row);
    if (detail::hasAny(reader, content)) {
        row.content = Session{.id = row.id, .day = {}};
        takeFields(reader, *row.content);
        detail::requireValid(path, validate(*row.content, TextOrigin::Stored));
    } else if (!row.removed) {
        reader.refuse(content.front(), {Code::IsMissing});
    }
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
