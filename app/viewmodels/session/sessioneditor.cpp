// SPDX-License-Identifier: GPL-3.0-or-later
// How an entry comes into the form and leaves it, and its fields.
#include "app/viewmodels/session/sessioneditor.h"

#include "app/qtconvert.h"
#include "app/viewmodels/base/attempt.h"
#include "app/viewmodels/base/changes.h"
#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/kit/kitrepository.h"
#include "core/note/clinicrule.h"
#include "core/plan/planrepository.h"
#include "core/session/length.h"
#include "core/session/session.h"
#include "core/session/sessionrepository.h"
#include "core/session/spelling.h"

#include <QStringList>
#include <algorithm>
#include <array>
#include <utility>

namespace frond {

namespace {

/// Where the last session and the last words are looked for.
constexpr std::size_t lookedBackOn = 100;

/// Up to here a session may have been started by accident.
constexpr Seconds accident{30};

Session emptySession(const SessionEditor::Needs& ports) {
    return {.id = ports.newId(), .day = ports.clock.now().day()};
}

QStringList listOf(const std::vector<std::string>& words) {
    QStringList list;
    for (const std::string& word : words)
        list << toQString(word);
    return list;
}

QList<Choice> choicesOf(const std::vector<std::string>& words) {
    QList<Choice> choices;
    for (const QString& word : listOf(words))
        choices << choice(word, word);
    return choices;
}

QString joined(const std::vector<std::string>& tags) {
    return listOf(tags).join(QStringLiteral(", "));
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
constexpr std::array<std::pair<const char*, RatingMember>, 5> ratingMembers{{
    {"painBefore", &Ratings::painBefore},
    {"painDuring", &Ratings::painDuring},
    {"painAfter", &Ratings::painAfter},
    {"easeBefore", &Ratings::easeBefore},
    {"easeAfter", &Ratings::easeAfter},
}};

QString choiceKey(const std::optional<bool>& value) {
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
    m_sizes.setKit(m_ports.kits.kit());
}

void SessionEditor::load() {
    m_sizes.setKit(m_ports.kits.kit());
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
    m_use = Use::Earlier;
    m_dirty = false;
    lookBack();
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
    lookBack();
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

bool SessionEditor::discard() {
    m_typing.stop();
    if (!canDiscard() || !attempt(this, [&] { m_ports.sessions.remove(m_session.id); }))
        return false;
    m_dirty = false;
    m_use = Use::Nothing;
    return true;
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

bool SessionEditor::isDraft() const {
    if (m_use != Use::Earlier || !m_dirty)
        return false;
    Session typed = m_session; // but what is held as it was typed
    typed.at.reset();
    typed.steps.clear();
    for (const QString* text : {&m_note, &m_position, &m_warmUp, &m_lubricant, &m_tags})
        if (!text->trimmed().isEmpty())
            return true;
    for (int row = 0; row < m_steps.count(); ++row)
        if (!m_steps.isEmpty(row))
            return true;
    return typed != Session{.id = typed.id, .day = typed.day};
}

void SessionEditor::pageOpened() {
    ++m_pages;
    emit shownChanged();
}

void SessionEditor::pageClosed() {
    --m_pages;
    // Nothing was begun: the next one begins with today.
    if (m_pages == 0 && m_use == Use::Earlier && !isDraft())
        m_dirty = false;
    emit shownChanged();
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

void SessionEditor::lookBack() {
    const std::vector<Session> past = m_ports.sessions.page(std::nullopt, lookedBackOn);
    const auto last = std::find_if(past.begin(), past.end(), [&](const Session& session) {
        return counts(session) && session.id != m_session.id;
    });
    m_last = last == past.end() ? std::nullopt : std::optional(*last);
    m_recent = recentWords(spelledAlike(past, m_ports.folding));
    const PlanHistory plans = m_ports.plans.planHistory();
    const Plan* plan = planOn(plans, m_session.day);
    const auto rules = m_ports.clinicRules.list();
    m_bleedingFirst = (plan && plan->kind != PlanKind::Own) ||
                      std::any_of(rules.begin(), rules.end(), [](const ClinicRule& rule) {
                          return rule.kind == RuleKind::Bleeding;
                      });
}

bool SessionEditor::mayAskSomeone() const {
    constexpr int muchPain = 8;
    const Ratings& ratings = m_session.ratings;
    const auto isMuch = [](const std::optional<Rating>& rating) {
        return rating && rating->value() >= muchPain;
    };
    return m_session.context.bleeding == Bleeding::More || isMuch(ratings.painBefore) ||
           isMuch(ratings.painDuring) || isMuch(ratings.painAfter);
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
    }
    chosen();
}

void SessionEditor::chooseStepSize(int step, int sizeRow) {
    m_steps.setUse(step, m_sizes.useAt(sizeRow));
}

void SessionEditor::addStep() {
    m_steps.addStep(std::nullopt);
}

void SessionEditor::removeStep(int step) {
    m_steps.removeStep(step);
}

int SessionEditor::sizeRowOfStep(int step) {
    return m_sizes.select(m_steps.use(step));
}

QString SessionEditor::entryId() const {
    return toQString(m_session.id.toText());
}

QString SessionEditor::savedTitle() const {
    const Seconds total = totalDuration(m_session);
    return wholeMinutes(total) == 0 ? tr("Less than a minute. Saved.")
                                    : tr("%1. Saved.").arg(minutesText(total));
}

QString SessionEditor::usedText() const {
    QStringList used;
    for (const Step& step : m_session.steps) {
        // Of one size alone the title has the minutes.
        if (!step.use)
            continue;
        const QString part = m_session.steps.size() == 1 || step.duration == Seconds{0}
                                 ? sizeText(step.use)
                                 : tr("%1 %2 min", "a size and its minutes")
                                       .arg(sizeText(step.use))
                                       .arg(wholeMinutes(step.duration));
        used << QString(part).replace(u' ', QChar::Nbsp); // a line breaks between sizes only
    }
    return used.join(QStringLiteral(" · "));
}

bool SessionEditor::canDiscard() const {
    return m_use == Use::After && totalDuration(m_session) <= accident;
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
    for (const auto& [name, member] : ratingMembers) {
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
    return choiceKey(m_session.context.numbingGel);
}

void SessionEditor::setNumbingGel(const QString& word) {
    m_session.context.numbingGel = toBool(word);
    chosen();
}

QString SessionEditor::helped() const {
    return choiceKey(m_session.context.helped);
}

void SessionEditor::setHelped(const QString& word) {
    m_session.context.helped = toBool(word);
    chosen();
}

void SessionEditor::setTags(const QString& text) {
    if (std::exchange(m_tags, text) != text)
        typed();
}

void SessionEditor::lookAtDays(const QString& first, const QString& last) {
    m_notedDays.clear();
    for (const Session& session :
         m_ports.sessions.list(parseDay(toStd(first)), parseDay(toStd(last)))) {
        const QString day = isoText(session.day);
        if (counts(session) && !m_notedDays.contains(day))
            m_notedDays << day;
    }
    emit notedDaysChanged();
}

QStringList SessionEditor::tagList() const {
    return listOf(split(m_tags));
}

void SessionEditor::toggleTag(const QString& tag) {
    QStringList tags = tagList();
    if (tags.removeAll(tag) == 0)
        tags << tag;
    m_tags = tags.join(QStringLiteral(", "));
    chosen();
}

QList<Choice> SessionEditor::recentPositions() const {
    return choicesOf(m_recent.positions);
}

QList<Choice> SessionEditor::recentWarmUps() const {
    return choicesOf(m_recent.warmUps);
}

QList<Choice> SessionEditor::recentLubricants() const {
    return choicesOf(m_recent.lubricants);
}

QList<Choice> SessionEditor::recentTags() const {
    return choicesOf(m_recent.tags);
}

} // namespace frond
