// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/note/score.h"
#include "data/store/kinds/kind.h"

namespace frond::data {

/// A whole number of hundredths in its column; in JSON as it is read, 26 or 26.45.
template <>
struct ValueCodec<ScoreNumber> {
    static void bind(Statement& statement, ScoreNumber value) {
        statement.bind(value.hundredths());
    }
    static ScoreNumber read(Statement& statement) {
        return Statement::required(ScoreNumber::fromHundredths(statement.smallInteger()));
    }
    static nlohmann::ordered_json json(ScoreNumber value) {
        if (value.hundredths() % ScoreNumber::perWhole == 0)
            return value.hundredths() / ScoreNumber::perWhole;
        return value.number();
    }
    static ScoreNumber from(const ObjectReader& reader, std::string_view key) {
        const nlohmann::json& value = reader.require(key);
        const auto number =
            value.is_number() ? ScoreNumber::fromNumber(value.get<double>()) : std::nullopt;
        if (!number)
            reader.refuse(key, {Code::HundredthsFromTo, 0, ScoreNumber::most});
        return *number;
    }
};

template <>
struct Fields<Score> {
    static constexpr auto members = std::make_tuple(
        field("day", "day", &Score::day), field("name", "name", &Score::name),
        field("value", "value", &Score::value), field("note", "note", &Score::note));
    static constexpr std::size_t others = 1; // id
};
static_assert(isDescribed<Score>);

template <>
struct RowKind<Score> : LaterKind<Score> {
    static constexpr std::string_view table = "score";
    static constexpr std::string_view section = "scores";
    static Score blank(const Id& id) {
        return {.id = id, .day = {}, .name = {}, .value = *ScoreNumber::fromHundredths(0)};
    }
    static Problems problems(const Score& row) { return validate(row); }
};

} // namespace frond::data
