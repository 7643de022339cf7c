// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/format/fhir/composition.h"

#include "data/format/fhir/careplan.h"
#include "data/format/fhir/text.h"

#include <algorithm>

namespace frond::data::fhir {

using nlohmann::ordered_json;

namespace {

/// Nobody reads more, and FHIR holds a text of a megabyte at most. All sessions are entries anyway.
constexpr std::size_t mostRows = 1000;

constexpr std::string_view documentTitle = "Session summary I chose to share";

std::string element(std::string_view name, std::string_view text) {
    std::string result;
    result.append("<").append(name).append(">");
    result += escaped(text);
    result.append("</").append(name).append(">");
    return result;
}

ordered_json narrative(std::string_view xhtml) {
    std::string div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">";
    div.append(xhtml).append("</div>");
    return {{"status", "generated"}, {"div", std::move(div)}};
}

std::string sizeWords(const ItemUse& use) {
    std::string words = fhirText(use.label).value_or("");
    if (use.diameter)
        words += (words.empty() ? "" : ", ") + use.diameter->toText() + " mm";
    return words;
}

std::string row(std::initializer_list<std::string_view> cells, std::string_view cell = "td") {
    std::string result = "<tr>";
    for (const std::string_view text : cells)
        result += element(cell, text);
    return result + "</tr>";
}

std::string outcomeWords(Outcome outcome) {
    switch (outcome) {
    case Outcome::Done:
        return "done";
    case Outcome::StoppedEarly:
        return "stopped sooner";
    case Outcome::NotToday:
        break;
    }
    return "not that day";
}

std::string number(const std::optional<Rating>& rating) {
    return rating ? std::to_string(rating->value()) : "";
}

std::string minutesWords(Seconds time) {
    if (time.count() == 0)
        return "";
    return std::to_string(std::chrono::round<std::chrono::minutes>(time).count());
}

/// A row for each session, so that someone who sees only the text loses little.
std::string sessionTable(const SessionWalk& sessions, std::size_t count) {
    std::string table;
    if (count > mostRows)
        table = element("p", "The newest " + std::to_string(mostRows) + " of " +
                                 std::to_string(count) + " sessions.");
    std::size_t older = count > mostRows ? count - mostRows : 0;
    table += "<table><thead>" +
             row({"Day", "Session", "Largest size (mm)", "Minutes", "Pain before", "Pain during",
                  "Pain after"},
                 "th") +
             "</thead><tbody>";
    sessions([&](const Session& session) {
        if (older > 0) {
            --older;
            return;
        }
        const auto largest = largestDiameter(session);
        const Ratings& ratings = session.ratings;
        table += row({toText(session.day), outcomeWords(session.outcome),
                      largest ? largest->toText() : "", minutesWords(totalDuration(session)),
                      number(ratings.painBefore), number(ratings.painDuring),
                      number(ratings.painAfter)});
    });
    return table + "</tbody></table>";
}

std::string deviceTable(std::span<const ItemUse> devices) {
    std::string list = "<ul>";
    for (const ItemUse& use : devices)
        list += element("li", sizeWords(use));
    return list + "</ul>";
}

std::string planWords(std::span<const Plan* const> plans, const FhirContent& content) {
    std::string words;
    for (const Plan* plan : plans) {
        words +=
            element("p", fhirText(plan->name).value_or("Plan") + ", from " + toText(plan->start));
        words += "<ul>";
        for (const Phase& phase : plan->phases)
            words += element("li", phaseWords(phase));
        words += "</ul>";
    }
    for (const Pause& pause : content.pauses) {
        if (pause.from > content.days.to || (pause.to && *pause.to < content.days.from))
            continue;
        words += element("p", "Paused from " + toText(pause.from) +
                                  (pause.to ? " to " + toText(*pause.to) : ""));
    }
    return words;
}

std::string goalList(const FhirContent& content) {
    std::string list = "<ul>";
    for (const RatedGoal& one : content.notes.goals) {
        std::string words = fhirText(one.goal.text).value_or("–");
        if (!one.ratings.empty())
            words += ": " + std::to_string(one.ratings.back().rating.value()) + " on " +
                     toText(one.ratings.back().at.day());
        list += element("li", words);
    }
    return list + "</ul>";
}

std::string leftOutWords(const FhirContent& content) {
    std::vector<std::string> left;
    if (!content.choices.notes)
        left.emplace_back("notes");
    if (!content.choices.mood)
        left.emplace_back("how at ease");
    const auto noted = notesLeftOut(content.notes, content.choices);
    left.insert(left.end(), noted.begin(), noted.end());
    std::string chosen;
    for (std::size_t i = 0; i < left.size(); ++i)
        chosen += (i == 0 ? "" : i + 1 == left.size() ? " and " : ", ") + left[i];
    std::string words = chosen.empty() ? "" : "Left out by choice: " + chosen + ". ";
    return words + "Never part of this file: position, lubricant, warm-up, numbing gel, help, tags "
                   "and the clinic's words on breaks.";
}

ordered_json section(std::string_view title, std::string_view code, std::string_view xhtml,
                     const std::vector<std::string>& entries) {
    ordered_json result{{"title", title}, {"code", loincConcept(code)}, {"text", narrative(xhtml)}};
    for (const std::string& id : entries)
        result["entry"].push_back(referenceTo(id));
    return result;
}

ordered_json sections(const FhirContent& content, const DocumentIds& ids,
                      std::span<const ItemUse> devices, std::span<const Plan* const> plans) {
    ordered_json list = ordered_json::array();
    if (!ids.procedures.empty())
        list.push_back(section("Sessions", loinc::procedures,
                               sessionTable(content.sessions, ids.procedures.size()),
                               ids.procedures));
    if (!ids.observations.empty())
        list.push_back(section("What was noted", loinc::assessment,
                               element("p", "Pain and ease are numbers from 0 to 10 that the "
                                            "person gave; words are their own answers."),
                               ids.observations));
    if (!ids.goals.empty())
        list.push_back(section("Goals", loinc::goals, goalList(content), ids.goals));
    if (!ids.devices.empty())
        list.push_back(
            section("What was used", loinc::deviceUse, deviceTable(devices), ids.devices));
    if (const std::string words = planWords(plans, content); !words.empty())
        list.push_back(section("Plan", loinc::instructions, words, ids.carePlans));
    return list;
}

} // namespace

ordered_json compositionResource(const FhirContent& content, const DocumentIds& ids,
                                 std::span<const ItemUse> devices,
                                 std::span<const Plan* const> plans) {
    const DayRange& days = content.days;
    const std::string words = element("h1", documentTitle) +
                              element("p", toText(days.from) + " to " + toText(days.to)) +
                              element("p", "Self-reported. Not a diagnosis.") +
                              element("p", leftOutWords(content)) + element("p", loincNotice);
    ordered_json resource{{"resourceType", "Composition"},
                          {"id", derivedId(ids.document, "composition")},
                          {"text", narrative(words)},
                          {"status", "final"},
                          {"type", loincConcept(loinc::patientNote)},
                          {"subject", referenceTo(ids.patient)},
                          {"date", fhirTime(content.made)},
                          {"author", ordered_json::array({referenceTo(ids.patient)})},
                          {"title", documentTitle}};
    resource["event"] = ordered_json::array(
        {{{"period", {{"start", toText(days.from)}, {"end", toText(days.to)}}}}});
    if (ordered_json list = sections(content, ids, devices, plans); !list.empty())
        resource["section"] = std::move(list);
    return resource;
}

} // namespace frond::data::fhir
