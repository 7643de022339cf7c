// SPDX-License-Identifier: GPL-3.0-or-later
// Saved means saved, also when the power goes: what was done to the files is played back up to a
// random moment, without what was not synced or with any part of it, and everything reported
// before that moment is looked for.
//
//   frond_powercuttest [POINTS] [SEED] [PART...]
#include "app/words/words.h"
#include "tests/support/keys.h"
#include "tests/torture/disk.h"
#include "tests/torture/support.h"

#include "data/file/keyfile.h"
#include "data/sqlite/database.h"
#include "data/store/migrate.h"
#include "data/transfer/backup.h"
#include "data/transfer/frondexport.h"
#include "data/transfer/restore.h"
#include "data/transfer/snapshots.h"

#include <algorithm>
#include <cstdio>
#include <functional>
#include <sstream>

namespace {

using namespace frond;
using namespace frond::torture;
namespace fs = std::filesystem;
using data::Storage;

constexpr const char* databaseName = "t.db";

/// What was reported, and behind how many events.
struct Report {
    std::size_t moment;
    std::string state;
};

/// One run of something, as it went to the disk.
struct Recording {
    std::string name;
    DiskContent start;
    std::string startState; ///< empty: there was no file
    std::vector<DiskEvent> events;
    std::vector<Report> reports;
};

/// Hears after each change that is acknowledged.
using Acknowledge = std::function<void(Storage&)>;

struct Part {
    const char* name;
    std::function<void(const fs::path& file)> prepare; ///< before recording
    std::function<void(const fs::path& file, const Acknowledge&)> work;
};

void makeFilled(const fs::path& file) {
    fill(*openStorage(file, true), 12);
}

/// Changes of the kinds in `changes` in turns.
std::function<void(const fs::path&, const Acknowledge&)> doing(std::vector<Change> changes,
                                                               std::uint32_t count) {
    return [changes = std::move(changes), count](const fs::path& file, const Acknowledge& done) {
        const auto storage = openStorage(file, true);
        done(*storage);
        for (std::uint32_t i = 0; i < count; ++i) {
            apply(*storage, changes[i % changes.size()], 100 + i);
            done(*storage);
        }
    };
}

std::string exportOf(std::uint32_t first, std::uint32_t count) {
    const Folder folder;
    const auto storage = openStorage(folder.path() / databaseName, true);
    storage->inTransaction([&] {
        for (std::uint32_t number = first; number < first + count; ++number)
            storage->sessions().save(sessionOf(number));
    });
    std::string text;
    data::writeFrondExport(*storage, [&](std::string_view piece) { text += piece; });
    return text;
}

void importTwice(const fs::path& file, const Acknowledge& done) {
    const auto storage = openStorage(file, false);
    done(*storage);
    data::KeyFile keys(file);
    for (const std::uint32_t first : {200U, 300U}) {
        data::bringIn(*storage, file, keys,
                      std::chrono::sys_seconds{Seconds{1'772'000'000 + first}}, [&] {
                          std::istringstream stream(exportOf(first, 40));
                          return data::mergeFrondExport(*storage, stream);
                      });
        done(*storage);
    }
}

/// A file of the first schema with its key, as the first Frond left it.
void makeFirstSchema(const fs::path& file) {
    const data::DataKey key = data::keyOf({1, 2, 3});
    data::KeyFile(file).create(key);
    setContent(file, "");
    data::Database database(file, key);
    database.startCreating();
    database.execute("PRAGMA application_id = " + std::to_string(data::applicationId));
    data::migrate(database, data::builtInMigrations().first(1));
}

std::vector<Part> allParts() {
    const std::vector<Change> all(everyChange.begin(), everyChange.end());
    std::vector<Part> parts{
        {"create and log", {}, doing({Change::Log}, 12)},
        {"log", makeFilled, doing({Change::Log}, 40)},
        // Long enough for the log to begin again at its start.
        {"checkpoints", makeFilled, doing({Change::LongNote}, 300)},
        {"edit", makeFilled, doing({Change::Edit, Change::LongNote, Change::Edit}, 30)},
        {"delete", makeFilled, doing({Change::Log, Change::Delete}, 30)},
        {"running session", makeFilled,
         doing({Change::Begin, Change::Heartbeat, Change::Heartbeat, Change::Finish}, 40)},
        {"everything", makeFilled, doing(all, 64)},
        {"import", makeFilled, importTwice},
        {"migration", makeFirstSchema, doing({Change::Log}, 4)},
    };
    return parts;
}

Recording record(const Part& part) {
    const Folder folder;
    const fs::path file = folder.path() / databaseName;
    Recording recording{.name = part.name};
    if (part.prepare) {
        part.prepare(file);
        for (const auto& entry : fs::directory_iterator(folder.path()))
            recording.start[entry.path().filename().string()] = contentOf(entry.path());
        // A look at it brings an older schema up to date, so a copy is looked at.
        const Folder copy;
        for (const auto& [name, content] : recording.start)
            setContent(copy.path() / name, content);
        recording.startState = stateOf(copy.path() / databaseName);
    }
    DiskRecorder recorder(folder.path());
    part.work(file, [&](Storage& storage) {
        recording.reports.push_back({recorder.moment(), stateOf(storage)});
    });
    recording.events = recorder.events();
    return recording;
}

/// The state reported last before `moment`, and the one that was in work then.
std::vector<const std::string*> allowedAt(const Recording& recording, std::size_t moment) {
    std::vector<const std::string*> allowed;
    const std::string* last = &recording.startState;
    for (const Report& report : recording.reports) {
        if (report.moment > moment) {
            allowed.push_back(&report.state);
            break;
        }
        last = &report.state;
    }
    allowed.push_back(last);
    return allowed;
}

void judge(const Recording& recording, std::size_t moment, std::mt19937& random) {
    const DiskContent disk = afterPowerCut(recording.start, recording.events, moment, random);
    const Folder folder;
    for (const auto& [name, content] : disk)
        setContent(folder.path() / name, content);
    const bool acknowledged =
        !recording.reports.empty() && recording.reports.front().moment <= moment;
    const fs::path file = folder.path() / databaseName;
    if (!fs::exists(file)) {
        if (acknowledged || !recording.start.empty())
            fail("the file is gone");
        return; // its making was cut short before anything was acknowledged
    }
    const auto storage = openStorage(file, false);
    const std::string state = stateOf(*storage);
    requireWhole(*storage);
    const auto allowed = allowedAt(recording, moment);
    if (std::none_of(allowed.begin(), allowed.end(),
                     [&](const std::string* text) { return *text == state; }))
        fail("what is in the file is neither what was acknowledged nor what was in work");
}

void run(const Arguments& arguments) {
    std::size_t cuts = 0;
    std::vector<Part> chosen = allParts();
    if (!arguments.words.empty())
        std::erase_if(chosen, [&](const Part& part) {
            return std::find(arguments.words.begin(), arguments.words.end(), part.name) ==
                   arguments.words.end();
        });
    for (const Part& part : chosen) {
        const Recording recording = record(part);
        const auto writes = static_cast<std::size_t>(
            std::count_if(recording.events.begin(), recording.events.end(),
                          [](const DiskEvent& e) { return e.what == DiskEvent::What::Write; }));
        if (recording.reports.empty() || writes < recording.reports.size())
            fail("the writes of \"" + recording.name + "\" were not seen");
        const std::size_t points = (arguments.points + chosen.size() - 1) / chosen.size();
        for (std::size_t point = 0; point < points; ++point) {
            // Each point has a seed of its own, so that one alone can be looked at.
            std::mt19937 random(arguments.seed + static_cast<std::uint32_t>(point));
            const std::size_t moment = random() % (recording.events.size() + 1);
            try {
                judge(recording, moment, random);
            } catch (const std::exception& error) {
                fail("power cut in \"" + recording.name + "\", behind event " +
                     std::to_string(moment) + " of " + std::to_string(recording.events.size()) +
                     " (seed " + std::to_string(arguments.seed + point) + "): " + inEnglish(error));
            }
        }
        cuts += points;
        std::printf("%s: %zu power cuts over %zu writes, syncs and names, %zu acknowledged\n",
                    part.name, points, recording.events.size(), recording.reports.size());
    }
    std::printf("%zu power cuts, 0 acknowledged lost, 0 damaged\n", cuts);
}

} // namespace

int main(int argc, char** argv) {
    try {
        run(argumentsOf(argc, argv, 200));
        return 0;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", inEnglish(error).c_str());
        return 1;
    }
}
