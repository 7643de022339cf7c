// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/print.h"

#include "app/cli/safetext.h"
#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <iostream>
#include <sstream>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace frond::cli {

namespace {

std::string numberText(double number) {
    std::ostringstream text;
    text << number; // 2 or 2.5: medians have no more than a half
    return text.str();
}

std::string durationText(Seconds duration) {
    const auto seconds = duration.count();
    if (seconds < 60)
        return std::to_string(seconds) + " s";
    if (seconds >= 3600 * 3)
        return std::to_string(seconds / 3600) + " h " + std::to_string(seconds / 60 % 60) + " min";
    const std::string minutes = std::to_string(seconds / 60) + " min";
    return seconds % 60 == 0 ? minutes : minutes + ' ' + std::to_string(seconds % 60) + " s";
}

std::string counted(int count, std::string_view one, std::string_view many) {
    return std::to_string(count) + ' ' + std::string(count == 1 ? one : many);
}

std::string sizeText(const Session& session) {
    const auto largest = largestDiameter(session);
    return largest ? largest->toText() + " mm" : "–";
}

/// What was said about it, as one line.
std::string remarks(const Session& session) {
    std::vector<std::string> parts;
    if (session.outcome != Outcome::Done)
        parts.push_back(inWords(toText(session.outcome)));
    if (session.ratings.felt)
        parts.push_back(inWords(toText(*session.ratings.felt)));
    if (session.ratings.painDuring)
        parts.push_back("pain " + std::to_string(session.ratings.painDuring->value()));
    if (session.note)
        parts.push_back(firstLine(*session.note));
    return joined(parts);
}

std::string sizeText(const KitItem& item) {
    if (const auto* fixed = std::get_if<FixedSize>(&item.size))
        return fixed->diameter.toText() + " mm";
    if (const auto* expanding = std::get_if<ExpandingSize>(&item.size))
        return expanding->min.toText() + "–" + expanding->max.toText() + " mm in steps of " +
               expanding->step.toText();
    return "without a size";
}

std::string cadenceText(const Cadence& cadence) {
    if (const auto* perDay = std::get_if<TimesPerDay>(&cadence))
        return std::to_string(perDay->times) + " a day";
    if (const auto* every = std::get_if<EveryDays>(&cadence))
        return every->days == 1 ? "every day" : "every " + std::to_string(every->days) + " days";
    if (const auto* perWeek = std::get_if<TimesPerWeek>(&cadence))
        return std::to_string(perWeek->times) + " a week";
    if (const auto* weekdays = std::get_if<OnWeekdays>(&cadence)) {
        constexpr std::array<const char*, 7> names{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
        std::string text = std::to_string(weekdays->times) + " on";
        for (std::size_t i = 0; i < names.size(); ++i)
            text += weekdays->on[i] ? std::string(" ") + names[i] : "";
        return text;
    }
    return "when I like";
}

} // namespace

std::string whenText(Day day, const std::optional<Moment>& at) {
    return at ? toText(day) + ' ' + toText(*at).substr(11, 5) : toText(day);
}

std::string inWords(std::string_view stored) {
    std::string words(stored);
    std::replace(words.begin(), words.end(), '_', ' ');
    return words;
}

void printText(const Kit& kit) {
    constexpr std::size_t widest = 24;
    std::size_t width = 0;
    for (const KitItem& item : kit.items)
        width = std::max(width, codePoints(printable(item.label)));
    if (kit.items.empty())
        std::cout << "Nothing in the kit yet.\n";
    for (const KitItem& item : kit.items) {
        std::cout << padded(item.label, std::min(width, widest)) << "  " << sizeText(item);
        if (item.length)
            std::cout << ", " << item.length->toText() << " mm long";
        if (item.group != defaultGroup)
            std::cout << ", kept apart: " << printable(item.group);
        std::cout << (item.retired ? ", not in use\n" : "\n");
    }
}

void printText(const Plan& plan) {
    std::cout << printable(plan.name) << "\nStarts " << toText(plan.start) << '\n';
    if (plan.source)
        std::cout << "Source: " << printable(*plan.source) << '\n';
    for (const Phase& phase : plan.phases) {
        std::cout << "  " << cadenceText(phase.cadence);
        if (phase.minutes)
            std::cout << ", about " << counted(*phase.minutes, "minute", "minutes");
        if (phase.maxDiameter)
            std::cout << ", up to " << phase.maxDiameter->toText() << " mm";
        if (phase.weeks)
            std::cout << ", for " << counted(*phase.weeks, "week", "weeks");
        std::cout << '\n';
    }
    if (plan.breakWords)
        std::cout << "On breaks: " << printable(*plan.breakWords) << '\n';
}

void printText(const Session& session) {
    const bool practised = session.outcome != Outcome::NotToday;
    std::string line = padded(whenText(session.day, session.at), 18);
    if (practised)
        line += padded(sizeText(session), 10) + padded(durationText(totalDuration(session)), 14);
    line += remarks(session);
    line.erase(line.find_last_not_of(' ') + 1);
    std::cout << line << "\n    " << session.id.toText() << '\n';
}

void printText(std::span<const ScheduledDay> days, const DoneByDay& done) {
    for (const ScheduledDay& day : days) {
        std::cout << toText(day.day) << "  ";
        if (day.planned == 0 && done.on(day.day) == 0) {
            std::cout << toText(day.state) << '\n';
            continue;
        }
        std::cout << padded(toText(day.state), 10) << padded(std::to_string(day.planned), 4)
                  << "noted " << done.on(day.day) << '\n';
    }
}

void printText(const Summary& summary) {
    std::cout << toText(summary.range.from) << " to " << toText(summary.range.to) << ": "
              << counted(summary.sessions, "session", "sessions") << ", "
              << durationText(summary.duration) << '\n';
    if (summary.plan.planned > 0) {
        std::cout << "Your plan had " << summary.plan.planned;
        if (summary.plan.offDays > 0)
            std::cout << ", with " << counted(summary.plan.offDays, "rest day", "rest days");
        std::cout << ".\n";
    }
    if (summary.painDuringMedian)
        std::cout << "Pain during: middle " << numberText(*summary.painDuringMedian) << ", between "
                  << *summary.painDuringMin << " and " << *summary.painDuringMax << "; numbers in "
                  << summary.painDuringCount << " of " << summary.sessions << ".\n";
    for (const DiameterSummary& row : summary.byDiameter)
        std::cout << padded("  " + row.diameter.toText() + " mm", 14)
                  << padded(counted(row.sessions, "session", "sessions"), 16)
                  << durationText(row.duration) << '\n';
}

void printText(std::span<const Pause> pauses) {
    if (pauses.empty())
        std::cout << "No pauses.\n";
    for (const auto& [from, to, reason] : pauses) {
        std::cout << toText(from) << (to ? " to " + toText(*to) : " until picked up again");
        if (reason)
            std::cout << "  " << printable(inWords(*reason));
        std::cout << '\n';
    }
}

void printText(std::span<const RatedGoal> goals) {
    if (goals.empty())
        std::cout << "No entries here.\n";
    for (const auto& [goal, ratings] : goals) {
        std::cout << firstLine(goal.text);
        if (!ratings.empty())
            std::cout << "  " << ratings.back().rating.value() << " on "
                      << toText(ratings.back().at.day());
        if (ratings.size() > 1)
            std::cout << ", " << ratings.front().rating.value() << " on "
                      << toText(ratings.front().at.day());
        std::cout << "\n    " << goal.id.toText() << '\n';
    }
}

std::vector<std::string> reasonsOf(const Readiness& readiness, const ReadinessRule& rule) {
    std::vector<std::string> reasons;
    const std::string size = readiness.diameter ? readiness.diameter->toText() + " mm" : "";
    if (readiness.silences.empty()) {
        const std::string number = std::to_string(readiness.painAtMost);
        const std::string what = readiness.byWord == 0 ? "Pain during was " + number + " or less"
                                 : readiness.byWord == readiness.entries
                                     ? std::string("Easy or okay")
                                     : "Pain during was " + number + " or less, or easy or okay,";
        reasons.push_back(what + " in " + std::to_string(readiness.atOrUnder) + " of the last " +
                          std::to_string(readiness.entries) + " entries at " + size + ", over " +
                          std::to_string(readiness.days) + " days.");
    }
    for (const Silence silence : readiness.silences) {
        switch (silence) {
        case Silence::NoDiameter:
            reasons.emplace_back("There is no session with a size yet.");
            break;
        case Silence::FewEntries:
            reasons.push_back(counted(readiness.entries, "entry", "entries") + " at " + size +
                              " with a word or number; the plan asks for " +
                              std::to_string(rule.entries) + '.');
            break;
        case Silence::FewDays:
            reasons.push_back("They lie within " + counted(readiness.days, "day", "days") + '.');
            break;
        case Silence::Bleeding:
            reasons.emplace_back("There was bleeding in one of them.");
            break;
        case Silence::Paused:
            reasons.emplace_back("The plan rests today.");
            break;
        case Silence::LongTimeAgo:
            reasons.emplace_back("The last of them is three weeks old or more.");
            break;
        }
    }
    return reasons;
}

} // namespace frond::cli
