// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/sumsstore.h"

#include "core/base/storageerror.h"
#include "core/overtime/statistics.h"
#include "data/format/text/unicode.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace frond::data {

namespace {

/// Stands for all entries; no group of a kit is called so.
constexpr const char* everything = "";

std::vector<Session> part(std::vector<Session> sessions, const Kit& kit, const std::string& group) {
    return group == everything ? std::move(sessions) : ofGroup(sessions, kit, group);
}

/// From the first day of the month's first week to the last of its last.
DayRange withWholeWeeks(DayRange month) {
    return {periodOf(month.from, Level::Week).from, periodOf(month.to, Level::Week).to};
}

} // namespace

SumsStore::Parts::Parts(Kit of) : kit(std::move(of)), groups{everything} {
    std::set<std::string> names{std::string(defaultGroup)};
    std::map<std::string, std::string> elsewhere;
    for (const KitItem& item : kit.items) {
        names.insert(item.group);
        if (item.group != defaultGroup)
            elsewhere.emplace(item.id.toText(), item.group);
    }
    if (names.size() > 1)
        groups.insert(groups.end(), names.begin(), names.end());
    basis = std::to_string(sumsVersion);
    for (const auto& [id, group] : elsewhere)
        basis.append("\n").append(id).append(" ").append(group);
}

std::string SumsStore::Parts::keyOf(const std::optional<std::string>& group) const {
    const bool isAll = !group || (groups.size() == 1 && *group == defaultGroup);
    return isAll ? everything : *group;
}

std::vector<PeriodSums> SumsStore::sums(DayRange range, Level level,
                                        const std::optional<std::string>& group,
                                        SumsDetail detail) {
    if (range.to < range.from)
        return {};
    const Parts parts(m_kits.kit());
    const std::string key = parts.keyOf(group);
    try {
        refresh(parts);
        return kept(range, level, key, parts, detail);
    } catch (const StorageError&) {
        // A disk without room, a file that may only be read, a damaged row: what they say follows
        // from the entries all the same. Where these cannot be read either, this throws.
        std::vector<PeriodSums> periods = countedNow(range, level, key, parts);
        if (detail == SumsDetail::Numbers)
            for (PeriodSums& period : periods)
                dropWords(period.sums);
        return periods;
    }
}

std::vector<Day> SumsStore::stale() const {
    std::vector<Day> months;
    Statement row = m_database.prepare("SELECT first_day FROM sums_stale ORDER BY first_day");
    while (row.next())
        months.push_back(row.day());
    return months;
}

void SumsStore::forgetOthers(const Parts& parts) {
    {
        Statement row = m_database.prepare("SELECT basis FROM sums_basis");
        if (row.next() && row.text() == parts.basis)
            return;
    }
    Transaction transaction(m_database);
    m_database.prepare("DELETE FROM sums").run();
    m_database.prepare("INSERT OR REPLACE INTO sums_basis VALUES (1, ?)").run(parts.basis);
    if (const auto days = m_sessions.days()) {
        for (const DayRange& month : periodsOf(*days, Level::Month))
            m_database.prepare("INSERT OR IGNORE INTO sums_stale VALUES (?)").run(month.from);
    }
    transaction.commit();
}

void SumsStore::refresh(const Parts& parts) {
    forgetOthers(parts);
    const std::vector<Day> months = stale();
    if (months.empty())
        return;
    Transaction transaction(m_database);
    std::set<Day> years;
    for (const Day first : months) {
        const DayRange month = periodOf(first, Level::Month);
        replace(month, counted(month, parts));
        years.insert(periodOf(first, Level::Year).from);
    }
    for (const Day year : years)
        replaceYear(periodOf(year, Level::Year), parts.groups);
    m_database.prepare("DELETE FROM sums_stale").run();
    transaction.commit();
}

std::vector<SumsStore::Row> SumsStore::counted(DayRange month, const Parts& parts) const {
    const DayRange days = withWholeWeeks(month);
    const std::vector<Session> sessions = m_sessions.list(days.from, days.to);
    std::vector<Row> rows;
    for (const std::string& group : parts.groups) {
        const std::vector<Session> own = part(sessions, parts.kit, group);
        const auto add = [&](Level level, DayRange within) {
            for (const auto& [of, sums] : byPeriod(own, within, level, comparable))
                rows.push_back({level, group, of.from, written(sums, of.from)});
        };
        add(Level::Month, month);
        add(Level::Week, days);
    }
    return rows;
}

void SumsStore::replace(DayRange month, const std::vector<Row>& rows) {
    const DayRange weeks = withWholeWeeks(month);
    Statement drop = m_database.prepare("DELETE FROM sums WHERE (level = 'month' AND first_day = ?)"
                                        " OR (level = 'week' AND first_day BETWEEN ? AND ?)");
    drop.run(month.from, weeks.from, weeks.to);
    for (const Row& row : rows)
        store(row);
}

std::optional<SumsStore::Row> SumsStore::ofYear(DayRange year, const std::string& group) const {
    Sums sums;
    Statement row = m_database.prepare(
        "SELECT first_day, numbers, words FROM sums WHERE level = 'month' AND group_name = ?"
        " AND first_day BETWEEN ? AND ? ORDER BY first_day");
    row.bind(group, year.from, year.to);
    while (row.next()) {
        const Day first = row.day();
        Sums month = readNumbers(row.bytes(), first);
        readWords(row.bytes(), first, month);
        sums.add(month);
    }
    if (!sums.entries)
        return std::nullopt;
    return Row{Level::Year, group, year.from, written(sums, year.from)};
}

void SumsStore::replaceYear(DayRange year, const std::vector<std::string>& groups) {
    m_database.prepare("DELETE FROM sums WHERE level = 'year' AND first_day = ?").run(year.from);
    for (const std::string& group : groups) {
        if (const auto row = ofYear(year, group))
            store(*row);
    }
}

void SumsStore::store(const Row& row) {
    m_database
        .prepare("INSERT INTO sums (level, group_name, first_day, numbers, words)"
                 " VALUES (?, ?, ?, ?, ?)")
        .run(toText(row.level), row.group, row.first, Bytes{row.content.numbers},
             Bytes{row.content.words});
}

std::vector<PeriodSums> SumsStore::kept(DayRange range, Level level, const std::string& group,
                                        const Parts& parts, SumsDetail detail) const {
    const bool withWords = detail == SumsDetail::NumbersAndWords;
    std::vector<PeriodSums> periods;
    Statement row = m_database.prepare("SELECT first_day, numbers, words FROM sums WHERE level = ?"
                                       " AND group_name = ? AND first_day BETWEEN ? AND ?"
                                       " ORDER BY first_day");
    row.bind(toText(level), group, periodOf(range.from, level).from, range.to);
    while (row.next()) {
        const DayRange whole = periodOf(row.day(), level);
        const DayRange days{std::max(whole.from, range.from), std::min(whole.to, range.to)};
        Sums sums = readNumbers(row.bytes(), whole.from);
        const auto& entries = sums.entries;
        if (entries && !(range.contains(entries->from) && range.contains(entries->to))) {
            sums = sumsOf(days, group, parts); // of a part of it
            if (!withWords)
                dropWords(sums);
        } else if (withWords) {
            readWords(row.bytes(), whole.from, sums);
        }
        if (sums.entries)
            periods.push_back({days, std::move(sums)});
    }
    return periods;
}

std::vector<PeriodSums> SumsStore::countedNow(DayRange range, Level level, const std::string& group,
                                              const Parts& parts) const {
    const auto entries = m_sessions.days();
    if (!entries)
        return {};
    std::vector<PeriodSums> periods;
    // Cut to the range, not to the days with entries: these may be fewer.
    for (const DayRange& days : periodsWithin(range, level)) {
        if (days.to < entries->from || entries->to < days.from)
            continue;
        Sums sums = sumsOf(days, group, parts);
        if (sums.entries)
            periods.push_back({days, std::move(sums)});
    }
    return periods;
}

Sums SumsStore::sumsOf(DayRange days, const std::string& group, const Parts& parts) const {
    return frond::sumsOf(part(m_sessions.list(days.from, days.to), parts.kit, group), comparable);
}

bool SumsStore::fit(const Parts& parts) const {
    const std::vector<Day> months = stale();
    const auto isStale = [&](DayRange days) {
        return std::any_of(months.begin(), months.end(), [&](Day first) {
            const DayRange month = periodOf(first, Level::Month);
            return days.from <= month.to && month.from <= days.to;
        });
    };
    using Key = std::tuple<Level, std::string, Day>;
    std::set<Key> left; // those that nothing was found for
    {
        Statement row = m_database.prepare("SELECT level, group_name, first_day FROM sums");
        while (row.next()) {
            const Level level = row.word(parseLevel);
            std::string group = row.text();
            const Day first = row.day();
            if (!isStale(periodOf(first, level)))
                left.insert({level, std::move(group), first});
        }
    }
    std::set<Key> seen; // a week of two months is counted with both
    const auto isKept = [&](const Row& row) {
        const Key key{row.level, row.group, row.first};
        if (isStale(periodOf(row.first, row.level)) || seen.contains(key))
            return true;
        seen.insert(key);
        Statement kept = m_database.prepare("SELECT numbers, words FROM sums WHERE level = ? AND"
                                            " group_name = ? AND first_day = ?");
        kept.bind(toText(row.level), row.group, row.first);
        if (left.erase(key) == 0 || !kept.next())
            return false;
        std::string numbers = kept.bytes();
        return WrittenSums{std::move(numbers), kept.bytes()} == row.content;
    };
    const auto entries = m_sessions.days();
    if (!entries)
        return left.empty();
    for (const DayRange& month : periodsOf(*entries, Level::Month)) {
        const std::vector<Row> rows = counted(month, parts);
        if (!std::all_of(rows.begin(), rows.end(), isKept))
            return false;
    }
    for (const DayRange& year : periodsOf(*entries, Level::Year)) {
        for (const std::string& group : parts.groups) {
            const auto row = isStale(year) ? std::nullopt : ofYear(year, group);
            if (row && !isKept(*row))
                return false;
        }
    }
    return left.empty();
}

bool SumsStore::fit() const {
    const Parts parts(m_kits.kit());
    Statement row = m_database.prepare("SELECT basis FROM sums_basis");
    if (!row.next() || row.text() != parts.basis)
        return true; // none of them is read any more
    return fit(parts);
}

void forgetSums(Database& database) {
    database.prepare("DELETE FROM sums").run();
    database.prepare("DELETE FROM sums_basis").run();
}

} // namespace frond::data
