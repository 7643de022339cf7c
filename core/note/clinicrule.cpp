// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/note/clinicrule.h"

#include "core/base/checks.h"
#include "core/note/symptom.h"
#include "core/session/session.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace frond {

namespace {

constexpr std::array<std::string_view, 3> kindNames{"bleeding", "pain", "symptom"};

template <class Value>
void checkUnset(Problems& problems, std::string_view field, const std::optional<Value>& value,
                RuleKind kind) {
    if (value)
        problems.push_back({std::string(field), {Code::EmptyFor, toText(kind)}});
}

void checkCount(Problems& problems, std::string_view field, const std::optional<int>& value,
                int most) {
    if (!value || *value < 1 || *value > most)
        problems.push_back({std::string(field), {Code::WholeFromTo, 1, most}});
}

bool bleeds(const Context& context) {
    const bool blood = context.bleeding && *context.bleeding != Bleeding::None;
    return blood && !context.onPeriod.value_or(false);
}

bool reaches(const std::optional<Rating>& rating, const ClinicRule& rule) {
    return rating && rule.atLeast && *rating >= *rule.atLeast;
}

bool meets(const Session& session, const ClinicRule& rule, const Folding& /*fold*/) {
    if (rule.kind == RuleKind::Bleeding)
        return bleeds(session.context);
    return rule.kind == RuleKind::Pain &&
           (reaches(session.ratings.painDuring, rule) ||
            std::any_of(session.steps.begin(), session.steps.end(),
                        [&](const Step& step) { return reaches(step.pain, rule); }));
}

bool meets(const Symptom& symptom, const ClinicRule& rule, const Folding& fold) {
    return rule.kind == RuleKind::Symptom && reaches(symptom.severity, rule) &&
           (!rule.symptom || fold(*rule.symptom) == fold(symptom.kind));
}

Day looksFrom(const ClinicRule& rule, Day today) {
    return today - (rule.days ? Days{*rule.days} : ruleLooksBack) + Days{1};
}

bool wasShown(std::span<const ClinicNotice> shown, const ClinicRule& rule, const Id& entry) {
    const std::string id = entry.toText();
    return std::any_of(shown.begin(), shown.end(), [&](const ClinicNotice& notice) {
        return notice.rule == rule.id &&
               std::find(notice.entries.begin(), notice.entries.end(), id) != notice.entries.end();
    });
}

} // namespace

std::string_view toText(RuleKind kind) {
    return kindNames[static_cast<std::size_t>(kind)];
}

std::optional<RuleKind> parseRuleKind(std::string_view text) {
    const auto found = std::find(kindNames.begin(), kindNames.end(), text);
    if (found == kindNames.end())
        return std::nullopt;
    return static_cast<RuleKind>(found - kindNames.begin());
}

Problems validate(const ClinicRule& rule) {
    Problems problems;
    if (rule.kind == RuleKind::Bleeding) {
        checkCount(problems, "times", rule.times, maxRuleTimes);
        checkCount(problems, "days", rule.days, maxRuleDays);
        checkUnset(problems, "at_least", rule.atLeast, rule.kind);
    } else {
        checkUnset(problems, "times", rule.times, rule.kind);
        checkUnset(problems, "days", rule.days, rule.kind);
        if (!rule.atLeast)
            problems.push_back({"at_least", {Code::WholeFromTo, 0, 10}});
    }
    if (rule.kind != RuleKind::Symptom)
        checkUnset(problems, "symptom", rule.symptom, rule.kind);
    else if (rule.symptom)
        checkName(problems, "symptom", *rule.symptom, maxSymptomKind, TextOrigin::Given);
    checkSomeText(problems, "text", rule.text);
    if (rule.phone)
        checkName(problems, "phone", *rule.phone, maxPhone, TextOrigin::Given);
    return problems;
}

Problems validate(const ClinicNotice& notice) {
    Problems problems;
    checkDay(problems, "at", notice.at.day());
    checkText(problems, "said", notice.said);
    checkSomeText(problems, "text", notice.text);
    for (const std::string& entry : notice.entries) {
        if (!Id::parse(entry))
            problems.push_back({"entries", {Code::NeedsUuid}});
    }
    return problems;
}

bool comesBefore(const ClinicNotice& a, const ClinicNotice& b) {
    return std::tie(a.at.utc, a.id) < std::tie(b.at.utc, b.id);
}

std::vector<RuleMet> rulesMet(std::span<const ClinicRule> rules, std::span<const Session> sessions,
                              std::span<const Symptom> symptoms,
                              std::span<const ClinicNotice> shown, const Folding& fold, Day today) {
    std::vector<RuleMet> result;
    for (const ClinicRule& rule : rules) {
        const DayRange range{looksFrom(rule, today), today};
        std::vector<std::pair<Day, Id>> found;
        const auto gather = [&](const auto& entries) {
            for (const auto& entry : entries) {
                if (range.contains(entry.day) && meets(entry, rule, fold) &&
                    !wasShown(shown, rule, entry.id))
                    found.emplace_back(entry.day, entry.id);
            }
        };
        gather(sessions);
        gather(symptoms);
        if (found.empty() || std::cmp_less(found.size(), rule.times.value_or(1)))
            continue;
        std::sort(found.begin(), found.end());
        RuleMet& met = result.emplace_back(RuleMet{rule, {}});
        for (const auto& [day, id] : found)
            met.entries.push_back(id);
    }
    return result;
}

Day rulesLookFrom(std::span<const ClinicRule> rules, Day today) {
    Day from = today;
    for (const ClinicRule& rule : rules)
        from = std::min(from, looksFrom(rule, today));
    return from;
}

} // namespace frond
