// SPDX-License-Identifier: GPL-3.0-or-later
// The ports that view-models are built from, each with a name, so that a view-model says in its
// header which of them it takes. Nothing but names stands here: who calls a port includes its own
// header, beside the types it carries.
#pragma once

#include "core/base/floatingtime.h"
#include "core/base/folding.h"
#include "core/base/id.h"

#include <chrono>
#include <concepts>
#include <functional>

namespace frond {

class AppLock;
class Changes;
class Clock;
class CueOutput;
class Exchange;
class FileDialogs;
class KitCatalogue;
class KitRepository;
class PauseRepository;
class PlanLibrary;
class PlanRepository;
class QrCodes;
class ReminderEvents;
class ReminderRepository;
class ReminderScheduler;
class Reports;
class RunningSessionRepository;
class SessionRepository;
class SettingsRepository;
class SumsRepository;
struct Appointment;
struct ClinicNotice;
struct ClinicRule;
struct DayContext;
struct Goal;
struct GoalRating;
struct Milestone;
struct Question;
struct Score;
struct Symptom;
struct Trial;
template <class Row>
class Collection;

struct WithClock {
    const Clock& clock;
};
struct WithIds {
    IdSource newId;
};
struct WithFolding {
    Folding folding;
};
struct WithZone {
    ZoneOffsets zone;
};
struct WithSessions {
    SessionRepository& sessions;
};
struct WithSums {
    SumsRepository& sums;
};
struct WithRunning {
    RunningSessionRepository& running;
};
struct WithKits {
    KitRepository& kits;
};
struct WithPlans {
    PlanRepository& plans;
};
struct WithPauses {
    PauseRepository& pauses;
};
struct WithAppointments {
    Collection<Appointment>& appointments;
};
struct WithQuestions {
    Collection<Question>& questions;
};
struct WithSymptoms {
    Collection<Symptom>& symptoms;
};
struct WithTrials {
    Collection<Trial>& trials;
};
struct WithMilestones {
    Collection<Milestone>& milestones;
};
struct WithScores {
    Collection<Score>& scores;
};
/// What stands in the timeline beside sessions.
struct WithBeside : WithSymptoms, WithTrials, WithMilestones, WithScores {
    /// Calls `use` with each collection.
    template <class Use>
    void eachBeside(const Use& use) const {
        use(symptoms);
        use(trials);
        use(milestones);
        use(scores);
    }
};
struct WithGoals {
    Collection<Goal>& goals;
    Collection<GoalRating>& goalRatings;
};
struct WithDayContexts {
    Collection<DayContext>& dayContexts;
};
struct WithClinicRules {
    Collection<ClinicRule>& clinicRules;
    Collection<ClinicNotice>& clinicNotices;
};
/// All of them.
struct WithCollections : WithAppointments,
                         WithQuestions,
                         WithBeside,
                         WithGoals,
                         WithDayContexts,
                         WithClinicRules {
    /// `each` converts to a reference to the collection of any kind, which outlives this.
    template <class Each>
    explicit WithCollections(const Each& each)
        : WithAppointments{each}
        , WithQuestions{each}
        , WithBeside{{each}, {each}, {each}, {each}}
        , WithGoals{each, each}
        , WithDayContexts{each}
        , WithClinicRules{each, each} {}
};
struct WithReminders {
    ReminderRepository& reminders;
};
struct WithReminderEvents {
    ReminderEvents& reminderEvents;
};
struct WithReminderScheduler {
    ReminderScheduler& reminderScheduler;
};
struct WithCueOutput {
    CueOutput& cueOutput;
};
struct WithSettings {
    SettingsRepository& settings;
};
struct WithKitCatalogue {
    const KitCatalogue& kitCatalogue;
};
struct WithPlanLibrary {
    const PlanLibrary& library;
};
struct WithQrCodes {
    const QrCodes& codes;
};
struct WithFileDialogs {
    FileDialogs& files;
};
struct WithReports {
    const Reports& reports;
};
struct WithExchange {
    Exchange& exchange;
};
struct WithAppLock {
    AppLock& lock;
};
struct WithChanges {
    Changes& changes;
};

/// Some of the ports, taken from any set that has them all. They outlive it.
template <class... With>
struct PortsOf : With... {
    explicit PortsOf(With... with) : With(with)... {}
    template <class More>
    requires(std::derived_from<More, With>&&...) PortsOf(const More& more)
        : With(static_cast<const With&>(more))... {}
};

/// All of them.
struct Ports : WithClock,
               WithIds,
               WithFolding,
               WithZone,
               WithSessions,
               WithSums,
               WithRunning,
               WithKits,
               WithPlans,
               WithPauses,
               WithCollections,
               WithReminders,
               WithReminderEvents,
               WithReminderScheduler,
               WithCueOutput,
               WithSettings,
               WithKitCatalogue,
               WithPlanLibrary,
               WithQrCodes,
               WithFileDialogs,
               WithReports,
               WithExchange,
               WithAppLock,
               WithChanges {};

} // namespace frond
