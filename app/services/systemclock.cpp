// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/systemclock.h"

#include "app/qtconvert.h"

#include <QDateTime>
#include <ctime>

namespace frond {

namespace {

/// QDateTime knows offsets in seconds; zones of today have whole minutes.
std::chrono::minutes offsetOf(const QDateTime& time) {
    return std::chrono::duration_cast<std::chrono::minutes>(
        std::chrono::seconds(time.offsetFromUtc()));
}

} // namespace

Moment SystemClock::now() const {
    const QDateTime now = QDateTime::currentDateTime();
    return {std::chrono::sys_seconds(std::chrono::seconds(now.toSecsSinceEpoch())), offsetOf(now)};
}

MonoTime SystemClock::monotonic() const {
#ifdef CLOCK_BOOTTIME
    timespec time{};
    if (clock_gettime(CLOCK_BOOTTIME, &time) == 0)
        return MonoTime(std::chrono::duration_cast<MonoTime::duration>(
            std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec)));
#endif
    return std::chrono::steady_clock::now();
}

ZoneOffsets systemZone() {
    return [](std::chrono::sys_seconds utc) {
        return offsetOf(QDateTime::fromSecsSinceEpoch(utc.time_since_epoch().count()));
    };
}

} // namespace frond
