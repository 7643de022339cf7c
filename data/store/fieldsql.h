// SPDX-License-Identifier: GPL-3.0-or-later
// Rows as SQL: the columns of a described type, bound and read in the order of its fields.
#pragma once

#include "data/sqlite/database.h"
#include "data/store/kinds/field.h"

#include <cstddef>
#include <cstdint>
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
template <class Row, class Value>
std::string_view columnsIn(const List<Row, Value>& /*list*/) {
    return {};
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

/// The columns of a row type, joined by commas; those of its lists are in their own tables.
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
template <class Row, class Value>
void bindOne(const List<Row, Value>& /*list*/, Statement& /*statement*/, const Row& /*row*/) {}

template <class Row, class Value, class Codec>
void readOne(const Field<Row, Value, Codec>& field, Statement& statement, Row& row) {
    row.*field.member = field.codec.read(statement);
}
template <class Row, class Value>
void readOne(const Nested<Row, Value>& nested, Statement& statement, Row& row) {
    readFields(statement, row.*nested.member);
}
template <class Row, class Value>
void readOne(const List<Row, Value>& /*list*/, Statement& /*statement*/, Row& /*row*/) {}

} // namespace detail

/// Binds the fields of `row`, but for its lists.
template <class Row>
void bindFields(Statement& statement, const Row& row) {
    eachMember<Row>([&](const auto& member) { detail::bindOne(member, statement, row); });
}

/// Reads them. Throws StorageError (Damaged) for what could not have been stored.
template <class Row>
void readFields(Statement& statement, Row& row) {
    eachMember<Row>([&](const auto& member) { detail::readOne(member, statement, row); });
}

/// SQL of one list, put together once.
struct ListSql {
    std::string insert; ///< parent, place, columns
    std::string select; ///< columns of one parent, in order
    ListSql(std::string_view table, std::string_view parent, std::string_view columns);
};

template <class Row, class Value>
const ListSql& sqlOf(const List<Row, Value>& list) {
    // One list of each type of value in a row type, so the types name it.
    static const ListSql sql(list.table, list.parent, [&]() -> std::string_view {
        if constexpr (requires { Fields<Value>::members; })
            return columnsOfRow<Value>();
        else
            return list.column;
    }());
    return sql;
}

/// The lists of the row with `key`, which has none yet.
template <class Row>
void writeLists(Database& database, std::int64_t key, const Row& row) {
    eachList(row, [&](const auto& list, const auto& values) {
        for (std::size_t place = 0; place < values.size(); ++place) {
            Statement statement = database.prepare(sqlOf(list).insert);
            statement.bind(key, place);
            using Value = std::remove_cvref_t<decltype(values[place])>;
            if constexpr (requires { Fields<Value>::members; })
                bindFields(statement, values[place]);
            else
                ValueCodec<Value>::bind(statement, values[place]);
            statement.run();
        }
    });
}

template <class Row>
void readLists(Database& database, std::int64_t key, Row& row) {
    eachList(row, [&](const auto& list, auto& values) {
        using Value = typename std::remove_cvref_t<decltype(values)>::value_type;
        Statement statement = database.prepare(sqlOf(list).select);
        statement.bind(key);
        while (statement.next()) {
            if constexpr (requires { Fields<Value>::members; })
                readFields(statement, values.emplace_back());
            else
                values.push_back(ValueCodec<Value>::read(statement));
        }
    });
}

/// Drops the lists of the row with `key`.
template <class Row>
void dropLists(Database& database, std::int64_t key) {
    eachPartTable<Row>([&](std::string_view table, std::string_view parent) {
        database
            .prepare(std::string("DELETE FROM ")
                         .append(table)
                         .append(" WHERE ")
                         .append(parent)
                         .append(" = ?"))
            .run(key);
    });
}

} // namespace frond::data
