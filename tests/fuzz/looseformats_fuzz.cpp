// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/session.h"
#include "data/format/csv/mapping.h"
#include "tests/fuzz/fuzz.h"

using namespace frond;

// Days, times, lengths: what is read lies within what can be stored.
int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view text = fuzz::textOf(bytes, size);
    for (const auto order : {data::DayOrder::YearMonthDay, data::DayOrder::DayMonthYear,
                             data::DayOrder::MonthDayYear}) {
        if (const auto day = data::dayFromText(text, order))
            fuzz::require(parseDay(toText(*day)) == day);
    }
    if (const auto time = data::timeFromText(text))
        fuzz::require(time->count() >= 0 && time->count() < 24 * 60);
    if (const auto length = data::lengthFromText(text))
        fuzz::require(length->count() >= 0 && *length <= maxStepDuration);
    if (const auto moment = parseMoment(text))
        fuzz::require(parseMoment(toText(*moment)) == moment);
    if (const auto day = parseDay(text))
        fuzz::require(toText(*day) == text);
    if (const auto minutes = parseMinutes(text))
        fuzz::require(minutes->count() >= 0 && *minutes <= maxStepDuration);
    if (const auto mm = Millimetres::parse(text))
        fuzz::require(Millimetres::parse(mm->toText()) == mm);
    if (const auto id = Id::parse(text))
        fuzz::require(Id::parse(id->toText()) == id);
    return 0;
}
