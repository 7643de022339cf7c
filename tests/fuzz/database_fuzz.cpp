// SPDX-License-Identifier: GPL-3.0-or-later
// Every page of a database authenticates itself, so bytes of a file that were altered never reach
// what reads its rows. These inputs do: each is a list of changes to stored values, made behind the
// program's back with every constraint off.
#include "core/base/storageerror.h"
#include "data/file/keyfile.h"
#include "data/format/json/replicajson.h"
#include "data/sqlite/database.h"
#include "data/store/check.h"
#include "data/store/collections.h"
#include "data/store/collectionstore.h"
#include "data/store/kitstore.h"
#include "data/store/ledger.h"
#include "data/store/pausestore.h"
#include "data/store/planstore.h"
#include "data/store/randomids.h"
#include "data/store/reminderstore.h"
#include "data/store/runningstore.h"
#include "data/store/sessionstore.h"
#include "data/store/settingstore.h"
#include "data/store/tables.h"
#include "data/transfer/frondexport.h"
#include "tests/fuzz/fuzz.h"

#include <string>
#include <vector>

using namespace frond;

namespace {

namespace fs = std::filesystem;

std::chrono::sys_time<std::chrono::milliseconds> now() {
    return std::chrono::sys_time<std::chrono::milliseconds>(std::chrono::hours(500'000));
}

Id idOf(std::uint8_t number) {
    return Id::fromRandom({number});
}

void fill(data::Storage& storage) {
    const Day day = *parseDay("2026-03-01");
    const Session full{
        .id = idOf(1),
        .day = day,
        .at = parseMoment("2026-03-01T20:00:00+01:00"),
        .steps = {{.use = ItemUse{idOf(11), "1", Millimetres::fromTenths(150)},
                   .duration = Seconds{300},
                   .depth = Millimetres::fromTenths(800),
                   .pain = Rating::from(3),
                   .felt = Felt::Okay},
                  {.duration = Seconds{60}}},
        .ratings = {.felt = Felt::Easy, .painDuring = Rating::from(2)},
        .context = {.position = "side", .bleeding = Bleeding::None, .tags = {"bath", "evening"}},
        .note = "warm bath first"};
    storage.sessions().save(full);
    storage.sessions().save({.id = idOf(2), .day = day, .outcome = Outcome::NotToday});
    storage.sessions().save({.id = idOf(3), .day = day});
    storage.sessions().remove(idOf(3));
    storage.kits().saveKit(
        {.name = "Set",
         .items = {
             {.id = idOf(11), .label = "1", .size = FixedSize{*Millimetres::fromTenths(150)}},
             {.id = idOf(12),
              .label = "Expander",
              .size = ExpandingSize{*Millimetres::fromTenths(150), *Millimetres::fromTenths(400),
                                    *Millimetres::fromTenths(10)}}}});
    Plan plan{.name = "Taper", .start = day};
    plan.phases = {{.cadence = OnWeekdays{{true, false, true}, 2}, .minutes = 10, .weeks = 12},
                   {.cadence = TimesPerDay{1}},
                   {.cadence = WhenILike{}}};
    plan.phases[1].weeks = 2;
    storage.plans().savePlanHistory(defaultGroup, {{day, plan}});
    storage.pauses().savePauses({{day, day, "flare"}});
    data::collectionOf<Appointment>(storage).save(
        Appointment{.id = idOf(21), .day = day, .about = "Room 3"});
    data::collectionOf<Question>(storage).save(Question{.id = idOf(22), .text = "How long?"});
    storage.settings().saveSetting("setup.done", "yes");
    Reminders reminders;
    reminders.times = {{std::chrono::minutes(1230), std::nullopt}};
    storage.reminders().save(reminders);
}

struct Column {
    std::string table, name;
    std::string row; ///< the WHERE that finds one by its number
};

std::string rowOf(const std::string& table, const std::vector<std::string>& key) {
    std::string columns;
    for (const std::string& column : key)
        columns.append(columns.empty() ? "" : ", ").append(column);
    return "(" + columns + ") = (SELECT " + columns + " FROM " + table + " LIMIT 1 OFFSET ?)";
}

/// One file that every input starts from again.
class Stored {
public:
    Stored() : m_file(madeFile()), m_database(m_file, data::KeyFile(m_file).load()) {
        m_database.startWriting();
        m_database.execute("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON");
        std::vector<std::string> tables;
        {
            data::Statement row = m_database.prepare(
                "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
                " ORDER BY name");
            while (row.next())
                tables.push_back(row.text());
        }
        for (const std::string& table : tables)
            addColumns(table);
    }
    ~Stored() {
        std::error_code error;
        fs::remove_all(m_file.parent_path(), error);
    }

    data::Database& database() { return m_database; }
    [[nodiscard]] const std::vector<Column>& columns() const { return m_columns; }

private:
    static fs::path madeFile() {
        std::string folder = (fs::temp_directory_path() / "frond-fuzz-XXXXXX").string();
        fuzz::require(::mkdtemp(folder.data()) != nullptr);
        fs::path file = fs::path(folder) / "stored.db";
        data::KeyFile keys(file);
        fill(*data::Storage::open({.file = file, .create = true}, keys, now, data::randomIds()));
        return file;
    }
    void addColumns(const std::string& table) {
        std::vector<std::string> all, key;
        data::Statement row = m_database.prepare(
            "SELECT name, pk FROM pragma_table_xinfo(?) WHERE hidden = 0 ORDER BY cid");
        row.bind(table);
        while (row.next()) {
            all.push_back(row.text());
            if (row.integer() > 0)
                key.push_back(all.back());
        }
        for (const std::string& name : all)
            m_columns.push_back({table, name, rowOf(table, key)});
    }

    fs::path m_file;
    data::Database m_database;
    std::vector<Column> m_columns;
};

/// The bytes of an input, taken from its front; zeros when none are left.
class Input {
public:
    Input(const std::uint8_t* bytes, std::size_t size) : m_rest(fuzz::textOf(bytes, size)) {}
    [[nodiscard]] bool empty() const { return m_rest.empty(); }
    std::uint8_t byte() { return static_cast<std::uint8_t>(text(1).front()); }
    std::int64_t number(int bytes) {
        std::uint64_t value = 0;
        for (int i = 0; i < bytes; ++i)
            value = value << 8 | byte();
        const int unused = 64 - 8 * bytes;
        return static_cast<std::int64_t>(value << unused) >> unused;
    }
    std::string text(std::size_t size) {
        std::string taken(m_rest.substr(0, size));
        m_rest.remove_prefix(taken.size());
        taken.resize(size);
        return taken;
    }

private:
    std::string_view m_rest;
};

/// Changes one value, or takes a row away. Gives the column; null where nothing is other than
/// before or SQLite itself does not let it.
const Column* change(data::Database& database, const std::vector<Column>& columns, Input& input) {
    const Column& column = columns[input.byte() % columns.size()];
    const std::int64_t row = input.byte() % 4;
    const std::string update = "UPDATE " + column.table + " SET " + column.name + " = ? WHERE " +
                               column.row + " AND " + column.name + " IS NOT ?";
    const auto set = [&](const auto& value) { database.prepare(update).run(value, row, value); };
    try {
        switch (input.byte() % 6) {
        case 0:
            set(input.number(1));
            break;
        case 1:
            set(input.number(4));
            break;
        case 2:
            set(input.number(8));
            break;
        case 3:
            set(input.text(input.byte() % 64));
            break;
        case 4:
            set(std::optional<std::int64_t>());
            break;
        default:
            database.prepare("DELETE FROM " + column.table + " WHERE " + column.row).run(row);
        }
        return database.changes() > 0 ? &column : nullptr;
    } catch (const StorageError&) { // a type, a key that is there already, NOT NULL
        return nullptr;
    }
}

/// A damaged row is said to be one; nothing else comes of it.
template <class Read>
void allowingDamage(const Read& read) {
    try {
        read();
    } catch (const StorageError& error) {
        fuzz::require(error.kind() == StorageError::Kind::Damaged);
    }
}

template <class Table>
void writeOut(const Table& table) {
    table.forEach([](const auto& row) { data::toJson(row).dump(); });
}

/// Everything that reads rows.
void readAll(data::Database& database) {
    allowingDamage([&] {
        data::Ledger ledger(database, now, data::randomIds());
        data::SessionStore sessions(database, ledger);
        data::Tables tables(database, ledger);
        data::KitStore kits(database, ledger, tables);
        data::PlanStore plans(database, tables, data::randomIds());
        data::PauseStore pauses(database, tables, data::randomIds());
        data::SettingStore settings(database, ledger);
        data::ReminderStore reminders(database, ledger, settings);
        data::RunningStore running(database, ledger, sessions);
        allowingDamage([&] {
            for (const Session& session : sessions.list(std::nullopt, std::nullopt))
                static_cast<void>(totalDuration(session));
        });
        allowingDamage([&] { static_cast<void>(sessions.page(std::nullopt, 10)); });
        allowingDamage([&] { static_cast<void>(sessions.newest()); });
        allowingDamage([&] { static_cast<void>(sessions.days()); });
        allowingDamage([&] { static_cast<void>(sessions.recentlyRemoved()); });
        allowingDamage([&] { static_cast<void>(sessions.recentlyReplaced()); });
        allowingDamage([&] { static_cast<void>(sessions.find(idOf(1))); });
        allowingDamage([&] {
            sessions.forEachReplica([](const SessionReplica& row) { data::toJson(row).dump(); });
        });
        allowingDamage([&] { static_cast<void>(kits.kit()); });
        allowingDamage([&] { static_cast<void>(plannedSpan(plans.planHistory())); });
        allowingDamage([&] { static_cast<void>(pauses.pauses()); });
        tables.each([&]<class Row>(data::ReplicaTable<Row>& table) {
            if constexpr (requires(const Row& row) { row.id; }) {
                const data::CollectionStore<Row> collection(database, table);
                allowingDamage([&] { static_cast<void>(collection.list()); });
                allowingDamage([&] { static_cast<void>(collection.recentlyRemoved()); });
            }
            allowingDamage([&] { writeOut(table); });
        });
        allowingDamage([&] { static_cast<void>(reminders.reminders()); });
        allowingDamage([&] { static_cast<void>(reminders.records()); });
        allowingDamage([&] { static_cast<void>(running.running()); });
        allowingDamage([&] { writeOut(settings); });
        // What a change makes of it.
        allowingDamage([&] { sessions.remove(idOf(1)); });
        allowingDamage([&] { sessions.restore(idOf(3)); });
        allowingDamage([&] { sessions.wipeRemovedBefore(std::chrono::floor<Seconds>(now())); });
    });
}

/// What a device is called is in no count, and a later stamp than any row has makes only the next
/// ones later; how FTS5 writes its index says nothing. Everything else is counted, or held to what
/// is.
bool mayDiffer(const Column& column) {
    return column.table == "device" || column.table == "session_text_config" ||
           (column.table == "ledger" && column.name == "newest");
}

} // namespace

// Rows that hold anything at all are read, or said to be damaged; and one altered value never
// passes a check.
int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    static Stored stored;
    data::Database& database = stored.database();
    const data::Transaction givenUp(database);
    Input input(bytes, size);
    const std::uint64_t commits = data::commitsIn(database);
    std::vector<const Column*> changed;
    while (!input.empty()) {
        if (const Column* column = change(database, stored.columns(), input))
            changed.push_back(column);
    }
    std::vector<Message> problems;
    problems = data::contentProblems(database);
    if (changed.size() < 2 && (changed.empty() || !mayDiffer(*changed.front())) &&
        data::commitsIn(database) == commits) // held to the mark beside the file
        fuzz::require(problems.empty() == changed.empty());
    readAll(database);
    return 0;
}
