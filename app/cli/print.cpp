// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/print.h"

#include <iomanip>
#include <iostream>
#include <sstream>
#include <string>

namespace frond::cli {

namespace {

std::string minutesText(Seconds duration) {
    std::ostringstream text;
    text << static_cast<double>(duration.count()) / 60.0 << " min";
    return text.str();
}

std::string whenText(const Session& session) {
    std::string text = toText(session.day);
    if (session.at)
        text += ' ' + toText(*session.at).substr(11, 5);
    return text;
}

std::string sizeText(const Session& session) {
    const auto largest = largestDiameter(session);
    return largest ? largest->toText() + " mm" : "–";
}

} // namespace

void printText(std::span<const Session> sessions) {
    if (sessions.empty())
        std::cout << "No entries here.\n";
    for (const Session& session : sessions) {
        std::cout << std::left << std::setw(18) << whenText(session);
        if (session.outcome == Outcome::NotToday) {
            std::cout << "not today";
        } else {
            std::cout << std::setw(9) << sizeText(session) << std::setw(9)
                      << minutesText(totalDuration(session));
        }
        if (session.ratings.felt)
            std::cout << "  " << toText(*session.ratings.felt);
        if (session.ratings.painDuring)
            std::cout << "  pain " << session.ratings.painDuring->value();
        if (session.note)
            std::cout << "  " << session.note->substr(0, session.note->find('\n'));
        std::cout << "\n    " << session.id.toText() << '\n';
    }
}

void printText(std::span<const ScheduledDay> days, const DoneByDay& done) {
    for (const ScheduledDay& day : days) {
        std::cout << toText(day.day) << "  " << std::left << std::setw(8) << toText(day.state);
        if (day.planned > 0)
            std::cout << "  planned " << day.planned;
        if (done.on(day.day) > 0)
            std::cout << "  noted " << done.on(day.day);
        std::cout << '\n';
    }
}

void printText(const Summary& summary) {
    std::cout << toText(summary.range.from) << " to " << toText(summary.range.to) << ": "
              << summary.sessions << " sessions, " << minutesText(summary.duration) << '\n';
    if (summary.plan.planned > 0)
        std::cout << "The plan had " << summary.plan.planned << ", with " << summary.plan.restDays
                  << " rest days.\n";
    if (summary.painDuringMedian)
        std::cout << "Pain during: middle " << *summary.painDuringMedian << ", between "
                  << *summary.painDuringMin << " and " << *summary.painDuringMax << "; numbers in "
                  << summary.painDuringCount << " of " << summary.sessions << ".\n";
    for (const DiameterSummary& row : summary.byDiameter)
        std::cout << "  " << row.diameter.toText() << " mm: " << row.sessions << " sessions, "
                  << minutesText(row.duration) << '\n';
}

} // namespace frond::cli
