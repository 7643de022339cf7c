// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/newestfirst.h"

#include <utility>
#include <vector>

namespace frond {

std::function<std::optional<Session>()> newestFirst(const SessionRepository& sessions) {
    constexpr std::size_t pageSize = 100;
    return [&sessions, page = std::vector<Session>(), next = std::size_t{0},
            ended = false]() mutable -> std::optional<Session> {
        if (next == page.size() && !ended) {
            std::optional<HistoryCursor> after;
            if (!page.empty())
                after = HistoryCursor{std::move(page.back())};
            page = sessions.page(after, pageSize);
            next = 0;
            ended = page.size() < pageSize;
        }
        if (next == page.size())
            return std::nullopt;
        return page[next++]; // a copy: the last of a page says where the next begins
    };
}

} // namespace frond
