// SPDX-License-Identifier: GPL-3.0-or-later
// Writing all entries as CSV, against SQLCipher stepping over the same rows and joining their
// columns; and taking them in again, against the bare cells going into one table.
#include "data/file/keyfile.h"
#include "data/format/csv/sessionscsv.h"
#include "data/format/csv/table.h"
#include "data/sqlite/database.h"
#include "data/store/storage.h"
#include "data/transfer/exportfile.h"
#include "data/transfer/exports.h"
#include "data/transfer/imports.h"
#include "tests/bench/benchdata.h"
#include "tests/support/keys.h"

#include <benchmark/benchmark.h>
#include <cstdio>
#include <filesystem>
#include <fstream>

namespace frond::bench {

namespace {

void csvExport(benchmark::State& state) {
    BenchFile& bench = BenchFile::with(static_cast<std::size_t>(state.range(0)));
    const auto out = bench.file().parent_path() / "out.csv";
    for (auto _ : state)
        data::writeExport(
            out, [&](const data::Sink& sink) { data::writeCsvExport(bench.storage(), sink); });
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
                coalesce((SELECT sum(value ->> 'seconds') || ',' ||
                    coalesce(max(value ->> 'diameter_mm'), '') || ',' ||
                    group_concat(value ->> 'item' || '@' || coalesce(value ->> 'diameter_mm', '') ||
                        ':' || (value ->> 'seconds'), ';') FROM json_each(steps)), '0,,') || ',' ||
                coalesce(felt, '') || ',' || coalesce(pain_before, '') || ',' ||
                coalesce(pain_during, '') || ',' || coalesce(pain_after, '') || ',' ||
                coalesce(ease_before, '') || ',' || coalesce(ease_after, '') || ',' ||
                coalesce(position, '') || ',' || coalesce(lubricant, '') || ',' ||
                coalesce(warm_up, '') || ',' || coalesce(numbing_gel, '') || ',' ||
                coalesce(helped, '') || ',' || coalesce(bleeding, '') || ',' ||
                coalesce(on_period, '') || ',' || coalesce(stop_reason, '') || ',' ||
                coalesce((SELECT group_concat(value, ';') FROM json_each(tags)), '') ||
                ',"' || replace(coalesce(note, ''), '"', '""') || '"'
            FROM session WHERE removed IS NULL ORDER BY day, at_order, id)");
        while (rows.next())
            std::fprintf(file, "%s\r\n", rows.text().c_str());
        std::fclose(file);
    }
}
BENCHMARK(csvBare)->Arg(100'000)->Unit(benchmark::kMillisecond)->UseRealTime();

/// The same entries as a table, written once.
const std::filesystem::path& table(std::size_t entries) {
    static const std::filesystem::path path = [entries] {
        BenchFile& bench = BenchFile::with(entries);
        auto out = bench.file().parent_path() / "in.csv";
        data::writeExport(out, data::toCsv(bench.storage().sessions().list({}, {})));
        return out;
    }();
    return path;
}

void csvImport(benchmark::State& state) {
    const data::ImportOptions options{
        .file = table(static_cast<std::size_t>(state.range(0))),
        .format = data::ImportFormat::Csv,
        .meanings = {},
        .columns = {},
        .zone = [](std::chrono::sys_seconds) { return std::chrono::minutes(0); }};
    for (auto _ : state) {
        state.PauseTiming();
        // A file like any other: what is only tried is synced nowhere.
        const auto file = options.file.parent_path() / "import.db";
        for (const char* ending : {"", ".key", ".lock", ".mark"})
            std::filesystem::remove(file.string() + ending);
        data::KeyFile keys(file);
        const auto storage = data::Storage::open(
            {.file = file, .create = true}, keys,
            [] {
                return std::chrono::floor<std::chrono::milliseconds>(
                    std::chrono::system_clock::now());
            },
            data::randomIds());
        state.ResumeTiming();
        storage->inTransaction([&] { static_cast<void>(data::importFile(*storage, options)); });
    }
}
BENCHMARK(csvImport)->Arg(100'000)->Unit(benchmark::kMillisecond)->UseRealTime();

/// The cells as they are, into one table with an index on the id, in one transaction.
void csvImportBare(benchmark::State& state) {
    const auto& path = table(static_cast<std::size_t>(state.range(0)));
    const auto file = path.parent_path() / "bare.db";
    for (auto _ : state) {
        state.PauseTiming();
        std::filesystem::remove(file);
        std::ofstream(file).flush();
        data::Database database(file, data::keyOf({1}));
        database.startWriting();
        database.execute("CREATE TABLE entry (id TEXT UNIQUE, c2, c3, c4, c5, c6, c7, c8, c9, c10,"
                         " c11, c12, c13, c14, c15, c16, c17, c18, c19, c20, c21, c22, c23)");
        state.ResumeTiming();
        data::Transaction transaction(database);
        std::ifstream stream(path, std::ios::binary);
        data::readCsv(stream, ',', [&](std::size_t /*line*/, const data::CsvCells& cells) {
            data::Statement row = database.prepare(
                "INSERT INTO entry VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
            for (const std::string& cell : cells)
                row.bind(cell);
            row.run();
            return true;
        });
        transaction.commit();
    }
}
BENCHMARK(csvImportBare)->Arg(100'000)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace

} // namespace frond::bench
