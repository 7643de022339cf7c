// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/firstframe.h"

#include <ctime>
#include <fstream>
#include <sstream>
#include <string>
#ifdef __linux__
#include <unistd.h>
#endif

namespace frond {

std::optional<std::chrono::milliseconds> timeSinceProcessStart() {
#ifdef __linux__
    // Field 22 of /proc/self/stat (proc(5)): clock ticks between boot and this process's start. The
    // second field, the name, may hold blanks; it ends at the last parenthesis.
    std::ifstream file("/proc/self/stat");
    std::string line;
    std::getline(file, line);
    const std::size_t afterName = line.rfind(')');
    if (afterName == std::string::npos)
        return std::nullopt;
    std::istringstream fields(line.substr(afterName + 1));
    std::string skipped;
    for (int field = 3; field < 22; ++field)
        fields >> skipped;
    long long ticks = 0;
    timespec now{};
    const long perSecond = sysconf(_SC_CLK_TCK);
    if (!(fields >> ticks) || perSecond <= 0 || clock_gettime(CLOCK_BOOTTIME, &now) != 0)
        return std::nullopt;
    const auto sinceBoot = std::chrono::seconds(now.tv_sec) + std::chrono::nanoseconds(now.tv_nsec);
    const auto started = std::chrono::milliseconds(ticks * 1000 / perSecond);
    return std::chrono::duration_cast<std::chrono::milliseconds>(sinceBoot - started);
#else
    return std::nullopt;
#endif
}

} // namespace frond
