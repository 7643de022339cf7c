// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/overtime/comparison.h"

#include "core/overtime/statistics.h"

#include <algorithm>
#include <map>
#include <utility>

namespace frond {

namespace {

using Noted = std::pair<std::string, std::string>;

std::vector<Noted> notedIn(const Context& context) {
    std::vector<Noted> noted;
    const auto text = [&](const char* field, const std::optional<std::string>& value) {
        if (value)
            noted.emplace_back(field, *value);
    };
    text("position", context.position);
    text("lubricant", context.lubricant);
    text("warm_up", context.warmUp);
    if (context.numbingGel.value_or(false))
        noted.emplace_back("numbing_gel", "true");
    if (context.helped.value_or(false))
        noted.emplace_back("helped", "true");
    for (const std::string& tag : context.tags)
        noted.emplace_back("tags", tag);
    std::sort(noted.begin(), noted.end());
    noted.erase(std::unique(noted.begin(), noted.end()), noted.end());
    return noted;
}

} // namespace

std::vector<ThenAndNow> thenAndNow(std::span<const Session> sessions) {
    std::map<Millimetres, std::vector<int>> values;
    for (const Session& session : sessions) {
        if (!counts(session))
            continue;
        for (const PainAtSize& pain : painAtSizes(session))
            values[pain.diameter].push_back(pain.pain.value());
    }
    std::vector<ThenAndNow> rows;
    for (auto& [diameter, all] : values) {
        if (all.size() < 2 * comparedEntries) {
            rows.push_back({diameter, std::move(all), {}});
            continue;
        }
        const auto five = static_cast<std::ptrdiff_t>(comparedEntries);
        rows.push_back(
            {diameter, {all.begin(), all.begin() + five}, {all.end() - five, all.end()}});
    }
    return rows;
}

std::vector<WithAndWithout> withAndWithout(std::span<const Session> sessions) {
    std::map<Noted, std::vector<std::size_t>> entriesWith;
    std::vector<double> pain;
    for (const Session& session : sessions) {
        if (!counts(session) || !session.ratings.painDuring)
            continue;
        for (const Noted& noted : notedIn(session.context))
            entriesWith[noted].push_back(pain.size());
        pain.push_back(session.ratings.painDuring->value());
    }
    std::vector<WithAndWithout> rows;
    for (const auto& [noted, entries] : entriesWith) {
        std::vector<double> with;
        std::vector<double> without;
        auto next = entries.begin();
        for (std::size_t i = 0; i < pain.size(); ++i) {
            const bool has = next != entries.end() && *next == i;
            (has ? with : without).push_back(pain[i]);
            if (has)
                ++next;
        }
        WithAndWithout row{noted.first, noted.second};
        row.with = static_cast<int>(with.size());
        row.without = static_cast<int>(without.size());
        row.withMedian = median(std::move(with));
        row.withoutMedian = median(std::move(without));
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace frond
