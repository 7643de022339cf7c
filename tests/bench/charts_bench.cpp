// SPDX-License-Identifier: GPL-3.0-or-later
// Over time, all of it: reading, counting, and the points that are drawn.
#include "app/viewmodels/base/changes.h"
#include "app/viewmodels/overtime/overtimeviewmodel.h"
#include "core/base/clock.h"
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

void overTimeAll(benchmark::State& state) {
    BenchFile& bench = BenchFile::with(static_cast<std::size_t>(state.range(0)));
    data::Storage& storage = bench.storage();
    const StillClock clock;
    Changes changes;
    const OverTimeViewModel::Needs ports({clock}, {storage.sessions()}, {storage.kits()},
                                         {storage.plans()}, {storage.pauses()}, {changes});
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
BENCHMARK(overTimeAll)->Arg(100)->Arg(11'000)->Arg(100'000)->Unit(benchmark::kMillisecond);

} // namespace

} // namespace frond::bench
