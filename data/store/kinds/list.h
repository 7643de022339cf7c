// SPDX-License-Identifier: GPL-3.0-or-later
// A member that is a list: in SQL one column of its row, in JSON an array, both of the same text.
#pragma once

#include "data/format/json/fieldsjson.h"
#include "data/store/kinds/field.h"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace frond::data {

/// The array that stands in the next column. Damaged where there is something else.
nlohmann::json storedArray(Statement& statement);

/// Values that are a row type (steps, phases) or a text. An empty list leaves its column unset.
template <class Value>
struct ListCodec {
    using Values = std::vector<Value>;
    static constexpr bool ofRows = requires { Fields<Value>::members; };
    static_assert(ofRows || std::is_same_v<Value, std::string>);

    static void bind(Statement& statement, const Values& values) {
        if (values.empty())
            statement.bind(std::nullopt);
        else
            statement.bind(arrayOf(values, Unset::LeftOut).dump());
    }
    static Values read(Statement& statement) {
        Values values;
        if (statement.isNull()) {
            statement.skip();
            return values;
        }
        const nlohmann::json array = storedArray(statement);
        try {
            takeArray(array, {}, values);
        } catch (const FormatError&) {
            Statement::throwUnreadable();
        }
        if constexpr (requires(const Value& value) { validate(value); }) {
            for (const Value& value : values) {
                if (!validate(value).empty())
                    Statement::throwUnreadable();
            }
        }
        return values;
    }

    static void write(nlohmann::ordered_json& object, std::string_view key, const Values& values,
                      Unset unset) {
        // A list of single values is unset when it is empty; one of rows is always said.
        if (ofRows || !values.empty() || unset == Unset::Null)
            object[std::string(key)] = arrayOf(values, unset);
    }
    static void take(const ObjectReader& reader, std::string_view key, Values& values) {
        if (reader.has(key))
            takeArray(reader.requireArray(key), reader.pathOf(key), values);
    }
    static void addKeys(Keys& keys, std::string_view key) { keys.push_back(key); }

private:
    static nlohmann::ordered_json arrayOf(const Values& values, Unset unset) {
        auto array = nlohmann::ordered_json::array();
        for (const Value& value : values) {
            if constexpr (ofRows) {
                nlohmann::ordered_json one;
                writeFields(one, value, unset);
                array.push_back(std::move(one));
            } else {
                array.push_back(value);
            }
        }
        return array;
    }
    static void takeArray(const nlohmann::json& array, const std::string& path, Values& values) {
        for (const nlohmann::json& value : array) {
            if constexpr (ofRows) {
                static const Keys keys = [] {
                    Keys all;
                    addKeysOf<Value>(all);
                    return all;
                }();
                const ObjectReader one(value, path + '[' + std::to_string(values.size()) + ']',
                                       keys);
                takeFields(one, values.emplace_back());
            } else {
                if (!value.is_string())
                    throw FormatError({path, {Code::NeedsTexts}});
                values.push_back(value.template get<std::string>());
            }
        }
    }
};

template <class Row, class Value>
constexpr auto list(std::string_view column, std::string_view key,
                    std::vector<Value> Row::*member) {
    return fieldAs<ListCodec<Value>>(column, key, member);
}

} // namespace frond::data
