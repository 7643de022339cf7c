// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/format/fhir/bundle.h"

#include "data/format/fhir/careplan.h"
#include "data/format/fhir/composition.h"
#include "data/format/fhir/resources.h"
#include "data/format/fhir/text.h"

#include <set>
#include <span>
#include <utility>

namespace frond::data {

using nlohmann::ordered_json;

namespace {

std::vector<std::string> idsIn(const std::vector<ordered_json>& resources) {
    std::vector<std::string> ids;
    ids.reserve(resources.size());
    for (const ordered_json& resource : resources)
        ids.push_back(resource["id"].get<std::string>());
    return ids;
}

/// Another moment, period, choice or list of sessions makes another document.
std::string documentId(const FhirContent& content, const std::vector<std::string>& sessions) {
    std::string text = fhir::fhirTime(content.made) + toText(content.days.from) +
                       toText(content.days.to) + (content.choices.notes ? 'n' : '-') +
                       (content.choices.mood ? 'm' : '-');
    for (const std::string& id : sessions)
        text += id;
    const auto [observations, goals] = fhir::noteResources(content.notes, content.choices, {});
    for (const std::string& id : idsIn(observations))
        text += id;
    for (const std::string& id : idsIn(goals))
        text += id;
    return fhir::derivedId("document", text);
}

std::vector<const Plan*> plansInForce(const std::vector<PlanHistory>& histories, Day today) {
    std::vector<const Plan*> plans;
    for (const PlanHistory& history : histories) {
        if (const Plan* plan = planOn(history, today))
            plans.push_back(plan);
    }
    return plans;
}

/// Those of the sessions, and what these used, in the order in which it was first used.
struct SessionIds {
    std::vector<std::string> procedures, observations, devices;
    std::vector<ItemUse> items;
};
SessionIds sessionIds(const FhirContent& content) {
    SessionIds ids;
    std::set<std::string> seen;
    content.sessions([&](const Session& session) {
        ids.procedures.push_back(session.id.toText());
        for (fhir::Observed& observed : fhir::observedIn(session, content.choices))
            ids.observations.push_back(std::move(observed.id));
        for (const Step& step : session.steps) {
            if (!step.use)
                continue;
            const auto [id, isNew] = seen.insert(fhir::deviceId(*step.use));
            if (!isNew)
                continue;
            ids.devices.push_back(*id);
            ids.items.push_back(*step.use);
        }
    });
    return ids;
}

fhir::DocumentIds idsOf(const FhirContent& content, SessionIds& sessions,
                        std::span<const Plan* const> plans) {
    fhir::DocumentIds ids;
    ids.document = documentId(content, sessions.procedures);
    // One for this document only: whoever receives it knows whose it is.
    ids.patient = fhir::derivedId(ids.document, "patient");
    ids.procedures = std::move(sessions.procedures);
    ids.observations = std::move(sessions.observations);
    ids.devices = std::move(sessions.devices);
    for (const Plan* plan : plans)
        ids.carePlans.push_back(fhir::derivedId(ids.document, "plan/" + plan->group));
    return ids;
}

/// Hands on one resource after the other: a document of ten years is some fifty megabytes as text
/// and would be many times that as one tree of values.
class BundleWriter {
public:
    BundleWriter(const fhir::DocumentIds& ids, const Moment& made, const Sink& sink)
        : m_sink(sink) {
        const ordered_json identifier{{"system", "urn:ietf:rfc:3986"},
                                      {"value", "urn:uuid:" + ids.document}};
        m_text = R"({"resourceType":"Bundle","id":")" + ids.document + R"(","identifier":)" +
                 identifier.dump() + R"(,"type":"document","timestamp":")" + fhir::fhirTime(made) +
                 R"(","entry":[)";
    }

    void add(const ordered_json& resource) {
        m_text += m_first ? "\n" : ",\n";
        m_first = false;
        m_text.append(R"({"fullUrl":"urn:uuid:)")
            .append(resource["id"].get_ref<const std::string&>())
            .append(R"(","resource":)");
        m_text += resource.dump();
        m_text += '}';
        m_sink(m_text);
        m_text.clear();
    }

    void finish() { m_sink("\n]}\n"); }

private:
    const Sink& m_sink;
    std::string m_text;
    bool m_first = true;
};

} // namespace

void writeFhirBundle(const FhirContent& content, const Sink& sink) {
    const Day today = content.made.day();
    const std::vector<const Plan*> plans = plansInForce(content.plans, today);
    SessionIds sessions = sessionIds(content);
    const std::vector<ItemUse>& devices = sessions.items;
    fhir::DocumentIds ids = idsOf(content, sessions, plans);
    const auto notes = fhir::noteResources(content.notes, content.choices, ids.patient);
    const std::vector<std::string> noted = idsIn(notes.observations);
    ids.observations.insert(ids.observations.end(), noted.begin(), noted.end());
    ids.goals = idsIn(notes.goals);

    BundleWriter bundle(ids, content.made, sink);
    bundle.add(fhir::compositionResource(content, ids, devices, plans));
    bundle.add(fhir::patientResource(ids.patient));
    for (const ItemUse& use : devices)
        bundle.add(fhir::deviceResource(use, content.kit, ids.patient));
    for (std::size_t i = 0; i < plans.size(); ++i)
        bundle.add(fhir::carePlanResource(ids.carePlans[i], *plans[i], content.pauses, today,
                                          ids.patient));
    content.sessions([&](const Session& session) {
        bundle.add(fhir::procedureResource(session, content.choices, ids.patient));
        for (const fhir::Observed& observed : fhir::observedIn(session, content.choices))
            bundle.add(fhir::observationResource(observed, session, ids.patient));
    });
    for (const auto* resources : {&notes.goals, &notes.observations}) {
        for (const ordered_json& resource : *resources)
            bundle.add(resource);
    }
    bundle.finish();
}

std::string toFhirBundle(const FhirContent& content) {
    std::string text;
    writeFhirBundle(content, [&](std::string_view piece) { text += piece; });
    return text;
}

} // namespace frond::data
