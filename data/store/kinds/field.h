// SPDX-License-Identifier: GPL-3.0-or-later
// What a row type consists of, written down once: for each member its columns, its JSON key and how
// its values look there. SQL (store/fieldsql.h), JSON (json/fieldsjson.h), the ledger and the
// replica section of a frond-export follow from it.
#pragma once

#include "data/store/kinds/value.h"

#include <cstddef>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>

namespace frond::data {

/// Specialised for each row type: `members`, a tuple of what the functions below make, in the order
/// of the JSON keys; `others`, how many members are none of these (an id).
template <class Row>
struct Fields;

/// One member.
template <class Row, class Value, class Codec>
struct Field {
    std::string_view columns; ///< one name, or as many as the codec binds
    std::string_view key;     ///< of its JSON; empty where it has none
    Value Row::*member;
    Codec codec{};
};

/// The value is unset or in its columns and JSON as its type says (value.h).
template <class Row, class Value>
constexpr auto field(std::string_view column, std::string_view key, Value Row::*member) {
    return Field<Row, Value, ByType<Value>>{column, key, member};
}
/// Where the key is absent the member keeps its default.
template <class Row, class Value>
constexpr auto fieldWithDefault(std::string_view column, std::string_view key, Value Row::*member) {
    return Field<Row, Value, ByType<Value, true>>{column, key, member};
}
/// A member of a value that stands inside a list (list.h): no column of its own.
template <class Row, class Value>
constexpr auto inList(std::string_view key, Value Row::*member) {
    return field({}, key, member);
}
template <class Codec, class Row, class Value>
constexpr auto fieldAs(std::string_view columns, std::string_view key, Value Row::*member) {
    return Field<Row, Value, Codec>{columns, key, member};
}

/// A member whose own fields stand among those of the row.
template <class Row, class Value>
struct Nested {
    Value Row::*member;
};
template <class Row, class Value>
constexpr auto nested(Value Row::*member) {
    return Nested<Row, Value>{member};
}

/// Calls `use` with each of what `Row` consists of, in order.
template <class Row, class Use>
constexpr void eachMember(const Use& use) {
    std::apply([&](const auto&... one) { (use(one), ...); }, Fields<Row>::members);
}

/// Stands for a value of any type; never made.
struct AnyValue {
    template <class Value>
    operator Value&() const&; // NOLINT(google-explicit-constructor): it is what it is for
    template <class Value>
    operator Value&() const&&; // NOLINT(google-explicit-constructor)
};

template <class Row, std::size_t... Index>
consteval bool hasMembers(std::index_sequence<Index...> /*count*/) {
    return requires {
        Row{(static_cast<void>(Index), AnyValue{})...};
    };
}

/// How many members an aggregate has, at most 16.
template <class Row, std::size_t Count = 16>
consteval std::size_t memberCount() {
    if constexpr (hasMembers<Row>(std::make_index_sequence<Count>()))
        return Count;
    else
        return memberCount<Row, Count - 1>();
}

/// Whether each member of `Row` is described: asserted for every kind, so that a new member does
/// not compile before it is.
template <class Row>
inline constexpr bool isDescribed =
    memberCount<Row>() == std::tuple_size_v<std::remove_cvref_t<decltype(Fields<Row>::members)>> +
                              Fields<Row>::others;

} // namespace frond::data
