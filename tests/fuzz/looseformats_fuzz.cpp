// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/session.h"
#include "data/format/csv/headerwords.h"
#include "data/format/csv/looseamounts.h"
#include "data/format/csv/loosedays.h"
#include "data/format/text/unicode.h"
#include "tests/fuzz/fuzz.h"

using namespace frond;

// Days, times, lengths: what is read lies within what can be stored.
int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view text = fuzz::textOf(bytes, size);
    for (const auto order : data::dayOrders) {
        if (const auto found = data::dayFromText(text, order))
            fuzz::require(parseDay(toText(found->day)) == found->day);
    }
    if (const auto found = data::timeFromText(text))
        fuzz::require(found->time.count() >= 0 && found->time.count() < 24 * 60 &&
                      found->second.count() >= 0 && found->second.count() < 60);
    for (const auto unit : data::unitsOf(data::CsvRole::Minutes)) {
        if (const auto length = data::lengthFromText(text, unit))
            fuzz::require(length->count() >= 0 && *length <= maxStepDuration);
    }
    for (const auto unit : data::unitsOf(data::CsvRole::Size))
        static_cast<void>(data::millimetresFromText(text, unit));
    for (const auto unit : data::unitsOf(data::CsvRole::PainDuring))
        static_cast<void>(data::ratingFromText(text, unit));
    static_cast<void>(data::flagFromText(text));
    static_cast<void>(data::wordsOf(text));
    const std::string comparable = data::comparable(text);
    fuzz::require(data::comparable(comparable) == comparable);
    const std::string composed = data::composed(text);
    fuzz::require(data::composed(composed) == composed);
    static_cast<void>(data::meaningOf(text));
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
