// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/format/foreign/meaning.h"

#include "data/format/csv/sessionscsv.h"
#include "data/format/foreign/foreign.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <string>

namespace frond::data {

namespace {

Problem wrong(CsvRole role, Message message) {
    return {std::string(wordOf(role)), std::move(message)};
}

Step& stepOf(Session& session) {
    if (session.steps.empty())
        session.steps.emplace_back();
    return session.steps.front();
}

std::optional<Rating>& ratingOf(Session& session, CsvRole role) {
    Ratings& ratings = session.ratings;
    switch (role) {
    case CsvRole::PainBefore:
        return ratings.painBefore;
    case CsvRole::PainAfter:
        return ratings.painAfter;
    case CsvRole::EaseBefore:
        return ratings.easeBefore;
    case CsvRole::EaseAfter:
        return ratings.easeAfter;
    default:
        return ratings.painDuring;
    }
}

std::optional<Problem> setRating(Session& session, const CsvColumn& meaning, double number) {
    constexpr double most = 10, perRating = 10;
    const bool outOf100 = meaning.unit == CsvUnit::OutOf100;
    if (number < 0 || number > (outOf100 ? most * perRating : most))
        return wrong(meaning.role, outOf100 ? Message(Code::NumberFromTo, 0, 100)
                                            : Message(Code::WholeFromTo, 0, 10));
    const double rating = outOf100 ? std::round(number / perRating) : number;
    if (rating != std::floor(rating))
        return wrong(meaning.role, {Code::WholeFromTo, 0, 10});
    ratingOf(session, meaning.role) = Rating::from(static_cast<std::int64_t>(rating));
    return std::nullopt;
}

/// In a unit of time, rounded to whole seconds.
std::optional<Problem> setDuration(Session& session, const CsvColumn& meaning, double number) {
    constexpr double second = 1, minute = 60, hour = 3600, millisecond = 0.001;
    const auto inUnit = [&] {
        switch (meaning.unit) {
        case CsvUnit::Seconds:
            return second;
        case CsvUnit::Hours:
            return hour;
        case CsvUnit::Milliseconds:
            return millisecond;
        case CsvUnit::Minutes:
            return minute;
        default:
            return meaning.role == CsvRole::Seconds ? second : minute;
        }
    }();
    const double seconds = number * inUnit;
    if (seconds < 0 || seconds > static_cast<double>(Seconds{maxStepDuration}.count()))
        return wrong(meaning.role, {Code::HoursFromTo, 0, 24});
    if (const Seconds length{std::llround(seconds)}; length != Seconds{0})
        stepOf(session).duration = length;
    return std::nullopt;
}

/// Inches and what was measured around are rounded to 0.1 mm, which they never meet exactly.
std::optional<Millimetres> millimetresFrom(CsvUnit unit, double number) {
    constexpr double perCentimetre = 10, perInch = 25.4, tenthsInOne = 10;
    const auto rounded = [&](double mm) {
        return Millimetres::fromNumber(std::round(mm * tenthsInOne) / tenthsInOne);
    };
    switch (unit) {
    case CsvUnit::Centimetres:
        return Millimetres::fromNumber(number * perCentimetre);
    case CsvUnit::Inches:
        return rounded(number * perInch);
    case CsvUnit::AroundMillimetres:
        return rounded(number / std::numbers::pi);
    case CsvUnit::AroundCentimetres:
        return rounded(number * perCentimetre / std::numbers::pi);
    default:
        return Millimetres::fromNumber(number);
    }
}

std::optional<Problem> setSize(Session& session, const CsvColumn& meaning, double number) {
    const auto diameter = millimetresFrom(meaning.unit, number);
    if (!diameter || !isDiameter(*diameter))
        return wrong(meaning.role,
                     {Code::MillimetresInStepsFromTo, minDiameter, maxDiameter, lengthStep});
    const std::string label = diameter->toText() + " mm";
    stepOf(session).use = ItemUse{idFromText("item " + label), label, diameter};
    return std::nullopt;
}

std::optional<Problem> setDepth(Session& session, const CsvColumn& meaning, double number) {
    const auto depth = millimetresFrom(meaning.unit, number);
    if (!depth || depth->tenths() > maxDepthTenths)
        return wrong(meaning.role,
                     {Code::MillimetresInStepsFromTo, minDepth, maxDepth, lengthStep});
    stepOf(session).depth = depth;
    return std::nullopt;
}

} // namespace

bool canMean(const CsvColumn& meaning) {
    const auto oneOf = [&](std::initializer_list<CsvUnit> units) {
        return std::find(units.begin(), units.end(), meaning.unit) != units.end();
    };
    using enum CsvUnit;
    switch (meaning.role) {
    case CsvRole::Ignore:
        return meaning.unit == None;
    case CsvRole::Seconds:
    case CsvRole::Minutes:
        return oneOf({None, Seconds, Minutes, Hours, Milliseconds});
    case CsvRole::Size:
        return oneOf({Millimetres, Centimetres, Inches, AroundMillimetres, AroundCentimetres});
    case CsvRole::Depth:
        return oneOf({Millimetres, Centimetres, Inches});
    default:
        return isScale(meaning.role) && oneOf({None, OutOf10, OutOf100});
    }
}

bool isScale(CsvRole role) {
    constexpr std::array scales{CsvRole::PainBefore, CsvRole::PainDuring, CsvRole::PainAfter,
                                CsvRole::EaseBefore, CsvRole::EaseAfter};
    return std::find(scales.begin(), scales.end(), role) != scales.end();
}

std::optional<Problem> setNumber(Session& session, const CsvColumn& meaning, double number) {
    switch (meaning.role) {
    case CsvRole::Ignore:
        return std::nullopt;
    case CsvRole::Seconds:
    case CsvRole::Minutes:
        return setDuration(session, meaning, number);
    case CsvRole::Size:
        return setSize(session, meaning, number);
    case CsvRole::Depth:
        return setDepth(session, meaning, number);
    default:
        return setRating(session, meaning, number);
    }
}

} // namespace frond::data
