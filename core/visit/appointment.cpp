// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/visit/appointment.h"

#include "core/base/checks.h"

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
    checkDay(problems, "day", appointment.day);
    if (appointment.time && (appointment.time->count() < 0 || *appointment.time >= oneDay))
        problems.push_back({"time", {Code::NeedsTimeOfDay}});
    checkText(problems, "about", appointment.about);
    checkText(problems, "how_it_went", appointment.howItWent);
    checkText(problems, "what_helped", appointment.whatHelped);
    if (appointment.change && (*appointment.change < -maxChange || *appointment.change > maxChange))
        problems.push_back({"change", {Code::WholeFromTo, -maxChange, maxChange}});
    return problems;
}

Problems validate(const Question& question) {
    Problems problems;
    checkSomeText(problems, "text", question.text);
    return problems;
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
