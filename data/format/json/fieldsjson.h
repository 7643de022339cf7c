// SPDX-License-Identifier: GPL-3.0-or-later
// Rows as JSON: the keys of a described type, written and read in the order of its fields.
#pragma once

#include "data/format/json/reader.h"
#include "data/store/kinds/field.h"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace frond::data {

using Keys = std::vector<std::string_view>;

/// Adds every key that a row of this type may have.
template <class Row>
void addKeysOf(Keys& keys);
template <class Row>
void writeFields(nlohmann::ordered_json& object, const Row& row, Unset unset);
/// Throws FormatError that names what is wrong; whether the row can be stored is validate()'s.
template <class Row>
void takeFields(const ObjectReader& reader, Row& row);

namespace detail {

template <class Row, class Value, class Codec>
void addKeysIn(const Field<Row, Value, Codec>& field, Keys& keys) {
    if (!field.key.empty())
        field.codec.addKeys(keys, field.key);
}
template <class Row, class Value>
void addKeysIn(const Nested<Row, Value>& /*nested*/, Keys& keys) {
    addKeysOf<Value>(keys);
}

template <class Row, class Value, class Codec>
void writeOne(const Field<Row, Value, Codec>& field, nlohmann::ordered_json& object, const Row& row,
              Unset unset) {
    field.codec.write(object, field.key, row.*field.member, unset);
}
template <class Row, class Value>
void writeOne(const Nested<Row, Value>& nested, nlohmann::ordered_json& object, const Row& row,
              Unset unset) {
    writeFields(object, row.*nested.member, unset);
}

template <class Row, class Value, class Codec>
void takeOne(const Field<Row, Value, Codec>& field, const ObjectReader& reader, Row& row) {
    field.codec.take(reader, field.key, row.*field.member);
}
template <class Row, class Value>
void takeOne(const Nested<Row, Value>& nested, const ObjectReader& reader, Row& row) {
    takeFields(reader, row.*nested.member);
}

} // namespace detail

template <class Row>
void addKeysOf(Keys& keys) {
    eachMember<Row>([&](const auto& member) { detail::addKeysIn(member, keys); });
}

template <class Row>
void writeFields(nlohmann::ordered_json& object, const Row& row, Unset unset) {
    eachMember<Row>([&](const auto& member) { detail::writeOne(member, object, row, unset); });
}

template <class Row>
void takeFields(const ObjectReader& reader, Row& row) {
    eachMember<Row>([&](const auto& member) { detail::takeOne(member, reader, row); });
}

} // namespace frond::data
