// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/format/json/reader.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>
#include <vector>

namespace frond::data {

using nlohmann::json;

namespace {

/// Sees each key while parsing; a second one of the same name would silently win otherwise.
class KeyWatch {
public:
    bool operator()(int depth, json::parse_event_t event, json& parsed) {
        if (depth > maxNesting)
            throw FormatError({"", {Code::NestedDeeper, maxNesting}});
        if (event == json::parse_event_t::object_start) {
            m_seen.emplace_back();
        } else if (event == json::parse_event_t::object_end) {
            m_seen.pop_back();
        } else if (event == json::parse_event_t::key) {
            const auto& key = parsed.get_ref<const std::string&>();
            if (!m_seen.back().insert(key).second)
                throw FormatError({key, {Code::GivenTwice}});
        }
        return true;
    }

private:
    std::vector<std::set<std::string>> m_seen;
};

} // namespace

json parseStrictly(std::string_view text) {
    if (text.size() > maxSmallFileBytes)
        throw FormatError({"", {Code::IsLargerThan, maxSmallFileMib}});
    // The parser would take it for the end and never look at what follows.
    if (const std::size_t nul = text.find('\0'); nul != std::string_view::npos)
        throw FormatError({"", {Code::IsNoJsonAt, nul + 1}});
    try {
        KeyWatch watch;
        return json::parse(text, [&](int depth, json::parse_event_t event, json& parsed) {
            return watch(depth, event, parsed);
        });
    } catch (const json::parse_error& error) {
        throw FormatError({"", {Code::IsNoJsonAt, error.byte}});
    } catch (const json::exception&) {
        throw FormatError({"", {Code::NumberTooLarge}});
    }
}

ObjectReader::ObjectReader(const json& value, std::string path,
                           std::span<const std::string_view> keys)
    : m_value(value), m_path(std::move(path)) {
    if (!value.is_object())
        throw FormatError({m_path, {Code::NeedsObject}});
    for (const auto& [key, unused] : value.items()) {
        if (std::find(keys.begin(), keys.end(), key) == keys.end())
            refuse(key, {Code::KeyUnknown});
    }
}

const json* ObjectReader::find(std::string_view key) const {
    const auto it = m_value.find(std::string(key));
    return it == m_value.end() || it->is_null() ? nullptr : &*it;
}

const json& ObjectReader::require(std::string_view key) const {
    const json* value = find(key);
    if (!value)
        refuse(key, {Code::IsMissing});
    return *value;
}

const json& ObjectReader::requireArray(std::string_view key) const {
    const json& value = require(key);
    if (!value.is_array())
        refuse(key, {Code::NeedsList});
    return value;
}

std::optional<std::string> ObjectReader::text(std::string_view key) const {
    const json* value = find(key);
    if (!value)
        return std::nullopt;
    if (!value->is_string())
        refuse(key, {Code::NeedsText});
    return value->get<std::string>();
}

std::optional<int> ObjectReader::whole(std::string_view key) const {
    const json* value = find(key);
    if (!value)
        return std::nullopt;
    constexpr double limit = 1e9;
    const double number = value->is_number() ? value->get<double>() : std::nan("");
    if (!(std::abs(number) <= limit) || number != std::floor(number))
        refuse(key, {Code::NeedsWhole});
    return static_cast<int>(number);
}

std::optional<bool> ObjectReader::boolean(std::string_view key) const {
    const json* value = find(key);
    if (!value)
        return std::nullopt;
    if (!value->is_boolean())
        refuse(key, {Code::NeedsBoolean});
    return value->get<bool>();
}

std::optional<Millimetres> ObjectReader::millimetres(std::string_view key) const {
    const json* value = find(key);
    if (!value)
        return std::nullopt;
    const double number = value->is_number() ? value->get<double>() : std::nan("");
    const auto mm = Millimetres::fromNumber(number);
    // Written in steps of 0.1 it is the very same double; 15.0000001 is not taken for 15.0.
    if (!mm || mm->number() != number)
        refuse(key, {Code::NeedsMillimetresInSteps});
    return mm;
}

std::string ObjectReader::requireText(std::string_view key) const {
    const auto value = text(key);
    if (!value)
        refuse(key, {Code::IsMissing});
    return *value;
}

std::string ObjectReader::pathOf(std::string_view key) const {
    return m_path.empty() ? std::string(key) : m_path + '.' + std::string(key);
}

void ObjectReader::refuse(std::string_view key, Message message) const {
    throw FormatError({pathOf(key), std::move(message)});
}

void requireFormat(const ObjectReader& file, std::string_view format, int version) {
    if (file.text("format") != format)
        file.refuse("format", {Code::MustBe, '"' + std::string(format) + '"'});
    const auto found = file.whole("version");
    if (found && *found > version)
        file.refuse("version", {Code::NewerVersion, version});
    if (found != version)
        file.refuse("version", {Code::MustBe, version});
}

} // namespace frond::data
