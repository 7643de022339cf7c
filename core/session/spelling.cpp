// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/spelling.h"

#include "core/base/text.h"

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace frond {

namespace {

/// `SomeContext` is one that may be written to, or not.
template <class SomeContext, class Use>
void forEachWord(SomeContext& context, const Use& use) {
    for (auto* text :
         {&context.position, &context.lubricant, &context.warmUp, &context.stopReason}) {
        if (*text)
            use(**text);
    }
    for (auto& tag : context.tags)
        use(tag);
}

/// What was counted, and with that what is written alike.
class Spellings {
public:
    explicit Spellings(Folding fold) : m_fold(std::move(fold)) {}

    void count(const Session& session) {
        forEachWord(session.context, [&](const std::string& text) {
            Used& used = m_spellings[keyOf(text)][withSingleBlanks(text)];
            ++used.times;
            if (!used.last || listedBefore(*used.last, session))
                used.last = Session{.id = session.id, .day = session.day, .at = session.at};
        });
    }
    /// Of those that were counted.
    void spell(Session& session) {
        forEachWord(session.context, [&](std::string& text) { text = of(text); });
        std::vector<std::string>& tags = session.context.tags;
        for (auto tag = tags.begin(); tag != tags.end();)
            tag = std::find(tags.begin(), tag, *tag) == tag ? tag + 1 : tags.erase(tag);
    }

private:
    struct Used {
        std::size_t times = 0;
        std::optional<Session> last; ///< that has it: no more of it than where it is listed
    };
    [[nodiscard]] const std::string& of(const std::string& text) {
        const auto& alike = m_spellings[keyOf(text)];
        return std::max_element(alike.begin(), alike.end(),
                                [](const auto& a, const auto& b) {
                                    return a.second.times != b.second.times
                                               ? a.second.times < b.second.times
                                               : listedBefore(*a.second.last, *b.second.last);
                                })
            ->first;
    }
    const std::string& keyOf(const std::string& text) {
        const auto [at, isNew] = m_keys.try_emplace(text);
        if (isNew)
            at->second = withSingleBlanks(m_fold(text));
        return at->second;
    }

    Folding m_fold;
    std::map<std::string, std::string> m_keys;
    std::map<std::string, std::map<std::string, Used>> m_spellings;
};

} // namespace

std::vector<Session> spelledAlike(std::vector<Session> sessions, const Folding& fold) {
    Spellings spellings(fold);
    for (const Session& session : sessions)
        spellings.count(session);
    for (Session& session : sessions)
        spellings.spell(session);
    return sessions;
}

SessionWalk spelledAlike(const SessionWalk& sessions, const Folding& fold) {
    const auto spellings = std::make_shared<Spellings>(fold);
    sessions([&](const Session& session) { spellings->count(session); });
    return [sessions, spellings](const auto& use) {
        sessions([&](const Session& session) {
            Session spelled = session;
            spellings->spell(spelled);
            use(spelled);
        });
    };
}

} // namespace frond
