// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/reminder/reminderlog.h"

#include "core/base/storageerror.h"
#include "core/base/text.h"
#include "data/file/durablefile.h"

#include <array>
#include <cerrno>
#include <charconv>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

namespace frond::data {

using EventKind = ReminderEvent::Kind;

namespace {

constexpr std::array<std::pair<EventKind, std::string_view>, 5> kindWords{{
    {EventKind::Shown, "shown"},
    {EventKind::Failed, "failed"},
    {EventKind::Later, "later"},
    {EventKind::NotToday, "not_today"},
    {EventKind::Started, "started"},
}};

std::string_view wordOf(EventKind kind) {
    for (const auto& [of, word] : kindWords) {
        if (of == kind)
            return word;
    }
    return {};
}

std::optional<EventKind> kindOf(std::string_view word) {
    for (const auto& [kind, of] : kindWords) {
        if (of == word)
            return kind;
    }
    return std::nullopt;
}

/// Also the name of the one that is only tried.
std::optional<FloatingTime> parseDue(std::string_view text) {
    return text == toText(tryDue) ? tryDue : parseFloatingTime(text);
}

/// Of the whole file, also against other descriptors of this process; a Java receiver on Android
/// takes the same kind of lock.
FileHandle openLocked(const std::filesystem::path& path) {
    FileHandle file = openFile(path, O_RDWR | O_CREAT | O_APPEND);
#ifdef F_OFD_SETLKW
    constexpr int command = F_OFD_SETLKW;
#else
    constexpr int command = F_SETLKW;
#endif
    struct flock lock {};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    while (::fcntl(file.get(), command, &lock) != 0) {
        if (errno != EINTR)
            throw StorageError(StorageError::Kind::Other, {Code::ReminderLogNotLocked});
    }
    return file;
}

/// A last line without an end, of a write that was cut short, is ended first.
void appendTo(const FileHandle& file, std::string line) {
    char last = '\n';
    const off_t size = ::lseek(file.get(), 0, SEEK_END);
    if (size > 0 && ::pread(file.get(), &last, 1, size - 1) == 1 && last != '\n')
        line.insert(0, 1, '\n');
    if (::write(file.get(), line.data(), line.size()) != static_cast<ssize_t>(line.size()))
        throw StorageError(StorageError::Kind::Other, {Code::ReminderLogNotWritten});
}

std::string contentOf(const FileHandle& file) {
    std::string content;
    std::array<char, 4096> part{};
    ssize_t count = 0;
    while ((count = ::pread(file.get(), part.data(), part.size(),
                            static_cast<off_t>(content.size()))) > 0)
        content.append(part.data(), static_cast<std::size_t>(count));
    return content;
}

std::vector<ReminderEvent> eventsIn(std::string_view text) {
    std::vector<ReminderEvent> events;
    for (const std::string_view line : split(text, '\n')) {
        if (auto event = parseEventLine(line))
            events.push_back(*event);
    }
    return events;
}

} // namespace

std::string eventLine(const ReminderEvent& event) {
    std::string line = std::to_string(event.at.time_since_epoch().count());
    line += ' ' + std::string(wordOf(event.kind)) + ' ' + toText(event.due);
    if (event.until)
        line += ' ' + toText(*event.until);
    return line += '\n';
}

std::optional<ReminderEvent> parseEventLine(std::string_view line) {
    const std::vector<std::string_view> parts = split(line, ' ');
    if (parts.size() < 3 || parts.size() > 4)
        return std::nullopt;
    std::int64_t seconds = 0;
    const char* end = parts[0].data() + parts[0].size();
    if (const auto [at, error] = std::from_chars(parts[0].data(), end, seconds);
        error != std::errc() || at != end)
        return std::nullopt;
    const auto kind = kindOf(parts[1]);
    const auto due = parseDue(parts[2]);
    const auto until = parts.size() == 4 ? parseFloatingTime(parts[3]) : std::nullopt;
    if (!kind || !due || (parts.size() == 4) != (*kind == EventKind::Later) ||
        (*kind == EventKind::Later && !until))
        return std::nullopt;
    return ReminderEvent{std::chrono::sys_seconds(std::chrono::seconds(seconds)), *kind, *due,
                         until};
}

ReminderLog::ReminderLog(const std::filesystem::path& database) : m_path(database) {
    m_path += ".reminders-log";
}

ReminderEvents::Batch ReminderLog::since(std::uint64_t mark) const {
    if (!std::filesystem::exists(m_path))
        return {};
    const std::string content = contentOf(openLocked(m_path));
    const std::size_t from = mark <= content.size() ? static_cast<std::size_t>(mark) : 0;
    // A line that is being written, or was when the power went, waits for its end.
    const std::size_t to = content.rfind('\n') == std::string::npos ? 0 : content.rfind('\n') + 1;
    if (to <= from)
        return {{}, from};
    return {eventsIn(std::string_view(content).substr(from, to - from)), to};
}

void ReminderLog::append(const ReminderEvent& event) {
    appendTo(openLocked(m_path), eventLine(event));
}

void ReminderLog::showDue(const HandOver& handOver, const ZoneOffsets& zone,
                          std::chrono::sys_seconds now,
                          const std::function<bool(const std::vector<FloatingTime>&)>& show) {
    const FileHandle file = openLocked(m_path);
    const std::vector<FloatingTime> due =
        dueNow(handOver.due, notTakenIn(eventsIn(contentOf(file)), handOver.made), zone, now);
    if (due.empty())
        return;
    const EventKind kind = show(due) ? EventKind::Shown : EventKind::Failed;
    std::string lines;
    for (const FloatingTime& time : due)
        lines += eventLine({now, kind, time, std::nullopt});
    appendTo(file, lines);
}

std::vector<FloatingTime> ReminderLog::due(const HandOver& handOver, const ZoneOffsets& zone,
                                           std::chrono::sys_seconds now) const {
    return dueNow(handOver.due, notTakenIn(since(0).events, handOver.made), zone, now);
}

std::optional<std::chrono::sys_seconds> ReminderLog::nextDue(const HandOver& handOver,
                                                             const ZoneOffsets& zone,
                                                             std::chrono::sys_seconds now) const {
    return frond::nextDue(handOver.due, notTakenIn(since(0).events, handOver.made), zone, now);
}

} // namespace frond::data
