// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/file/databasefiles.h"

#include "core/base/day.h"
#include "data/file/durablefile.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <string>
#include <system_error>
#include <utility>

namespace frond::data {

namespace fs = std::filesystem;

namespace {

constexpr std::array<std::string_view, 9> liveEndings{
    "", ".key", ".lock", ".mark", "-wal", "-shm", "-journal", ".reminders", ".reminders-log"};
/// Alone, or with an ending of their own.
constexpr std::array<std::string_view, 6> unfinishedEndings{
    ".new", ".restoring", ".key.new", ".reminders.new", "-wal", "-journal"};

std::optional<std::string_view> after(std::string_view start, std::string_view text) {
    return text.starts_with(start) ? std::optional(text.substr(start.size())) : std::nullopt;
}

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isAlphanumeric(char c) {
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// What mkstemp(3) and mkdtemp(3) end a name in.
bool isRandomSuffix(std::string_view text) {
    return text.size() == 6 && std::all_of(text.begin(), text.end(), isAlphanumeric);
}

/// What follows a name of freeName; null when `text` does not begin with one.
std::optional<std::string_view> afterTime(std::string_view text) {
    constexpr std::string_view form = "00000000T000000Z";
    if (text.size() < form.size())
        return std::nullopt;
    for (std::size_t i = 0; i < form.size(); ++i) {
        if (isDigit(form[i]) ? !isDigit(text[i]) : text[i] != form[i])
            return std::nullopt;
    }
    text.remove_prefix(form.size());
    if (!text.starts_with('-'))
        return text;
    const std::size_t end = std::min(text.find_first_not_of("0123456789", 1), text.size());
    return end > 3 ? text.substr(end) : text; // a number has three digits or more
}

bool isUnfinished(std::string_view ending) {
    return std::any_of(
        unfinishedEndings.begin(), unfinishedEndings.end(), [&](std::string_view start) {
            const auto rest = after(start, ending);
            return rest && (rest->empty() || rest->front() == '.' || rest->front() == '-');
        });
}

std::string nameOf(std::chrono::sys_seconds time) {
    const auto day = std::chrono::floor<Days>(time);
    const std::chrono::hh_mm_ss clock{time - day};
    std::string text = toText(Day{day.time_since_epoch()});
    text.erase(std::remove(text.begin(), text.end(), '-'), text.end());
    std::array<char, 16> buffer{};
    std::snprintf(
        buffer.data(), buffer.size(), "T%02d%02d%02dZ", static_cast<int>(clock.hours().count()),
        static_cast<int>(clock.minutes().count()), static_cast<int>(clock.seconds().count()));
    return text + buffer.data();
}

bool isThere(const fs::path& path) {
    std::error_code error;
    return fs::exists(fs::symlink_status(path, error));
}

} // namespace

std::optional<DatabasePart> partOf(std::string_view name, std::string_view database) {
    const auto ending = after(database, name);
    if (!ending)
        return std::nullopt;
    if (std::find(liveEndings.begin(), liveEndings.end(), *ending) != liveEndings.end())
        return DatabasePart::Live;
    if (isUnfinished(*ending))
        return DatabasePart::Unfinished;
    if (const auto suffix = after(".trying-", *ending); suffix && isRandomSuffix(*suffix))
        return DatabasePart::Unfinished; // a folder
    if (const auto time = after(snapshotPart, *ending)) {
        const auto rest = afterTime(*time);
        if (rest && rest->empty())
            return DatabasePart::Snapshot;
        // What the names of temporary files ended in once.
        const bool left = rest && rest->starts_with('.') && isRandomSuffix(rest->substr(1));
        return left ? std::optional(DatabasePart::Unfinished) : std::nullopt;
    }
    for (const std::string_view part : {keptPart, forgottenPart}) {
        const auto time = after(part, *ending);
        if (!time)
            continue;
        const auto rest = afterTime(*time);
        if (rest && rest->empty())
            return DatabasePart::Kept;
        return rest && partOf(*rest, "") ? std::optional(DatabasePart::KeptPart) : std::nullopt;
    }
    return std::nullopt;
}

std::vector<DatabaseFile> filesOf(const fs::path& database) {
    std::vector<DatabaseFile> files;
    std::error_code error;
    fs::directory_iterator entry(folderOf(database), error);
    for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        if (const auto part = partOf(name, database.filename().string()))
            files.push_back({entry->path(), *part});
    }
    const bool noFolder =
        error == std::errc::no_such_file_or_directory || error == std::errc::not_a_directory;
    if (error && !noFolder)
        throwErrno(error.value(), About::Database);
    std::sort(files.begin(), files.end(),
              [](const DatabaseFile& a, const DatabaseFile& b) { return a.path < b.path; });
    return files;
}

std::vector<fs::path> keptKeys(const fs::path& database) {
    std::vector<fs::path> keys;
    for (const DatabaseFile& file : filesOf(database)) {
        if (file.part == DatabasePart::KeptPart && file.path.extension() == ".key")
            keys.push_back(file.path);
    }
    return keys;
}

bool isPartOfDatabase(const fs::path& path, const fs::path& database) {
    const fs::path target = resolved(path);
    const fs::path file = resolved(database);
    if (folderOf(target) == folderOf(file) &&
        partOf(target.filename().string(), file.filename().string()))
        return true;
    for (const std::string_view ending : liveEndings) { // they may be links
        if (target == resolved(withEnding(database, ending)))
            return true;
    }
    const std::vector<DatabaseFile> files = filesOf(file);
    return std::any_of(files.begin(), files.end(), [&](const DatabaseFile& part) {
        std::error_code error; // also where the target is not there
        return fs::equivalent(target, part.path, error);
    });
}

fs::path resolved(const fs::path& path) {
    std::error_code error;
    const fs::path result = fs::weakly_canonical(fs::absolute(path, error), error);
    return error ? path : result;
}

fs::path withEnding(const fs::path& file, std::string_view ending) {
    return file.string().append(ending);
}

fs::path freeName(const fs::path& file, std::string_view part, std::chrono::sys_seconds time) {
    const std::string base = withEnding(file, part).string() + nameOf(time);
    fs::path candidate = base;
    const auto taken = [&] {
        return std::any_of(liveEndings.begin(), liveEndings.end(), [&](std::string_view ending) {
            return isThere(withEnding(candidate, ending));
        });
    };
    for (int number = 2; taken(); ++number) {
        std::array<char, 16> ending{};
        std::snprintf(ending.data(), ending.size(), "-%03d", number);
        candidate = base + ending.data();
    }
    return candidate;
}

std::optional<std::chrono::sys_seconds> timeIn(const fs::path& name, const fs::path& file,
                                               std::string_view part) {
    const std::string text = name.filename().string();
    const auto time = after(withEnding(file, part).filename().string(), text);
    if (!time || !afterTime(*time))
        return std::nullopt;
    constexpr std::array<std::pair<std::size_t, std::size_t>, 6> places{
        {{0, 4}, {4, 2}, {6, 2}, {9, 2}, {11, 2}, {13, 2}}};
    constexpr std::string_view between = "--T::Z";
    std::string moment;
    for (std::size_t i = 0; i < places.size(); ++i)
        moment.append(time->substr(places[i].first, places[i].second)).append(1, between[i]);
    const auto parsed = parseMoment(moment);
    return parsed ? std::optional(parsed->utc) : std::nullopt;
}

} // namespace frond::data
