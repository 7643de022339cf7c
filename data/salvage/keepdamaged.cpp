// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/salvage/keepdamaged.h"

#include "core/day.h"
#include "data/durablefile.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <unistd.h>

namespace frond::data {

namespace fs = std::filesystem;

namespace {

std::string nameOf(std::chrono::sys_seconds time) {
    const auto day = std::chrono::floor<Days>(time);
    const std::chrono::hh_mm_ss clock{time - day};
    std::string text = toText(Day{day.time_since_epoch()});
    std::erase(text, '-');
    std::array<char, 16> buffer{};
    std::snprintf(
        buffer.data(), buffer.size(), "T%02d%02d%02dZ", static_cast<int>(clock.hours().count()),
        static_cast<int>(clock.minutes().count()), static_cast<int>(clock.seconds().count()));
    return text + buffer.data();
}

fs::path withEnding(const fs::path& path, const char* ending) {
    fs::path result = path;
    result += ending;
    return result;
}

fs::path freeName(const fs::path& database, std::chrono::sys_seconds now) {
    const std::string base = database.string() + ".kept-" + nameOf(now);
    fs::path candidate = base;
    const auto taken = [&] {
        return fs::exists(candidate) || fs::exists(withEnding(candidate, ".key"));
    };
    for (int number = 2; taken(); ++number) {
        std::array<char, 16> ending{};
        std::snprintf(ending.data(), ending.size(), "-%03d", number);
        candidate = base + ending.data();
    }
    return candidate;
}

} // namespace

fs::path keepDamaged(const fs::path& database, std::chrono::sys_seconds now) {
    const fs::path kept = freeName(database, now);
    {
        std::ifstream key(withEnding(database, ".key"), std::ios::binary);
        writeDurably(withEnding(kept, ".key"),
                     std::string(std::istreambuf_iterator<char>(key), {}));
    }
    for (const char* ending : {"-wal", "-journal", ".mark"}) {
        if (fs::exists(withEnding(database, ending)))
            renameDurably(withEnding(database, ending), withEnding(kept, ending));
    }
    if (::link(database.c_str(), kept.c_str()) != 0)
        renameDurably(database, kept); // where there are no links
    return kept;
}

} // namespace frond::data
