// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/note/clinicrule.h"

#include "core/base/text.h"
#include "core/note/symptom.h"
#include "core/session/session.h"
#include "tests/core/builders.h"

#include <gtest/gtest.h>

namespace frond {
namespace {

using test::day;
using test::id;
using test::rating;

const Day today = day("2026-03-20");

std::string fieldOf(const Problems& problems) {
    return problems.empty() ? "" : problems.front().field;
}

ClinicRule bleedingRule(int times, int days) {
    return {
        .id = id(100), .kind = RuleKind::Bleeding, .times = times, .days = days, .text = "Call."};
}

ClinicRule painRule(int atLeast) {
    return {.id = id(101), .kind = RuleKind::Pain, .atLeast = rating(atLeast), .text = "Rest."};
}

ClinicRule symptomRule(std::optional<std::string> symptom, int atLeast) {
    return {.id = id(102),
            .kind = RuleKind::Symptom,
            .atLeast = rating(atLeast),
            .symptom = std::move(symptom),
            .text = "Write to us."};
}

/// So many days before today.
Session bleeding(std::uint8_t number, int daysAgo, Bleeding bleeding = Bleeding::Spotting,
                 std::optional<bool> onPeriod = std::nullopt) {
    Session session{id(number), today - Days{daysAgo}};
    session.context.bleeding = bleeding;
    session.context.onPeriod = onPeriod;
    return session;
}

Symptom symptom(std::uint8_t number, int daysAgo, std::string kind, std::optional<int> severity) {
    return {.id = id(number),
            .day = today - Days{daysAgo},
            .kind = std::move(kind),
            .severity = severity ? Rating::from(*severity) : std::nullopt};
}

std::vector<Id> metBy(const ClinicRule& rule, const std::vector<Session>& sessions,
                      const std::vector<ClinicNotice>& shown = {}) {
    const auto met = rulesMet(std::vector{rule}, sessions, {}, shown, folded, today);
    return met.empty() ? std::vector<Id>{} : met.front().entries;
}

std::vector<Id> metBy(const ClinicRule& rule, const std::vector<Symptom>& symptoms) {
    const auto met = rulesMet(std::vector{rule}, {}, symptoms, {}, folded, today);
    return met.empty() ? std::vector<Id>{} : met.front().entries;
}

ClinicNotice noticeOf(const ClinicRule& rule, const std::vector<Id>& entries) {
    ClinicNotice notice{.id = id(250),
                        .rule = rule.id,
                        .at = test::moment("2026-03-19T20:00:00+01:00"),
                        .said = "You noted bleeding twice.",
                        .text = rule.text};
    for (const Id& entry : entries)
        notice.entries.push_back(entry.toText());
    return notice;
}

TEST(ClinicRuleTest, EveryKindHasAWordOfItsOwn) {
    for (const RuleKind kind : {RuleKind::Bleeding, RuleKind::Pain, RuleKind::Symptom})
        EXPECT_EQ(parseRuleKind(toText(kind)), kind);
    EXPECT_EQ(toText(RuleKind::Bleeding), "bleeding");
    EXPECT_EQ(parseRuleKind("Pain"), std::nullopt);
}

TEST(ClinicRuleTest, EachKindHasFieldsOfItsOwn) {
    EXPECT_EQ(fieldOf(validate(bleedingRule(1, 1))), "");
    EXPECT_EQ(fieldOf(validate(bleedingRule(100, 365))), "");
    EXPECT_EQ(fieldOf(validate(bleedingRule(0, 1))), "times");
    EXPECT_EQ(fieldOf(validate(bleedingRule(101, 1))), "times");
    EXPECT_EQ(fieldOf(validate(bleedingRule(1, 0))), "days");
    EXPECT_EQ(fieldOf(validate(bleedingRule(1, 366))), "days");
    EXPECT_EQ(fieldOf(validate(painRule(0))), "");
    EXPECT_EQ(fieldOf(validate(symptomRule(std::nullopt, 10))), "");
    EXPECT_EQ(fieldOf(validate(symptomRule("ache", 5))), "");
    EXPECT_EQ(fieldOf(validate(symptomRule("", 5))), "symptom");

    ClinicRule rule = bleedingRule(2, 7);
    rule.atLeast = rating(3);
    EXPECT_EQ(fieldOf(validate(rule)), "at_least");
    rule = painRule(7);
    rule.times = 2;
    EXPECT_EQ(fieldOf(validate(rule)), "times");
    rule = painRule(7);
    rule.days = 2;
    EXPECT_EQ(fieldOf(validate(rule)), "days");
    rule = painRule(7);
    rule.symptom = "ache";
    EXPECT_EQ(fieldOf(validate(rule)), "symptom");
    rule = painRule(7);
    rule.atLeast.reset();
    EXPECT_EQ(fieldOf(validate(rule)), "at_least");
    rule = painRule(7);
    rule.text.clear();
    EXPECT_EQ(fieldOf(validate(rule)), "text");
    rule = painRule(7);
    rule.phone = std::string(41, '1');
    EXPECT_EQ(fieldOf(validate(rule)), "phone");
}

TEST(ClinicRuleTest, BleedingCountsWithinItsDaysUpToToday) {
    const ClinicRule rule = bleedingRule(2, 7);
    EXPECT_TRUE(metBy(rule, std::vector<Session>{}).empty());
    EXPECT_TRUE(metBy(rule, {bleeding(1, 0)}).empty());
    EXPECT_EQ(metBy(rule, {bleeding(1, 0), bleeding(2, 6)}), (std::vector{id(2), id(1)}));
    EXPECT_TRUE(metBy(rule, {bleeding(1, 0), bleeding(2, 7)}).empty());
    EXPECT_EQ(metBy(rule, {bleeding(1, 3), bleeding(2, 3)}).size(), 2U) << "two on one day";
    EXPECT_TRUE(metBy(rule, {bleeding(1, 0), bleeding(2, -1)}).empty()) << "still to come";
}

TEST(ClinicRuleTest, ThePeriodAndNoneAreNoBleeding) {
    const ClinicRule rule = bleedingRule(1, 7);
    EXPECT_EQ(metBy(rule, {bleeding(1, 0, Bleeding::More)}).size(), 1U);
    EXPECT_EQ(metBy(rule, {bleeding(1, 0, Bleeding::More, false)}).size(), 1U);
    EXPECT_TRUE(metBy(rule, {bleeding(1, 0, Bleeding::More, true)}).empty());
    EXPECT_TRUE(metBy(rule, {bleeding(1, 0, Bleeding::None)}).empty());
    EXPECT_TRUE(metBy(rule, {Session{id(1), today}}).empty());
}

TEST(ClinicRuleTest, PainIsTheSessionsOrAStepsAtOrOver) {
    Session session{id(1), today};
    EXPECT_TRUE(metBy(painRule(0), {session}).empty()) << "no number is not 0";
    session.ratings.painDuring = rating(6);
    EXPECT_TRUE(metBy(painRule(7), {session}).empty());
    EXPECT_EQ(metBy(painRule(6), {session}).size(), 1U);
    session.ratings.painDuring.reset();
    session.ratings.painBefore = rating(9);
    session.ratings.painAfter = rating(9);
    EXPECT_TRUE(metBy(painRule(6), {session}).empty());
    session.steps = {{test::use("1", "15.0"), Seconds{60}}, {test::use("2", "18.0"), Seconds{60}}};
    session.steps[1].pain = rating(6);
    EXPECT_EQ(metBy(painRule(6), {session}).size(), 1U);
    session.day = today - Days{6};
    EXPECT_EQ(metBy(painRule(6), {session}).size(), 1U);
    session.day = today - Days{7};
    EXPECT_TRUE(metBy(painRule(6), {session}).empty()) << "history";
}

TEST(ClinicRuleTest, ASymptomIsTheOneNamedOrAny) {
    const std::vector<Symptom> symptoms{symptom(1, 0, "ache", 5), symptom(2, 1, "burning", 7),
                                        symptom(3, 2, "ache", std::nullopt)};
    EXPECT_EQ(metBy(symptomRule("ache", 5), symptoms), std::vector{id(1)});
    EXPECT_TRUE(metBy(symptomRule("ache", 6), symptoms).empty());
    EXPECT_EQ(metBy(symptomRule(std::nullopt, 5), symptoms), (std::vector{id(2), id(1)}));
    EXPECT_EQ(metBy(symptomRule("ACHE", 5), symptoms), std::vector{id(1)});
    EXPECT_TRUE(metBy(symptomRule("itch", 0), symptoms).empty());
    EXPECT_TRUE(metBy(painRule(0), symptoms).empty());
}

TEST(ClinicRuleTest, WhatWasShownMeetsItNoMore) {
    const ClinicRule rule = bleedingRule(2, 14);
    const auto shown = std::vector{noticeOf(rule, {id(1), id(2)})};
    std::vector<Session> sessions{bleeding(1, 5), bleeding(2, 3)};
    EXPECT_TRUE(metBy(rule, sessions, shown).empty());
    sessions[0].day = today; // moved
    EXPECT_TRUE(metBy(rule, sessions, shown).empty());
    sessions.push_back(bleeding(3, 1));
    EXPECT_TRUE(metBy(rule, sessions, shown).empty()) << "one new entry, and the rule says two";
    sessions.push_back(bleeding(4, 0)); // for instance from another device
    EXPECT_EQ(metBy(rule, sessions, shown), (std::vector{id(3), id(4)}));

    ClinicRule other = rule;
    other.id = id(103);
    EXPECT_EQ(metBy(other, sessions, shown).size(), 4U) << "another rule was not shown";
}

TEST(ClinicRuleTest, LooksBackAsFarAsItsDays) {
    EXPECT_EQ(rulesLookFrom({}, today), today);
    EXPECT_EQ(rulesLookFrom(std::vector{painRule(5)}, today), today - Days{6});
    EXPECT_EQ(
        rulesLookFrom(std::vector{painRule(5), bleedingRule(2, 30), bleedingRule(2, 3)}, today),
        today - Days{29});
}

TEST(ClinicRuleTest, ANoticeNamesEntries) {
    ClinicNotice notice = noticeOf(painRule(5), {id(1)});
    EXPECT_EQ(fieldOf(validate(notice)), "");
    notice.entries.push_back("one");
    EXPECT_EQ(fieldOf(validate(notice)), "entries");
    notice.entries.pop_back();
    notice.text.clear();
    EXPECT_EQ(fieldOf(validate(notice)), "text");
    EXPECT_TRUE(comesBefore(noticeOf(painRule(5), {}), [] {
        ClinicNotice later = noticeOf(painRule(5), {});
        later.at.utc += Seconds{1};
        return later;
    }()));
}

} // namespace
} // namespace frond
