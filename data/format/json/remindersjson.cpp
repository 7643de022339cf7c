// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/format/json/remindersjson.h"

#include "data/format/json/reader.h"
#include "data/format/json/weekdays.h"
#include "data/format/json/writer.h"

#include <string>

namespace frond::data {

using nlohmann::json;
using nlohmann::ordered_json;

namespace {

constexpr std::string_view remindersFormat = "frond-reminders";

std::chrono::minutes requireTime(const ObjectReader& object, std::string_view key) {
    const auto time = parseTimeOfDay(object.requireText(key));
    if (!time)
        object.refuse(key, {Code::NeedsTimeSuchAs, "20:30"});
    return *time;
}

ReminderSlot readSlot(const json& value, const std::string& path) {
    const ObjectReader reader(value, path, {"time", "weekdays"});
    ReminderSlot slot;
    auto& [time, weekdays] = slot;
    time = requireTime(reader, "time");
    if (reader.has("weekdays"))
        weekdays = requireWeekdays(reader, "weekdays");
    return slot;
}

QuietHours readQuiet(const json& value) {
    const ObjectReader reader(value, "quiet", {"from", "to"});
    return {requireTime(reader, "from"), requireTime(reader, "to")};
}

// Every member is named below, so that a new one does not compile before it is written here.

ordered_json toJson(const ReminderSlot& slot) {
    const auto& [time, weekdays] = slot;
    ordered_json value;
    value["time"] = timeOfDayText(time);
    value["weekdays"] = weekdays ? data::toJson(*weekdays) : ordered_json(nullptr);
    return value;
}

ordered_json toJson(const QuietHours& quiet) {
    const auto& [from, to] = quiet;
    return {{"from", timeOfDayText(from)}, {"to", timeOfDayText(to)}};
}

} // namespace

Reminders remindersFromJson(std::string_view text) {
    const json document = parseStrictly(text);
    const ObjectReader file(document, "",
                            {"format", "version", "slots", "follow_plan", "quiet",
                             "only_if_not_done", "text", "most_per_day", "second_after_minutes"});
    requireFormat(file, remindersFormat, 1);
    Reminders reminders;
    auto& [times, followPlan, quiet, onlyIfNotDone, words, mostPerDay, secondAfterMinutes] =
        reminders;
    if (file.has("slots")) {
        const json& slots = file.requireArray("slots");
        if (slots.size() > maxReminderSlots)
            file.refuse("slots", {Code::NotMoreThan, maxReminderSlots});
        for (const json& slot : slots)
            times.push_back(readSlot(slot, "slots[" + std::to_string(times.size()) + ']'));
    }
    followPlan = file.boolean("follow_plan").value_or(followPlan);
    if (const json* hours = file.find("quiet"))
        quiet = readQuiet(*hours);
    onlyIfNotDone = file.boolean("only_if_not_done").value_or(onlyIfNotDone);
    words = file.text("text");
    mostPerDay = file.whole("most_per_day");
    secondAfterMinutes = file.whole("second_after_minutes");
    if (const Problems problems = validate(reminders); !problems.empty())
        throw FormatError(problems.front());
    return reminders;
}

ordered_json toJson(const Reminders& reminders) {
    const auto& [times, followPlan, quiet, onlyIfNotDone, text, mostPerDay, secondAfterMinutes] =
        reminders;
    ordered_json value;
    value["format"] = remindersFormat;
    value["version"] = 1;
    value["slots"] = ordered_json::array();
    for (const ReminderSlot& slot : times)
        value["slots"].push_back(toJson(slot));
    value["follow_plan"] = followPlan;
    value["quiet"] = quiet ? toJson(*quiet) : ordered_json(nullptr);
    value["only_if_not_done"] = onlyIfNotDone;
    value["text"] = textOrNull(text);
    value["most_per_day"] = valueOrNull(mostPerDay);
    value["second_after_minutes"] = valueOrNull(secondAfterMinutes);
    return value;
}

} // namespace frond::data
