// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/note/daycontext.h"

#include "core/base/checks.h"

#include <algorithm>
#include <string_view>

namespace frond {

Id dayContextId(Day day) {
    constexpr std::string_view of = "frond day";
    Id::Bytes bytes{};
    std::copy(of.begin(), of.end(), bytes.begin());
    auto number = static_cast<std::uint32_t>(day.time_since_epoch().count());
    for (std::size_t i = bytes.size(); i > bytes.size() - 4; --i) {
        bytes[i - 1] = static_cast<std::uint8_t>(number);
        number >>= 8U;
    }
    return Id::fromRandom(bytes);
}

bool isEmpty(const DayContext& context) {
    return !context.cycleDay && !context.flare && !context.sleep && !context.stress &&
           !context.medicine;
}

Problems validate(const DayContext& context) {
    Problems problems;
    checkDay(problems, "day", context.day);
    if (const Id wanted = dayContextId(context.day); context.id != wanted)
        problems.push_back({"id", {Code::MustBe, Alternatives{wanted.toText()}}});
    if (context.cycleDay && (*context.cycleDay < 1 || *context.cycleDay > maxCycleDay))
        problems.push_back({"cycle_day", {Code::WholeFromTo, 1, maxCycleDay}});
    checkText(problems, "medicine", context.medicine);
    return problems;
}

bool comesBefore(const DayContext& a, const DayContext& b) {
    return a.day < b.day;
}

} // namespace frond
