// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/session/sessionfields.h"

#include "app/qtconvert.h"
#include "app/viewmodels/base/typedfields.h"
#include "app/viewmodels/session/sessioneditor.h"

#include <QJsonArray>
#include <array>
#include <optional>

namespace frond {

namespace {

constexpr std::array<const char*, 5> formRatings{"painBefore", "painDuring", "painAfter",
                                                 "easeBefore", "easeAfter"};

QJsonArray keptSteps(const StepModel& steps) {
    QJsonArray rows;
    for (int row = 0; row < steps.count(); ++row) {
        const QModelIndex index = steps.index(row);
        QJsonObject typed{{"minutes", steps.data(index, StepModel::MinutesRole).toString()},
                          {"depth", steps.data(index, StepModel::DepthRole).toString()}};
        if (const auto use = steps.use(row)) {
            typed["item"] = toQString(use->itemId.toText());
            typed["label"] = toQString(use->label);
            if (use->diameter)
                typed["diameter"] = toQString(use->diameter->toText());
        }
        rows << typed;
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

/// A step that is there already keeps what a form does not show of it.
void putSteps(const QJsonArray& kept, StepModel& steps) {
    while (steps.count() > kept.size())
        steps.removeStep(steps.count() - 1);
    for (int row = 0; row < kept.size(); ++row) {
        const QJsonObject typed = kept[row].toObject();
        const auto use = useIn(typed);
        if (row >= steps.count())
            steps.addStep(use);
        else if (steps.use(row) != use)
            steps.setUse(row, use);
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
