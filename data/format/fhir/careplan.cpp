// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/format/fhir/careplan.h"

#include "data/format/fhir/codes.h"
#include "data/format/fhir/text.h"

#include <algorithm>
#include <array>

namespace frond::data::fhir {

using nlohmann::ordered_json;

namespace {

template <class... Cases>
struct Cased : Cases... {
    using Cases::operator()...;
};
template <class... Cases>
Cased(Cases...) -> Cased<Cases...>;

constexpr std::array<std::string_view, 7> fhirDays{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
constexpr std::array<std::string_view, 7> dayWords{"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                   "Friday", "Saturday", "Sunday"};

ordered_json frequency(int times, int period, std::string_view unit) {
    return {{"frequency", times}, {"period", period}, {"periodUnit", unit}};
}

/// Null when the phase names no rhythm.
ordered_json rhythm(const Cadence& cadence) {
    return std::visit(Cased{[](WhenILike) -> ordered_json { return nullptr; },
                            [](TimesPerDay c) { return frequency(c.times, 1, "d"); },
                            [](EveryDays c) { return frequency(1, c.days, "d"); },
                            [](const OnWeekdays& c) {
                                ordered_json repeat = frequency(c.times, 1, "d");
                                for (std::size_t i = 0; i < fhirDays.size(); ++i) {
                                    if (c.on[i])
                                        repeat["dayOfWeek"].push_back(fhirDays[i]);
                                }
                                return repeat;
                            },
                            [](TimesPerWeek c) { return frequency(c.times, 1, "wk"); }},
                      cadence);
}

std::string times(int number, std::string_view of) {
    return (number == 1 ? "once " : std::to_string(number) + " times ") + std::string(of);
}

std::string rhythmWords(const Cadence& cadence) {
    return std::visit(
        Cased{[](WhenILike) -> std::string { return "when I like"; },
              [](TimesPerDay c) { return times(c.times, "a day"); },
              [](EveryDays c) -> std::string {
                  return c.days == 1 ? "once a day" : "every " + std::to_string(c.days) + " days";
              },
              [](const OnWeekdays& c) {
                  std::string days;
                  for (std::size_t i = 0; i < dayWords.size(); ++i) {
                      if (c.on[i])
                          days.append(days.empty() ? "on " : ", ").append(dayWords[i]);
                  }
                  return times(c.times, "a day ") + days;
              },
              [](TimesPerWeek c) { return times(c.times, "a week"); }},
        cadence);
}

ordered_json periodOf(const PhaseDates& dates) {
    ordered_json period{{"start", toText(dates.first)}};
    if (dates.last)
        period["end"] = toText(*dates.last);
    return period;
}

/// Nothing in Frond says whether a phase that is over was carried out, so nothing here does.
std::string_view phaseStatus(const PhaseDates& dates, bool paused, Day today) {
    if (dates.last && *dates.last < today)
        return "unknown";
    if (today < dates.first)
        return "scheduled";
    return paused ? "on-hold" : "in-progress";
}

ordered_json activity(const Phase& phase, const PhaseDates& dates, const Pause* pause, Day today) {
    ordered_json detail;
    detail["code"] = localConcept(local::session);
    detail["status"] = phaseStatus(dates, pause != nullptr, today);
    if (pause && pause->reason && detail["status"] == "on-hold") {
        std::string reason = *pause->reason;
        std::replace(reason.begin(), reason.end(), '_', ' ');
        detail["statusReason"] = textConcept(reason);
    }
    if (ordered_json repeat = rhythm(phase.cadence); !repeat.is_null()) {
        repeat["boundsPeriod"] = periodOf(dates);
        if (phase.minutes) {
            repeat["duration"] = *phase.minutes;
            repeat["durationUnit"] = "min";
        }
        detail["scheduledTiming"]["repeat"] = std::move(repeat);
    } else {
        detail["scheduledPeriod"] = periodOf(dates);
    }
    detail["description"] = phaseWords(phase);
    return {{"detail", std::move(detail)}};
}

const Pause* pauseOn(std::span<const Pause> pauses, Day day) {
    const auto found = std::find_if(pauses.begin(), pauses.end(), [day](const Pause& pause) {
        return pause.from <= day && (!pause.to || day <= *pause.to);
    });
    return found == pauses.end() ? nullptr : &*found;
}

std::string_view planStatus(const std::vector<PhaseDates>& dates, const Pause* pause, Day today) {
    if (!dates.empty() && dates.back().last && *dates.back().last < today)
        return "completed";
    return pause ? "on-hold" : "active";
}

} // namespace

std::string phaseWords(const Phase& phase) {
    std::string words = rhythmWords(phase.cadence);
    if (phase.minutes)
        words +=
            ", " + std::to_string(*phase.minutes) + (*phase.minutes == 1 ? " minute" : " minutes");
    if (phase.maxDiameter)
        words += ", up to " + phase.maxDiameter->toText() + " mm";
    return words;
}

ordered_json carePlanResource(std::string_view id, const Plan& plan, std::span<const Pause> pauses,
                              Day today, std::string_view patient) {
    const std::vector<PhaseDates> dates = phaseDates(plan);
    const Pause* pause = pauseOn(pauses, today);
    ordered_json resource{{"resourceType", "CarePlan"},
                          {"id", id},
                          {"status", planStatus(dates, pause, today)},
                          {"intent", "plan"}};
    if (const auto name = fhirText(plan.name))
        resource["title"] = *name;
    if (const auto source = fhirText(plan.source))
        resource["description"] = "Source: " + *source;
    resource["subject"] = referenceTo(patient);
    resource["period"]["start"] = toText(plan.start);
    if (!dates.empty() && dates.back().last)
        resource["period"]["end"] = toText(*dates.back().last);
    resource["activity"] = ordered_json::array();
    for (std::size_t i = 0; i < dates.size(); ++i)
        resource["activity"].push_back(activity(plan.phases[i], dates[i], pause, today));
    return resource;
}

} // namespace frond::data::fhir
