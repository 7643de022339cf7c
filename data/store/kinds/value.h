// SPDX-License-Identifier: GPL-3.0-or-later
// How a value of each type looks in a column and in JSON.
#pragma once

#include "core/plan/plan.h"
#include "core/session/session.h"
#include "core/session/sessiontimer.h"
#include "core/visit/appointment.h"
#include "data/format/json/reader.h"
#include "data/sqlite/statement.h"

#include <nlohmann/json.hpp>

#include <chrono>
#include <concepts>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace frond::data {

/// What stands in JSON for a value that is not set.
enum class Unset { LeftOut, Null };

/// Specialised for each enum that core has words for: `parse`, and what is said of another word.
template <class Enum>
struct Words;
template <>
struct Words<Felt> {
    static constexpr auto parse = parseFelt;
    static Message wanted() { return {Code::NeedsKnownWord}; }
};
template <>
struct Words<Outcome> {
    static constexpr auto parse = parseOutcome;
    static Message wanted() { return {Code::NeedsKnownWord}; }
};
template <>
struct Words<Bleeding> {
    static constexpr auto parse = parseBleeding;
    static Message wanted() { return {Code::NeedsKnownWord}; }
};
template <>
struct Words<AppointmentKind> {
    static constexpr auto parse = parseAppointmentKind;
    static Message wanted() { return {Code::MustBe, Alternatives{"pt", "exam", "other"}}; }
};
template <>
struct Words<PlanKind> {
    static constexpr auto parse = parsePlanKind;
    static Message wanted() {
        return {Code::MustBe, Alternatives{"own", "surgery", "radiotherapy"}};
    }
};

template <class Value>
concept HasWords = requires {
    Words<Value>::parse;
};

/// Specialised for each type: a column bound and read, JSON made and read. `from` is called where
/// the key is there; it throws FormatError.
template <class Value>
struct ValueCodec;

template <>
struct ValueCodec<std::string> {
    static void bind(Statement& statement, const std::string& value) { statement.bind(value); }
    static std::string read(Statement& statement) { return statement.text(); }
    static nlohmann::ordered_json json(const std::string& value) { return value; }
    static std::string from(const ObjectReader& reader, std::string_view key) {
        return reader.requireText(key);
    }
};

template <>
struct ValueCodec<bool> {
    static void bind(Statement& statement, bool value) { statement.bind(value); }
    static bool read(Statement& statement) { return statement.boolean(); }
    static nlohmann::ordered_json json(bool value) { return value; }
    static bool from(const ObjectReader& reader, std::string_view key) {
        return *reader.boolean(key);
    }
};

template <>
struct ValueCodec<int> {
    static void bind(Statement& statement, int value) { statement.bind(value); }
    static int read(Statement& statement) { return statement.smallInteger(); }
    static nlohmann::ordered_json json(int value) { return value; }
    static int from(const ObjectReader& reader, std::string_view key) { return *reader.whole(key); }
};

template <>
struct ValueCodec<Day> {
    static void bind(Statement& statement, Day value) { statement.bind(value); }
    static Day read(Statement& statement) { return statement.day(); }
    static nlohmann::ordered_json json(Day value) { return frond::toText(value); }
    static Day from(const ObjectReader& reader, std::string_view key) {
        const auto day = parseDay(reader.requireText(key));
        if (!day)
            reader.refuse(key, {Code::NeedsDaySuchAs, "2026-01-05"});
        return *day;
    }
};

/// Of another row.
template <>
struct ValueCodec<Id> {
    static void bind(Statement& statement, const Id& value) { statement.bind(value); }
    static Id read(Statement& statement) { return statement.id(); }
    static nlohmann::ordered_json json(const Id& value) { return value.toText(); }
    static Id from(const ObjectReader& reader, std::string_view key) {
        const auto id = Id::parse(reader.requireText(key));
        if (!id)
            reader.refuse(key, {Code::NeedsUuid});
        return *id;
    }
};

/// Minutes of a local day.
template <>
struct ValueCodec<std::chrono::minutes> {
    static void bind(Statement& statement, std::chrono::minutes value) {
        statement.bind(static_cast<int>(value.count()));
    }
    static std::chrono::minutes read(Statement& statement) {
        return std::chrono::minutes(statement.smallInteger());
    }
    static nlohmann::ordered_json json(std::chrono::minutes value) { return value.count(); }
    static std::chrono::minutes from(const ObjectReader& reader, std::string_view key) {
        return std::chrono::minutes(*reader.whole(key));
    }
};

template <>
struct ValueCodec<Seconds> {
    static void bind(Statement& statement, Seconds value) { statement.bind(value); }
    static Seconds read(Statement& statement) { return statement.seconds(); }
    static nlohmann::ordered_json json(Seconds value) { return value.count(); }
    static Seconds from(const ObjectReader& reader, std::string_view key) {
        return Seconds{*reader.whole(key)};
    }
};

template <>
struct ValueCodec<Millis> {
    static void bind(Statement& statement, Millis value) {
        statement.bind(std::int64_t{value.count()});
    }
    static Millis read(Statement& statement) { return Millis{statement.integer()}; }
};

template <>
struct ValueCodec<Millimetres> {
    static void bind(Statement& statement, Millimetres value) { statement.bind(value); }
    static Millimetres read(Statement& statement) { return statement.millimetres(); }
    static nlohmann::ordered_json json(Millimetres value) { return value.number(); }
    static Millimetres from(const ObjectReader& reader, std::string_view key) {
        return *reader.millimetres(key);
    }
};

template <>
struct ValueCodec<Rating> {
    static void bind(Statement& statement, Rating value) { statement.bind(value); }
    static Rating read(Statement& statement) { return statement.rating(); }
    static nlohmann::ordered_json json(Rating value) { return value.value(); }
    static Rating from(const ObjectReader& reader, std::string_view key) {
        const auto rating = Rating::from(*reader.whole(key));
        if (!rating)
            reader.refuse(key, {Code::WholeFromTo, 0, 10});
        return *rating;
    }
};

/// A moment with its offset from UTC: two columns, one text.
template <>
struct ValueCodec<Moment> {
    static void bind(Statement& statement, const Moment& value) {
        const auto& [utc, offset] = value;
        statement.bind(std::int64_t{utc.time_since_epoch().count()}, std::int64_t{offset.count()});
    }
    static Moment read(Statement& statement) {
        const std::chrono::sys_seconds utc{statement.seconds()};
        return {utc, std::chrono::minutes{statement.smallInteger()}};
    }
    static nlohmann::ordered_json json(const Moment& value) { return frond::toText(value); }
    static Moment from(const ObjectReader& reader, std::string_view key) {
        const auto moment = parseMoment(reader.requireText(key));
        if (!moment)
            reader.refuse(key, {Code::NeedsTimeSuchAs, "2026-03-01T20:00:00+01:00"});
        return *moment;
    }
};

template <HasWords Enum>
struct ValueCodec<Enum> {
    static void bind(Statement& statement, Enum value) { statement.bind(toText(value)); }
    static Enum read(Statement& statement) { return statement.word(+Words<Enum>::parse); }
    static nlohmann::ordered_json json(Enum value) { return toText(value); }
    static Enum from(const ObjectReader& reader, std::string_view key) {
        const auto value = Words<Enum>::parse(reader.requireText(key));
        if (!value)
            reader.refuse(key, Words<Enum>::wanted());
        return *value;
    }
};

/// How many columns a value has.
template <class Value>
inline constexpr int columnsOfValue = 1;
template <>
inline constexpr int columnsOfValue<Moment> = 2;

template <class Value>
inline constexpr bool isOptional = false;
template <class Value>
inline constexpr bool isOptional<std::optional<Value>> = true;

/// The codec of a field that its type says everything about. `hasDefault`: the key may be absent.
template <class Value, bool hasDefault = false>
struct ByType {
    static void bind(Statement& statement, const Value& value) {
        if constexpr (isOptional<Value>) {
            using Inner = typename Value::value_type;
            if (value) {
                ValueCodec<Inner>::bind(statement, *value);
            } else {
                for (int i = 0; i < columnsOfValue<Inner>; ++i)
                    statement.bind(std::nullopt);
            }
        } else {
            ValueCodec<Value>::bind(statement, value);
        }
    }
    static Value read(Statement& statement) {
        if constexpr (isOptional<Value>) {
            using Inner = typename Value::value_type;
            if (!statement.isNull())
                return ValueCodec<Inner>::read(statement);
            for (int i = 0; i < columnsOfValue<Inner>; ++i)
                statement.skip();
            return std::nullopt;
        } else {
            return ValueCodec<Value>::read(statement);
        }
    }
    static void write(nlohmann::ordered_json& object, std::string_view key, const Value& value,
                      Unset unset) {
        if constexpr (isOptional<Value>) {
            if (value)
                object[std::string(key)] = ValueCodec<typename Value::value_type>::json(*value);
            else if (unset == Unset::Null)
                object[std::string(key)] = nullptr;
        } else {
            object[std::string(key)] = ValueCodec<Value>::json(value);
        }
    }
    static void take(const ObjectReader& reader, std::string_view key, Value& value) {
        if constexpr (isOptional<Value>) {
            if (reader.has(key))
                value = ValueCodec<typename Value::value_type>::from(reader, key);
        } else {
            if (!hasDefault || reader.has(key)) {
                static_cast<void>(reader.require(key));
                value = ValueCodec<Value>::from(reader, key);
            }
        }
    }
    static void addKeys(std::vector<std::string_view>& keys, std::string_view key) {
        keys.push_back(key);
    }
};

} // namespace frond::data
