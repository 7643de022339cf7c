// SPDX-License-Identifier: GPL-3.0-or-later
// Searching the history, against reading the entries of its last week.
#include "tests/bench/benchdata.h"

#include <benchmark/benchmark.h>

namespace frond::bench {

namespace {

constexpr std::size_t pageLength = 50; // as History reads it

BenchFile& benchOf(const benchmark::State& state) {
    return BenchFile::with(static_cast<std::size_t>(state.range(0)));
}

void readWeek(benchmark::State& state) {
    data::Storage& storage = benchOf(state).storage();
    const Day last = storage.sessions().days()->to;
    for (auto _ : state)
        benchmark::DoNotOptimize(storage.sessions().list(last - Days{6}, last));
}
BENCHMARK(readWeek)->Arg(100'000)->Unit(benchmark::kMicrosecond);

void searchFor(benchmark::State& state, const char* words) {
    data::Storage& storage = benchOf(state).storage();
    for (auto _ : state)
        benchmark::DoNotOptimize(storage.sessions().page({}, pageLength, words));
}
void searchAbsent(benchmark::State& state) {
    searchFor(state, "zebra");
}
void searchAbsentPair(benchmark::State& state) {
    searchFor(state, "qj");
}
void searchFrequent(benchmark::State& state) {
    searchFor(state, "bath");
}
BENCHMARK(searchAbsent)->Arg(100'000)->Unit(benchmark::kMicrosecond);
BENCHMARK(searchAbsentPair)->Arg(100'000)->Unit(benchmark::kMicrosecond);
BENCHMARK(searchFrequent)->Arg(100'000)->Unit(benchmark::kMicrosecond);

} // namespace

} // namespace frond::bench
