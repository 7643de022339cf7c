// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/format/fhir/bundle.h"

#include "data/format/fhir/codes.h"
#include "data/format/fhir/text.h"
#include "tests/data/storagetest.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <map>
#include <set>

namespace frond::data {

namespace {

using nlohmann::json;

Plan planOf(Cadence cadence, std::optional<int> minutes = 10) {
    Plan plan{"Mine"};
    plan.start = dayOf("2026-03-01");
    plan.phases = {{cadence, minutes, Millimetres::fromTenths(240), std::nullopt}};
    return plan;
}

class FhirBundle : public ::testing::Test {
protected:
    FhirBundle() {
        m_content.days = {dayOf("2026-03-01"), dayOf("2026-03-10")};
        m_content.made = momentOf("2026-03-10T12:00:00+01:00");
    }
    void have(Session session) { m_sessions.push_back(std::move(session)); }
    void have(Plan plan) {
        const Day from = plan.start;
        m_content.plans = {{{from, std::move(plan)}}};
    }
    std::string text() {
        m_content.sessions = walkOver(m_sessions);
        return toFhirBundle(m_content);
    }
    json bundle() { return json::parse(text()); }
    /// Those of one type, in order.
    std::vector<json> all(const std::string& type) {
        std::vector<json> found;
        const json document = bundle(); // outlives the loop over a part of it
        for (const json& entry : document["entry"]) {
            if (entry["resource"]["resourceType"] == type)
                found.push_back(entry["resource"]);
        }
        return found;
    }
    json only(const std::string& type) {
        const auto found = all(type);
        EXPECT_EQ(found.size(), 1U) << type;
        return found.empty() ? json() : found.front();
    }
    /// The observations by our code; a code that comes twice fails the test.
    std::map<std::string, json> observations() {
        std::map<std::string, json> found;
        for (const json& one : all("Observation")) {
            const std::string code = one["code"]["coding"].back()["code"];
            EXPECT_TRUE(found.emplace(code, one).second) << code;
        }
        return found;
    }
    /// What the plan's only phase has for FHIR's Timing.repeat.
    json repeatOf(Cadence cadence) {
        have(planOf(cadence));
        return only("CarePlan")["activity"][0]["detail"]["scheduledTiming"]["repeat"];
    }

    FhirContent m_content;
    std::vector<Session> m_sessions;
};

/// All texts named "reference" below `value`.
void gatherReferences(const json& value, std::set<std::string>& found) {
    if (value.is_object() && value.contains("reference"))
        found.insert(value["reference"].get<std::string>());
    if (value.is_structured()) {
        for (const json& inner : value)
            gatherReferences(inner, found);
    }
}

} // namespace

TEST_F(FhirBundle, IsADocumentThatBeginsWithItsComposition) {
    have(fullSession());
    const json document = bundle();
    EXPECT_EQ(document["resourceType"], "Bundle");
    EXPECT_EQ(document["type"], "document");
    EXPECT_EQ(document["timestamp"], "2026-03-10T12:00:00+01:00");
    EXPECT_EQ(document["identifier"]["system"], "urn:ietf:rfc:3986");
    const json& composition = document["entry"][0]["resource"];
    EXPECT_EQ(composition["resourceType"], "Composition");
    EXPECT_EQ(composition["status"], "final");
    EXPECT_EQ(composition["type"]["coding"][0]["code"], "51855-5");
    EXPECT_EQ(composition["author"][0], composition["subject"]);
}

TEST_F(FhirBundle, EveryReferenceIsAnEntryAndEveryEntryIsReachedAndHasItsOwnId) {
    have(fullSession());
    have(sessionOn(2, "2026-03-02"));
    have(planOf(TimesPerDay{1}));
    const json document = bundle();
    std::set<std::string> urls;
    for (const json& entry : document["entry"]) {
        const std::string url = entry["fullUrl"];
        EXPECT_TRUE(urls.insert(url).second) << url;
        EXPECT_EQ(url, "urn:uuid:" + entry["resource"]["id"].get<std::string>());
    }
    std::set<std::string> references;
    gatherReferences(document, references);
    references.insert(document["entry"][0]["fullUrl"].get<std::string>());
    EXPECT_EQ(references, urls);
}

TEST_F(FhirBundle, OfThePersonThereIsOnlyAnIdAndItIsAnotherInEachDocument) {
    const json first = only("Patient");
    EXPECT_EQ(first.size(), 2U) << first;
    m_content.made = momentOf("2026-03-10T12:00:01+01:00");
    EXPECT_NE(only("Patient")["id"], first["id"]);
}

TEST_F(FhirBundle, AnEmptyPeriodIsADocumentToo) {
    EXPECT_EQ(bundle()["entry"].size(), 2U);
    EXPECT_FALSE(only("Composition").contains("section")) << "an empty list is not allowed";
}

TEST_F(FhirBundle, TheSameContentGivesTheSameBytes) {
    have(fullSession());
    have(planOf(EveryDays{2}));
    EXPECT_EQ(text(), text());
}

TEST_F(FhirBundle, ASessionIsAProcedureWithItsOutcome) {
    Session stopped = fullSession();
    Session notToday = sessionOn(2, "2026-03-02");
    notToday.outcome = Outcome::NotToday;
    have(stopped);
    have(notToday);
    have(sessionOn(3, "2026-03-03"));
    const auto procedures = all("Procedure");
    ASSERT_EQ(procedures.size(), 3U);
    EXPECT_EQ(procedures[0]["id"], stopped.id.toText());
    EXPECT_EQ(procedures[0]["status"], "stopped");
    EXPECT_EQ(procedures[0]["statusReason"]["text"], "someone came home");
    EXPECT_EQ(procedures[0]["performedPeriod"]["start"], "2026-03-01T20:00:00+01:00");
    EXPECT_EQ(procedures[0]["performedPeriod"]["end"], "2026-03-01T20:20:05+01:00");
    EXPECT_EQ(procedures[0]["usedReference"].size(), 2U);
    EXPECT_EQ(procedures[1]["status"], "not-done");
    EXPECT_EQ(procedures[2]["status"], "completed");
    EXPECT_FALSE(procedures[2].contains("usedReference"));
}

TEST_F(FhirBundle, WithoutAMomentOnlyTheDayIsSaid) {
    Session session = fullSession();
    session.at.reset();
    have(session);
    const json period = only("Procedure")["performedPeriod"];
    EXPECT_EQ(period, json({{"start", "2026-03-01"}, {"end", "2026-03-01"}}));
    for (const json& one : all("Observation"))
        EXPECT_EQ(one["effectiveDateTime"], "2026-03-01");
}

TEST_F(FhirBundle, EachValueIsAnObservationOfTheSession) {
    have(fullSession());
    m_sessions[0].steps.pop_back();
    m_sessions[0].steps[0].duration = Seconds{0};
    const auto found = observations();
    std::set<std::string> codes;
    for (const auto& [code, one] : found) {
        codes.insert(code);
        EXPECT_EQ(one["status"], "final");
        EXPECT_EQ(one["category"][0]["coding"][0]["code"], "survey");
        EXPECT_EQ(one["partOf"][0]["reference"], "urn:uuid:" + m_sessions[0].id.toText());
    }
    EXPECT_EQ(codes, (std::set<std::string>{"pain-before", "pain-during", "pain-after", "felt",
                                            "bleeding", "on-period", "felt-step", "time-step",
                                            "depth-step", "pain-step"}));
    EXPECT_EQ(found.at("pain-during")["valueQuantity"]["value"], 3);
    EXPECT_EQ(found.at("pain-during")["valueQuantity"]["code"], "{score}");
    EXPECT_EQ(found.at("felt")["valueCodeableConcept"]["coding"][0]["code"], "felt-hard");
    EXPECT_EQ(found.at("bleeding")["valueCodeableConcept"]["text"], "Spotting");
    EXPECT_EQ(found.at("on-period")["valueBoolean"], false);
    EXPECT_EQ(found.at("depth-step")["valueQuantity"]["value"], 80.0);
    EXPECT_EQ(found.at("depth-step")["valueQuantity"]["code"], "mm");
    EXPECT_EQ(found.at("time-step")["valueQuantity"]["value"], 15.0);
    EXPECT_EQ(found.at("pain-step")["device"]["reference"],
              "urn:uuid:" + all("Device")[1]["id"].get<std::string>());
}

TEST_F(FhirBundle, EveryPainAndNothingElseCarriesTheCodeOfLoinc) {
    have(fullSession());
    m_content.choices = {true, true};
    for (const json& one : all("Observation")) {
        const json& codings = one["code"]["coding"];
        const std::string code = codings.back()["code"];
        EXPECT_EQ(codings.front()["code"] == "72514-3", code.starts_with("pain-")) << code;
    }
}

TEST_F(FhirBundle, PainAfterwardsIsDatedAtTheEnd) {
    have(fullSession());
    m_sessions[0].steps.pop_back();
    m_sessions[0].steps[0].duration = Seconds{0};
    const auto found = observations();
    EXPECT_EQ(found.at("pain-before")["effectiveDateTime"], "2026-03-01T20:00:00+01:00");
    EXPECT_EQ(found.at("pain-after")["effectiveDateTime"], "2026-03-01T20:15:00+01:00");
}

TEST_F(FhirBundle, NotesAndEaseLeaveOnlyWhenChosen) {
    have(fullSession());
    EXPECT_EQ(text().find("warm bath first"), std::string::npos);
    EXPECT_EQ(text().find("ease-"), std::string::npos);
    EXPECT_NE(text().find("Left out by choice: notes and how at ease."), std::string::npos);

    m_content.choices = {.notes = true};
    EXPECT_EQ(only("Procedure")["note"][0]["text"], "warm bath first");
    EXPECT_EQ(text().find("ease-"), std::string::npos);
    EXPECT_NE(text().find("Left out by choice: how at ease."), std::string::npos);

    m_content.choices = {.mood = true};
    EXPECT_FALSE(only("Procedure").contains("note"));
    const auto eased = all("Observation");
    EXPECT_EQ(std::count_if(eased.begin(), eased.end(),
                            [](const json& one) {
                                return one["code"]["text"].get<std::string>().starts_with(
                                    "At ease");
                            }),
              2);
    EXPECT_NE(text().find("Left out by choice: notes."), std::string::npos);

    m_content.choices = {true, true};
    EXPECT_EQ(text().find("Left out by choice"), std::string::npos);
}

TEST_F(FhirBundle, MedicinesLeaveWithTheRestOfTheirDayOrAlone) {
    DayContext day{.id = idOf(3), .day = dayOf("2026-03-02")};
    day.flare = true;
    day.medicine = "ibuprofen";
    m_content.notes.days = {day};
    EXPECT_EQ(text().find("ibuprofen"), std::string::npos);
    m_content.choices.medicines = true;
    EXPECT_EQ(only("Observation")["valueString"], "ibuprofen");
    m_content.choices = {.mood = true};
    EXPECT_EQ(all("Observation").size(), 2U);
}

TEST_F(FhirBundle, WhatIsNeverPartOfItIsNot) {
    have(fullSession());
    m_content.choices = {true, true};
    m_sessions[0].context.position = "zz-position";
    m_sessions[0].context.lubricant = "zz-lubricant";
    m_sessions[0].context.warmUp = "zz-warm";
    m_sessions[0].context.tags = {"zz-tag"};
    EXPECT_EQ(text().find("zz-"), std::string::npos);
}

TEST_F(FhirBundle, SaysWhatItIsAndWhoseCodesItUses) {
    have(fullSession());
    const std::string div = only("Composition")["text"]["div"];
    EXPECT_NE(div.find("Self-reported. Not a diagnosis."), std::string::npos);
    EXPECT_NE(div.find("content from LOINC (http://loinc.org)"), std::string::npos);
    EXPECT_TRUE(div.starts_with("<div xmlns=\"http://www.w3.org/1999/xhtml\">"));
    EXPECT_TRUE(div.ends_with("</div>"));
}

TEST_F(FhirBundle, ADeviceIsAnItemAtTheDiameterItHadThen) {
    Session session = sessionOn(1, "2026-03-01");
    const auto use = [](const char* label, int tenths) {
        return ItemUse{idOf(7), label, Millimetres::fromTenths(tenths)};
    };
    session.steps = {{.use = use("Expander", 200)},
                     {.use = use("Expander", 210)},
                     {.use = use("Expander", 200)}};
    have(session);
    m_content.kit.items = {{.id = idOf(7),
                            .label = "Expander",
                            .length = Millimetres::fromTenths(1100),
                            .group = "rectal"}};
    const auto devices = all("Device");
    ASSERT_EQ(devices.size(), 2U);
    EXPECT_EQ(devices[0]["deviceName"][0]["name"], "Expander");
    EXPECT_EQ(devices[0]["deviceName"][0]["type"], "user-friendly-name");
    const json& properties = devices[1]["property"];
    EXPECT_EQ(properties[0]["type"]["text"], "Diameter");
    EXPECT_EQ(properties[0]["valueQuantity"][0]["value"], 21.0);
    EXPECT_EQ(properties[1]["valueQuantity"][0]["value"], 110.0);
    EXPECT_EQ(properties[2]["valueCode"][0]["text"], "rectal");
    EXPECT_EQ(only("Procedure")["usedReference"].size(), 2U);
}

TEST_F(FhirBundle, AnItemWithoutASizeHasNoProperties) {
    Session session = sessionOn(1, "2026-03-01");
    session.steps = {{.use = ItemUse{idOf(7), "Fingertip", std::nullopt}}};
    have(session);
    EXPECT_FALSE(only("Device").contains("property"));
}

TEST_F(FhirBundle, ARhythmIsATiming) {
    EXPECT_EQ(repeatOf(TimesPerDay{3}), json({{"frequency", 3},
                                              {"period", 1},
                                              {"periodUnit", "d"},
                                              {"boundsPeriod", {{"start", "2026-03-01"}}},
                                              {"duration", 10},
                                              {"durationUnit", "min"}}));
    EXPECT_EQ(repeatOf(EveryDays{2})["period"], 2);
    EXPECT_EQ(repeatOf(EveryDays{2})["frequency"], 1);
    EXPECT_EQ(repeatOf(TimesPerWeek{3})["periodUnit"], "wk");
    EXPECT_EQ(repeatOf(TimesPerWeek{3})["frequency"], 3);
    OnWeekdays weekdays;
    weekdays.on[0] = weekdays.on[3] = true;
    EXPECT_EQ(repeatOf(weekdays)["dayOfWeek"], json({"mon", "thu"}));
    EXPECT_EQ(repeatOf(weekdays)["periodUnit"], "d");
}

TEST_F(FhirBundle, APhaseWithoutARhythmHasOnlyItsPeriod) {
    have(planOf(WhenILike{}));
    const json detail = only("CarePlan")["activity"][0]["detail"];
    EXPECT_FALSE(detail.contains("scheduledTiming"));
    EXPECT_EQ(detail["scheduledPeriod"]["start"], "2026-03-01");
    EXPECT_EQ(detail["description"], "when I like, 10 minutes, up to 24.0 mm");
}

TEST_F(FhirBundle, APlanIsOnHoldOnlyWhilePaused) {
    have(planOf(TimesPerDay{1}));
    EXPECT_EQ(only("CarePlan")["status"], "active");
    m_content.pauses = {{dayOf("2026-03-02"), dayOf("2026-03-09"), "travel"}};
    EXPECT_EQ(only("CarePlan")["status"], "active");
    m_content.pauses = {{dayOf("2026-03-10"), std::nullopt, "no_privacy"}};
    const json plan = only("CarePlan");
    EXPECT_EQ(plan["status"], "on-hold");
    EXPECT_EQ(plan["activity"][0]["detail"]["status"], "on-hold");
    EXPECT_EQ(plan["activity"][0]["detail"]["statusReason"]["text"], "no privacy");
}

TEST_F(FhirBundle, PhasesThatAreOverClaimNothing) {
    Plan plan = planOf(TimesPerDay{1});
    plan.phases.insert(plan.phases.begin(), plan.phases.front());
    plan.phases[0].weeks = 1;
    plan.phases.push_back(plan.phases[1]);
    plan.phases[1].weeks = 1;
    have(plan);
    const json activities = only("CarePlan")["activity"];
    EXPECT_EQ(activities[0]["detail"]["status"], "unknown");
    EXPECT_EQ(activities[1]["detail"]["status"], "in-progress");
    EXPECT_EQ(activities[2]["detail"]["status"], "scheduled");
}

TEST_F(FhirBundle, ThePersonsTextIsEscapedAndHasNoControlCharacters) {
    Session session = fullSession();
    session.steps[0].use->label = "<b>&\"1\"";
    session.note = "a\x1b[31m\x01 \u00a0b\tc\nd \u3000";
    session.context.stopReason = "\x02 ";
    have(session);
    m_content.choices.notes = true;
    const json procedure = only("Procedure");
    EXPECT_EQ(procedure["note"][0]["text"], "a [31m   b\tc\nd");
    EXPECT_FALSE(procedure.contains("statusReason")) << "an empty text is not allowed";
    EXPECT_EQ(all("Device")[0]["deviceName"][0]["name"], "<b>&\"1\"");
    EXPECT_NE(text().find("&lt;b&gt;&amp;&quot;1&quot;"), std::string::npos);
    EXPECT_EQ(text().find("<li><b>"), std::string::npos);
}

TEST_F(FhirBundle, OffsetsThatTheStandardDoesNotKnowBecomeUtc) {
    EXPECT_EQ(fhir::fhirTime(momentOf("2026-03-01T20:00:00+14:00")), "2026-03-01T20:00:00+14:00");
    EXPECT_EQ(fhir::fhirTime(momentOf("2026-03-01T20:00:00+15:30")), "2026-03-01T04:30:00+00:00");
    EXPECT_EQ(fhir::fhirTime(momentOf("2026-03-01T20:00:00-17:00")), "2026-03-02T13:00:00+00:00");
}

TEST_F(FhirBundle, DerivedIdsAreVersion8AndDependOnBothTexts) {
    const std::string id = fhir::derivedId("ab", "c");
    EXPECT_EQ(id.size(), 36U);
    EXPECT_EQ(id[14], '8');
    EXPECT_NE(std::string("89ab").find(id[19]), std::string::npos);
    EXPECT_EQ(id, fhir::derivedId("ab", "c"));
    EXPECT_NE(id, fhir::derivedId("a", "bc"));
}

TEST_F(FhirBundle, TheTableToReadEndsAtAThousandRowsAndSaysSo) {
    for (unsigned i = 0; i < 1002; ++i)
        have(sessionOn(i, i < 2 ? "2026-02-01" : "2026-03-01"));
    const json section = only("Composition")["section"][0];
    const std::string div = section["text"]["div"];
    EXPECT_EQ(section["entry"].size(), 1002U);
    EXPECT_NE(div.find("The newest 1000 of 1002 sessions."), std::string::npos);
    EXPECT_EQ(div.find("2026-02-01"), std::string::npos);
    EXPECT_NE(div.find("2026-03-01"), std::string::npos);
}

/// Four times the sessions may take about four times as long; sixteen would be a square.
TEST_F(FhirBundle, ManySessionsTakeTimeInProportion) {
    const auto timeFor = [this](unsigned number) {
        m_sessions.assign(number, fullSession());
        for (unsigned i = 0; i < number; ++i)
            m_sessions[i].id = idOf(i);
        const auto start = std::chrono::steady_clock::now();
        EXPECT_GT(text().size(), number * 1000U);
        return std::chrono::steady_clock::now() - start;
    };
    const auto few = timeFor(200);
    EXPECT_LT(timeFor(800), few * 10);
}

} // namespace frond::data
