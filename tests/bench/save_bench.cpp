// SPDX-License-Identifier: GPL-3.0-or-later
// Saving a session, on disk, against the least that the same settings of SQLCipher allow: one row,
// one commit.
#include "data/file/keyfile.h"
#include "data/sqlite/database.h"
#include "data/store/randomids.h"
#include "tests/bench/benchdata.h"

#include <algorithm>
#include <benchmark/benchmark.h>
#include <cstdint>
#include <filesystem>
#include <numeric>
#include <vector>

namespace frond::bench {

namespace {

Session nextSession(const IdSource& newId) {
    static const SampleHistory history = historyOf(100);
    static std::size_t next = 0;
    Session session = history.sessions[next++ % history.sessions.size()];
    session.id = newId();
    return session;
}

void save(benchmark::State& state) {
    BenchFile& bench = BenchFile::with(static_cast<std::size_t>(state.range(0)));
    const IdSource newId = data::randomIds();
    for (auto _ : state) {
        state.PauseTiming();
        const Session session = nextSession(newId);
        state.ResumeTiming();
        bench.storage().sessions().save(session);
    }
}
BENCHMARK(save)->Arg(11'000)->Arg(100'000)->Unit(benchmark::kMicrosecond)->UseRealTime();

/// How many pages one save appends to the log; of an entry of a new day, so that nothing that it
/// needs was written before.
void savedPages(benchmark::State& state) {
    constexpr std::uintmax_t frame = 4096 + 24; // a page and its header
    BenchFile& bench = BenchFile::with(static_cast<std::size_t>(state.range(0)) + 2);
    const std::filesystem::path log = bench.file().string() + "-wal";
    const IdSource newId = data::randomIds();
    bench.storage().mergeLog();
    bench.storage().holdCheckpoints(true);
    std::vector<std::uintmax_t> pages; // of each save
    Day day{Days{30'000}};
    for (auto _ : state) {
        Session session = nextSession(newId);
        session.day = day += Days{1};
        session.at.reset();
        const auto before = std::filesystem::exists(log) ? std::filesystem::file_size(log) : 0;
        bench.storage().sessions().save(session);
        pages.push_back((std::filesystem::file_size(log) - before) / frame);
    }
    std::sort(pages.begin(), pages.end());
    state.counters["median"] = static_cast<double>(pages[pages.size() / 2]);
    state.counters["mean"] =
        std::accumulate(pages.begin(), pages.end(), 0.0) / static_cast<double>(pages.size());
    bench.storage().holdCheckpoints(false);
}
BENCHMARK(savedPages)->Arg(11'000)->Iterations(200);

/// A row of about the bytes that an entry has, in the same file.
void bareInsert(benchmark::State& state) {
    // A file of its own: the one that save() uses is locked.
    BenchFile& bench = BenchFile::with(static_cast<std::size_t>(state.range(0)) + 1);
    bench.close();
    data::Database database(bench.file(), data::KeyFile(bench.file()).load());
    database.startWriting();
    database.execute("CREATE TABLE IF NOT EXISTS bare (content TEXT NOT NULL) STRICT");
    const std::string content(300, 'x');
    for (auto _ : state) {
        data::Transaction transaction(database);
        database.prepare("INSERT INTO bare (content) VALUES (?)").run(content);
        transaction.commit();
    }
}
BENCHMARK(bareInsert)->Arg(11'000)->Arg(100'000)->Unit(benchmark::kMicrosecond)->UseRealTime();

} // namespace

} // namespace frond::bench
