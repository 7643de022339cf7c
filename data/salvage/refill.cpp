// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/salvage/refill.h"

#include "core/base/storageerror.h"
#include "data/sqlite/database.h"
#include "data/store/kitstore.h"
#include "data/store/reminderstore.h"
#include "data/store/runningstore.h"
#include "data/store/sessionstore.h"
#include "data/store/settingstore.h"
#include "data/store/tables.h"

#include <chrono>
#include <string>

namespace frond::data {

namespace {

/// Runs `read`; a stored value that is none ends it, everything else goes on.
template <class Read>
void asFarAsReadable(const Read& read) {
    try {
        read();
    } catch (const StorageError& error) {
        if (error.kind() != StorageError::Kind::Damaged)
            throw;
    }
}

template <class Table>
void mergeAll(const Table& from, Table& to) {
    asFarAsReadable([&] { from.forEach([&](const typename Table::Row& row) { to.merge(row); }); });
}

/// The stores over what was found.
struct Found {
    Found(Database& database, const IdSource& newId)
        : ledger(
              database, [] { return std::chrono::sys_time<std::chrono::milliseconds>(); }, newId)
        , sessions(database, ledger)
        , running(database, ledger, sessions)
        , tables(database, ledger)
        , kits(database, ledger, tables)
        , settings(database, ledger)
        , reminders(database, ledger, settings) {}
    Ledger ledger;
    SessionStore sessions;
    RunningStore running;
    Tables tables;
    KitStore kits;
    SettingStore settings;
    ReminderStore reminders;
};

std::size_t partsOf(const SessionReplica& replica) {
    const std::size_t notes = replica.seen.size() + replica.otherNotes.size();
    return replica.content
               ? notes + replica.content->steps.size() + replica.content->context.tags.size()
               : notes;
}

/// The entry with `id` in `from`; where `behind` has the same state of it with more steps or tags,
/// that one.
std::optional<SessionReplica> fullest(const Id& id, const SessionStore& from,
                                      const SessionStore* behind) {
    std::optional<SessionReplica> replica = from.replica(id);
    if (!replica || !replica->content || !behind)
        return replica;
    std::optional<SessionReplica> other = behind->replica(id);
    const bool fuller = other && other->content && other->changed.stamp == replica->changed.stamp &&
                        partsOf(*other) > partsOf(*replica);
    return fuller ? other : replica;
}

void mergeSessions(Database& database, Found& from, const SessionStore* behind, SessionStore& to,
                   const std::optional<Id>& running) {
    Statement row = database.prepare("SELECT id FROM session ORDER BY key");
    while (row.next()) {
        asFarAsReadable([&] {
            const Id id = row.id();
            if (running == id)
                return; // it was taken back from the entries and goes on
            if (const auto replica = fullest(id, from.sessions, behind))
                to.merge(*replica);
        });
    }
}

void mergeOthers(Found& from, Storage::Stores to) {
    from.tables.each(
        [&]<class Row>(const ReplicaTable<Row>& table) { mergeAll(table, to.tables.of<Row>()); });
    asFarAsReadable([&] {
        if (const auto name = from.kits.name())
            to.kits.mergeName(*name);
    });
    asFarAsReadable([&] {
        from.settings.forEach([&](const StampedSetting& setting) { to.settings.merge(setting); });
    });
}

/// The same device goes on with the new file, so its own choices go on too.
void copyChoicesOfThisDevice(Database& database, SettingsRepository& to) {
    Statement row = database.prepare("SELECT name, value FROM setting");
    while (row.next()) {
        const std::string name = row.text();
        if (name.starts_with(settingsOfThisDevice))
            to.saveSetting(name, row.text());
    }
}

} // namespace

void refill(Storage& out, Database& found, Database* behind, const IdSource& newId) {
    Found from(found, newId);
    std::optional<Found> second;
    if (behind)
        second.emplace(*behind, newId);
    std::optional<RunningSession> running;
    asFarAsReadable([&] { running = from.running.running(); });
    SessionStore& sessions = out.stores().sessions;
    mergeSessions(found, from, second ? &second->sessions : nullptr, sessions, std::nullopt);
    mergeOthers(from, out.stores());
    if (second) {
        mergeSessions(*behind, *second, nullptr, sessions,
                      running ? std::optional(running->id) : std::nullopt);
        mergeOthers(*second, out.stores());
    }
    asFarAsReadable([&] { sessions.copyReplaced(from.sessions); });
    if (running)
        out.running().saveRunning(*running);
    copyChoicesOfThisDevice(found, out.settings());
    asFarAsReadable([&] {
        if (const ReminderRecords records = from.reminders.records(); !records.empty())
            out.reminders().save(records, from.reminders.mark().value_or(0));
    });
}

} // namespace frond::data
