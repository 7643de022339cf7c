// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/schedule.h"

#include "tests/bench/benchdata.h"

#include <benchmark/benchmark.h>

namespace frond::bench {

namespace {

void schedule(benchmark::State& state) {
    const SampleHistory history = historyOf(11'000);
    const Day last = history.sessions.back().day;
    const DayRange range{last - Days{365 * state.range(0)}, last};
    for (auto _ : state)
        benchmark::DoNotOptimize(frond::schedule(history.plan, {}, range));
}
BENCHMARK(schedule)->Arg(1)->Arg(10)->Unit(benchmark::kMicrosecond);

} // namespace

} // namespace frond::bench
