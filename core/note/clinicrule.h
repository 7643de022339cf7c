// SPDX-License-Identifier: GPL-3.0-or-later
// What the person's own clinic asked them to look out for, in its words. Frond says it back when it
// is met; it judges nothing, and has no rule of its own.
#pragma once

#include "core/base/collection.h"
#include "core/base/day.h"
#include "core/base/folding.h"
#include "core/base/problem.h"
#include "core/base/units.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace frond {

struct Session;
struct Symptom;

enum class RuleKind { Bleeding, Pain, Symptom };

std::string_view toText(RuleKind kind); ///< "bleeding", "pain", "symptom"
std::optional<RuleKind> parseRuleKind(std::string_view text);

struct ClinicRule {
    static constexpr Topic topic = Topic::ClinicRules;
    static constexpr bool keepsRemoved = false;

    Id id;
    RuleKind kind = RuleKind::Bleeding;
    std::optional<int> times;      ///< of bleeding, 1–100: in so many entries, the period apart
    std::optional<int> days;       ///< of bleeding, 1–365: within so many days
    std::optional<Rating> atLeast; ///< of pain during and of a symptom
    std::optional<std::string> symptom; ///< which one; any when unset
    std::string text;                   ///< the clinic's
    std::optional<std::string> phone;   ///< whom to call
    friend bool operator==(const ClinicRule&, const ClinicRule&) = default;
};

/// That a rule was shown: what it was about and what it said, as it stood then.
struct ClinicNotice {
    static constexpr Topic topic = Topic::ClinicRules;
    static constexpr bool keepsRemoved = false;

    Id id;
    Id rule;
    Moment at;
    std::string said;                 ///< what was noted, as shown
    std::string text;                 ///< the clinic's, as shown
    std::vector<std::string> entries; ///< ids of what it was about
    friend bool operator==(const ClinicNotice&, const ClinicNotice&) = default;
};

inline constexpr int maxRuleTimes = 100;
inline constexpr int maxRuleDays = 365;
inline constexpr std::size_t maxPhone = 40; ///< characters
/// How long after its day an entry can still meet a rule that has no days of its own. What was
/// noted for a day further back, or comes in from elsewhere, is history.
inline constexpr Days ruleLooksBack{7};

/// Fields "times", "days", "at_least", "symptom", "text", "phone". A field that another kind of
/// rule has must be unset.
Problems validate(const ClinicRule& rule);
/// Fields "at", "said", "text", "entries".
Problems validate(const ClinicNotice& notice);

/// By moment, then id.
bool comesBefore(const ClinicNotice& a, const ClinicNotice& b);

using ClinicRuleRepository = Collection<ClinicRule>;
using ClinicNoticeRepository = Collection<ClinicNotice>;

/// What meets a rule.
struct RuleMet {
    ClinicRule rule;
    std::vector<Id> entries; ///< by day; never empty
    friend bool operator==(const RuleMet&, const RuleMet&) = default;
};

/// The rules that are met on `today` and have not been shown for it. Each entry counts once for a
/// rule: after a notice, what that notice was about meets the rule no more, in whatever way it is
/// moved, changed or merged; it takes as many new entries as the rule says.
///
/// - bleeding: `times` entries with spotting or more, not noted as a period, on days within `days`
///   days up to today. Two on one day are two.
/// - pain: an entry with a pain during at or over `atLeast`, of the session or of a step.
/// - a symptom: a note of it with a number at or over `atLeast`; words that `fold` makes the same
///   are one.
std::vector<RuleMet> rulesMet(std::span<const ClinicRule> rules, std::span<const Session> sessions,
                              std::span<const Symptom> symptoms,
                              std::span<const ClinicNotice> shown, const Folding& fold, Day today);

/// The first day whose entries can meet any of the rules on `today`.
Day rulesLookFrom(std::span<const ClinicRule> rules, Day today);

} // namespace frond
