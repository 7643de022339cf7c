// SPDX-License-Identifier: GPL-3.0-or-later
// Over time, all of it: reading, counting, and the points that are drawn.
#include "app/report/pdfreports.h"
#include "app/viewmodels/base/changes.h"
#include "app/viewmodels/base/filedialogs.h"
#include "app/viewmodels/overtime/overtimeviewmodel.h"
#include "core/base/clock.h"
#include "core/note/milestone.h"
#include "data/file/keyfile.h"
#include "data/sqlite/database.h"
#include "data/store/collections.h"
#include "tests/bench/benchdata.h"

#include <benchmark/benchmark.h>

namespace frond::bench {

namespace {

class StillClock : public Clock {
public:
    [[nodiscard]] Moment now() const override {
        return {
            std::chrono::time_point_cast<std::chrono::seconds>(std::chrono::system_clock::now()),
            {}};
    }
    [[nodiscard]] MonoTime monotonic() const override { return {}; }
};

class NoDialogs : public FileDialogs {
public:
    void open(const QString& /*filter*/, Chosen /*chosen*/) override {}
    void folder(Chosen /*chosen*/) override {}
    void save(const QString& /*name*/, const QString& /*filter*/, Chosen /*chosen*/) override {}
};

void overTimeAll(benchmark::State& state) {
    BenchFile& bench = BenchFile::with(static_cast<std::size_t>(state.range(0)));
    data::Storage& storage = bench.storage();
    const StillClock clock;
    Changes changes;
    NoDialogs files;
    const PdfReports reports;
    const OverTimeViewModel::Needs ports({clock}, {storage.sessions()}, {storage.sums()},
                                         {storage.kits()}, {storage.plans()}, {storage.pauses()},
                                         {data::collectionOf<Milestone>(storage)}, {files},
                                         {reports}, {changes});
    OverTimeViewModel overTime(ports);
    overTime.setRange(QStringLiteral("all"));
    overTime.setActive(true);
    for (auto _ : state) {
        overTime.reload();
        for (ChartModel* chart : {overTime.size(), overTime.felt(), overTime.words(),
                                  overTime.ease(), overTime.minutes()})
            benchmark::DoNotOptimize(chart->lines());
    }
}
/// What the charts need of each month, as one would ask SQLCipher for it: sessions, minutes, the
/// largest size, and how often each number for pain was given, from which the medians follow.
void overTimeBySql(benchmark::State& state) {
    BenchFile& bench = BenchFile::with(static_cast<std::size_t>(state.range(0)) + 3);
    bench.close();
    data::Database database(bench.file(), data::KeyFile(bench.file()).load());
    for (auto _ : state) {
        auto rows = database.prepare(R"(
            SELECT strftime('%Y-%m', day * 86400, 'unixepoch'), pain_during, count(*), sum(seconds),
                max(diameter)
            FROM (SELECT day, pain_during,
                    (SELECT sum(value ->> 'seconds') FROM json_each(steps)) AS seconds,
                    (SELECT max(value ->> 'diameter_mm') FROM json_each(steps)) AS diameter
                FROM session WHERE removed IS NULL AND outcome <> 'not_today')
            GROUP BY 1, 2)");
        int count = 0;
        while (rows.next())
            ++count;
        benchmark::DoNotOptimize(count);
    }
}
BENCHMARK(overTimeBySql)->Arg(100'000)->Unit(benchmark::kMillisecond);

BENCHMARK(overTimeAll)
    ->Arg(100)
    ->Arg(11'000)
    ->Arg(100'000)
    ->Arg(1'000'000)
    ->Unit(benchmark::kMillisecond);

} // namespace

} // namespace frond::bench
