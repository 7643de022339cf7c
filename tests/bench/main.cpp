// SPDX-License-Identifier: GPL-3.0-or-later
// frond_bench [Google Benchmark's options]
// frond_bench --make FILE COUNT    a database for runs of whole programs
#include "tests/bench/benchdata.h"

#include <benchmark/benchmark.h>
#include <cstdlib>
#include <string_view>

int main(int argc, char** argv) {
    if (argc == 4 && std::string_view(argv[1]) == "--make") {
        frond::bench::makeDatabase(argv[2], std::strtoul(argv[3], nullptr, 10));
        return 0;
    }
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
        return 2;
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
