// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/format/fhir/observed.h"

#include "data/format/fhir/text.h"

#include <optional>

namespace frond::data::fhir {

namespace {

ObservedValue valueOf(Rating value) {
    return value;
}
ObservedValue valueOf(Millimetres value) {
    return value;
}
ObservedValue valueOf(Felt value) {
    return codeOf(value);
}
ObservedValue valueOf(Bleeding value) {
    return codeOf(value);
}
ObservedValue valueOf(bool value) {
    return value;
}

/// Gathers what was noted and makes each an id of its own from the session's.
class Gathering {
public:
    explicit Gathering(const Session& session) : m_session(session.id.toText()) {}

    template <class T>
    void add(const LocalCode& code, const std::optional<T>& value) {
        if (value)
            m_observed.push_back({derivedId(m_session, code.code), code, valueOf(*value)});
    }
    void step(std::size_t index, const Step& step) {
        const auto& [use, duration, depth, pain, felt] = step;
        const std::size_t before = m_observed.size();
        if (duration.count() > 0)
            m_observed.push_back({{}, local::timeStep, duration});
        add(local::depthStep, depth);
        add(local::painStep, pain);
        add(local::feltStep, felt);
        for (std::size_t i = before; i < m_observed.size(); ++i) {
            Observed& one = m_observed[i];
            one.id = derivedId(m_session, std::to_string(index).append("/").append(one.code.code));
            one.use = use ? &*use : nullptr;
        }
    }
    std::vector<Observed> take() { return std::move(m_observed); }

private:
    std::string m_session;
    std::vector<Observed> m_observed;
};

} // namespace

bool isPain(const LocalCode& code) {
    return code == local::painBefore || code == local::painDuring || code == local::painAfter ||
           code == local::painStep;
}

bool isAfterwards(const LocalCode& code) {
    return code == local::painAfter || code == local::easeAfter;
}

std::vector<Observed> observedIn(const Session& session, const FhirChoices& choices) {
    // Taken apart by count: a new member stops this from compiling until someone has decided
    // whether it leaves. What a Procedure holds is in resources.cpp; what is never sent is named in
    // the document (composition.cpp).
    const auto& [id, day, at, outcome, steps, ratings, context, note] = session;
    const auto& [felt, painBefore, painDuring, painAfter, easeBefore, easeAfter] = ratings;
    const auto& [position, lubricant, warmUp, numbingGel, helped, bleeding, onPeriod, stopReason,
                 tags] = context;
    Gathering gathering(session);
    gathering.add(local::painBefore, painBefore);
    gathering.add(local::painDuring, painDuring);
    gathering.add(local::painAfter, painAfter);
    gathering.add(local::felt, felt);
    if (choices.mood) {
        gathering.add(local::easeBefore, easeBefore);
        gathering.add(local::easeAfter, easeAfter);
    }
    gathering.add(local::bleeding, bleeding);
    gathering.add(local::onPeriod, onPeriod);
    for (std::size_t i = 0; i < steps.size(); ++i)
        gathering.step(i, steps[i]);
    return gathering.take();
}

} // namespace frond::data::fhir
