// SPDX-License-Identifier: GPL-3.0-or-later
// Over time, all of it: reading, counting, and the points that are drawn.
#include "app/report/pdfreports.h"
#include "app/services/filedialogs.h"
#include "app/services/qrcode.h"
#include "app/viewmodels/overtime/overtimeviewmodel.h"
#include "data/catalogue/library.h"
#include "data/store/randomids.h"
#include "tests/bench/benchdata.h"

#include "tests/support/memoryreminders.h"
#include "tests/support/noexchange.h"

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
    const data::BuiltInLibrary library;
    const ZxingCodes codes;
    SystemFileDialogs files;
    const PdfReports reports;
    test::NoExchange exchange;
    test::StorageSwitch nothing;
    test::MemoryReminders reminders(nothing);
    test::MemoryEvents events;
    test::SimulatedSystem system(events);
    Changes changes;
    const Ports ports{clock,
                      data::randomIds(),
                      [](Day, std::chrono::minutes) { return std::chrono::minutes(0); },
                      storage.sessions(),
                      storage.running(),
                      storage.kits(),
                      storage.plans(),
                      storage.pauses(),
                      storage.appointments(),
                      storage.questions(),
                      library,
                      codes,
                      files,
                      reports,
                      exchange,
                      storage.settings(),
                      [](std::chrono::sys_seconds) { return std::chrono::minutes(0); },
                      reminders,
                      events,
                      system,
                      changes};
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
