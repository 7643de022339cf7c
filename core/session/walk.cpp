// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/walk.h"

#include <algorithm>

namespace frond {

namespace {

constexpr Days piece{366};

} // namespace

SessionWalk walkOver(std::span<const Session> sessions) {
    return [sessions](const auto& use) {
        for (const Session& session : sessions)
            use(session);
    };
}

SessionWalk walkOver(const SessionRepository& sessions, std::optional<Day> from,
                     std::optional<Day> to) {
    return [&sessions, from, to](const auto& use) {
        const std::optional<DayRange> days = sessions.days();
        if (!days)
            return;
        const Day last = std::min(to.value_or(days->to), days->to);
        for (Day first = std::max(from.value_or(days->from), days->from); first <= last;
             first += piece) {
            for (const Session& session :
                 sessions.list(first, std::min(first + piece - Days{1}, last)))
                use(session);
        }
    };
}

} // namespace frond
