// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/file/systemclocks.h"

#include <array>
#include <ctime>
#include <fcntl.h>
#include <unistd.h>
#ifdef __APPLE__
#include <sys/sysctl.h>
#endif

namespace frond::data {

namespace {

std::chrono::milliseconds readClock(clockid_t clock) {
    timespec time{};
    ::clock_gettime(clock, &time);
    return std::chrono::seconds{time.tv_sec} +
           std::chrono::duration_cast<std::chrono::milliseconds>(
               std::chrono::nanoseconds{time.tv_nsec});
}

/// A random name that the system gives each of its starts; empty where it does not say.
std::string startOfSystem() {
    std::array<char, 64> name{};
#ifdef __APPLE__
    std::size_t size = name.size() - 1;
    if (::sysctlbyname("kern.bootsessionuuid", name.data(), &size, nullptr, 0) != 0)
        return {};
#else
    const int file = ::open("/proc/sys/kernel/random/boot_id", O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return {};
    const ssize_t size = ::read(file, name.data(), name.size() - 1);
    ::close(file);
    if (size < 0)
        return {};
#endif
    const std::string text = name.data();
    return text.substr(0, text.find('\n'));
}

} // namespace

ClockReading systemClocks() {
#ifdef CLOCK_BOOTTIME
    constexpr clockid_t withSleep = CLOCK_BOOTTIME;
#else
    constexpr clockid_t withSleep = CLOCK_MONOTONIC; // goes on in sleep on Apple systems
#endif
    return {std::chrono::sys_time<std::chrono::milliseconds>(readClock(CLOCK_REALTIME)),
            readClock(withSleep), startOfSystem()};
}

} // namespace frond::data
