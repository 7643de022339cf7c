// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchdata.h"

#include "core/demo/samplehistory.h"
#include "data/file/keyfile.h"
#include "data/store/randomids.h"

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <map>
#include <stdexcept>
#include <string>
#include <unistd.h>

namespace frond::bench {

namespace {

constexpr int yearsTogether = 10;
constexpr int perDay = 4;
/// Of more than these there are more on a day, so that their years stay those of a person.
constexpr std::size_t mostApart = 100'000;
constexpr int perDayOfMore = 24;

std::chrono::sys_time<std::chrono::milliseconds> wallClock() {
    return std::chrono::time_point_cast<std::chrono::milliseconds>(
        std::chrono::system_clock::now());
}

} // namespace

SampleHistory historyOf(std::size_t count) {
    const auto now =
        std::chrono::time_point_cast<std::chrono::seconds>(std::chrono::system_clock::now());
    SampleHistory history =
        sampleHistory({.years = yearsTogether,
                       .sessionsPerDay = count > mostApart ? perDayOfMore : perDay,
                       .now = {now, {}}});
    const std::vector<Session> tenYears = history.sessions;
    const IdSource newId = data::randomIds();
    for (int round = 1; history.sessions.size() < count; ++round) {
        const Days back{round * yearsTogether * 365};
        for (Session session : tenYears) {
            session.id = newId();
            session.day -= back;
            if (session.at)
                session.at->utc -= back;
            history.sessions.push_back(std::move(session));
        }
    }
    std::sort(history.sessions.begin(), history.sessions.end(), listedBefore);
    history.sessions.erase(history.sessions.begin(),
                           history.sessions.end() - static_cast<std::ptrdiff_t>(count));
    return history;
}

void makeDatabase(const std::filesystem::path& file, std::size_t count) {
    data::KeyFile keys(file);
    const auto storage =
        data::Storage::open({.file = file, .create = true}, keys, wallClock, data::randomIds());
    const SampleHistory history = historyOf(count);
    storage->inTransaction([&] {
        storage->kits().saveKit(history.kit);
        storage->plans().savePlanHistory(defaultGroup, history.plan);
        for (const Session& session : history.sessions)
            storage->sessions().save(session);
    });
}

BenchFile::BenchFile(std::size_t count) {
    std::string name = (std::filesystem::temp_directory_path() / "frond-bench.XXXXXX").string();
    if (!::mkdtemp(name.data()))
        throw std::runtime_error("no folder for temporary files");
    m_folder = name;
    makeDatabase(file(), count);
    data::KeyFile keys(file());
    m_storage = data::Storage::open({.file = file()}, keys, wallClock, data::randomIds());
}

BenchFile& BenchFile::with(std::size_t count) {
    static std::map<std::size_t, std::unique_ptr<BenchFile>> files;
    auto& file = files[count];
    if (!file)
        file = std::make_unique<BenchFile>(count);
    return *file;
}

BenchFile::~BenchFile() {
    m_storage.reset();
    std::error_code ignored;
    std::filesystem::remove_all(m_folder, ignored);
}

} // namespace frond::bench
