// SPDX-License-Identifier: GPL-3.0-or-later
// Loaded before libfaketime, which leaves the clocks that measure alone: of those, the one that
// counts a sleep of the device moves on by what FAKETIME_TIMESTAMP_FILE says ("+600"), and that of
// timers does not.
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <dlfcn.h>

namespace {

long secondsAsleep() {
    const char* path = std::getenv("FAKETIME_TIMESTAMP_FILE");
    std::FILE* file = path ? std::fopen(path, "re") : nullptr;
    if (!file)
        return 0;
    char text[32] = {};
    const bool isRead = std::fgets(text, sizeof text, file);
    std::fclose(file);
    return isRead ? std::strtol(text, nullptr, 10) : 0;
}

} // namespace

extern "C" int clock_gettime(clockid_t clock, timespec* time) noexcept {
    using Function = int (*)(clockid_t, timespec*);
    static const auto next = reinterpret_cast<Function>(dlsym(RTLD_NEXT, "clock_gettime"));
    const int result = next(clock, time);
    if (result == 0 && clock == CLOCK_BOOTTIME)
        time->tv_sec += secondsAsleep();
    return result;
}
