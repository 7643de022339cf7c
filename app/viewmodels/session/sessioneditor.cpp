// SPDX-License-Identifier: GPL-3.0-or-later
// How an entry comes into the form and leaves it. Its fields are in sessioneditor_fields.cpp.
#include "app/viewmodels/session/sessioneditor.h"

#include "app/qtconvert.h"
#include "app/viewmodels/base/attempt.h"
#include "app/viewmodels/base/changes.h"
#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/kit/kitrepository.h"
#include "core/session/session.h"
#include "core/session/sessionrepository.h"

#include <QStringList>
#include <algorithm>
#include <array>
#include <utility>

namespace frond {

namespace {

/// Where the last session is looked for; only entries "not today" and this one lie before it.
constexpr std::size_t searchedForLast = 30;

Session emptySession(const SessionEditor::Needs& ports) {
    return {.id = ports.newId(), .day = ports.clock.now().day()};
}

QString joined(const std::vector<std::string>& tags) {
    QStringList list;
    for (const std::string& tag : tags)
        list << toQString(tag);
    return list.join(QStringLiteral(", "));
}

std::vector<std::string> split(const QString& tags) {
    std::vector<std::string> result;
    for (const QString& part : tags.split(QLatin1Char(','))) {
        const auto tag = toOptional(part);
        if (tag && std::find(result.begin(), result.end(), *tag) == result.end())
            result.push_back(*tag);
    }
    return result;
}

using RatingMember = std::optional<Rating> Ratings::*;
constexpr std::array<std::pair<const char*, RatingMember>, 5> ratingFields{{
    {"painBefore", &Ratings::painBefore},
    {"painDuring", &Ratings::painDuring},
    {"painAfter", &Ratings::painAfter},
    {"easeBefore", &Ratings::easeBefore},
    {"easeAfter", &Ratings::easeAfter},
}};

QString yesNo(const std::optional<bool>& value) {
    if (!value)
        return {};
    return *value ? QStringLiteral("yes") : QStringLiteral("no");
}

std::optional<bool> toBool(const QString& word) {
    return word.isEmpty() ? std::nullopt : std::optional(word == QStringLiteral("yes"));
}

} // namespace

SessionEditor::SessionEditor(const Needs& ports, QObject* parent)
    : QObject(parent)
    , m_ports(ports)
    , m_session(emptySession(ports))
    , m_when(ports)
    , m_reload(this, ports.changes, Topic::Entries | Topic::Kit, Reload::Start::Active,
               [this] { load(); }) {
    m_typing.setParent(this);
    m_typing.setObjectName(QStringLiteral("typing"));
    m_typing.setSingleShot(true);
    m_typing.setInterval(std::chrono::seconds(1));
    connect(&m_typing, &QTimer::timeout, this, &SessionEditor::flush);
    connect(&m_when, &WhenChoice::changed, this, &SessionEditor::typed);
    connect(&m_steps, &StepModel::changed, this, &SessionEditor::typed);
    connect(&m_sizes, &SizeModel::diameterChanged, this, [this](int row) {
        if (row == m_sizeRow)
            chooseSize(row);
    });
    m_sizes.setKit(m_ports.kits.kit());
}

void SessionEditor::load() {
    m_sizes.setKit(m_ports.kits.kit());
    if (m_use == Use::Earlier)
        m_sizeRow = m_sizeRow < 0 ? -1 : m_sizes.select(m_steps.use(0));
    // Changed elsewhere meanwhile: show that, unless something here is still on its way.
    if (m_use == Use::After && !m_dirty) {
        if (const auto stored = m_ports.sessions.find(m_session.id))
            show(stored->session);
    }
    emit changed();
}

bool SessionEditor::openAfter(const QString& id) {
    if (!load(id))
        return false;
    m_use = Use::After;
    return true;
}

void SessionEditor::openEarlier() {
    if (m_use == Use::Earlier && m_dirty)
        return;
    m_use = Use::Nothing;
    show(emptySession(m_ports));
    m_when.reset();
    m_steps.addStep(std::nullopt);
    m_sizeRow = -1;
    m_use = Use::Earlier;
    m_dirty = false;
    findLast();
    emit changed();
}

bool SessionEditor::load(const QString& id) {
    flush();
    const auto parsed = Id::parse(toStd(id));
    const auto stored = parsed ? m_ports.sessions.find(*parsed) : std::nullopt;
    if (!stored)
        return false;
    m_use = Use::Nothing;
    show(stored->session);
    m_use = Use::Edit;
    findLast();
    emit changed();
    return true;
}

bool SessionEditor::save() {
    m_typing.stop();
    const auto session = draft();
    if (!session || m_use == Use::Nothing || !store(*session))
        return false;
    const QString id = entryId();
    if (m_use == Use::Earlier)
        m_use = Use::Nothing;
    emit saved(id);
    return true;
}

void SessionEditor::flush() {
    m_typing.stop();
    if (m_use != Use::After || !m_dirty)
        return;
    if (const auto session = draft())
        store(*session);
}

bool SessionEditor::store(const Session& session) {
    if (!attempt(this, [&] { m_ports.sessions.save(session); }))
        return false;
    m_dirty = false;
    return true;
}

void SessionEditor::show(const Session& session) {
    const Use use = std::exchange(m_use, Use::Nothing); // nothing shown here was typed
    m_session = session;
    m_note = toQString(session.note);
    m_position = toQString(session.context.position);
    m_warmUp = toQString(session.context.warmUp);
    m_lubricant = toQString(session.context.lubricant);
    m_tags = joined(session.context.tags);
    m_when.set({session.day, session.at});
    m_steps.setSteps(session.steps);
    m_sizeRow = session.steps.empty() ? -1 : m_sizes.select(session.steps.front().use);
    m_dirty = false;
    m_use = use;
}

std::optional<Session> SessionEditor::draft() const {
    Session session = m_session;
    session.note = toOptional(m_note);
    session.context.position = toOptional(m_position);
    session.context.warmUp = toOptional(m_warmUp);
    session.context.lubricant = toOptional(m_lubricant);
    session.context.tags = split(m_tags);
    if (!stoppedEarly())
        session.context.stopReason.reset();
    if (m_use != Use::After) {
        const auto when = m_when.value();
        if (!when || !m_steps.isValid())
            return std::nullopt;
        session.day = when->day;
        session.at = when->at;
        session.steps = m_steps.steps();
    }
    return validate(session).empty() ? std::optional(std::move(session)) : std::nullopt;
}

QString SessionEditor::tagsError() const {
    Session session = m_session;
    session.context.tags = split(m_tags);
    const Problems problems = validate(session);
    const bool wrong = std::any_of(problems.begin(), problems.end(),
                                   [](const Problem& problem) { return problem.field == "tags"; });
    return wrong ? tr("Each tag can have up to 40 characters, without a semicolon.") : QString();
}

void SessionEditor::chosen() {
    m_dirty = true;
    if (m_use == Use::After)
        flush();
    emit changed();
}

void SessionEditor::typed() {
    if (m_use == Use::Nothing)
        return;
    m_dirty = true;
    if (m_use == Use::After)
        m_typing.start();
    emit changed();
}

void SessionEditor::findLast() {
    m_last.reset();
    for (Session& session : m_ports.sessions.page(std::nullopt, searchedForLast)) {
        if (counts(session) && session.id != m_session.id) {
            m_last = std::move(session);
            return;
        }
    }
}

void SessionEditor::sameAsLast() {
    if (!m_last)
        return;
    // How it felt, bleeding and why it ended belong to that day alone.
    m_position = toQString(m_last->context.position);
    m_warmUp = toQString(m_last->context.warmUp);
    m_lubricant = toQString(m_last->context.lubricant);
    m_tags = joined(m_last->context.tags);
    m_session.context.numbingGel = m_last->context.numbingGel;
    m_session.context.helped = m_last->context.helped;
    if (m_use == Use::Earlier) {
        std::vector<Step> steps;
        for (const Step& step : m_last->steps)
            steps.push_back({step.use, step.duration, std::nullopt, std::nullopt, std::nullopt});
        if (steps.empty())
            steps.emplace_back();
        m_steps.setSteps(steps);
        m_sizeRow = m_sizes.select(steps.front().use);
    }
    chosen();
}

void SessionEditor::chooseStepSize(int step, int sizeRow) {
    if (step == 0)
        m_sizeRow = sizeRow;
    m_steps.setUse(step, m_sizes.useAt(sizeRow));
}

void SessionEditor::addStep() {
    m_steps.addStep(m_steps.use(m_steps.count() - 1));
}

int SessionEditor::sizeRowOfStep(int step) {
    return m_sizes.select(m_steps.use(step));
}

QString SessionEditor::entryId() const {
    return toQString(m_session.id.toText());
}

QString SessionEditor::savedTitle() const {
    // As many minutes as the timer showed.
    const auto minutes = std::chrono::floor<std::chrono::minutes>(totalDuration(m_session));
    return minutes.count() == 0 ? tr("Less than a minute. Saved.")
                                : tr("%1. Saved.").arg(minutesText(minutes));
}

QString SessionEditor::felt() const {
    return toWord(m_session.ratings.felt);
}

void SessionEditor::setFelt(const QString& word) {
    m_session.ratings.felt = toFelt(word);
    chosen();
}

int SessionEditor::painBefore() const {
    return toInt(m_session.ratings.painBefore);
}
int SessionEditor::painDuring() const {
    return toInt(m_session.ratings.painDuring);
}
int SessionEditor::painAfter() const {
    return toInt(m_session.ratings.painAfter);
}
int SessionEditor::easeBefore() const {
    return toInt(m_session.ratings.easeBefore);
}
int SessionEditor::easeAfter() const {
    return toInt(m_session.ratings.easeAfter);
}

void SessionEditor::setRating(const QString& field, int value) {
    for (const auto& [name, member] : ratingFields) {
        if (field == QLatin1String(name)) {
            m_session.ratings.*member = toRating(value);
            chosen();
        }
    }
}

void SessionEditor::setStoppedEarly(bool early) {
    if (notToday())
        return;
    m_session.outcome = early ? Outcome::StoppedEarly : Outcome::Done;
    chosen();
}

QString SessionEditor::stopReason() const {
    return toQString(m_session.context.stopReason);
}

void SessionEditor::setStopReason(const QString& text) {
    m_session.context.stopReason = toOptional(text);
    chosen();
}

void SessionEditor::setNote(const QString& text) {
    if (std::exchange(m_note, text) != text)
        typed();
}

QString SessionEditor::bleeding() const {
    const auto& bleeding = m_session.context.bleeding;
    return bleeding ? toQString(toText(*bleeding)) : QString();
}

void SessionEditor::setBleeding(const QString& word) {
    m_session.context.bleeding = parseBleeding(toStd(word));
    chosen();
}

void SessionEditor::setOnPeriod(bool on) {
    m_session.context.onPeriod = on ? std::optional(true) : std::nullopt;
    chosen();
}

void SessionEditor::setPosition(const QString& text) {
    if (std::exchange(m_position, text) != text)
        typed();
}

void SessionEditor::setWarmUp(const QString& text) {
    if (std::exchange(m_warmUp, text) != text)
        typed();
}

void SessionEditor::setLubricant(const QString& text) {
    if (std::exchange(m_lubricant, text) != text)
        typed();
}

QString SessionEditor::numbingGel() const {
    return yesNo(m_session.context.numbingGel);
}

void SessionEditor::setNumbingGel(const QString& word) {
    m_session.context.numbingGel = toBool(word);
    chosen();
}

QString SessionEditor::helped() const {
    return yesNo(m_session.context.helped);
}

void SessionEditor::setHelped(const QString& word) {
    m_session.context.helped = toBool(word);
    chosen();
}

void SessionEditor::setTags(const QString& text) {
    if (std::exchange(m_tags, text) != text)
        typed();
}

} // namespace frond
