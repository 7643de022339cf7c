// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/spelling.h"

#include "core/base/text.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace frond {

namespace {

template <class Use>
void forEachWord(Context& context, const Use& use) {
    for (auto* text :
         {&context.position, &context.lubricant, &context.warmUp, &context.stopReason}) {
        if (*text)
            use(**text);
    }
    for (std::string& tag : context.tags)
        use(tag);
}

class Spellings {
public:
    explicit Spellings(const Folding& fold) : m_fold(fold) {}

    void count(const std::string& text, const Session& session) {
        Used& used = m_spellings[keyOf(text)][withSingleBlanks(text)];
        ++used.times;
        if (!used.last || listedBefore(*used.last, session))
            used.last = &session;
    }
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

private:
    struct Used {
        std::size_t times = 0;
        const Session* last = nullptr; ///< that has it
    };
    const std::string& keyOf(const std::string& text) {
        const auto [at, isNew] = m_keys.try_emplace(text);
        if (isNew)
            at->second = withSingleBlanks(m_fold(text));
        return at->second;
    }

    const Folding& m_fold;
    std::map<std::string, std::string> m_keys;
    std::map<std::string, std::map<std::string, Used>> m_spellings;
};

} // namespace

std::vector<Session> spelledAlike(std::vector<Session> sessions, const Folding& fold) {
    Spellings spellings(fold);
    for (Session& session : sessions)
        forEachWord(session.context,
                    [&](const std::string& text) { spellings.count(text, session); });
    for (Session& session : sessions) {
        forEachWord(session.context, [&](std::string& text) { text = spellings.of(text); });
        std::vector<std::string>& tags = session.context.tags;
        for (auto tag = tags.begin(); tag != tags.end();)
            tag = std::find(tags.begin(), tag, *tag) == tag ? tag + 1 : tags.erase(tag);
    }
    return sessions;
}

} // namespace frond
