// SPDX-License-Identifier: GPL-3.0-or-later
// How values of the domain become rows and back. Every struct is taken apart with a structured
// binding, so a new member does not compile until it is stored here.
#pragma once

#include "core/appointment.h"
#include "core/kit.h"
#include "core/pause.h"
#include "core/plan.h"
#include "core/session.h"
#include "core/sessiontimer.h"
#include "data/ledger.h"

#include <string>
#include <string_view>

namespace frond::data {

class Database;
class Statement;

// Columns in the order in which they are bound and read here. The id comes before them.
inline constexpr std::string_view sessionColumns =
    "day, at_utc, at_offset, outcome, felt, pain_before, pain_during, pain_after, ease_before,"
    " ease_after, position, lubricant, warm_up, numbing_gel, helped, bleeding, on_period,"
    " stop_reason, note";
inline constexpr std::string_view stepColumns = "item, label, diameter, seconds, depth, pain, felt";
inline constexpr std::string_view runningStepColumns = "item, label, diameter, milliseconds, felt";

/// How many columns a list has.
std::size_t columnCount(std::string_view columns);
/// "?, ?, ?" for a list of columns.
std::string placeholders(std::string_view columns);
/// "a = excluded.a, b = excluded.b" for a list of columns: what an upsert overwrites.
std::string overwrites(std::string_view columns);
/// "a = NULL, b = NULL" for a list of columns: what a tombstone loses.
std::string wipes(std::string_view columns);

void bindMoment(Statement& statement, const std::optional<Moment>& moment);
std::optional<Moment> readMoment(Statement& statement);

/// Steps and tags are rows of their own.
void bindSession(Statement& statement, const Session& session);
Session readSession(Statement& statement);
void bindStep(Statement& statement, const Step& step);
Step readStep(Statement& statement);
void bindTimedStep(Statement& statement, const TimedStep& step);
TimedStep readTimedStep(Statement& statement);

// The kinds of rows that replicatable.h keeps: what is bound and read comes after the id.

/// A kind without rows of its own that belong to it.
template <class Value>
struct PlainRows {
    using Content = Value;
    static constexpr bool hasParts = false;
    static void readParts(Database& database, std::int64_t key, Content& content) {
        static_cast<void>(database), static_cast<void>(key), static_cast<void>(content);
    }
    static void writeParts(Database& database, std::int64_t key,
                           const std::optional<Content>& content) {
        static_cast<void>(database), static_cast<void>(key), static_cast<void>(content);
    }
};

struct KitItemRows : PlainRows<KitItem> {
    static constexpr std::string_view table = "kit_item";
    static constexpr LedgerTable ledger = LedgerTable::KitItem;
    static constexpr std::string_view columns =
        "label, diameter, diameter_min, diameter_max, diameter_step, length, colour, material,"
        " maker_set, group_name, retired";
    static void bind(Statement& statement, const KitItem& item);
    static KitItem read(const Id& id, Statement& statement);
};

/// From a day on a plan rules a group, or none does.
struct GroupRevision {
    std::string group;
    PlanRevision revision;
    friend bool operator==(const GroupRevision&, const GroupRevision&) = default;
};

struct PlanRows {
    using Content = GroupRevision;
    static constexpr bool hasParts = true;
    static constexpr std::string_view table = "plan_revision";
    static constexpr LedgerTable ledger = LedgerTable::PlanRevision;
    static constexpr std::string_view columns =
        "group_name, from_day, name, kind, plan_group, start_day, source, break_words,"
        " readiness_entries, readiness_pain";
    static void bind(Statement& statement, const GroupRevision& row);
    static GroupRevision read(const Id& id, Statement& statement);
    static void readParts(Database& database, std::int64_t key, GroupRevision& row);
    static void writeParts(Database& database, std::int64_t key,
                           const std::optional<GroupRevision>& row);
};

struct PauseRows : PlainRows<Pause> {
    static constexpr std::string_view table = "pause";
    static constexpr LedgerTable ledger = LedgerTable::Pause;
    static constexpr std::string_view columns = "from_day, to_day, reason";
    static void bind(Statement& statement, const Pause& pause);
    static Pause read(const Id& id, Statement& statement);
};

struct AppointmentRows : PlainRows<Appointment> {
    static constexpr std::string_view table = "appointment";
    static constexpr LedgerTable ledger = LedgerTable::Appointment;
    static constexpr std::string_view columns =
        "day, minute, kind, about, how_it_went, what_helped, change";
    static void bind(Statement& statement, const Appointment& appointment);
    static Appointment read(const Id& id, Statement& statement);
};

struct QuestionRows : PlainRows<Question> {
    static constexpr std::string_view table = "question";
    static constexpr LedgerTable ledger = LedgerTable::Question;
    static constexpr std::string_view columns = "text, asked";
    static void bind(Statement& statement, const Question& question);
    static Question read(const Id& id, Statement& statement);
};

} // namespace frond::data
