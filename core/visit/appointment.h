// SPDX-License-Identifier: GPL-3.0-or-later
// A date with a PT or for an exam, how it went, and what the person wants to ask there.
#pragma once

#include "core/base/collection.h"
#include "core/base/day.h"
#include "core/base/id.h"
#include "core/base/problem.h"

#include <chrono>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace frond {

enum class AppointmentKind { PhysicalTherapist, Exam, Other };

std::string_view toText(AppointmentKind kind); ///< "pt", "exam", "other"
std::optional<AppointmentKind> parseAppointmentKind(std::string_view text);

/// Also the visit once it has been: the last three fields are noted afterwards, or never.
struct Appointment {
    static constexpr Topic topic = Topic::Appointments;
    static constexpr bool keepsRemoved = false;

    Id id;
    Day day;
    std::optional<std::chrono::minutes> time; ///< of the local day, 0–1439
    AppointmentKind kind = AppointmentKind::PhysicalTherapist;
    std::optional<std::string> about; ///< with whom, where, or what for
    std::optional<std::string> howItWent;
    std::optional<std::string> whatHelped;
    std::optional<int> change; ///< since last time, −5 to +5 as the person sees it; up is easier
    friend bool operator==(const Appointment&, const Appointment&) = default;
};

/// Something to ask; once it was asked it no longer goes onto the summary.
struct Question {
    static constexpr Topic topic = Topic::Appointments;
    static constexpr bool keepsRemoved = false;

    Id id;
    std::string text;
    bool asked = false;
    friend bool operator==(const Question&, const Question&) = default;
};

inline constexpr int maxChange = 5;

/// Fields "day", "time", "about", "how_it_went", "what_helped", "change".
Problems validate(const Appointment& appointment);
/// Field "text".
Problems validate(const Question& question);

/// By day, then time (unknown first), then id.
bool comesBefore(const Appointment& a, const Appointment& b);

/// The first one on `today` or later; null without one. `appointments` ascending.
std::optional<Appointment> nextAppointment(std::span<const Appointment> appointments, Day today);
/// The last one before `today`; null without one.
std::optional<Appointment> lastAppointment(std::span<const Appointment> appointments, Day today);

using AppointmentRepository = Collection<Appointment>;
using QuestionRepository = Collection<Question>;

} // namespace frond
