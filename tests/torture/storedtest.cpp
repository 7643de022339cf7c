// SPDX-License-Identifier: GPL-3.0-or-later
// A stored file of every schema there was (tests/data/golden/stored_*.db, with something of every
// kind in it): opened by today's Frond it holds what it held; killed at any call in the middle of
// that it is a whole file of one schema; and a file of a newer Frond is refused and left alone.
//
//   frond_storedtest [POINTS] [SEED]      kills of each file; POINTS 0: every one
#include "app/words/words.h"
#include "core/base/storageerror.h"
#include "tests/torture/kill.h"
#include "tests/torture/support.h"

#include "data/file/keyfile.h"
#include "data/sqlite/database.h"
#include "data/store/migrate.h"

#include <algorithm>
#include <cstdio>
#include <map>

namespace {

using namespace frond;
using namespace frond::torture;
namespace fs = std::filesystem;

struct Stored {
    int schema;
    std::map<std::string, std::string> files;
    std::string state;
};

std::string golden(const std::string& start, int schema, const std::string& end) {
    const std::string number = std::to_string(1000 + schema).substr(1);
    const fs::path path = fs::path(FROND_GOLDEN_DIR) / (start + number + end);
    if (!fs::exists(path))
        fail(path.string() + " is not there (frond_makestored makes one)");
    return contentOf(path);
}

Stored storedOf(int schema) {
    Stored stored{.schema = schema, .files = {}, .state = golden("stored_", schema, ".db.txt")};
    stored.files["t.db"] = golden("stored_", schema, ".db");
    stored.files["t.db.key"] = golden("stored_", schema, ".db.key");
    return stored;
}

Folder laidOut(const Stored& stored) {
    Folder folder;
    for (const auto& [name, content] : stored.files)
        setContent(folder.path() / name, content);
    return folder;
}

void openOnce(const fs::path& folder) {
    openStorage(folder / "t.db", false);
}

void expectContent(const Stored& stored, const fs::path& folder) {
    const auto storage = openStorage(folder / "t.db", false);
    if (stateOf(*storage) != stored.state)
        fail("the content is not what was stored");
    requireWhole(*storage);
}

/// The schema it has, having made sure that it is all of that schema and nothing of another.
int wholeSchema(const fs::path& folder) {
    data::Database database(folder / "t.db", data::KeyFile(folder / "t.db").load());
    const int schema = static_cast<int>(database.integer("PRAGMA user_version"));
    if (data::schemaText(database) != golden("schema_", schema, ".txt"))
        fail("it is between two schemas");
    return schema;
}

std::size_t killIt(const Stored& stored, const Arguments& arguments) {
    const Folder counted = laidOut(stored);
    const std::size_t calls = callsOf(openOnce, counted.path());
    std::vector<KillPoint> points;
    for (std::size_t call = 1; call <= calls; ++call)
        for (const bool half : {false, true})
            points.push_back({call, half});
    std::mt19937 random(arguments.seed);
    std::shuffle(points.begin(), points.end(), random);
    if (arguments.points > 0 && arguments.points < points.size())
        points.resize(arguments.points);
    for (const KillPoint& point : points) {
        try {
            const Folder folder = laidOut(stored);
            runKilled(openOnce, folder.path(), point);
            if (wholeSchema(folder.path()) < stored.schema)
                fail("it is older than it was");
            expectContent(stored, folder.path());
        } catch (const std::exception& error) {
            fail("schema " + std::to_string(stored.schema) + " killed at " + toText(point) +
                 " of " + std::to_string(calls) + ": " + inEnglish(error));
        }
    }
    return points.size();
}

void expectNewerRefused(const Stored& stored) {
    const Folder folder = laidOut(stored);
    const fs::path file = folder.path() / "t.db";
    openOnce(folder.path());
    {
        data::Database database(file, data::KeyFile(file).load());
        database.startCreating();
        database.execute("PRAGMA user_version = " +
                         std::to_string(data::builtInMigrations().back().number + 1));
    }
    const std::string before = contentOf(file);
    try {
        openOnce(folder.path());
    } catch (const StorageError& error) {
        if (error.kind() != StorageError::Kind::Newer || contentOf(file) != before)
            fail(std::string("a newer file is not refused as one and left alone: ") +
                 inEnglish(error));
        return;
    }
    fail("a newer file is opened");
}

void run(const Arguments& arguments) {
    for (const data::Migration& migration : data::builtInMigrations()) {
        const Stored stored = storedOf(migration.number);
        const Folder folder = laidOut(stored);
        openOnce(folder.path());
        expectContent(stored, folder.path());
        expectNewerRefused(stored);
        const std::size_t kills = killIt(stored, arguments);
        std::printf("schema %d: content right, %zu kills in mid-migration: old or new each time\n",
                    stored.schema, kills);
    }
}

} // namespace

int main(int argc, char** argv) {
    try {
        run(argumentsOf(argc, argv, 0));
        return 0;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", inEnglish(error).c_str());
        return 1;
    }
}
