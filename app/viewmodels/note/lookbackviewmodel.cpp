// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/note/lookbackviewmodel.h"

#include "app/qtconvert.h"
#include "app/viewmodels/base/attempt.h"
#include "app/viewmodels/base/daytext.h"
#include "core/base/clock.h"
#include "core/base/collection.h"
#include "core/base/settingsrepository.h"
#include "core/note/lookback.h"

#include <QLocale>
#include <algorithm>
#include <array>
#include <utility>

namespace frond {

namespace {

constexpr std::string_view lookBackOn = "look_back.on";
constexpr std::string_view putAsideName = "look_back.put_aside"; ///< the month, "2026-11"

std::string monthKey(Day day) {
    return toText(day).substr(0, 7);
}

/// What is asked, in plain words. All run from 0, not at all, to 10.
std::array<QString, lookBackLines> lineTexts() {
    return {LookBackViewModel::tr("Pain when something goes in, outside of sex"),
            LookBackViewModel::tr("Pain when something goes in, in sex"),
            LookBackViewModel::tr("Pain when it is touched or pressed"),
            LookBackViewModel::tr("How much this keeps me from in daily life"),
            LookBackViewModel::tr("How much this keeps me from in sex"),
            LookBackViewModel::tr("How hard it is for my body to do what I would like")};
}

} // namespace

LookBackViewModel::LookBackViewModel(const Needs& ports, QObject* parent)
    : QObject(parent)
    , m_ports(ports)
    , m_reload(this, ports.changes, Topic::Notes | Topic::Settings | Topic::Today,
               Reload::Start::Active, [this] { load(); }) {
    reload();
}

void LookBackViewModel::load() {
    m_today = m_ports.clock.now().day();
    m_on = m_ports.settings.setting(lookBackOn) == "yes";
    m_goals.clear();
    m_lines.clear();
    m_hidden.clear();
    m_todayText.clear();
    if (m_on) {
        m_goals = rated(m_ports.goals.list(), m_ports.goalRatings.list());
        std::erase_if(m_goals,
                      [](const RatedGoal& one) { return one.goal.kind != GoalKind::Outcome; });
    }
    for (const RatedGoal& one : m_goals) {
        if (one.goal.hidden) {
            m_hidden << goalRow(one);
            continue;
        }
        const GoalRating* noted = ratingOfNow(one, m_today);
        LookBackLine line{toQString(one.goal.id.toText()),
                          toQString(one.goal.text),
                          noted ? noted->rating.value() : -1,
                          {}};
        if (const std::size_t past = one.ratings.size() - (noted ? 1 : 0); past > 0) {
            const GoalRating& last = one.ratings[past - 1];
            line.before =
                tr("%1: %2", "a day and its number")
                    .arg(dateText(last.at.day(), m_today), QLocale().toString(last.rating.value()));
        }
        m_lines << line;
    }
    if (lookBackIsDue(m_goals, m_today) &&
        m_ports.settings.setting(putAsideName) != monthKey(m_today))
        m_todayText =
            tr("A look back for %1", "a month").arg(QLocale().monthName(toQDate(m_today).month()));
    emit changed();
}

void LookBackViewModel::setOn(bool on) {
    m_again = [this, on] { setOn(on); };
    if (on == m_on)
        return;
    attempt(this, [&] {
        if (on)
            makeLines();
        m_ports.settings.saveSetting(lookBackOn, on ? "yes" : "no");
    });
    reload();
}

void LookBackViewModel::makeLines() {
    const std::vector<Goal> goals = m_ports.goals.list();
    if (std::any_of(goals.begin(), goals.end(),
                    [](const Goal& goal) { return goal.kind == GoalKind::Outcome; }))
        return; // as the person left them
    int line = 0;
    for (const QString& text : lineTexts())
        m_ports.goals.save({lookBackLineId(line++), GoalKind::Outcome, toStd(text)});
}

QString LookBackViewModel::valueText() const {
    return m_on ? tr("Once a month") : tr("Off");
}

QString LookBackViewModel::monthText() const {
    return frond::monthText(m_today);
}

void LookBackViewModel::rate(const QString& id, int value) {
    m_again = [this, id, value] { rate(id, value); };
    for (const RatedGoal& one : m_goals) {
        if (toQString(one.goal.id.toText()) == id)
            attempt(this, [&] {
                frond::rate(m_ports.goalRatings, one, value, m_ports.clock.now(), m_ports.newId);
            });
    }
    reload();
}

void LookBackViewModel::notThisMonth() {
    m_again = [this] { notThisMonth(); };
    attempt(this, [&] { m_ports.settings.saveSetting(putAsideName, monthKey(m_today)); });
    reload();
}

void LookBackViewModel::retry() {
    if (const auto again = std::exchange(m_again, nullptr))
        again();
}

} // namespace frond
