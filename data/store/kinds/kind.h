// SPDX-License-Identifier: GPL-3.0-or-later
// What there is to say of a kind of row besides its fields.
#pragma once

#include "core/base/topics.h"
#include "data/store/kinds/field.h"

#include <string_view>

namespace frond::data {

/// Specialised for each kind a person makes:
///
///     table         its name in SQL
///     section       its key in a frond-export
///     topic         what a change of one is about
///     keepsRemoved  true: a removed row keeps its content until it is wiped, and can be put back;
///                   else nothing but its stamps stays
///     sectionWhenEmpty  true: a frond-export has the section also without a row. Those of kinds
///                   that came later are left out then: an earlier Frond refuses what it does not
///                   know, and what has no such row it can take
///     inside        the key under which the content stands in a row of that section; empty: beside
///                   the stamps
///     unset         how unset values stand there
///     blank(id)     a row to be filled
///     problems(row) validate() as for what is stored already
///     isCollection  true: a list of its own with ids (core/base/collection.h); else a store gives
///                   the rows their meaning
template <class Row>
struct RowKind;

/// A table whose rows belong to those of a kind and are no list of it.
struct OtherPart {
    std::string_view table;
    std::string_view parent;
    std::string_view order;
};

/// What most kinds say.
struct PlainKind {
    static constexpr bool isCollection = false;
    static constexpr bool keepsRemoved = false;
    static constexpr bool sectionWhenEmpty = true;
    static constexpr std::string_view inside{};
    static constexpr Unset unset = Unset::LeftOut;
};

/// What kinds say that are lists of their own (core/base/collection.h).
template <class Row>
struct CollectionKind : PlainKind {
    static constexpr bool isCollection = true;
    static constexpr Topic topic = Row::topic;
    static constexpr bool keepsRemoved = Row::keepsRemoved;
    static Problems problems(const Row& row) { return validate(row); }
};

/// What kinds say that came with schema 7 or later.
template <class Row>
struct LaterKind : CollectionKind<Row> {
    static constexpr bool sectionWhenEmpty = false;
};

} // namespace frond::data
