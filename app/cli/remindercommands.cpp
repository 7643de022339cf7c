// SPDX-License-Identifier: GPL-3.0-or-later
// reminders apply · reminders show · reminders --count
#include "app/cli/failure.h"
#include "app/cli/reminders.h"
#include "app/cli/values.h"
#include "app/words/words.h"
#include "core/base/personswords.h"
#include "data/format/formaterror.h"
#include "data/format/json/remindersjson.h"
#include "data/store/randomids.h"

#include <CLI/CLI.hpp>

#include <array>
#include <iostream>
#include <memory>

namespace frond::cli {

Reminding::Reminding(const Runtime& runtime, data::Storage& storage)
    : m_clock(runtime.now())
    , m_events(runtime.file())
    , m_scheduler(runtime.file())
    , m_keeper({m_clock, Runtime::zone(), data::randomIds(), storage.sessions(), storage.kits(),
                storage.plans(), storage.pauses(), storage.reminders(), m_events, m_scheduler}) {}

namespace {

constexpr int mostListed = 10'000;
constexpr Days furthestAhead{20 * 366};

void takeOver(const Runtime& runtime, const std::string& file) {
    Reminders reminders;
    try {
        reminders = data::remindersFromJson(fileContent(file));
    } catch (const data::FormatError& error) {
        unacceptable(inQuotes(file), inEnglish(error));
    }
    const auto storage = runtime.openToWrite();
    if (namesPurpose(reminders.text.value_or(""), ownWords(storage->settings())))
        unacceptable(inQuotes(file), "text: must not hold a word that was chosen for what you use "
                                     "or do: others may read it on the screen");
    storage->inTransaction([&] { // what cannot be armed is not taken over either
        storage->reminders().save(reminders);
        storage->settings().saveSetting(remindersOffSetting, "no"); // they are wanted here
        Reminding(runtime, *storage).keeper().rearm(reminderChoices(storage->settings()));
    });
    if (runtime.json())
        Runtime::print(data::toJson(reminders));
}

void printReminders(const Reminders& reminders) {
    if (reminders.times.empty()) {
        std::cout << "No reminders.\n";
        return;
    }
    constexpr std::array names{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    for (const ReminderSlot& slot : reminders.times) {
        std::cout << timeOfDayText(slot.time);
        for (std::size_t i = 0; slot.weekdays && i < names.size(); ++i) {
            if ((*slot.weekdays)[i])
                std::cout << ' ' << names[i];
        }
        std::cout << '\n';
    }
    if (reminders.followPlan)
        std::cout << "Only on days with something planned.\n";
    if (reminders.quiet)
        std::cout << "Quiet from " << timeOfDayText(reminders.quiet->from) << " to "
                  << timeOfDayText(reminders.quiet->to) << ".\n";
    std::cout << "Says: " << printable(reminders.text.value_or(std::string(neutralLine))) << '\n';
}

void showReminders(const Runtime& runtime) {
    const Reminders reminders = runtime.openToRead()->reminders().reminders();
    if (runtime.json())
        Runtime::print(data::toJson(reminders));
    else
        printReminders(reminders);
}

void listReminders(const Runtime& runtime, const std::string& text) {
    const int count = wholeValue("--count", text, 1, mostListed);
    const auto storage = runtime.openToRead();
    auto rows = nlohmann::ordered_json::array();
    for (const DueReminder& reminder : Reminding(runtime, *storage)
                                           .keeper()
                                           .next(static_cast<std::size_t>(count), furthestAhead)) {
        if (runtime.json())
            rows.push_back({{"at", toText(reminder.at)}});
        else
            std::cout << toText(reminder.at) << '\n';
    }
    if (runtime.json())
        Runtime::print(rows);
}

} // namespace

void addReminderCommands(CLI::App& app, Command& chosen) {
    struct Options {
        std::string file;
        std::string count;
    };
    const auto options = std::make_shared<Options>();
    CLI::App* reminders = app.add_subcommand("reminders", "Quiet lines at times a person chose");
    CLI::Option* count =
        reminders->add_option("--count", options->count, "List the next N, in the zone of TZ")
            ->type_name("N");
    CLI::App* applyCommand = reminders->add_subcommand("apply", "Take over a frond-reminders file");
    applyCommand->add_option("FILE", options->file)->required();
    CLI::App* showCommand =
        reminders->add_subcommand("show", "Print them as a frond-reminders file");
    reminders->callback([&chosen, options, count, applyCommand, showCommand] {
        const std::size_t asked =
            count->count() + (applyCommand->parsed() ? 1U : 0U) + (showCommand->parsed() ? 1U : 0U);
        if (asked != 1)
            throw CLI::ValidationError("reminders", "takes one of apply FILE, show, --count N");
        if (applyCommand->parsed())
            chosen = [options](const Runtime& runtime) { takeOver(runtime, options->file); };
        else if (showCommand->parsed())
            chosen = [](const Runtime& runtime) { showReminders(runtime); };
        else
            chosen = [options](const Runtime& runtime) { listReminders(runtime, options->count); };
    });
}

} // namespace frond::cli
