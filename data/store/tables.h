// SPDX-License-Identifier: GPL-3.0-or-later
// The kinds of rows a person makes, entries apart: the one list of them. Tables, the ledger, a
// frond-export, merging and salvage go through it.
#pragma once

#include "data/store/collectionstore.h"
#include "data/store/kinds/appointmentkind.h"
#include "data/store/kinds/clinicrulekind.h"
#include "data/store/kinds/daycontextkind.h"
#include "data/store/kinds/goalkind.h"
#include "data/store/kinds/kititemkind.h"
#include "data/store/kinds/milestonekind.h"
#include "data/store/kinds/pausekind.h"
#include "data/store/kinds/plankind.h"
#include "data/store/kinds/scorekind.h"
#include "data/store/kinds/symptomkind.h"
#include "data/store/kinds/trialkind.h"
#include "data/store/replicatable.h"

#include <tuple>
#include <type_traits>
#include <utility>

namespace frond::data {

/// Those that are lists of their own, after `Others`.
template <template <class...> class Of, class... Others>
using OfEachCollection = Of<Others..., Appointment, Question, Symptom, Trial, Milestone, Score,
                            Goal, GoalRating, DayContext, ClinicRule, ClinicNotice>;
template <template <class...> class Of>
using OfEachKind = OfEachCollection<Of, KitItem, GroupRevision, Pause>;

template <class... Rows>
struct Kinds {
    static constexpr std::size_t count = sizeof...(Rows);
    /// Calls `use.template operator()<Row>()` for each of them.
    template <class Use>
    static void each(const Use& use) {
        (use.template operator()<Rows>(), ...);
    }
};
using CollectionKinds = OfEachCollection<Kinds>;

/// A table of each kind.
class Tables {
public:
    Tables(Database& database, Ledger& ledger)
        : m_tables(OfEachKind<All>::make(database, ledger))
        , m_collections(OfEachKind<All>::collections(database, *this)) {}

    template <class Row>
    ReplicaTable<Row>& of() {
        return std::get<ReplicaTable<Row>>(m_tables);
    }
    template <class Row>
    Collection<Row>& collection() {
        return std::get<CollectionOrNone<Row>>(m_collections);
    }
    /// Calls `use` with each table, in the order of a frond-export.
    template <class Use>
    void each(const Use& use) {
        std::apply([&](auto&... table) { (use(table), ...); }, m_tables);
    }

private:
    /// Different for each row, for a tuple is asked by type.
    template <class Row>
    struct None {
        None(Database& /*database*/, ReplicaTable<Row>& /*table*/) {}
    };
    template <class Row>
    using CollectionOrNone =
        std::conditional_t<RowKind<Row>::isCollection, CollectionStore<Row>, None<Row>>;

    template <class... Rows>
    struct All {
        using Tuple = std::tuple<ReplicaTable<Rows>...>;
        static Tuple make(Database& database, Ledger& ledger) {
            return {ReplicaTable<Rows>(database, ledger)...};
        }
        using Collections = std::tuple<CollectionOrNone<Rows>...>;
        static Collections collections(Database& database, Tables& tables) {
            return {CollectionOrNone<Rows>(database, tables.of<Rows>())...};
        }
    };
    OfEachKind<All>::Tuple m_tables;
    OfEachKind<All>::Collections m_collections;
};

} // namespace frond::data
