// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/runningstore.h"

#include "data/sqlite/database.h"
#include "data/store/fieldsql.h"
#include "data/store/kinds/sessionkind.h"
#include "data/store/sessionstore.h"

#include <algorithm>
#include <array>
#include <utility>

namespace frond::data {

namespace {

constexpr std::array<std::pair<TimerState, std::string_view>, 4> stateWords{{
    {TimerState::Idle, "idle"},
    {TimerState::Running, "running"},
    {TimerState::Paused, "paused"},
    {TimerState::Stopped, "stopped"},
}};

std::string_view toWord(TimerState state) {
    return std::find_if(stateWords.begin(), stateWords.end(),
                        [&](const auto& pair) { return pair.first == state; })
        ->second;
}

std::optional<TimerState> parseState(std::string_view word) {
    const auto found = std::find_if(stateWords.begin(), stateWords.end(),
                                    [&](const auto& pair) { return pair.second == word; });
    return found == stateWords.end() ? std::nullopt : std::optional(found->first);
}

const std::string& writeStepSql() {
    static const std::string sql = std::string("INSERT INTO running_step (place, ")
                                       .append(columnsOfRow<TimedStep>())
                                       .append(") VALUES (?, ")
                                       .append(placeholders(columnsOfRow<TimedStep>()))
                                       .append(")");
    return sql;
}

const std::string& readStepsSql() {
    static const std::string sql = std::string("SELECT ")
                                       .append(columnsOfRow<TimedStep>())
                                       .append(" FROM running_step ORDER BY place");
    return sql;
}

} // namespace

RunningStore::RunningStore(Database& database, Ledger& ledger, SessionStore& sessions)
    : m_database(database), m_ledger(ledger), m_sessions(sessions) {}

std::optional<RunningSession> RunningStore::running() const {
    Statement row = m_database.prepare("SELECT id, started_utc, started_offset, state,"
                                       " heartbeat_utc, heartbeat_offset FROM running_session");
    if (!row.next())
        return std::nullopt;
    RunningSession running{.id = row.id(),
                           .startedAt = ValueCodec<Moment>::read(row),
                           .timer = {.state = row.word(parseState), .steps = {}},
                           .heartbeat = ValueCodec<Moment>::read(row)};
    Statement steps = m_database.prepare(readStepsSql());
    while (steps.next())
        readFields(steps, running.timer.steps.emplace_back());
    return running;
}

void RunningStore::saveRunning(const RunningSession& running) {
    Transaction transaction(m_database);
    write(running, createdOf(running.id));
    transaction.commit();
}

void RunningStore::finish(const Session& session) {
    Transaction transaction(m_database);
    m_sessions.write(session, createdOf(session.id));
    clear();
    transaction.commit();
}

void RunningStore::reopen(const RunningSession& running) {
    Transaction transaction(m_database);
    write(running, m_sessions.take(running.id));
    transaction.commit();
}

void RunningStore::discardRunning() {
    Transaction transaction(m_database);
    clear();
    transaction.commit();
}

std::optional<Origin> RunningStore::createdOf(const Id& id) const {
    Statement row = m_database.prepare("SELECT created, created_by FROM running_session"
                                       " WHERE id = ? AND created IS NOT NULL");
    row.bind(id);
    if (!row.next())
        return std::nullopt;
    return Origin{row.stamp(), row.integer()};
}

void RunningStore::write(const RunningSession& running, const std::optional<Origin>& created) {
    m_ledger.counted(
        "running_session", [&] { writeRows(running, created); }, 1);
}

void RunningStore::writeRows(const RunningSession& running, const std::optional<Origin>& created) {
    const auto& [id, startedAt, timer, heartbeat] = running;
    const auto& [state, steps] = timer;
    m_database.prepare("DELETE FROM running_step").run();
    {
        Statement row = m_database.prepare(
            "INSERT OR REPLACE INTO running_session (one, id, created, created_by, started_utc,"
            " started_offset, state, heartbeat_utc, heartbeat_offset)"
            " VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?)");
        row.bind(id, created ? std::optional(created->stamp) : std::nullopt,
                 created ? std::optional(created->device) : std::nullopt);
        ValueCodec<Moment>::bind(row, startedAt);
        row.bind(toWord(state));
        ValueCodec<Moment>::bind(row, heartbeat);
        row.run();
    }
    for (std::size_t place = 0; place < steps.size(); ++place) {
        Statement step = m_database.prepare(writeStepSql());
        step.bind(place);
        bindFields(step, steps[place]);
        step.run();
    }
}

void RunningStore::clear() {
    const auto change = [&] {
        m_database.prepare("DELETE FROM running_session").run();
        m_database.prepare("DELETE FROM running_step").run();
    };
    m_ledger.counted("running_session", change, 1);
}

} // namespace frond::data
