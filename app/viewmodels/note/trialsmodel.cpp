// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/note/trialsmodel.h"

#include "app/qtconvert.h"
#include "app/viewmodels/base/daytext.h"
#include "app/viewmodels/history/entrytext.h"
#include "core/base/clock.h"
#include "core/note/trial.h"

#include <algorithm>

namespace frond {

TrialsModel::TrialsModel(const Needs& ports, QObject* parent)
    : QObject(parent)
    , m_ports(ports)
    , m_reload(this, ports.changes, Topic::Notes | Topic::Today, Reload::Start::WhenShown,
               [this] { load(); }) {}

void TrialsModel::setActive(bool active) {
    if (m_reload.setActive(active))
        emit activeChanged();
}

void TrialsModel::load() {
    struct Item {
        std::string folded;
        Trial first;
        Trial latest;
        int times = 0;
        std::vector<std::pair<Day, Rating>> rated{};
    };
    const Day today = m_ports.clock.now().day();
    std::vector<Item> items;
    m_rows.clear();
    for (const Trial& trial : m_ports.trials.list()) {
        m_rows.prepend({toQString(trial.id.toText()), entryTitle(trial.day, trial.at, today),
                        trialText(trial)});
        const std::string same = m_ports.folding(trial.item);
        auto known = std::find_if(items.begin(), items.end(),
                                  [&](const Item& item) { return item.folded == same; });
        if (known == items.end())
            known = items.insert(items.end(), {same, trial, trial});
        known->latest = trial;
        ++known->times;
        if (trial.pain)
            known->rated.emplace_back(trial.day, *trial.pain);
    }
    m_items.clear();
    for (const Item& item : items) {
        if (item.times < 2)
            continue;
        TriedItem tried{.title = toQString(item.latest.item).simplified(),
                        .text = tr("Latest: %1, %2. First: %3, %4.", "how it was and a day, twice")
                                    .arg(howItWas(item.latest), dateText(item.latest.day, today),
                                         howItWas(item.first), dateText(item.first.day, today)),
                        .dots = ratingDots(item.rated),
                        .firstDay = {},
                        .latestDay = {}};
        if (!tried.dots.isEmpty()) {
            tried.firstDay = dateText(item.rated.front().first, today);
            tried.latestDay = dateText(item.rated.back().first, today);
        }
        m_items << tried;
    }
    emit changed();
}

} // namespace frond
