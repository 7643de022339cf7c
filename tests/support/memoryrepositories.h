// SPDX-License-Identifier: GPL-3.0-or-later
// The ports of core/base/ports.h in memory, with a switch that makes the next changes fail.
#pragma once

#include "core/base/clock.h"
#include "core/base/collection.h"
#include "core/base/day.h"
#include "core/base/folding.h"
#include "core/base/id.h"
#include "core/base/settingsrepository.h"
#include "core/base/storageerror.h"
#include "core/base/topics.h"
#include "core/kit/kit.h"
#include "core/kit/kitrepository.h"
#include "core/overtime/statistics.h"
#include "core/overtime/sumsrepository.h"
#include "core/plan/pause.h"
#include "core/plan/pauserepository.h"
#include "core/plan/plan.h"
#include "core/plan/planrepository.h"
#include "core/session/runningrepository.h"
#include "core/session/session.h"
#include "core/session/sessionrepository.h"
#include "core/session/sessiontimer.h"
#include "core/session/textsearch.h"
#include "core/transfer/replica.h"

#include <algorithm>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <typeindex>
#include <utility>
#include <vector>

namespace frond::test {

/// What all repositories of one test share.
struct StorageSwitch {
    std::optional<StorageError::Kind> failing; ///< set: changes throw this kind
    int failAt = 1;                            ///< from which change on, counted by `tried`
    bool once = false;                         ///< only that one
    int tried = 0;                             ///< changes that were asked for
    int commits = 0;                           ///< changes that were kept

    /// Told of every change that is kept.
    std::function<void(Topics)> changed;

    /// A change about `topics` is made, as soon as this returns.
    void commit(Topics topics) {
        ++tried;
        if (failing && (once ? tried == failAt : tried >= failAt))
            throw StorageError(*failing, {Code::PartNotKept});
        ++commits;
        if (changed)
            changed(topics);
    }
};

class MemorySessions : public SessionRepository {
public:
    MemorySessions(StorageSwitch& storage, const Clock& clock, Folding fold)
        : m_storage(storage), m_clock(clock), m_fold(std::move(fold)) {}

    void save(const Session& session) override {
        m_storage.commit(Topic::Entries);
        requireStorable(validate(session, TextOrigin::Stored));
        const auto now = m_clock.now().utc;
        const auto known = m_records.find(session.id);
        const auto created = known == m_records.end() ? now : known->second.created;
        m_records.insert_or_assign(session.id, SessionRecord{session, created, now});
        m_removed.erase(session.id);
    }
    [[nodiscard]] std::optional<SessionRecord> find(const Id& id) const override {
        const auto it = m_records.find(id);
        if (it == m_records.end() || m_removed.contains(id))
            return std::nullopt;
        return it->second;
    }
    [[nodiscard]] std::vector<TagCount> tags() const override {
        std::map<std::string, std::set<Id>> found;
        for (const Session& session : list(std::nullopt, std::nullopt, {})) {
            for (const std::string& tag : session.context.tags)
                found[tag].insert(session.id);
        }
        std::vector<TagCount> tags;
        for (const auto& [tag, ids] : found)
            tags.push_back({tag, ids.size()});
        return tags;
    }
    std::size_t renameTag(std::string_view from, std::string_view to) override {
        std::vector<Session> changed;
        for (Session session : list(std::nullopt, std::nullopt, {})) {
            std::vector<std::string>& tags = session.context.tags;
            if (std::find(tags.begin(), tags.end(), from) == tags.end())
                continue;
            tags = withTagRenamed(tags, from, to);
            requireStorable(validate(session, TextOrigin::Stored));
            changed.push_back(std::move(session));
        }
        m_storage.commit(Topic::Entries);
        for (const Session& session : changed) {
            SessionRecord& record = m_records.at(session.id);
            record.session = session;
            record.changed = m_clock.now().utc;
        }
        return changed.size();
    }
    [[nodiscard]] std::vector<Session> list(std::optional<Day> from, std::optional<Day> to,
                                            std::string_view words) const override {
        const TextSearch search(words, m_fold);
        std::vector<Session> result;
        for (const auto& [id, record] : m_records) {
            const Session& session = record.session;
            if (!m_removed.contains(id) && (!from || *from <= session.day) &&
                (!to || session.day <= *to) && search.matches(session))
                result.push_back(session);
        }
        std::sort(result.begin(), result.end(), listedBefore);
        return result;
    }
    [[nodiscard]] std::vector<Session> page(const std::optional<HistoryCursor>& after,
                                            std::size_t limit,
                                            std::string_view words) const override {
        std::vector<Session> all = list(std::nullopt, std::nullopt, words);
        std::reverse(all.begin(), all.end());
        if (after)
            std::erase_if(all, [&](const Session& s) { return !listedBefore(s, after->last); });
        if (all.size() > limit)
            all.erase(all.begin() + static_cast<std::ptrdiff_t>(limit), all.end());
        return all;
    }
    [[nodiscard]] std::optional<Session> newest() const override {
        const std::vector<Session> all = list(std::nullopt, std::nullopt, {});
        const auto it = std::find_if(all.rbegin(), all.rend(), counts);
        return it == all.rend() ? std::nullopt : std::optional(*it);
    }
    [[nodiscard]] std::size_t count() const override { return m_records.size() - m_removed.size(); }
    [[nodiscard]] std::optional<DayRange> days() const override {
        const std::vector<Session> all = list(std::nullopt, std::nullopt, {});
        if (all.empty())
            return std::nullopt;
        return DayRange{all.front().day, all.back().day};
    }
    bool remove(const Id& id) override {
        if (!find(id))
            return false;
        m_storage.commit(Topic::Entries);
        m_removed[id] = m_clock.now().utc;
        return true;
    }
    bool restore(const Id& id) override {
        if (!m_removed.contains(id))
            return false;
        m_storage.commit(Topic::Entries);
        m_removed.erase(id);
        return true;
    }
    [[nodiscard]] std::vector<Removed> recentlyRemoved() const override {
        std::vector<Removed> result;
        for (const auto& [id, time] : m_removed)
            result.push_back({m_records.at(id).session, time});
        std::sort(result.begin(), result.end(),
                  [](const Removed& a, const Removed& b) { return a.removed > b.removed; });
        return result;
    }
    [[nodiscard]] std::vector<Replaced> recentlyReplaced() const override { return replaced; }
    bool useReplaced(const Id& id, const Version& version) override {
        const auto found =
            std::find_if(replaced.begin(), replaced.end(), [&](const Replaced& entry) {
                return entry.was.session.id == id && entry.was.version == version;
            });
        if (found == replaced.end())
            return false;
        const Session was = found->was.session;
        save(was);
        m_removed.erase(id);
        replaced.erase(found);
        return true;
    }
    /// As a merge left them.
    std::vector<Replaced> replaced;
    void wipeRemovedBefore(std::chrono::sys_seconds time) override {
        m_storage.commit(Topic::Entries);
        std::erase_if(replaced, [&](const Replaced& entry) { return entry.replaced < time; });
        std::erase_if(m_removed, [&](const auto& entry) {
            if (entry.second >= time)
                return false;
            m_records.erase(entry.first);
            return true;
        });
    }

private:
    friend class MemoryRunning;
    StorageSwitch& m_storage;
    const Clock& m_clock;
    Folding m_fold;
    std::map<Id, SessionRecord> m_records;
    std::map<Id, std::chrono::sys_seconds> m_removed;
};

/// What the table of a running session refuses too.
inline Problems labelProblems(const RunningSession& running) {
    Session session{.id = running.id, .day = running.startedAt.day()};
    for (const TimedStep& step : running.timer.steps)
        session.steps.push_back({.use = step.use});
    return validate(session, TextOrigin::Stored);
}

class MemoryRunning : public RunningSessionRepository {
public:
    MemoryRunning(StorageSwitch& storage, MemorySessions& sessions)
        : m_storage(storage), m_sessions(sessions) {}

    [[nodiscard]] std::optional<RunningSession> running() const override { return m_running; }
    void saveRunning(const RunningSession& running) override {
        m_storage.commit(Topic::Running);
        requireStorable(labelProblems(running));
        m_running = running;
    }
    void finish(const Session& session) override {
        m_sessions.save(session);
        if (m_created && m_created->first == session.id)
            m_sessions.m_records.at(session.id).created = m_created->second;
        m_running.reset();
        m_created.reset();
    }
    void reopen(const RunningSession& running) override {
        m_storage.commit(Topic::Running | Topic::Entries);
        requireStorable(labelProblems(running));
        m_created.reset();
        if (const auto record = m_sessions.find(running.id)) {
            m_created = {running.id, record->created};
            m_sessions.m_records.erase(running.id);
        }
        m_running = running;
    }
    void discardRunning() override {
        m_storage.commit(Topic::Running);
        m_running.reset();
    }

private:
    StorageSwitch& m_storage;
    MemorySessions& m_sessions;
    std::optional<RunningSession> m_running;
    /// When the session that was taken back was made.
    std::optional<std::pair<Id, std::chrono::sys_seconds>> m_created;
};

class MemoryKits : public KitRepository {
public:
    explicit MemoryKits(StorageSwitch& storage) : m_storage(storage) {}

    [[nodiscard]] Kit kit() const override { return m_kit; }
    void saveKit(const Kit& kit) override {
        m_storage.commit(Topic::Kit);
        requireStorable(validate(Kit{kit.name, {}}));
        for (const KitItem& item : kit.items)
            requireStorable(validate(item, TextOrigin::Stored));
        m_kit = kit;
        sortForDisplay(m_kit.items);
    }

private:
    StorageSwitch& m_storage;
    Kit m_kit;
};

class MemoryPlans : public PlanRepository {
public:
    explicit MemoryPlans(StorageSwitch& storage) : m_storage(storage) {}

    [[nodiscard]] PlanHistory planHistory(std::string_view group) const override {
        const auto it = m_histories.find(group);
        return it == m_histories.end() ? PlanHistory{} : it->second;
    }
    void savePlanHistory(std::string_view group, const PlanHistory& history) override {
        m_storage.commit(Topic::Plan);
        for (const PlanRevision& revision : history) {
            if (revision.plan)
                requireStorable(validate(*revision.plan, TextOrigin::Stored));
        }
        m_histories.insert_or_assign(std::string(group), history);
    }

private:
    StorageSwitch& m_storage;
    std::map<std::string, PlanHistory, std::less<>> m_histories;
};

class MemoryPauses : public PauseRepository {
public:
    explicit MemoryPauses(StorageSwitch& storage) : m_storage(storage) {}

    [[nodiscard]] std::vector<Pause> pauses() const override { return m_pauses; }
    void savePauses(const std::vector<Pause>& pauses) override {
        m_storage.commit(Topic::Pauses);
        for (const Pause& pause : pauses)
            requireStorable(validate(pause));
        m_pauses = pauses;
    }

private:
    StorageSwitch& m_storage;
    std::vector<Pause> m_pauses;
};

/// Any kind of thing that a list is kept of.
template <class Row>
class MemoryCollection : public Collection<Row> {
public:
    using Removed = typename Collection<Row>::Removed;

    MemoryCollection(StorageSwitch& storage, const Clock& clock)
        : m_storage(storage), m_clock(clock) {}

    [[nodiscard]] std::vector<Row> list() const override {
        std::vector<Row> rows;
        for (const Kept& one : m_rows) {
            if (!one.removed)
                rows.push_back(one.row);
        }
        sortForListing(rows);
        return rows;
    }
    void save(const Row& row) override {
        m_storage.commit(Row::topic);
        requireStorable(validate(row));
        if (const auto same = find(row.id); same != m_rows.end())
            *same = {row, std::nullopt};
        else
            m_rows.push_back({row, std::nullopt});
    }
    bool remove(const Id& id) override {
        m_storage.commit(Row::topic);
        const auto row = find(id);
        if (row == m_rows.end() || row->removed)
            return false;
        row->removed = m_clock.now().utc;
        if (!Row::keepsRemoved)
            row->wiped = true;
        return true;
    }
    bool restore(const Id& id) override {
        const auto row = find(id);
        if (row == m_rows.end() || !row->removed || row->wiped)
            return false;
        m_storage.commit(Row::topic);
        row->removed.reset();
        return true;
    }
    [[nodiscard]] std::vector<Removed> recentlyRemoved() const override {
        std::vector<Removed> removed;
        for (const Kept& one : m_rows) {
            if (one.removed && !one.wiped)
                removed.push_back({one.row, *one.removed});
        }
        std::stable_sort(removed.begin(), removed.end(),
                         [](const Removed& a, const Removed& b) { return a.removed > b.removed; });
        return removed;
    }
    void wipeRemovedBefore(std::chrono::sys_seconds time) override {
        m_storage.commit(Row::topic);
        for (Kept& one : m_rows)
            one.wiped = one.wiped || (one.removed && *one.removed < time);
    }

private:
    struct Kept {
        Row row;
        std::optional<std::chrono::sys_seconds> removed;
        bool wiped = false;
    };
    auto find(const Id& id) {
        return std::find_if(m_rows.begin(), m_rows.end(),
                            [&](const Kept& one) { return one.row.id == id; });
    }

    StorageSwitch& m_storage;
    const Clock& m_clock;
    std::vector<Kept> m_rows;
};

/// A collection of each kind, made when it is first asked for.
class MemoryCollections {
public:
    MemoryCollections(StorageSwitch& storage, const Clock& clock)
        : m_storage(storage), m_clock(clock) {}

    template <class Row>
    MemoryCollection<Row>& of() const {
        std::shared_ptr<void>& one = m_all[typeid(Row)];
        if (!one)
            one = std::make_shared<MemoryCollection<Row>>(m_storage, m_clock);
        return *static_cast<MemoryCollection<Row>*>(one.get());
    }
    template <class Row>
    operator Collection<Row>&() const { // NOLINT(google-explicit-constructor): as EachCollection
        return of<Row>();
    }

private:
    StorageSwitch& m_storage;
    const Clock& m_clock;
    mutable std::map<std::type_index, std::shared_ptr<void>> m_all;
};

class MemorySettings : public SettingsRepository {
public:
    explicit MemorySettings(StorageSwitch& storage) : m_storage(storage) {}

    [[nodiscard]] std::optional<std::string> setting(std::string_view name) const override {
        const auto it = m_settings.find(name);
        return it == m_settings.end() ? std::nullopt : std::optional(it->second);
    }
    void saveSetting(std::string_view name, std::string_view value) override {
        m_storage.commit(Topic::Settings);
        requireStorable(validateSetting(name, value));
        m_settings.insert_or_assign(std::string(name), std::string(value));
    }
    using All = std::map<std::string, std::string, std::less<>>;
    [[nodiscard]] const All& all() const { return m_settings; }

private:
    StorageSwitch& m_storage;
    All m_settings;
};

/// Counts each time.
class MemorySums : public SumsRepository {
public:
    MemorySums(const MemorySessions& sessions, const MemoryKits& kits, Folding fold)
        : m_sessions(sessions), m_kits(kits), m_fold(std::move(fold)) {}

    [[nodiscard]] std::vector<PeriodSums> sums(DayRange range, Level level,
                                               const std::optional<std::string>& group,
                                               SumsDetail detail) override {
        ++reads;
        const auto sessions = m_sessions.list(range.from, range.to, {});
        auto periods = byPeriod(group ? ofGroup(sessions, m_kits.kit(), *group) : sessions, range,
                                level, m_fold);
        if (detail == SumsDetail::Numbers)
            for (PeriodSums& period : periods)
                dropWords(period.sums);
        return periods;
    }

    int reads = 0;

private:
    const MemorySessions& m_sessions;
    const MemoryKits& m_kits;
    Folding m_fold;
};

/// All of storage for one test. Text is searched as `fold` makes it: what is asked of the database
/// too takes its folding.
struct MemoryStorage {
    explicit MemoryStorage(const Clock& clock, Folding fold = folded)
        : collections(state, clock)
        , sessions(state, clock, fold)
        , sums(sessions, kits, std::move(fold)) {}

    template <class Row>
    MemoryCollection<Row>& of() {
        return collections.of<Row>();
    }

    StorageSwitch state;
    MemoryCollections collections;
    MemorySessions sessions;
    MemoryRunning running{state, sessions};
    MemoryKits kits{state};
    MemorySums sums;
    MemoryPlans plans{state};
    MemoryPauses pauses{state};
    MemorySettings settings{state};
};

/// Ids that count up, so that a failing test is the same each time.
inline IdSource countingIds(std::uint8_t first = 1) {
    return [next = first]() mutable { return Id::fromRandom({next++, 1}); };
}

} // namespace frond::test
