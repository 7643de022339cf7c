// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/torture/support.h"

#include "app/words/words.h"
#include "core/reminder/reminderrecord.h"
#include "data/file/keyfile.h"
#include "data/store/collections.h"
#include "data/store/sessionstore.h"
#include "data/transfer/frondexport.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <system_error>

namespace frond::torture {

namespace fs = std::filesystem;
using data::Storage;

namespace {

ItemUse useOf(std::uint32_t number) {
    return {idOf(1'000'000 + number % 5), "item " + std::to_string(number % 5),
            Millimetres::fromTenths(static_cast<int>(150 + number % 250))};
}

Day dayOf(std::uint32_t number) {
    return sessionOf(number).day;
}

/// The text of something that has no JSON of its own.
class Lines {
public:
    template <class... Values>
    void add(std::string_view name, const Values&... values) {
        m_text.append(name);
        (append(values), ...);
        m_text += '\n';
    }
    [[nodiscard]] const std::string& text() const { return m_text; }

private:
    void append(std::int64_t value) { m_text += ' ' + std::to_string(value); }
    void append(const std::string& value) { m_text += ' ' + value; }
    void append(const Id& value) { append(value.toText()); }
    void append(const Moment& value) { append(toText(value)); }
    template <class Value>
    void append(const std::optional<Value>& value) {
        if (value)
            append(*value);
        else
            m_text += " -";
    }
    std::string m_text;
};

std::string runningText(const std::optional<RunningSession>& running) {
    Lines lines;
    if (running) {
        lines.add("running", running->id, running->startedAt, running->heartbeat,
                  static_cast<int>(running->timer.state));
        for (const TimedStep& step : running->timer.steps)
            lines.add("step", step.use ? step.use->label : "-", step.elapsed.count());
    }
    return lines.text();
}

std::string reminderText(ReminderRepository& reminders) {
    Lines lines;
    lines.add("mark", reminders.mark() ? static_cast<std::int64_t>(*reminders.mark()) : -1);
    for (const ReminderRecord& record : reminders.records())
        lines.add("reminder", toText(record.due), record.at.time_since_epoch().count(),
                  record.putOff ? 1 : 0,
                  record.shown ? record.shown->time_since_epoch().count() : -1,
                  record.cause ? static_cast<int>(*record.cause) : -1, record.told ? 1 : 0);
    return lines.text();
}

void changeKit(Storage& storage, std::uint32_t number) {
    Kit kit = storage.kits().kit();
    const Id id = idOf(2'000'000 + number);
    kit.items.push_back({.id = id,
                         .label = "kit " + std::to_string(number),
                         .size = FixedSize{useOf(number).diameter.value()},
                         .colour = "green",
                         .material = "silicone"});
    if (kit.items.size() > 6)
        kit.items.erase(kit.items.begin());
    storage.kits().saveKit(kit);
}

void changePlan(Storage& storage, std::uint32_t number) {
    Plan plan{.name = "Plan " + std::to_string(number),
              .kind = PlanKind::Surgery,
              .start = dayOf(number),
              .breakWords = "The clinic's own words, number " + std::to_string(number)};
    plan.phases = {{.cadence = TimesPerDay{3}, .minutes = 10, .weeks = 12},
                   {.cadence = OnWeekdays{.on = {true, false, false, true}}, .minutes = 10}};
    storage.plans().savePlanHistory(defaultGroup,
                                    withPlan(storage.plans().planHistory(), plan, dayOf(number)));
}

void changePauses(Storage& storage, std::uint32_t number) {
    const Day from = dayOf(number);
    storage.pauses().savePauses(
        withPause(storage.pauses().pauses(), {.from = from, .to = from, .reason = "flare"}));
}

void changeReminder(Storage& storage, std::uint32_t number) {
    Reminders reminders;
    reminders.times = {{.time = std::chrono::minutes(number % 1440)}};
    reminders.text = "a line " + std::to_string(number);
    storage.reminders().save(reminders);
}

void changeReminderRecords(Storage& storage, std::uint32_t number) {
    ReminderRecords records = storage.reminders().records();
    ReminderRecord record;
    record.due = {dayOf(number), std::chrono::minutes(number % 1440)};
    record.at = std::chrono::sys_seconds{Seconds{1'700'000'000 + std::int64_t{number} * 3600}};
    if (number % 2 == 0)
        record.cause = MissCause::DeviceOff;
    records.push_back(record);
    std::sort(records.begin(), records.end(),
              [](const auto& a, const auto& b) { return a.due < b.due; });
    storage.reminders().save(records, number);
}

/// A later edit comes from another device that did not know of the one here.
void mergeEditMadeApart(Storage& storage, std::uint32_t number) {
    data::SessionStore& sessions = storage.stores().sessions;
    const Id id = sessions.page({}, 1 + number % 5).back().id;
    SessionReplica theirs = sessions.replica(id).value();
    theirs.seen.clear();
    theirs.changed = {Stamp{theirs.changed.stamp.value + 1}, idOf(7'000'000)};
    theirs.content->ratings.painAfter = std::nullopt;
    theirs.content->context.position = "position " + std::to_string(number);
    storage.inTransaction([&] { sessions.merge(theirs); });
}

std::string replacedText(const SessionRepository& sessions) {
    Lines lines;
    for (const SessionRepository::Replaced& row : sessions.recentlyReplaced())
        lines.add("replaced", row.was.session.id,
                  static_cast<std::int64_t>(row.was.version.stamp.value), row.was.session.note,
                  row.replaced.time_since_epoch().count());
    return lines.text();
}

} // namespace

Folder::Folder() {
    std::string name = (fs::temp_directory_path() / "frond-torture-XXXXXX").string();
    if (!::mkdtemp(name.data()))
        fail("no temporary folder");
    m_path = fs::canonical(name);
}

Folder::Folder(Folder&& other) noexcept {
    m_path.swap(other.m_path);
}

Folder::~Folder() {
    std::error_code ignored;
    if (!m_path.empty())
        fs::remove_all(m_path, ignored);
}

Arguments argumentsOf(int argc, char** argv, std::size_t points) {
    Arguments arguments{.points = points, .words = {argv + 1, argv + argc}};
    if (!arguments.words.empty()) {
        arguments.points = std::stoul(arguments.words.front());
        arguments.words.erase(arguments.words.begin());
    }
    if (!arguments.words.empty()) {
        arguments.seed = static_cast<std::uint32_t>(std::stoul(arguments.words.front()));
        arguments.words.erase(arguments.words.begin());
    }
    return arguments;
}

void fail(const std::string& what) {
    throw std::runtime_error(what);
}

const char* nameOf(Change change) {
    static constexpr std::array names{
        "log",       "edit",   "long note", "delete",  "kit",      "kit name",        "plan",
        "pause",     "visit",  "question",  "setting", "reminder", "reminder record", "begin",
        "heartbeat", "finish", "apart",     "felt",    "tried",    "milestone",       "score",
        "goal",      "day",    "rule",      "unfelt"};
    static_assert(names.size() == everyChange.size());
    return names[static_cast<std::size_t>(change)];
}

Id idOf(std::uint32_t number) {
    Id::Bytes bytes{};
    for (std::size_t i = 0; i < 4; ++i)
        bytes[15 - i] = static_cast<std::uint8_t>(number >> 8 * i);
    return Id::fromRandom(bytes);
}

Session sessionOf(std::uint32_t number) {
    const std::chrono::sys_seconds begin{Seconds{1'700'000'000 + std::int64_t{number} * 3600}};
    Session session{.id = idOf(number), .day = {}, .at = Moment{begin, std::chrono::minutes{60}}};
    session.day = session.at->day();
    for (std::uint32_t i = 0; i < number % 4; ++i)
        session.steps.push_back({.use = useOf(number + i), .duration = Seconds{number % 900 + i}});
    session.ratings.painDuring = Rating::from(number % 11);
    if (number % 3 == 0)
        session.context.tags = {"bath", std::to_string(number)};
    session.note = std::string(number % 700, 'n') + std::to_string(number);
    return session;
}

RunningSession runningOf(std::uint32_t number, std::uint32_t beats) {
    const Session session = sessionOf(number);
    RunningSession running{.id = session.id,
                           .startedAt = *session.at,
                           .timer = {.state = TimerState::Running, .steps = {}},
                           .heartbeat = *session.at};
    running.heartbeat.utc += Seconds{15 * std::int64_t{beats}};
    for (std::uint32_t i = 0; i <= beats % 3; ++i)
        running.timer.steps.push_back({.use = useOf(i), .elapsed = Millis{15'000 * beats}});
    return running;
}

void apply(Storage& storage, Change change, std::uint32_t number) {
    switch (change) {
    case Change::Log:
        return storage.sessions().save(sessionOf(number));
    case Change::Edit:
    case Change::LongNote: {
        Session session = storage.sessions().page({}, 1 + number % 7).back();
        session.note = change == Change::Edit ? "edited " + std::to_string(number)
                                              : std::string(9'000 + number % 9'000, 'l');
        session.ratings.painAfter = Rating::from(number % 11);
        return storage.sessions().save(session);
    }
    case Change::Delete:
        storage.sessions().remove(storage.sessions().page({}, 1 + number % 5).back().id);
        return;
    case Change::Kit:
        return changeKit(storage, number);
    case Change::KitName: {
        Kit kit = storage.kits().kit();
        kit.name = "Set " + std::to_string(number);
        return storage.kits().saveKit(kit);
    }
    case Change::Plan:
        return changePlan(storage, number);
    case Change::Pause:
        return changePauses(storage, number);
    case Change::Visit:
        return data::collectionOf<Appointment>(storage).save(
            Appointment{.id = idOf(3'000'000 + number),
                        .day = dayOf(number),
                        .time = std::chrono::minutes(600),
                        .about = "visit " + std::to_string(number),
                        .howItWent = "as hoped",
                        .change = static_cast<int>(number % 11) - 5});
    case Change::Question:
        return data::collectionOf<Question>(storage).save(
            Question{idOf(4'000'000 + number), "question " + std::to_string(number), false});
    case Change::Felt:
        return data::collectionOf<Symptom>(storage).save(
            Symptom{.id = idOf(5'000'000 + number),
                    .day = dayOf(number),
                    .kind = "ache",
                    .severity = Rating::from(number % 11),
                    .note = std::string(number % 700, 'n')});
    case Change::Unfelt: {
        auto& symptoms = data::collectionOf<Symptom>(storage);
        if (const auto all = symptoms.list(); !all.empty())
            symptoms.remove(all.back().id);
        return;
    }
    case Change::Tried:
        return data::collectionOf<Trial>(storage).save(Trial{.id = idOf(5'100'000 + number),
                                                             .day = dayOf(number),
                                                             .item = "swab",
                                                             .pain = Rating::from(number % 11)});
    case Change::Milestone:
        return data::collectionOf<frond::Milestone>(storage).save(
            frond::Milestone{idOf(5'200'000 + number), dayOf(number), "sat"});
    case Change::Score:
        return data::collectionOf<frond::Score>(storage).save(
            frond::Score{.id = idOf(5'700'000 + number),
                         .day = dayOf(number),
                         .name = "score",
                         .value = *ScoreNumber::fromHundredths(static_cast<int>(number % 10'000)),
                         .note = "as noted"});
    case Change::Goal:
        storage.inTransaction([&] {
            const Id goal = idOf(5'300'000);
            data::collectionOf<frond::Goal>(storage).save(
                frond::Goal{.id = goal, .text = "sitting " + std::to_string(number)});
            data::collectionOf<GoalRating>(storage).save(GoalRating{
                idOf(5'400'000 + number), goal, *sessionOf(number).at, *Rating::from(number % 11)});
        });
        return;
    case Change::Day:
        return data::collectionOf<DayContext>(storage).save(
            DayContext{.id = dayContextId(dayOf(number)),
                       .day = dayOf(number),
                       .sleep = Rating::from(number % 11)});
    case Change::Rule:
        storage.inTransaction([&] {
            const Id rule = idOf(5'500'000);
            data::collectionOf<ClinicRule>(storage).save(
                ClinicRule{.id = rule,
                           .kind = RuleKind::Pain,
                           .atLeast = Rating::from(number % 11),
                           .text = "call us"});
            data::collectionOf<ClinicNotice>(storage).save(
                ClinicNotice{.id = idOf(5'600'000 + number),
                             .rule = rule,
                             .at = *sessionOf(number).at,
                             .said = "pain",
                             .text = "call us",
                             .entries = {idOf(number).toText(), idOf(number + 1).toText()}});
        });
        return;
    case Change::Setting:
        return storage.settings().saveSetting("words.device", "word " + std::to_string(number));
    case Change::Reminder:
        return changeReminder(storage, number);
    case Change::ReminderRecord:
        return changeReminderRecords(storage, number);
    case Change::Begin:
        return storage.running().saveRunning(runningOf(number, 0));
    case Change::Heartbeat: {
        const auto running = storage.running().running();
        RunningSession next = running ? *running : runningOf(number, 0);
        next.heartbeat.utc += Seconds{15};
        next.timer.steps.front().elapsed += Millis{15'000};
        return storage.running().saveRunning(next);
    }
    case Change::Finish: {
        const auto running = storage.running().running();
        Session session = sessionOf(number);
        if (running)
            session.id = running->id;
        return storage.running().finish(session);
    }
    case Change::Apart:
        return mergeEditMadeApart(storage, number);
    }
}

void fill(Storage& storage, std::uint32_t sessions) {
    storage.inTransaction([&] {
        for (std::uint32_t number = 1; number <= sessions; ++number)
            storage.sessions().save(sessionOf(number));
        for (const Change change : everyChange) {
            if (change != Change::Log)
                apply(storage, change, 5000 + static_cast<std::uint32_t>(change));
        }
        apply(storage, Change::Kit, 6000);
        apply(storage, Change::Question, 6001);
        apply(storage, Change::ReminderRecord, 6002);
        apply(storage, Change::Begin, 6003);
    });
}

WallClock steadyClock() {
    return [now = std::chrono::sys_time<std::chrono::milliseconds>{std::chrono::seconds{
                1'772'000'000}}]() mutable { return now += std::chrono::seconds(1); };
}

IdSource steadyIds() {
    return [number = std::uint32_t{9'000'000}]() mutable { return idOf(number++); };
}

std::unique_ptr<Storage> openStorage(const fs::path& file, bool create) {
    data::KeyFile keys(file);
    return Storage::open({.file = file, .create = create}, keys, steadyClock(), steadyIds());
}

std::unique_ptr<Storage> openStorage(const fs::path& file, data::KeyFile& keys) {
    return Storage::open({.file = file}, keys, steadyClock(), steadyIds());
}

std::string stateOf(Storage& storage) {
    std::string text;
    data::writeFrondExport(storage, [&](std::string_view piece) { text += piece; });
    return text + replacedText(storage.sessions()) + runningText(storage.running().running()) +
           reminderText(storage.reminders());
}

std::string stateOf(const fs::path& file) {
    return stateOf(*openStorage(file, false));
}

void requireWhole(Storage& storage) {
    const data::CheckReport report = storage.check();
    if (!report.ok)
        fail("the file does not pass its check: " + inEnglish(report.problems.front()));
}

std::string contentOf(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void setContent(const fs::path& path, std::string_view content) {
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file.write(content.data(), static_cast<std::streamsize>(content.size()));
    if (!file.flush())
        fail("a file of the test cannot be written");
}

void copyFiles(const std::filesystem::path& from, const std::filesystem::path& to) {
    std::vector<std::filesystem::path> copied;
    for (const auto& entry : std::filesystem::directory_iterator(from)) {
        const std::filesystem::path& file = entry.path();
        const auto same = std::find_if(copied.begin(), copied.end(), [&](const auto& other) {
            return std::filesystem::equivalent(other, file);
        });
        if (same != copied.end())
            std::filesystem::create_hard_link(to / same->filename(), to / file.filename());
        else
            std::filesystem::copy_file(file, to / file.filename());
        copied.push_back(file);
    }
}

} // namespace frond::torture
