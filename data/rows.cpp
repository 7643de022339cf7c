// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/rows.h"

#include "data/sqlite/database.h"

#include <algorithm>
#include <chrono>

namespace frond::data {

namespace {

/// What `make` writes for each column, joined by commas.
template <class Make>
std::string forEachColumn(std::string_view columns, const Make& make) {
    std::string list;
    while (!columns.empty()) {
        const std::size_t end = std::min(columns.find(", "), columns.size());
        list.append(list.empty() ? "" : ", ").append(make(std::string(columns.substr(0, end))));
        columns.remove_prefix(std::min(end + 2, columns.size()));
    }
    return list;
}

/// The word that core has for a value.
template <class Enum>
std::optional<std::string_view> word(const std::optional<Enum>& value) {
    return value ? std::optional(toText(*value)) : std::nullopt;
}

void bindUse(Statement& statement, const std::optional<ItemUse>& use) {
    if (!use) {
        statement.bind(std::nullopt, std::nullopt, std::nullopt);
        return;
    }
    const auto& [itemId, label, diameter] = *use;
    statement.bind(itemId, label, diameter);
}

std::optional<ItemUse> readUse(Statement& statement) {
    const std::optional<Id> item = statement.optional(&Statement::id);
    std::optional<std::string> label = statement.optional(&Statement::text);
    const std::optional<Millimetres> diameter = statement.optional(&Statement::millimetres);
    if (!item)
        return std::nullopt;
    return ItemUse{*item, Statement::required(std::move(label)), diameter};
}

void bindRatings(Statement& statement, const Ratings& ratings) {
    const auto& [felt, painBefore, painDuring, painAfter, easeBefore, easeAfter] = ratings;
    statement.bind(word(felt), painBefore, painDuring, painAfter, easeBefore, easeAfter);
}

Ratings readRatings(Statement& statement) {
    return {.felt = statement.optionalWord(parseFelt),
            .painBefore = statement.optional(&Statement::rating),
            .painDuring = statement.optional(&Statement::rating),
            .painAfter = statement.optional(&Statement::rating),
            .easeBefore = statement.optional(&Statement::rating),
            .easeAfter = statement.optional(&Statement::rating)};
}

void bindContext(Statement& statement, const Context& context) {
    const auto& [position, lubricant, warmUp, numbingGel, helped, bleeding, onPeriod, stopReason,
                 tags] = context;
    static_cast<void>(tags); // rows of their own
    statement.bind(position, lubricant, warmUp, numbingGel, helped, word(bleeding), onPeriod,
                   stopReason);
}

Context readContext(Statement& statement) {
    return {.position = statement.optional(&Statement::text),
            .lubricant = statement.optional(&Statement::text),
            .warmUp = statement.optional(&Statement::text),
            .numbingGel = statement.optional(&Statement::boolean),
            .helped = statement.optional(&Statement::boolean),
            .bleeding = statement.optionalWord(parseBleeding),
            .onPeriod = statement.optional(&Statement::boolean),
            .stopReason = statement.optional(&Statement::text),
            .tags = {}};
}

constexpr std::string_view whenILike = "when_i_like";
constexpr std::string_view timesPerDay = "times_per_day";
constexpr std::string_view everyDays = "every_days";
constexpr std::string_view weekdays = "weekdays";
constexpr std::string_view timesPerWeek = "times_per_week";

struct CadenceBinder {
    Statement& statement;
    void operator()(const WhenILike&) const {
        statement.bind(whenILike, std::nullopt, std::nullopt);
    }
    void operator()(const TimesPerDay& cadence) const {
        statement.bind(timesPerDay, cadence.times, std::nullopt);
    }
    void operator()(const EveryDays& cadence) const {
        statement.bind(everyDays, cadence.days, std::nullopt);
    }
    void operator()(const OnWeekdays& cadence) const {
        const auto& [on, times] = cadence;
        int mask = 0;
        for (std::size_t i = 0; i < on.size(); ++i)
            mask |= on[i] ? 1 << i : 0;
        statement.bind(weekdays, times, mask);
    }
    void operator()(const TimesPerWeek& cadence) const {
        statement.bind(timesPerWeek, cadence.times, std::nullopt);
    }
};

Cadence readCadence(Statement& statement) {
    const std::string kind = statement.text();
    const int amount = statement.optional(&Statement::smallInteger).value_or(0);
    const int mask = statement.optional(&Statement::smallInteger).value_or(0);
    if (kind == timesPerDay)
        return TimesPerDay{amount};
    if (kind == everyDays)
        return EveryDays{amount};
    if (kind == timesPerWeek)
        return TimesPerWeek{amount};
    if (kind == weekdays) {
        OnWeekdays cadence{.on = {}, .times = amount};
        for (std::size_t i = 0; i < cadence.on.size(); ++i)
            cadence.on[i] = (mask & 1 << i) != 0;
        return cadence;
    }
    return WhenILike{};
}

struct SizeBinder {
    Statement& statement;
    void operator()(const WithoutSize&) const {
        statement.bind(std::nullopt, std::nullopt, std::nullopt, std::nullopt);
    }
    void operator()(const FixedSize& size) const {
        statement.bind(size.diameter, std::nullopt, std::nullopt, std::nullopt);
    }
    void operator()(const ExpandingSize& size) const {
        const auto& [min, max, step] = size;
        statement.bind(std::nullopt, min, max, step);
    }
};

Size readSize(Statement& statement) {
    const auto diameter = statement.optional(&Statement::millimetres);
    const auto min = statement.optional(&Statement::millimetres);
    const auto max = statement.optional(&Statement::millimetres);
    const auto step = statement.optional(&Statement::millimetres);
    if (diameter)
        return FixedSize{*diameter};
    if (min)
        return ExpandingSize{*min, Statement::required(max), Statement::required(step)};
    return WithoutSize{};
}

void bindPhase(Statement& statement, const Phase& phase) {
    const auto& [cadence, minutes, maxDiameter, weeks] = phase;
    std::visit(CadenceBinder{statement}, cadence);
    statement.bind(minutes, maxDiameter, weeks);
}

Phase readPhase(Statement& statement) {
    return {.cadence = readCadence(statement),
            .minutes = statement.optional(&Statement::smallInteger),
            .maxDiameter = statement.optional(&Statement::millimetres),
            .weeks = statement.optional(&Statement::smallInteger)};
}

} // namespace

std::size_t columnCount(std::string_view columns) {
    return static_cast<std::size_t>(std::count(columns.begin(), columns.end(), ',')) + 1;
}

std::string placeholders(std::string_view columns) {
    return forEachColumn(columns, [](const std::string&) { return "?"; });
}

std::string overwrites(std::string_view columns) {
    return forEachColumn(columns,
                         [](const std::string& name) { return name + " = excluded." + name; });
}

std::string wipes(std::string_view columns) {
    return forEachColumn(columns, [](const std::string& name) { return name + " = NULL"; });
}

void bindMoment(Statement& statement, const std::optional<Moment>& moment) {
    if (!moment) {
        statement.bind(std::nullopt, std::nullopt);
        return;
    }
    const auto& [utc, offset] = *moment;
    statement.bind(std::int64_t{utc.time_since_epoch().count()}, std::int64_t{offset.count()});
}

std::optional<Moment> readMoment(Statement& statement) {
    const auto utc = statement.optional(&Statement::seconds);
    const auto offset = statement.optional(&Statement::smallInteger);
    if (!utc)
        return std::nullopt;
    return Moment{std::chrono::sys_seconds{*utc},
                  std::chrono::minutes{Statement::required(offset)}};
}

void bindSession(Statement& statement, const Session& session) {
    const auto& [id, day, at, outcome, steps, ratings, context, note] = session;
    statement.bind(id, day);
    bindMoment(statement, at);
    statement.bind(toText(outcome));
    static_cast<void>(steps); // rows of their own
    bindRatings(statement, ratings);
    bindContext(statement, context);
    statement.bind(note);
}

Session readSession(Statement& statement) {
    return {.id = statement.id(),
            .day = statement.day(),
            .at = readMoment(statement),
            .outcome = statement.word(parseOutcome),
            .steps = {},
            .ratings = readRatings(statement),
            .context = readContext(statement),
            .note = statement.optional(&Statement::text)};
}

void bindStep(Statement& statement, const Step& step) {
    const auto& [use, duration, depth, pain, felt] = step;
    bindUse(statement, use);
    statement.bind(duration, depth, pain, word(felt));
}

Step readStep(Statement& statement) {
    return {.use = readUse(statement),
            .duration = statement.seconds(),
            .depth = statement.optional(&Statement::millimetres),
            .pain = statement.optional(&Statement::rating),
            .felt = statement.optionalWord(parseFelt)};
}

void bindTimedStep(Statement& statement, const TimedStep& step) {
    const auto& [use, elapsed, felt] = step;
    bindUse(statement, use);
    statement.bind(std::int64_t{elapsed.count()}, word(felt));
}

TimedStep readTimedStep(Statement& statement) {
    return {.use = readUse(statement),
            .elapsed = Millis{statement.integer()},
            .felt = statement.optionalWord(parseFelt)};
}

void KitItemRows::bind(Statement& statement, const KitItem& item) {
    const auto& [id, label, size, length, colour, material, set, group, retired] = item;
    static_cast<void>(id);
    statement.bind(label);
    std::visit(SizeBinder{statement}, size);
    statement.bind(length, colour, material, set, group, retired);
}

KitItem KitItemRows::read(const Id& id, Statement& statement) {
    return {.id = id,
            .label = statement.text(),
            .size = readSize(statement),
            .length = statement.optional(&Statement::millimetres),
            .colour = statement.optional(&Statement::text),
            .material = statement.optional(&Statement::text),
            .set = statement.optional(&Statement::text),
            .group = statement.text(),
            .retired = statement.boolean()};
}

void PlanRows::bind(Statement& statement, const GroupRevision& row) {
    const auto& [group, revision] = row;
    const auto& [from, plan] = revision;
    statement.bind(group, from);
    if (!plan) {
        for (std::size_t i = 2; i < columnCount(columns); ++i)
            statement.bind(std::nullopt);
        return;
    }
    const auto& [name, kind, planGroup, start, source, breakWords, phases, readiness] = *plan;
    static_cast<void>(phases); // rows of their own
    const auto& [entries, painAtMost] = readiness;
    statement.bind(name, toText(kind), planGroup, start, source, breakWords, entries, painAtMost);
}

GroupRevision PlanRows::read(const Id& /*id*/, Statement& statement) {
    GroupRevision row{statement.text(), {statement.day(), std::nullopt}};
    if (statement.isNull())
        return row;
    row.revision.plan = Plan{
        .name = statement.text(),
        .kind = statement.word(parsePlanKind),
        .group = statement.text(),
        .start = statement.day(),
        .source = statement.optional(&Statement::text),
        .breakWords = statement.optional(&Statement::text),
        .phases = {},
        .readiness = {.entries = statement.smallInteger(), .painAtMost = statement.smallInteger()}};
    return row;
}

void PlanRows::readParts(Database& database, std::int64_t key, GroupRevision& row) {
    if (!row.revision.plan)
        return;
    Statement statement =
        database.prepare("SELECT cadence, amount, weekdays, minutes, max_diameter, weeks"
                         " FROM phase WHERE revision = ? ORDER BY place");
    statement.bind(key);
    while (statement.next())
        row.revision.plan->phases.push_back(readPhase(statement));
}

void PlanRows::writeParts(Database& database, std::int64_t key,
                          const std::optional<GroupRevision>& row) {
    database.prepare("DELETE FROM phase WHERE revision = ?").run(key);
    if (!row || !row->revision.plan)
        return;
    const std::vector<Phase>& phases = row->revision.plan->phases;
    for (std::size_t place = 0; place < phases.size(); ++place) {
        Statement statement =
            database.prepare("INSERT INTO phase (revision, place, cadence, amount, weekdays,"
                             " minutes, max_diameter, weeks) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        statement.bind(key, place);
        bindPhase(statement, phases[place]);
        statement.run();
    }
}

void PauseRows::bind(Statement& statement, const Pause& pause) {
    const auto& [from, to, reason] = pause;
    statement.bind(from, to, reason);
}

Pause PauseRows::read(const Id& /*id*/, Statement& statement) {
    return {.from = statement.day(),
            .to = statement.optional(&Statement::day),
            .reason = statement.optional(&Statement::text)};
}

void AppointmentRows::bind(Statement& statement, const Appointment& appointment) {
    const auto& [id, day, time, kind, about, howItWent, whatHelped, change] = appointment;
    static_cast<void>(id);
    statement.bind(day, time ? std::optional(static_cast<int>(time->count())) : std::nullopt,
                   toText(kind), about, howItWent, whatHelped, change);
}

Appointment AppointmentRows::read(const Id& id, Statement& statement) {
    const Day day = statement.day();
    const std::optional<int> minute = statement.optional(&Statement::smallInteger);
    return {.id = id,
            .day = day,
            .time = minute ? std::optional(std::chrono::minutes(*minute)) : std::nullopt,
            .kind = statement.word(parseAppointmentKind),
            .about = statement.optional(&Statement::text),
            .howItWent = statement.optional(&Statement::text),
            .whatHelped = statement.optional(&Statement::text),
            .change = statement.optional(&Statement::smallInteger)};
}

void QuestionRows::bind(Statement& statement, const Question& question) {
    const auto& [id, text, asked] = question;
    static_cast<void>(id);
    statement.bind(text, asked);
}

Question QuestionRows::read(const Id& id, Statement& statement) {
    return {.id = id, .text = statement.text(), .asked = statement.boolean()};
}

} // namespace frond::data
