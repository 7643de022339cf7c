// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/entryviewmodel.h"

#include "app/qtconvert.h"
#include "app/viewmodels/attempt.h"
#include "app/viewmodels/daytext.h"
#include "app/viewmodels/entrytext.h"

#include <QLocale>

namespace frond {

namespace {

using Fields = QVariantList;

void add(Fields& fields, const QString& label, const QString& value) {
    if (!value.isEmpty())
        fields.append(QVariant::fromValue(EntryField{label, value}));
}

QString ratingText(const std::optional<Rating>& rating) {
    return rating ? QLocale().toString(rating->value()) : QString();
}

QString yesNo(std::optional<bool> value) {
    if (!value)
        return {};
    return *value ? EntryViewModel::tr("Yes") : EntryViewModel::tr("No");
}

QString bleedingText(std::optional<Bleeding> bleeding) {
    if (!bleeding)
        return {};
    switch (*bleeding) {
    case Bleeding::None:
        return EntryViewModel::tr("None");
    case Bleeding::Spotting:
        return EntryViewModel::tr("Spotting");
    case Bleeding::More:
        break;
    }
    return EntryViewModel::tr("More");
}

/// The minutes, and what else was noted for this step alone.
QString stepText(const Step& step) {
    QStringList parts;
    if (step.duration >= std::chrono::minutes(1))
        parts.append(minutesText(std::chrono::round<std::chrono::minutes>(step.duration)));
    else if (step.duration > Seconds{0})
        parts.append(EntryViewModel::tr("under a minute"));
    if (step.felt)
        parts.append(feltText(*step.felt));
    if (step.pain)
        parts.append(EntryViewModel::tr("pain %1").arg(ratingText(step.pain)));
    if (step.depth)
        parts.append(EntryViewModel::tr("depth %1").arg(mmText(*step.depth)));
    return parts.isEmpty() ? QStringLiteral("–") : parts.join(QStringLiteral(" · "));
}

} // namespace

EntryViewModel::EntryViewModel(const Ports& ports, QObject* parent)
    : QObject(parent), m_sessions(ports.sessions), m_clock(ports.clock) {}

bool EntryViewModel::open(const QString& id) {
    const auto known = Id::parse(toStd(id));
    m_record = known ? m_sessions.find(*known) : std::nullopt;
    m_removed = false;
    emit changed();
    return exists();
}

bool EntryViewModel::remove() {
    if (!m_record || m_removed)
        return false;
    if (!attempt(this, [&] { m_removed = m_sessions.remove(m_record->session.id); }))
        return false;
    emit changed();
    emit entriesChanged();
    return m_removed;
}

bool EntryViewModel::undoRemove() {
    if (!m_record || !m_removed)
        return false;
    bool restored = false;
    if (!attempt(this, [&] { restored = m_sessions.restore(m_record->session.id); }))
        return false;
    m_removed = !restored;
    emit changed();
    emit entriesChanged();
    return restored;
}

void EntryViewModel::reload() {
    if (!m_record)
        return;
    // A removed one stays as it was, so that it can still be seen what Undo would bring back.
    if (const auto record = m_sessions.find(m_record->session.id)) {
        m_record = record;
        m_removed = false;
    }
    emit changed();
}

QString EntryViewModel::entryId() const {
    return m_record ? toQString(m_record->session.id.toText()) : QString();
}

QString EntryViewModel::title() const {
    return m_record ? entryTitle(m_record->session, m_clock.now().day()) : QString();
}

QVariantList EntryViewModel::steps() const {
    Fields fields;
    if (!m_record)
        return fields;
    for (const Step& step : m_record->session.steps) {
        QString label = sizeText(step.use);
        // The person's own label says more than "20 mm" when two items share a size.
        if (step.use && step.use->diameter)
            label = tr("%1 (%2)", "a size and the label of what has it")
                        .arg(label, toQString(step.use->label));
        add(fields, label, stepText(step));
    }
    return fields;
}

QVariantList EntryViewModel::ratings() const {
    Fields fields;
    if (!m_record)
        return fields;
    const Ratings& ratings = m_record->session.ratings;
    add(fields, tr("How it felt"), ratings.felt ? feltText(*ratings.felt) : QString());
    add(fields, tr("Pain before"), ratingText(ratings.painBefore));
    add(fields, tr("Pain during"), ratingText(ratings.painDuring));
    add(fields, tr("Pain after"), ratingText(ratings.painAfter));
    add(fields, tr("At ease before"), ratingText(ratings.easeBefore));
    add(fields, tr("At ease after"), ratingText(ratings.easeAfter));
    return fields;
}

QVariantList EntryViewModel::context() const {
    Fields fields;
    if (!m_record)
        return fields;
    const Session& session = m_record->session;
    const Context& context = session.context;
    if (session.outcome == Outcome::NotToday) {
        add(fields, tr("Not today"),
            context.stopReason ? toQString(context.stopReason) : tr("Noted"));
    } else if (session.outcome == Outcome::StoppedEarly) {
        add(fields, tr("Stopped sooner"),
            context.stopReason ? toQString(context.stopReason) : tr("Yes"));
    }
    add(fields, tr("Bleeding"), bleedingText(context.bleeding));
    add(fields, tr("On my period"), yesNo(context.onPeriod));
    add(fields, tr("Position"), toQString(context.position));
    add(fields, tr("Warm-up"), toQString(context.warmUp));
    add(fields, tr("Lubricant"), toQString(context.lubricant));
    add(fields, tr("Numbing gel"), yesNo(context.numbingGel));
    add(fields, tr("Someone helped"), yesNo(context.helped));
    QStringList tags;
    for (const std::string& tag : context.tags)
        tags.append(toQString(std::string_view(tag)));
    add(fields, tr("Tags"), tags.join(QStringLiteral(", ")));
    return fields;
}

QString EntryViewModel::note() const {
    return m_record ? toQString(m_record->session.note) : QString();
}

QString EntryViewModel::editedText() const {
    if (!m_record || m_record->changed <= m_record->created)
        return {};
    // Stored without an offset: the present one is the best guess at the person's calendar.
    const Moment now = m_clock.now();
    return tr("Edited %1").arg(dateText(Moment{m_record->changed, now.offset}.day(), now.day()));
}

} // namespace frond
