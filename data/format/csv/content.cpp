// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/format/csv/content.h"

#include "core/base/text.h"
#include "data/format/csv/sessionscsv.h"
#include "data/format/text/unicode.h"

#include <algorithm>
#include <initializer_list>

namespace frond::data {

namespace {

/// To the minute, wherever that was told; midnight is what spreadsheets put where there is no time.
std::string minuteOf(const Session& session) {
    if (!session.at || session.at->timeOfDay() == std::chrono::minutes{0})
        return {};
    return std::to_string(
        std::chrono::floor<std::chrono::minutes>(session.at->utc.time_since_epoch()).count());
}

/// Whatever its case, its accents, its kind of blanks and quotes, and the order of its lines.
std::string sameWords(const std::string& text) {
    std::string whole = comparable(text);
    std::replace(whole.begin(), whole.end(), '\r', '\n');
    std::vector<std::string> lines;
    for (const std::string_view line : split(whole, '\n')) {
        if (std::string words = trimmed(line); !words.empty())
            lines.push_back(std::move(words));
    }
    std::sort(lines.begin(), lines.end());
    std::string words;
    for (const std::string& line : lines)
        words.append(line).append(1, '\n');
    for (const std::string_view quote : {"\u2018", "\u2019"}) {
        for (std::size_t at = words.find(quote); at != std::string::npos; at = words.find(quote))
            words.replace(at, quote.size(), "'");
    }
    return trimmed(words);
}

/// The size alone tells an item apart: it may have been named since.
std::string sizeOf(const Step& step) {
    if (!step.use)
        return {};
    return step.use->diameter ? step.use->diameter->toText() : sameWords(step.use->label);
}

std::string stepsOf(const Session& session) {
    const bool plain = std::all_of(session.steps.begin(), session.steps.end(),
                                   [](const Step& step) { return !step.pain; });
    if (session.steps.size() < 2 && plain)
        return {}; // the other columns say as much
    std::string text;
    for (const Step& step : session.steps)
        text.append(sizeOf(step))
            .append(":" + std::to_string(step.duration.count()))
            .append(step.pain ? ":" + std::to_string(step.pain->value()) : "")
            .append(1, ';');
    return text;
}

std::string depthsOf(const Session& session) {
    std::string text;
    for (const Step& step : session.steps)
        text.append(step.depth ? step.depth->toText() : "").append(1, ';');
    return text == ";" ? std::string() : text;
}

std::string largestSizeOf(const Session& session) {
    if (const auto largest = lastLargestStep(session))
        return sizeOf(session.steps[*largest]);
    return session.steps.empty() ? std::string() : sizeOf(session.steps.front());
}

std::string contentOf(const Session& session, CsvRole role, const std::string& cell) {
    switch (role) {
    case CsvRole::At:
        return minuteOf(session);
    case CsvRole::Seconds:
        return cell == "0" ? std::string() : cell;
    case CsvRole::Outcome:
        return session.outcome == Outcome::Done ? std::string() : cell;
    case CsvRole::LargestDiameter:
        return largestSizeOf(session);
    case CsvRole::Steps:
        return stepsOf(session);
    default:
        return isText(role) ? sameWords(cell) : cell;
    }
}

} // namespace

bool tells(const CsvMapping& mapping, CsvRole role) {
    const auto any = [&](std::initializer_list<CsvRole> roles) {
        return std::any_of(roles.begin(), roles.end(),
                           [&](CsvRole each) { return columnWith(mapping, each).has_value(); });
    };
    switch (role) {
    case CsvRole::Day:
        return true; // of a moment, where there is nothing else
    case CsvRole::At:
        return any({CsvRole::At, CsvRole::Time}) || mapping.dayHasTime;
    case CsvRole::Seconds:
        return any({CsvRole::Seconds, CsvRole::Minutes, CsvRole::Steps});
    case CsvRole::LargestDiameter:
        return any({CsvRole::LargestDiameter, CsvRole::Size, CsvRole::Steps});
    case CsvRole::Depth:
        return any({CsvRole::Depth, CsvRole::Steps});
    default:
        return any({role});
    }
}

Content contentOf(const Session& session) {
    const std::vector<std::string> cells = csvCells(session);
    const std::span<const CsvRole> roles = csvColumns();
    Content content;
    content.reserve(roles.size());
    for (std::size_t i = 0; i < roles.size(); ++i) {
        if (roles[i] != CsvRole::Id)
            content.push_back({roles[i], contentOf(session, roles[i], cells[i])});
    }
    content.push_back({CsvRole::Depth, depthsOf(session)});
    return content;
}

Content contentIn(const CsvMapping& mapping, Content content) {
    for (auto& [role, text] : content) {
        if (!tells(mapping, role))
            text.clear();
    }
    return content;
}

} // namespace frond::data
