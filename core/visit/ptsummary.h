// SPDX-License-Identifier: GPL-3.0-or-later
// What a physical therapist is shown of a period: counts and values, without a verdict.
#pragma once

#include "core/kit/kit.h"
#include "core/note/daycontext.h"
#include "core/note/goal.h"
#include "core/note/milestone.h"
#include "core/note/score.h"
#include "core/note/symptom.h"
#include "core/note/trial.h"
#include "core/overtime/spread.h"
#include "core/overtime/statistics.h"
#include "core/plan/pause.h"
#include "core/plan/plan.h"
#include "core/session/walk.h"
#include "core/visit/appointment.h"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace frond {

/// The numbers of one size, of the counted sessions that used it.
struct PtSize {
    Millimetres diameter;
    int sessions = 0;
    std::vector<int> minutes;   ///< full ones with it in each of them, where the time was noted
    std::vector<int> pain;      ///< with it (painAtSizes), in listing order
    int painOfSession = 0;      ///< of these: given for the session, whose largest size it was
    std::array<int, 4> words{}; ///< with it (feltAtSizes): easy, okay, hard, too much
    friend bool operator==(const PtSize&, const PtSize&) = default;
};

struct PtPeriod {
    DayRange days;
    int sessions = 0;
    std::vector<int> minutes; ///< full ones of each session whose time was noted
    PlanSums plan;
    std::optional<Millimetres> largest; ///< largest size used
    std::vector<Millimetres> depths;    ///< the deepest of each session that has one
    std::vector<int> pain;              ///< during, at `largest`, in listing order
    int painOfSession = 0;              ///< of these: given for the session, not for the size
    std::vector<int> painOfAny;         ///< during, of each session whatever its size
    std::array<int, 4> words{};         ///< of sizes and sessions: easy, okay, hard, too much
    int stoppedSooner = 0;
    int bleedingDays = 0; ///< days with bleeding that was not noted as a period
    friend bool operator==(const PtPeriod&, const PtPeriod&) = default;
};

struct CountedText {
    std::string text;
    int count = 0;
    friend bool operator==(const CountedText&, const CountedText&) = default;
};

struct DatedNote {
    Day day;
    std::string text;
    friend bool operator==(const DatedNote&, const DatedNote&) = default;
};

/// Something that was felt or tried, by its word.
struct RatedWord {
    std::string word;
    int count = 0;
    std::vector<int> numbers;   ///< those that were given, in listing order
    std::array<int, 4> words{}; ///< easy, okay, hard, too much
    friend bool operator==(const RatedWord&, const RatedWord&) = default;
};

/// A goal at first and now.
struct GoalThenAndNow {
    struct Value {
        Day day;
        int value;
        friend bool operator==(const Value&, const Value&) = default;
    };
    std::string text;
    std::optional<Value> first;
    std::optional<Value> latest; ///< unset with one rating
    friend bool operator==(const GoalThenAndNow&, const GoalThenAndNow&) = default;
};

/// The scores of one questionnaire in the period, by day. What they mean is its own affair.
struct ScoresByName {
    struct Value {
        Day day;
        ScoreNumber value;
        friend bool operator==(const Value&, const Value&) = default;
    };
    std::string name;
    std::vector<Value> values;
    friend bool operator==(const ScoresByName&, const ScoresByName&) = default;
};

/// What is noted beside sessions, in listing order.
struct PtNotes {
    std::vector<Symptom> symptoms;
    std::vector<Trial> trials;
    std::vector<RatedGoal> goals;
    std::vector<Milestone> milestones;
    std::vector<Score> scores;
    std::vector<DayContext> days;
};

/// What the person lets stand on it. Notes, ease, and what is noted beside sessions are left out
/// unless they are chosen; what they would like to be easier is in.
struct PtChoices {
    bool notes = false;
    bool mood = false; ///< how at ease
    bool questions = true;
    bool charts = true;
    bool plan = true;    ///< and rests
    bool reasons = true; ///< for stopping
    bool helped = true;  ///< what was noted with sessions
    bool goals = true;
    /// Nothing but them, whatever else is chosen: what is printed of a period without entries.
    bool questionsAlone = false;
    bool symptoms = false;
    bool trials = false;
    bool milestones = false;
    bool scores = false;    ///< of questionnaires
    bool medicines = false; ///< of the days
};

struct PtSummary {
    PtPeriod now;
    std::optional<PtPeriod> before; ///< as many days before; null when nothing was noted in them
    std::optional<Plan> plan;       ///< in force on the last day
    std::vector<Pause> pauses;      ///< those that touch the period
    std::vector<PtSize> sizes;      ///< of the period, smallest first
    std::vector<ChartPoint> points;
    std::vector<LargestSpan> largestInPlan;
    int withNumbers = 0;                  ///< sessions with pain during as a number
    std::vector<CountedText> stopReasons; ///< most frequent first
    std::vector<CountedText> helped;      ///< warm-up, lubricant, position and tags together
    int numbingGel = 0;                   ///< sessions it was noted for
    std::optional<double> easeBefore;     ///< middle; only with `mood`
    std::optional<double> easeAfter;
    int notesNoted = 0;                 ///< in the period, chosen or not, of what is chosen
    std::vector<DatedNote> notes;       ///< only with `notes`, newest first
    int questionsWritten = 0;           ///< not asked yet, chosen or not
    std::vector<std::string> questions; ///< only with `questions`
    int goalsWritten = 0;               ///< not hidden, chosen or not
    std::vector<GoalThenAndNow> goals;  ///< only with `goals`
    int symptomsNoted = 0;              ///< in the period, chosen or not
    std::vector<RatedWord> symptoms;    ///< only with `symptoms`, most frequent first
    int trialsNoted = 0;
    std::vector<RatedWord> trials; ///< only with `trials`
    int milestonesNoted = 0;
    std::vector<DatedNote> milestones; ///< only with `milestones`, earliest first
    int scoresNoted = 0;
    std::vector<ScoresByName> scores; ///< only with `scores`, by the first of each
    int medicinesNoted = 0;
    std::vector<CountedText> medicines; ///< days with each, only with `medicines`
    int entries = 0; ///< noted in the period, "not today" included: sessions, and what is chosen
    PtChoices choices;
};

/// Sessions in seven of its days; null for a shorter period, of which that would say too much.
std::optional<double> sessionsAWeek(const PtPeriod& period);

/// What a period is compared with: as many days before it.
DayRange daysBefore(DayRange days);

/// `sessions` with their words spelled alike (core/session/spelling.h), at least those of the
/// period and of as many days before it (daysBefore). They are gone through once.
PtSummary ptSummary(const SessionWalk& sessions, const PlanHistory& history,
                    std::span<const Pause> pauses, DayRange days, PtChoices choices = {},
                    std::span<const Question> questions = {}, const PtNotes& notes = {});

} // namespace frond
