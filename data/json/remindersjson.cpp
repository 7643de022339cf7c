// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/json/remindersjson.h"

#include "data/json/reader.h"
#include "data/json/weekdays.h"
#include "data/json/writer.h"

#include <string>

namespace frond::data {

using nlohmann::json;
using nlohmann::ordered_json;

namespace {

constexpr std::string_view format = "frond-reminders";

std::chrono::minutes requireTime(const ObjectReader& object, std::string_view key) {
    const auto time = parseTimeOfDay(object.requireText(key));
    if (!time)
        object.refuse(key, "must be a time such as 20:30");
    return *time;
}

ReminderSlot readSlot(const json& value, const std::string& path) {
    const ObjectReader reader(value, path, {"time", "weekdays"});
    ReminderSlot slot{requireTime(reader, "time"), std::nullopt};
    if (reader.has("weekdays"))
        slot.weekdays = requireWeekdays(reader, "weekdays");
    return slot;
}

QuietHours readQuiet(const json& value) {
    const ObjectReader reader(value, "quiet", {"from", "to"});
    return {requireTime(reader, "from"), requireTime(reader, "to")};
}

ordered_json toJson(const ReminderSlot& slot) {
    ordered_json value;
    value["time"] = timeOfDayText(slot.time);
    value["weekdays"] = slot.weekdays ? data::toJson(*slot.weekdays) : ordered_json(nullptr);
    return value;
}

} // namespace

Reminders remindersFromJson(std::string_view text) {
    const json document = parseStrictly(text);
    const ObjectReader file(document, "",
                            {"format", "version", "slots", "follow_plan", "quiet",
                             "only_if_not_done", "text", "most_per_day", "second_after_minutes"});
    requireFormat(file, format, 1);
    Reminders reminders;
    if (file.has("slots")) {
        const json& slots = file.requireArray("slots");
        if (slots.size() > maxReminderSlots)
            file.refuse("slots", "must be at most 24");
        for (const json& slot : slots)
            reminders.times.push_back(
                readSlot(slot, "slots[" + std::to_string(reminders.times.size()) + ']'));
    }
    const Reminders standard;
    reminders.followPlan = file.boolean("follow_plan").value_or(standard.followPlan);
    if (const json* quiet = file.find("quiet"))
        reminders.quiet = readQuiet(*quiet);
    reminders.onlyIfNotDone = file.boolean("only_if_not_done").value_or(standard.onlyIfNotDone);
    reminders.text = file.text("text");
    reminders.mostPerDay = file.whole("most_per_day");
    reminders.secondAfterMinutes = file.whole("second_after_minutes");
    if (const Problems problems = validate(reminders); !problems.empty())
        throw FormatError(problems.front());
    return reminders;
}

ordered_json toJson(const Reminders& reminders) {
    ordered_json value;
    value["format"] = format;
    value["version"] = 1;
    value["slots"] = ordered_json::array();
    for (const ReminderSlot& slot : reminders.times)
        value["slots"].push_back(toJson(slot));
    value["follow_plan"] = reminders.followPlan;
    value["quiet"] = nullptr;
    if (reminders.quiet)
        value["quiet"] = {{"from", timeOfDayText(reminders.quiet->from)},
                          {"to", timeOfDayText(reminders.quiet->to)}};
    value["only_if_not_done"] = reminders.onlyIfNotDone;
    value["text"] = textOrNull(reminders.text);
    value["most_per_day"] = valueOrNull(reminders.mostPerDay);
    value["second_after_minutes"] = valueOrNull(reminders.secondAfterMinutes);
    return value;
}

} // namespace frond::data
