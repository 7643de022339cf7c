// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/format/csv/headerwords.h"

#include "core/base/text.h"
#include "data/format/csv/vocabulary.h"
#include "data/format/text/unicode.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>

namespace frond::data {

namespace {

constexpr Bits unitsOfTime =
    bit(Word::Milliseconds) | bit(Word::Seconds) | bit(Word::Minutes) | bit(Word::Hours);
constexpr Bits unitsOfLength = bit(Word::Millimetres) | bit(Word::Centimetres) | bit(Word::Inches);
constexpr Bits moments = bit(Word::Before) | bit(Word::During) | bit(Word::After);

struct Name {
    std::vector<std::vector<Bits>> words; ///< what each can stand for
    CsvUnit unit = CsvUnit::None;         ///< a unit that is no word: mm:ss, 0-10
    bool numbered = false;                ///< "Dilator 1"
    bool otherScale = false;
    bool known = true;
};

bool beginsWith(const std::vector<std::string>& words, std::size_t at,
                const std::vector<std::string_view>& with) {
    return at + with.size() <= words.size() &&
           std::equal(with.begin(), with.end(), words.begin() + static_cast<std::ptrdiff_t>(at));
}

bool isNumber(const std::string& word) {
    return !word.empty() && word.find_first_not_of("0123456789") == std::string::npos;
}

/// "mm:ss" and its like; how many words it took.
std::size_t clockUnitAt(const std::vector<std::string>& words, std::size_t at, Name& name) {
    static const std::vector<std::pair<std::vector<std::string_view>, CsvUnit>> forms{
        {{"hh", "mm", "ss"}, CsvUnit::HoursMinutes}, {{"h", "mm", "ss"}, CsvUnit::HoursMinutes},
        {{"h", "m", "s"}, CsvUnit::HoursMinutes},    {{"mm", "ss"}, CsvUnit::MinutesSeconds},
        {{"m", "ss"}, CsvUnit::MinutesSeconds},      {{"min", "sec"}, CsvUnit::MinutesSeconds},
        {{"min", "s"}, CsvUnit::MinutesSeconds},     {{"hh", "mm"}, CsvUnit::HoursMinutes},
        {{"h", "mm"}, CsvUnit::HoursMinutes},        {{"h", "min"}, CsvUnit::HoursMinutes}};
    for (const auto& [form, unit] : forms) {
        if (beginsWith(words, at, form)) {
            name.unit = unit;
            return form.size();
        }
    }
    return 0;
}

/// "0-10", "/100", "1 5": what the numbers of a name say about its scale.
void takeScale(const std::vector<int>& numbers, Name& name) {
    if (numbers.empty())
        return;
    const int last = numbers.back();
    constexpr int ten = 10, hundred = 100;
    const bool fromNothing = numbers.size() == 1 || numbers.front() == 0;
    if (last == ten && numbers.size() <= 2 && fromNothing)
        name.unit = CsvUnit::OutOf10;
    else if (last == hundred && numbers.size() <= 2 && fromNothing)
        name.unit = CsvUnit::OutOf100;
    else
        name.otherScale = true;
}

Name read(std::string_view text) {
    const std::vector<std::string> words = wordsOf(text);
    Name name;
    std::vector<int> numbers;
    for (std::size_t i = 0; i < words.size();) {
        if (const std::size_t taken = clockUnitAt(words, i, name)) {
            i += taken;
            continue;
        }
        const auto phrase =
            std::find_if(phrases().begin(), phrases().end(),
                         [&](const Phrase& each) { return beginsWith(words, i, each.words); });
        if (phrase != phrases().end()) {
            name.words.push_back({bit(phrase->means)});
            i += phrase->words.size();
            continue;
        }
        const std::string& word = words[i++];
        constexpr std::size_t mostDigits = 3;
        if (isNumber(word)) {
            numbers.push_back(word.size() > mostDigits ? -1 : std::stoi(word));
            continue;
        }
        name.words.push_back(meaningsOfWord(word));
        name.known = name.known && !name.words.back().empty();
    }
    takeScale(numbers, name);
    name.numbered = !numbers.empty();
    if (text.find('%') != std::string_view::npos)
        name.unit = CsvUnit::OutOf100;
    return name;
}

CsvUnit unitOfTime(Bits bits) {
    if ((bits & bit(Word::Milliseconds)) != 0)
        return CsvUnit::Milliseconds;
    if ((bits & bit(Word::Seconds)) != 0)
        return CsvUnit::Seconds;
    if ((bits & bit(Word::Hours)) != 0)
        return CsvUnit::Hours;
    return (bits & bit(Word::Minutes)) != 0 ? CsvUnit::Minutes : CsvUnit::None;
}

CsvUnit unitOfLength(Bits bits, bool around) {
    if ((bits & bit(Word::Centimetres)) != 0)
        return around ? CsvUnit::AroundCentimetres : CsvUnit::Centimetres;
    if ((bits & bit(Word::Millimetres)) != 0)
        return around ? CsvUnit::AroundMillimetres : CsvUnit::Millimetres;
    if ((bits & bit(Word::Inches)) != 0)
        return around ? CsvUnit::AroundInches : CsvUnit::Inches;
    return CsvUnit::None;
}

bool hasAll(Bits bits, Bits wanted) {
    return (bits & wanted) == wanted;
}

using Found = std::vector<CsvColumn>;

Found painOf(Bits bits, CsvUnit unit) {
    Found found;
    if ((bits & bit(Word::Before)) != 0)
        found.push_back({CsvRole::PainBefore, unit});
    if ((bits & bit(Word::During)) != 0)
        found.push_back({CsvRole::PainDuring, unit});
    if ((bits & bit(Word::After)) != 0)
        found.push_back({CsvRole::PainAfter, unit});
    if (found.empty())
        found.push_back({CsvRole::PainDuring, unit});
    return found;
}

Found easeOf(Bits bits, CsvUnit unit) {
    if ((bits & bit(Word::During)) != 0)
        return {};
    if (hasAll(bits, bit(Word::Before) | bit(Word::After)))
        return {{CsvRole::EaseBefore, unit}, {CsvRole::EaseAfter, unit}};
    return {{(bits & bit(Word::After)) != 0 ? CsvRole::EaseAfter : CsvRole::EaseBefore, unit}};
}

/// Of a name about a time of day, or a stretch of time.
Found timeOf(Bits bits, CsvUnit clock) {
    const CsvUnit unit = clock != CsvUnit::None ? clock : unitOfTime(bits);
    const bool length = (bits & bit(Word::Length)) != 0;
    if ((bits & moments) != 0 && !length) // when it ended, or how long after it, is no field
        return (bits & bit(Word::After)) != 0 || unit != CsvUnit::None
                   ? Found{}
                   : Found{{CsvRole::Time, CsvUnit::None}};
    if (length || unit != CsvUnit::None || (bits & bit(Word::Total)) != 0)
        return {{CsvRole::Minutes, unit}};
    if ((bits & bit(Word::Session)) != 0)
        return {{CsvRole::Minutes, CsvUnit::None}, {CsvRole::Time, CsvUnit::None}};
    return {{CsvRole::Time, CsvUnit::None}, {CsvRole::Minutes, CsvUnit::None}};
}

Found extentOf(Bits bits, CsvUnit clock) {
    if ((bits & unitsOfTime) != 0 || clock != CsvUnit::None)
        return {{CsvRole::Minutes, clock != CsvUnit::None ? clock : unitOfTime(bits)}};
    if ((bits & unitsOfLength) != 0) // of what went in, or of the thing itself
        return {{CsvRole::Depth, unitOfLength(bits, false)}, {CsvRole::Ignore, CsvUnit::None}};
    if ((bits & bit(Word::Session)) != 0)
        return {{CsvRole::Minutes, CsvUnit::None}};
    return {{CsvRole::Minutes, CsvUnit::None}, {CsvRole::Depth, CsvUnit::None}};
}

/// A name of units alone.
Found unitsAlone(Bits bits, CsvUnit clock) {
    // "Hour" may be the one of the day, "Hours" are many
    if ((bits & unitsOfTime) != 0)
        return {{CsvRole::Minutes, unitOfTime(bits)}};
    if (clock == CsvUnit::MinutesSeconds || clock == CsvUnit::HoursMinutes)
        return {{CsvRole::Minutes, clock}};
    if ((bits & unitsOfLength) != 0)
        return {{CsvRole::Size, unitOfLength(bits, false)},
                {CsvRole::Depth, unitOfLength(bits, false)}};
    return {};
}

Found sizeOf(Bits bits, bool isAround, bool numbered) {
    if ((bits & unitsOfTime) != 0) // how long with it
        return {{CsvRole::Minutes, unitOfTime(bits)}, {CsvRole::Ignore, CsvUnit::None}};
    if (numbered) // a column for each size holds something else
        return {{CsvRole::Size, unitOfLength(bits, isAround)}, {CsvRole::Ignore, CsvUnit::None}};
    if (isAround && unitOfLength(bits, true) == CsvUnit::None)
        return {{CsvRole::Size, CsvUnit::AroundMillimetres},
                {CsvRole::Size, CsvUnit::AroundCentimetres}};
    return {{CsvRole::Size, unitOfLength(bits, isAround)}};
}

Found roleOf(Bits all, CsvUnit clock, bool numbered) {
    const Bits bits = all & ~bit(Word::Filler);
    const Bits about =
        bits & ~(moments | unitsOfTime | unitsOfLength | bit(Word::Session) | bit(Word::Total));
    const bool isAround = (about & bit(Word::Around)) != 0;
    const bool clockUnit = clock == CsvUnit::MinutesSeconds || clock == CsvUnit::HoursMinutes;
    switch (about) {
    case bit(Word::Day):
    case bit(Word::Day) | bit(Word::Time):
        return (bits & bit(Word::After)) != 0 ? Found{} : Found{{CsvRole::Day, CsvUnit::None}};
    case bit(Word::Clock):
    case bit(Word::Clock) | bit(Word::Time):
        return (bits & (bit(Word::After) | unitsOfTime)) != 0
                   ? Found{}
                   : Found{{CsvRole::Time, CsvUnit::None}};
    case bit(Word::Time):
    case bit(Word::Length):
    case bit(Word::Length) | bit(Word::Time):
        return timeOf(bits, clockUnit ? clock : CsvUnit::None);
    case bit(Word::Extent):
        return extentOf(bits, clockUnit ? clock : CsvUnit::None);
    case bit(Word::Size):
    case bit(Word::Around):
    case bit(Word::Around) | bit(Word::Size):
        return sizeOf(bits, isAround, numbered);
    case bit(Word::Depth):
    case bit(Word::Depth) | bit(Word::Extent):
    case bit(Word::Depth) | bit(Word::Size):
        if ((bits & unitsOfTime) != 0 || numbered)
            return {{CsvRole::Depth, CsvUnit::None}, {CsvRole::Ignore, CsvUnit::None}};
        return {{CsvRole::Depth, unitOfLength(bits, false)}};
    case bit(Word::Pain):
    case bit(Word::Ease): {
        if ((bits & unitsOfTime) != 0 || clockUnit)
            return {}; // how long it hurt, or the least of it
        CsvUnit scale = clock;
        if ((bits & bit(Word::Millimetres)) != 0) // of a line of ten centimetres
            scale = CsvUnit::OutOf100;
        return about == bit(Word::Pain) ? painOf(bits, scale) : easeOf(bits, scale);
    }
    default:
        break;
    }
    if ((bits & (unitsOfTime | unitsOfLength)) != 0 && about != 0)
        return {};
    switch (about) {
    case bit(Word::Tags):
        return {{CsvRole::Tags, CsvUnit::None}};
    case bit(Word::Felt):
        return {{CsvRole::Felt, CsvUnit::None}};
    case bit(Word::Position):
        return {{CsvRole::Position, CsvUnit::None}};
    case bit(Word::Lubricant):
        return {{CsvRole::Lubricant, CsvUnit::None}};
    case bit(Word::WarmUp):
        return {{CsvRole::WarmUp, CsvUnit::None}};
    case bit(Word::Bleeding):
        return {{CsvRole::Bleeding, CsvUnit::None}};
    case bit(Word::Period):
        return {{CsvRole::OnPeriod, CsvUnit::None}};
    case bit(Word::Helped):
        return {{CsvRole::Helped, CsvUnit::None}};
    case bit(Word::Note) | bit(Word::Pain):
        return {{CsvRole::Note, CsvUnit::None}, {CsvRole::PainDuring, clock}};
    case 0:
        if ((bits & moments) != 0)
            return (bits & bit(Word::After)) != 0
                       ? Found{}
                       : Found{{CsvRole::Time, CsvUnit::None}, {CsvRole::Day, CsvUnit::None}};
        return unitsAlone(bits, clock);
    default:
        return (about & bit(Word::Note)) != 0 ? Found{{CsvRole::Note, CsvUnit::None}} : Found{};
    }
}

void addAll(Found& to, const Found& from) {
    for (const CsvColumn& column : from) {
        if (std::find(to.begin(), to.end(), column) == to.end())
            to.push_back(column);
    }
}

/// Every way to take the words.
void combine(const Name& name, std::size_t at, Bits bits, Found& found) {
    if (at == name.words.size()) {
        addAll(found, roleOf(bits, name.unit, name.numbered));
        return;
    }
    for (const Bits meaning : name.words[at])
        combine(name, at + 1, bits | meaning, found);
}

/// "Pain before" as "pain_before".
std::string asRoleWord(std::string_view name) {
    std::string word;
    for (const std::string& part : wordsOf(name))
        word.append(word.empty() ? "" : "_").append(part);
    return word;
}

} // namespace

HeaderMeaning meaningOf(std::string_view text) {
    constexpr std::size_t mostWords = 8, longest = 200;
    HeaderMeaning meaning;
    if (text.size() > longest)
        return meaning;
    const auto exact = parseCsvRole(asRoleWord(text));
    if (exact && *exact != CsvRole::Ignore && *exact != CsvRole::Time) {
        meaning.exact = true;
        meaning.candidates = {{*exact, CsvUnit::None}};
        if (*exact == CsvRole::Minutes || *exact == CsvRole::Seconds)
            meaning.candidates.front() = {*exact, *exact == CsvRole::Minutes ? CsvUnit::Minutes
                                                                             : CsvUnit::Seconds};
        return meaning;
    }
    const Name name = read(text);
    if (!name.known || name.words.size() > mostWords ||
        (name.words.empty() && name.unit == CsvUnit::None))
        return meaning;
    combine(name, 0, 0, meaning.candidates);
    meaning.otherScale = name.otherScale;
    return meaning;
}

} // namespace frond::data
