// SPDX-License-Identifier: GPL-3.0-or-later
// Rows as SQL: the columns of a described type, bound and read in the order of its fields.
#pragma once

#include "data/sqlite/statement.h"
#include "data/store/kinds/field.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace frond::data {

/// How many columns a list has ("a, b").
std::size_t columnCount(std::string_view columns);
/// "?, ?, ?" for a list of columns.
std::string placeholders(std::string_view columns);
/// "a = excluded.a, b = excluded.b" for a list of columns: what an upsert overwrites.
std::string overwrites(std::string_view columns);
/// "a = NULL, b = NULL" for a list of columns: what a tombstone loses.
std::string wipes(std::string_view columns);

namespace detail {

template <class Row>
std::string joinedColumns();

template <class Row, class Value, class Codec>
std::string_view columnsIn(const Field<Row, Value, Codec>& field) {
    return field.columns;
}
template <class Row, class Value>
std::string columnsIn(const Nested<Row, Value>& /*nested*/) {
    return joinedColumns<Value>();
}

template <class Row>
std::string joinedColumns() {
    std::string all;
    eachMember<Row>([&](const auto& member) {
        if (const auto columns = columnsIn(member); !columns.empty())
            all.append(all.empty() ? "" : ", ").append(columns);
    });
    return all;
}

} // namespace detail

/// The columns of a row type, joined by commas.
template <class Row>
const std::string& columnsOfRow() {
    static const std::string columns = detail::joinedColumns<Row>();
    return columns;
}

template <class Row>
void bindFields(Statement& statement, const Row& row);
template <class Row>
void readFields(Statement& statement, Row& row);

namespace detail {

template <class Row, class Value, class Codec>
void bindOne(const Field<Row, Value, Codec>& field, Statement& statement, const Row& row) {
    field.codec.bind(statement, row.*field.member);
}
template <class Row, class Value>
void bindOne(const Nested<Row, Value>& nested, Statement& statement, const Row& row) {
    bindFields(statement, row.*nested.member);
}

template <class Row, class Value, class Codec>
void readOne(const Field<Row, Value, Codec>& field, Statement& statement, Row& row) {
    row.*field.member = field.codec.read(statement);
}
template <class Row, class Value>
void readOne(const Nested<Row, Value>& nested, Statement& statement, Row& row) {
    readFields(statement, row.*nested.member);
}

} // namespace detail

/// Binds the fields of `row`.
template <class Row>
void bindFields(Statement& statement, const Row& row) {
    eachMember<Row>([&](const auto& member) { detail::bindOne(member, statement, row); });
}

/// Reads them. Throws StorageError (Damaged) for what could not have been stored.
template <class Row>
void readFields(Statement& statement, Row& row) {
    eachMember<Row>([&](const auto& member) { detail::readOne(member, statement, row); });
}

} // namespace frond::data
