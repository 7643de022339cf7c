// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/textsearch.h"

#include <algorithm>
#include <utility>

namespace frond {

namespace {

/// Every text of the session, a line each.
std::string textOf(const Session& session) {
    std::string all;
    const auto add = [&](std::string_view text) { all.append(text).push_back('\n'); };
    for (const auto* text : {&session.note, &session.context.position, &session.context.lubricant,
                             &session.context.warmUp, &session.context.stopReason}) {
        if (*text)
            add(**text);
    }
    for (const std::string& tag : session.context.tags)
        add(tag);
    for (const Step& step : session.steps) {
        if (step.use)
            add(step.use->label);
    }
    return all;
}

} // namespace

std::string searchedText(const Session& session, const Folding& fold) {
    return fold(textOf(session));
}

TextSearch::TextSearch(std::string_view words, Folding fold) : m_fold(std::move(fold)) {
    constexpr std::string_view blanks = " \t\r\n";
    const std::string all = m_fold(words);
    std::size_t pos = 0;
    while ((pos = all.find_first_not_of(blanks, pos)) != std::string::npos) {
        const std::size_t end = std::min(all.find_first_of(blanks, pos), all.size());
        m_words.push_back(all.substr(pos, end - pos));
        pos = end;
    }
}

bool TextSearch::matches(const Session& session) const {
    if (m_words.empty())
        return true;
    return occurIn(searchedText(session, m_fold));
}

bool TextSearch::matches(std::initializer_list<std::string_view> texts) const {
    if (m_words.empty())
        return true;
    std::string all;
    for (const std::string_view text : texts)
        all.append(text).push_back('\n');
    return occurIn(m_fold(all));
}

bool TextSearch::occurIn(const std::string& text) const {
    return std::all_of(m_words.begin(), m_words.end(), [&](const std::string& word) {
        return text.find(word) != std::string::npos;
    });
}

} // namespace frond
