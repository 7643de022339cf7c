// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/session/sessionfields.h"

#include "app/qtconvert.h"
#include "app/viewmodels/base/typedfields.h"
#include "app/viewmodels/session/sessioneditor.h"

#include <QJsonArray>
#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace frond {

namespace {

constexpr std::array<const char*, 5> formRatings{"painBefore", "painDuring", "painAfter",
                                                 "easeBefore", "easeAfter"};

/// What is typed, and what a form does not show of a step.
QJsonArray keptSteps(const StepModel& steps) {
    QJsonArray rows;
    for (int row = 0; const Step* step = steps.step(row); ++row) {
        const QModelIndex index = steps.index(row);
        QJsonObject kept{{"minutes", steps.data(index, StepModel::MinutesRole).toString()},
                         {"depth", steps.data(index, StepModel::DepthRole).toString()},
                         {"seconds", static_cast<qint64>(step->duration.count())},
                         {"pain", toInt(step->pain)}};
        if (step->felt)
            kept["felt"] = toQString(toText(*step->felt));
        if (const auto& use = step->use) {
            kept["item"] = toQString(use->itemId.toText());
            kept["label"] = toQString(use->label);
            if (use->diameter)
                kept["diameter"] = toQString(use->diameter->toText());
        }
        rows << kept;
    }
    return rows;
}

std::optional<ItemUse> useIn(const QJsonObject& kept) {
    const auto item = Id::parse(toStd(kept["item"].toString()));
    if (!item)
        return std::nullopt;
    return ItemUse{*item, toStd(kept["label"].toString()),
                   Millimetres::parse(toStd(kept["diameter"].toString()))};
}

void putSteps(const QJsonArray& kept, StepModel& steps) {
    if (kept == keptSteps(steps))
        return;
    std::vector<Step> read;
    for (const auto& row : kept) {
        const QJsonObject one = row.toObject();
        Step& step = read.emplace_back();
        step.use = useIn(one);
        step.duration = Seconds{std::max<qint64>(0, one["seconds"].toInteger())};
        step.pain = toRating(one["pain"].toInt(-1));
        step.felt = toFelt(one["felt"].toString());
    }
    steps.setSteps(read);
    for (int row = 0; row < steps.count(); ++row) {
        const QJsonObject typed = kept[row].toObject();
        steps.setMinutes(row, typed["minutes"].toString());
        steps.setDepth(row, typed["depth"].toString());
    }
}

} // namespace

QJsonObject sessionFields(SessionEditor& editor) {
    QJsonObject fields = typedFields(editor);
    fields["steps"] = keptSteps(*editor.steps());
    for (const char* rating : formRatings)
        fields[QLatin1String(rating)] = editor.property(rating).toInt();
    return fields;
}

void putSessionFields(const QJsonObject& kept, SessionEditor& editor) {
    if (kept["steps"].isArray())
        putSteps(kept["steps"].toArray(), *editor.steps());
    putTypedFields(kept, editor);
    for (const char* rating : formRatings) {
        const int value = kept[QLatin1String(rating)].toInt(-1);
        if (kept.contains(QLatin1String(rating)) && value != editor.property(rating).toInt())
            editor.setRating(QString::fromLatin1(rating), value);
    }
}

} // namespace frond
