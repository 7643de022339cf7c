// SPDX-License-Identifier: GPL-3.0-or-later
// Writing all entries as CSV, against SQLCipher stepping over the same rows and joining their
// columns.
#include "data/csv/sessionscsv.h"
#include "data/exportfile.h"
#include "data/keyfile.h"
#include "data/sqlite/database.h"
#include "tests/bench/benchdata.h"

#include <benchmark/benchmark.h>
#include <cstdio>

namespace frond::bench {

namespace {

void csvExport(benchmark::State& state) {
    BenchFile& bench = BenchFile::with(static_cast<std::size_t>(state.range(0)));
    const auto out = bench.file().parent_path() / "out.csv";
    for (auto _ : state)
        data::writeExport(out, data::toCsv(bench.storage().sessions().list({}, {})));
}
BENCHMARK(csvExport)->Arg(100'000)->Unit(benchmark::kMillisecond)->UseRealTime();

/// One statement, its columns as SQLite makes text of them, straight into a file.
void csvBare(benchmark::State& state) {
    BenchFile& bench = BenchFile::with(static_cast<std::size_t>(state.range(0)) + 1);
    bench.close();
    data::Database database(bench.file(), data::KeyFile(bench.file()).load());
    const auto out = bench.file().parent_path() / "out.csv";
    for (auto _ : state) {
        std::FILE* file = std::fopen(out.c_str(), "w");
        auto rows = database.prepare(R"(
            SELECT id || ',' || day || ',' || coalesce(at_utc, '') || ',' || outcome || ',' ||
                coalesce((SELECT sum(seconds) FROM step WHERE session = key), 0) || ',' ||
                coalesce((SELECT max(diameter) FROM step WHERE session = key), '') || ',' ||
                coalesce((SELECT group_concat(label || '@' || coalesce(diameter, '') || ':' || seconds,
                    ';') FROM step WHERE session = key), '') || ',' ||
                coalesce(felt, '') || ',' || coalesce(pain_before, '') || ',' ||
                coalesce(pain_during, '') || ',' || coalesce(pain_after, '') || ',' ||
                coalesce(ease_before, '') || ',' || coalesce(ease_after, '') || ',' ||
                coalesce(position, '') || ',' || coalesce(lubricant, '') || ',' ||
                coalesce(warm_up, '') || ',' || coalesce(numbing_gel, '') || ',' ||
                coalesce(helped, '') || ',' || coalesce(bleeding, '') || ',' ||
                coalesce(on_period, '') || ',' || coalesce(stop_reason, '') || ',' ||
                coalesce((SELECT group_concat(tag, ';') FROM session_tag WHERE session = key), '') ||
                ',"' || replace(coalesce(note, ''), '"', '""') || '"'
            FROM session WHERE removed IS NULL ORDER BY day, at_order, id)");
        while (rows.next())
            std::fprintf(file, "%s\r\n", rows.text().c_str());
        std::fclose(file);
    }
}
BENCHMARK(csvBare)->Arg(100'000)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace

} // namespace frond::bench
