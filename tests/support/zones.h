// SPDX-License-Identifier: GPL-3.0-or-later
// Every zone of the system's tzdata as a table of its offsets from 2020 to 2037.
#pragma once

#include "core/base/floatingtime.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <vector>

namespace frond::test {

struct Change {
    std::chrono::sys_seconds from;
    std::chrono::minutes offset;
    friend auto operator<=>(const Change&, const Change&) = default;
};

/// Ascending; the first is before all others.
using Changes = std::vector<Change>;

/// Takes effect on the process's TZ.
inline Changes changesOf(const std::string& name) {
    using namespace std::chrono;
    ::setenv("TZ", name.c_str(), 1);
    ::tzset();
    const auto offsetAt = [](sys_seconds utc) {
        const std::time_t time = utc.time_since_epoch().count();
        std::tm local{};
        ::localtime_r(&time, &local);
        return duration_cast<minutes>(seconds(local.tm_gmtoff));
    };
    const sys_seconds first = sys_days{year{2019} / 12 / 1};
    const sys_seconds end = sys_days{year{2038} / 1 / 15};
    Changes changes{{first, offsetAt(first)}};
    for (sys_seconds time = first; time < end; time += days(1)) {
        if (offsetAt(time + days(1)) == changes.back().offset)
            continue;
        sys_seconds before = time;
        sys_seconds after = time + days(1);
        while (after - before > seconds(1)) {
            const sys_seconds middle = before + (after - before) / 2;
            (offsetAt(middle) == changes.back().offset ? before : after) = middle;
        }
        changes.push_back({after, offsetAt(after)});
    }
    return changes;
}

inline ZoneOffsets zoneOf(Changes changes) {
    return [changes = std::move(changes)](std::chrono::sys_seconds utc) {
        const auto next = std::upper_bound(
            changes.begin(), changes.end(), utc,
            [](std::chrono::sys_seconds time, const Change& change) { return time < change.from; });
        return next == changes.begin() ? changes.front().offset : std::prev(next)->offset;
    };
}

inline ZoneOffsets zone(const std::string& name) {
    return zoneOf(changesOf(name));
}

/// One name for each different table.
inline std::map<Changes, std::string> allZones() {
    namespace fs = std::filesystem;
    const fs::path root = "/usr/share/zoneinfo";
    std::map<Changes, std::string> zones;
    for (auto entry = fs::recursive_directory_iterator(root);
         entry != fs::recursive_directory_iterator(); ++entry) {
        const std::string name = fs::relative(entry->path(), root).string();
        if (name == "posix" || name == "right") {
            entry.disable_recursion_pending(); // the same again, and with leap seconds
            continue;
        }
        std::array<char, 4> magic{};
        std::ifstream(entry->path(), std::ios::binary).read(magic.data(), magic.size());
        if (entry->is_regular_file() && std::string_view(magic.data(), 4) == "TZif")
            zones.emplace(changesOf(name), name);
    }
    return zones;
}

} // namespace frond::test
