// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/recentwords.h"

#include <algorithm>
#include <optional>

namespace frond {

namespace {

void add(std::vector<std::string>& words, const std::optional<std::string>& word) {
    if (word && words.size() < RecentWords::most &&
        std::find(words.begin(), words.end(), *word) == words.end())
        words.push_back(*word);
}

} // namespace

RecentWords recentWords(std::span<const Session> newestFirst) {
    RecentWords recent;
    for (const Session& session : newestFirst) {
        const Context& context = session.context;
        add(recent.positions, context.position);
        add(recent.warmUps, context.warmUp);
        add(recent.lubricants, context.lubricant);
        for (const std::string& tag : context.tags)
            add(recent.tags, tag);
    }
    return recent;
}

} // namespace frond
