// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/history/timeline.h"

#include "app/qtconvert.h"
#include "app/viewmodels/base/daytext.h"
#include "app/viewmodels/history/entrylistmodel.h"
#include "app/viewmodels/history/entrytext.h"
#include "app/viewmodels/note/notetext.h"
#include "app/viewmodels/plan/plantext.h"
#include "core/base/collection.h"
#include "core/base/listingkey.h"
#include "core/session/lastsession.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>
#include <algorithm>
#include <array>
#include <string_view>
#include <type_traits>

namespace frond {

namespace {

struct TimelineTexts {
    Q_DECLARE_TR_FUNCTIONS(Timeline)
};

template <class... Cases>
struct Overloaded : Cases... {
    using Cases::operator()...;
};
template <class... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

bool sameMonth(Day a, Day b) {
    const std::chrono::year_month_day first(a);
    const std::chrono::year_month_day last(b);
    return first.year() == last.year() && first.month() == last.month();
}

QString restText(const Pause& pause, Day today) {
    QString text = pause.to
                       ? TimelineTexts::tr("Resting %1", "a span of days")
                             .arg(spanText({pause.from, *pause.to}, today))
                       : TimelineTexts::tr("Resting since %1").arg(dateText(pause.from, today));
    if (pause.reason)
        text = TimelineTexts::tr("%1 · %2", "a rest and its reason")
                   .arg(text, pauseReasonText(*pause.reason));
    return text;
}

/// Unset where only a day is noted at all.
template <class Row>
std::optional<Moment> atOf(const Row& row) {
    if constexpr (requires { row.at; })
        return row.at;
    else
        return std::nullopt;
}

std::string_view textOf(const std::optional<std::string>& text) {
    return text ? std::string_view(*text) : std::string_view();
}

} // namespace

QString spanText(DayRange days, Day today) {
    const QString last = dateText(days.to, today);
    const QString number = QLocale().toString(toQDate(days.to).day());
    // Where a date begins with its day, one month need not be said twice.
    if (days.from != days.to && sameMonth(days.from, days.to) && last.startsWith(number))
        return TimelineTexts::tr("%1–%2", "a day of the month, and the last day with its month")
            .arg(QLocale().toString(toQDate(days.from).day()), last);
    return periodText(days, today);
}

TimelineKey timelineKey(const TimelineRow& row, Day today) {
    const auto key = [](Day day, const std::optional<Moment>& at, const Id& id) -> TimelineKey {
        return listingKey(day, at, id);
    };
    return std::visit(
        Overloaded{[&](const Pause& pause) -> TimelineKey {
                       return {dayOf(pause, today), std::chrono::sys_seconds::max(), std::nullopt};
                   },
                   [&](const auto& noted) { return key(noted.day, atOf(noted), noted.id); }},
        row);
}

void sortAscending(std::vector<TimelineRow>& rows, Day today) {
    std::stable_sort(rows.begin(), rows.end(), [&](const TimelineRow& a, const TimelineRow& b) {
        return timelineKey(a, today) < timelineKey(b, today);
    });
}

QString kindOf(const TimelineRow& row) {
    static const std::array<QString, std::variant_size_v<TimelineRow>> kinds{
        QStringLiteral("session"),   QStringLiteral("symptom"), QStringLiteral("trial"),
        QStringLiteral("milestone"), QStringLiteral("score"),   QStringLiteral("resting")};
    return kinds[row.index()];
}

const char* chipOf(const TimelineRow& row) {
    return std::visit(Overloaded{[](const Session& session) {
                                     return isNoteAlone(session) ? notesChip : sessionsChip;
                                 },
                                 [](const Pause&) { return sessionsChip; },
                                 [](const Milestone&) { return milestonesChip; },
                                 [](const Score&) { return notesChip; },
                                 [](const auto&) { return feltChip; }},
                      row);
}

QString idTextOf(const TimelineRow& row) {
    return std::visit(Overloaded{[](const Pause&) { return QString(); },
                                 [](const auto& noted) { return toQString(noted.id.toText()); }},
                      row);
}

Day dayOf(const TimelineRow& row, Day today) {
    return std::visit(
        Overloaded{[&](const Pause& pause) { return std::min(pause.to.value_or(today), today); },
                   [](const auto& noted) { return noted.day; }},
        row);
}

QString timeOf(const TimelineRow& row) {
    return std::visit(Overloaded{[](const Pause&) { return TimelineTexts::tr("Resting"); },
                                 [](const Milestone&) { return TimelineTexts::tr("Milestone"); },
                                 [](const Score&) { return TimelineTexts::tr("Score"); },
                                 [](const auto& noted) {
                                     return noted.at ? timeText(*noted.at)
                                                     : TimelineTexts::tr("Noted");
                                 }},
                      row);
}

QString titleOf(const TimelineRow& row, Day today) {
    return std::visit(
        Overloaded{
            [&](const Pause& pause) { return restText(pause, today); },
            [&](const Milestone& milestone) {
                return TimelineTexts::tr("%1 · Milestone", "a day")
                    .arg(shortDayText(milestone.day, today));
            },
            [&](const Score& score) {
                return TimelineTexts::tr("%1 · Score", "a day").arg(shortDayText(score.day, today));
            },
            [&](const auto& noted) { return entryTitle(noted.day, noted.at, today); }},
        row);
}

QString detailOf(const TimelineRow& row) {
    return std::visit(Overloaded{[](const Session& session) { return entryText(session); },
                                 [](const Symptom& symptom) { return symptomText(symptom); },
                                 [](const Trial& trial) { return trialText(trial); },
                                 [](const Milestone& milestone) {
                                     return toQString(milestone.text).simplified();
                                 },
                                 [](const Score& score) { return scoreText(score); },
                                 [](const Pause&) { return QString(); }},
                      row);
}

QString noteOf(const TimelineRow& row) {
    return std::visit(Overloaded{[](const Milestone&) { return QString(); },
                                 [](const Pause&) { return QString(); },
                                 [](const auto& noted) { return toQString(noted.note); }},
                      row);
}

QString spokenOf(const TimelineRow& row, const QString& title) {
    QStringList parts{title, detailOf(row)};
    if (!noteOf(row).isEmpty())
        parts << QCoreApplication::translate("EntryText", "with a note");
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

bool isFound(const TimelineRow& row, const TextSearch& search) {
    return std::visit(Overloaded{[&](const Session& session) { return search.matches(session); },
                                 [&](const Symptom& one) {
                                     return search.matches({one.kind, textOf(one.note)});
                                 },
                                 [&](const Trial& one) {
                                     return search.matches({one.item, textOf(one.note)});
                                 },
                                 [&](const Milestone& one) { return search.matches({one.text}); },
                                 [&](const Score& one) {
                                     return search.matches({one.name, textOf(one.note)});
                                 },
                                 [&](const Pause&) { return search.words().empty(); }},
                      row);
}

std::vector<TimelineRow> notedBeside(const BesidePorts& ports,
                                     const std::optional<DayRange>& days) {
    std::vector<TimelineRow> rows;
    ports.eachBeside([&](const auto& collection) {
        for (const auto& one : collection.list()) {
            if (!days || days->contains(one.day))
                rows.emplace_back(one);
        }
    });
    return rows;
}

void removeBeside(const BesidePorts& ports, const TimelineRow& row) {
    ports.eachBeside([&]<class Kind>(Collection<Kind>& collection) {
        if (const auto* one = std::get_if<Kind>(&row))
            collection.remove(one->id);
    });
}

std::vector<TimelineRow> rowsOfDay(const std::vector<Session>& sessions,
                                   const std::vector<TimelineRow>& beside, Day day) {
    std::vector<TimelineRow> rows;
    for (const Session& session : sessions) {
        if (session.day == day)
            rows.emplace_back(session);
    }
    for (const TimelineRow& row : beside) {
        if (dayOf(row, day) == day)
            rows.push_back(row);
    }
    sortAscending(rows, day);
    return rows;
}

} // namespace frond
