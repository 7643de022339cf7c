// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/reminder/handover.h"

#include "core/base/text.h"
#include "data/file/durablefile.h"

#include <cstdlib>
#include <fstream>
#include <iterator>

namespace frond::data {

namespace {

constexpr std::string_view heading = "frond-handover 1";
constexpr std::string_view ending = "end";
constexpr std::size_t longestFile = 1024 * 1024;

std::string contentOf(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::string text(std::istreambuf_iterator<char>(file), {});
    return text.size() > longestFile ? std::string() : text;
}

/// The rest of `line` when it begins with `word` and a space.
std::optional<std::string_view> after(std::string_view word, std::string_view line) {
    if (!line.starts_with(word) || line.size() <= word.size() || line[word.size()] != ' ')
        return std::nullopt;
    return line.substr(word.size() + 1);
}

} // namespace

std::string handOverText(const ReminderPlan& plan) {
    std::string text(heading);
    text += "\nmade " + std::to_string(plan.made.time_since_epoch().count());
    text += "\nline " + plan.line + "\nexact " + (plan.exact ? "yes" : "no") + '\n';
    for (const DueReminder& reminder : plan.due)
        text += "at " + toText(reminder.due) + '\n';
    return text += std::string(ending) + '\n';
}

HandOver parseHandOver(std::string_view text) {
    HandOver handOver{std::string(neutralLine), false, {}, {}};
    const std::vector<std::string_view> lines = split(text, '\n');
    if (lines.size() < 3 || lines.front() != heading || lines[lines.size() - 2] != ending)
        return handOver;
    for (const std::string_view line : lines) {
        if (const auto words = after("line", line))
            handOver.line = *words;
        else if (const auto exact = after("exact", line))
            handOver.exact = *exact == "yes";
        else if (const auto made = after("made", line))
            handOver.made = std::chrono::sys_seconds(
                std::chrono::seconds(std::strtoll(std::string(*made).c_str(), nullptr, 10)));
        else if (const auto at = after("at", line))
            if (const auto time = parseFloatingTime(*at))
                handOver.due.push_back(*time);
    }
    return handOver;
}

std::filesystem::path handOverPath(const std::filesystem::path& database) {
    std::filesystem::path path = database;
    return path += ".reminders";
}

HandOver readHandOver(const std::filesystem::path& database) {
    return parseHandOver(contentOf(handOverPath(database)));
}

void writeHandOver(const std::filesystem::path& database, const ReminderPlan& plan) {
    const std::string before = contentOf(handOverPath(database));
    ReminderPlan same = plan;
    same.made = parseHandOver(before).made;
    if (before != handOverText(same))
        writeDurably(handOverPath(database), handOverText(plan));
}

void clearHandOver(const std::filesystem::path& database) {
    if (std::filesystem::exists(handOverPath(database)))
        writeHandOver(database, {.line = std::string(neutralLine), .due = {}, .made = {}});
}

} // namespace frond::data
