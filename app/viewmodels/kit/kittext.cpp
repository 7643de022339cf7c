// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/kit/kittext.h"

#include "app/qtconvert.h"

#include <QCoreApplication>
#include <algorithm>
#include <string>
#include <vector>

namespace frond {

namespace {

struct KitTexts {
    Q_DECLARE_TR_FUNCTIONS(KitText)
};

} // namespace

QString sizeText(const KitItem& item) {
    if (const auto* fixed = std::get_if<FixedSize>(&item.size))
        return mmText(fixed->diameter);
    if (const auto* expanding = std::get_if<ExpandingSize>(&item.size))
        return KitTexts::tr("%1–%2").arg(mmNumber(expanding->min), mmText(expanding->max));
    return {};
}

QList<Choice> readyItems() {
    return {choice("breathing", KitTexts::tr("Breathing only")),
            choice("outside", KitTexts::tr("Outside only")),
            choice("fingertip", KitTexts::tr("Fingertip")), choice("swab", KitTexts::tr("Swab"))};
}

QList<Choice> groupChoices(const Kit& kit) {
    std::vector<std::string> names{std::string(defaultGroup)};
    for (const KitItem& item : kit.items) {
        if (!item.retired && std::find(names.begin(), names.end(), item.group) == names.end())
            names.push_back(item.group);
    }
    QList<Choice> choices;
    if (names.size() == 1)
        return choices;
    for (const std::string& name : names)
        choices << choice(toQString(name),
                          name == defaultGroup ? KitTexts::tr("Main") : toQString(name));
    return choices;
}

} // namespace frond
