// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/visit/appointment.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace frond {

namespace {

constexpr std::array<std::pair<AppointmentKind, std::string_view>, 3> kindWords{{
    {AppointmentKind::PhysicalTherapist, "pt"},
    {AppointmentKind::Exam, "exam"},
    {AppointmentKind::Other, "other"},
}};

constexpr std::chrono::minutes oneDay{24 * 60};

} // namespace

std::string_view toText(AppointmentKind kind) {
    return std::find_if(kindWords.begin(), kindWords.end(),
                        [&](const auto& pair) { return pair.first == kind; })
        ->second;
}

std::optional<AppointmentKind> parseAppointmentKind(std::string_view text) {
    const auto found = std::find_if(kindWords.begin(), kindWords.end(),
                                    [&](const auto& pair) { return pair.second == text; });
    return found == kindWords.end() ? std::nullopt : std::optional(found->first);
}

Problems validate(const Appointment& appointment) {
    Problems problems;
    if (!parseDay(toText(appointment.day)))
        problems.push_back({"day", "must be from 1900 to 2199"});
    if (appointment.time && (appointment.time->count() < 0 || *appointment.time >= oneDay))
        problems.push_back({"time", "must be a time of the day"});
    for (const auto& [field, text] :
         {std::pair{"about", &appointment.about}, std::pair{"how_it_went", &appointment.howItWent},
          std::pair{"what_helped", &appointment.whatHelped}}) {
        if (*text && !isAcceptableText(**text))
            problems.push_back({field, "must be valid text of at most 64 KiB"});
    }
    if (appointment.change && (*appointment.change < -maxChange || *appointment.change > maxChange))
        problems.push_back({"change", "must be a whole number from -5 to 5"});
    return problems;
}

Problems validate(const Question& question) {
    if (question.text.empty() || !isAcceptableText(question.text))
        return {{"text", "must be valid text of 1 byte to 64 KiB"}};
    return {};
}

bool comesBefore(const Appointment& a, const Appointment& b) {
    return std::tie(a.day, a.time, a.id) < std::tie(b.day, b.time, b.id);
}

std::optional<Appointment> nextAppointment(std::span<const Appointment> appointments, Day today) {
    const auto next = std::find_if(appointments.begin(), appointments.end(),
                                   [&](const Appointment& one) { return one.day >= today; });
    return next == appointments.end() ? std::nullopt : std::optional(*next);
}

std::optional<Appointment> lastAppointment(std::span<const Appointment> appointments, Day today) {
    const auto last = std::find_if(appointments.rbegin(), appointments.rend(),
                                   [&](const Appointment& one) { return one.day < today; });
    return last == appointments.rend() ? std::nullopt : std::optional(*last);
}

} // namespace frond
