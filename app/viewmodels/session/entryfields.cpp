// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/session/entryfields.h"

#include "app/qtconvert.h"
#include "app/viewmodels/base/daytext.h"
#include "app/viewmodels/history/entrytext.h"
#include "app/viewmodels/plan/plantext.h"
#include "core/base/day.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace frond {

namespace {

struct EntryTexts {
    Q_DECLARE_TR_FUNCTIONS(EntryFields)
};

using Fields = QList<EntryField>;

void add(Fields& fields, const QString& label, const QString& value) {
    if (!value.isEmpty())
        fields << EntryField{label, value};
}

QString ratingText(const std::optional<Rating>& rating) {
    return rating ? QLocale().toString(rating->value()) : QString();
}

QString yesNo(std::optional<bool> value) {
    if (!value)
        return {};
    return *value ? EntryTexts::tr("Yes") : EntryTexts::tr("No");
}

QString bleedingText(std::optional<Bleeding> bleeding) {
    if (!bleeding)
        return {};
    switch (*bleeding) {
    case Bleeding::None:
        return EntryTexts::tr("None");
    case Bleeding::Spotting:
        return EntryTexts::tr("Spotting");
    case Bleeding::More:
        break;
    }
    return EntryTexts::tr("More");
}

/// The minutes, and what else was noted for this step alone.
QString stepText(const Step& step) {
    QStringList parts;
    if (step.duration > Seconds{0})
        parts.append(minutesText(step.duration));
    if (step.felt)
        parts.append(feltText(*step.felt));
    if (step.pain)
        parts.append(EntryTexts::tr("pain %1").arg(ratingText(step.pain)));
    if (step.depth)
        parts.append(EntryTexts::tr("depth %1").arg(mmText(*step.depth)));
    return parts.isEmpty() ? QStringLiteral("–") : parts.join(QStringLiteral(" · "));
}

/// What two states of an entry may differ in, but for the note.
Fields comparedFields(const Session& session, Day today) {
    Fields fields;
    add(fields, EntryTexts::tr("Day"), entryTitle(session, today));
    QStringList steps;
    for (const EntryField& field : stepFields(session))
        steps.append(
            EntryTexts::tr("%1, %2", "a size and its minutes").arg(field.label, field.value));
    add(fields, EntryTexts::tr("Sizes"), steps.join(QStringLiteral("; ")));
    return fields + ratingFields(session) + contextFields(session);
}

QString valueIn(const Fields& fields, const QString& label) {
    for (const EntryField& field : fields) {
        if (field.label == label)
            return field.value;
    }
    return QStringLiteral("–");
}

} // namespace

Fields stepFields(const Session& session) {
    Fields fields;
    for (const Step& step : session.steps) {
        QString label = sizeText(step.use);
        // The person's own label says more than "20 mm" when two items share a size.
        if (step.use && step.use->diameter)
            label = EntryTexts::tr("%1 (%2)", "a size and the label of what has it")
                        .arg(label, toQString(step.use->label));
        add(fields, label, stepText(step));
    }
    return fields;
}

Fields ratingFields(const Session& session) {
    Fields fields;
    const Ratings& ratings = session.ratings;
    add(fields, EntryTexts::tr("How it felt"), ratings.felt ? feltText(*ratings.felt) : QString());
    add(fields, EntryTexts::tr("Pain before"), ratingText(ratings.painBefore));
    add(fields, EntryTexts::tr("Pain during"), ratingText(ratings.painDuring));
    add(fields, EntryTexts::tr("Pain after"), ratingText(ratings.painAfter));
    add(fields, EntryTexts::tr("At ease before"), ratingText(ratings.easeBefore));
    add(fields, EntryTexts::tr("At ease after"), ratingText(ratings.easeAfter));
    return fields;
}

Fields contextFields(const Session& session) {
    Fields fields;
    const Context& context = session.context;
    if (session.outcome == Outcome::NotToday) {
        add(fields, EntryTexts::tr("Not today"),
            context.stopReason ? pauseReasonText(*context.stopReason) : EntryTexts::tr("Noted"));
    } else if (session.outcome == Outcome::StoppedEarly) {
        add(fields, EntryTexts::tr("Stopped sooner"),
            context.stopReason ? toQString(context.stopReason) : EntryTexts::tr("Yes"));
    }
    add(fields, EntryTexts::tr("Bleeding"), bleedingText(context.bleeding));
    add(fields, EntryTexts::tr("On my period"), yesNo(context.onPeriod));
    add(fields, EntryTexts::tr("Position"), toQString(context.position));
    add(fields, EntryTexts::tr("Warm-up"), toQString(context.warmUp));
    add(fields, EntryTexts::tr("Lubricant"), toQString(context.lubricant));
    add(fields, EntryTexts::tr("Numbing gel"), yesNo(context.numbingGel));
    add(fields, EntryTexts::tr("Someone helped"), yesNo(context.helped));
    QStringList tags;
    for (const std::string& tag : context.tags)
        tags.append(toQString(std::string_view(tag)));
    add(fields, EntryTexts::tr("Tags"), tags.join(QStringLiteral(", ")));
    return fields;
}

QString differencesText(const Session& was, const Session& now, Day today) {
    const Fields before = comparedFields(was, today);
    const Fields after = comparedFields(now, today);
    QStringList labels;
    for (const EntryField& field : before + after) {
        const QString& label = field.label;
        if (!labels.contains(label) && valueIn(before, label) != valueIn(after, label))
            labels.append(label);
    }
    QStringList lines;
    for (const QString& label : labels)
        lines.append(EntryTexts::tr("%1: %2. Now: %3", "a field, what it was, what it is")
                         .arg(label, valueIn(before, label), valueIn(after, label)));
    return lines.join(QLatin1Char('\n'));
}

} // namespace frond
