// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/settings/setupeditor.h"

#include "app/qtconvert.h"
#include "app/viewmodels/base/attempt.h"
#include "app/viewmodels/kit/kittext.h"
#include "app/viewmodels/settings/settingsviewmodel.h"
#include "core/base/settingsrepository.h"
#include "core/kit/kit.h"
#include "core/kit/kitrepository.h"
#include "core/plan/planrepository.h"
#include "core/session/runningrepository.h"
#include "core/session/sessionrepository.h"

#include <algorithm>

namespace frond {

namespace {

constexpr std::string_view doneName = "setup.done";
constexpr std::string_view reasonsName = "setup.reasons";

const QString sizesUse = QStringLiteral("sizes");
const QString expandingUse = QStringLiteral("expanding");
const QString otherUse = QStringLiteral("other");
const QString nothingUse = QStringLiteral("nothing");
const QString noRhythm = QStringLiteral("when_i_like");
const QString ratherNot = QStringLiteral("rather_not");

/// Adds or takes out `key`; `alone` stands for none of the others.
void toggle(QStringList& list, const QString& key, const QString& alone) {
    if (list.removeAll(key) > 0)
        return;
    if (key == alone)
        list.clear();
    list.removeAll(alone);
    list.append(key);
}

std::optional<Millimetres> diameter(const QString& text) {
    const auto mm = parseMm(text);
    return mm && isDiameter(*mm) ? mm : std::nullopt;
}

} // namespace

SetupEditor::SetupEditor(const Needs& ports, QObject* parent) : QObject(parent), m_ports(ports) {
    reload();
}

void SetupEditor::reload() {
    // The one entry asked for last: counting them all would delay the first frame.
    setNeeded(!m_ports.settings.setting(doneName) && m_ports.kits.kit().items.empty() &&
              m_ports.plans.planHistory().empty() && !m_ports.running.running() &&
              m_ports.sessions.page(std::nullopt, 1).empty());
}

void SetupEditor::setNeeded(bool needed) {
    if (needed == std::exchange(m_needed, needed))
        return;
    emit neededChanged();
}

bool SetupEditor::asksForKit() const {
    return m_reasons.isEmpty() ||
           std::any_of(m_reasons.begin(), m_reasons.end(), [](const QString& reason) {
               return reason != QLatin1String("exams") && reason != QLatin1String("notes");
           });
}

void SetupEditor::toggleReason(const QString& reason) {
    toggle(m_reasons, reason, ratherNot);
    emit changed();
}

void SetupEditor::toggleUse(const QString& use) {
    toggle(m_uses, use, nothingUse);
    emit changed();
}

bool SetupEditor::hasSizes() const {
    return m_uses.contains(sizesUse);
}

bool SetupEditor::hasExpanding() const {
    return m_uses.contains(expandingUse);
}

bool SetupEditor::hasOther() const {
    return m_uses.contains(otherUse);
}

QList<Choice> SetupEditor::readyChoices() {
    return readyItems();
}

void SetupEditor::toggleReady(const QString& item) {
    if (m_ready.removeAll(item) == 0)
        m_ready.append(item);
    emit changed();
}

void SetupEditor::takeFrom(const KitSetModel* sets) {
    m_sizes.removeIf([](const QString& text) { return text.trimmed().isEmpty(); });
    for (const KitItem& item : sets->chosenItems()) {
        if (const auto* fixed = std::get_if<FixedSize>(&item.size)) {
            const QString text = mmNumber(fixed->diameter);
            if (m_sizes.size() < mostSizes && !m_sizes.contains(text))
                m_sizes.append(text);
        } else if (const auto* expanding = std::get_if<ExpandingSize>(&item.size)) {
            m_smallest = mmNumber(expanding->min);
            m_largest = mmNumber(expanding->max);
            if (!hasExpanding())
                toggleUse(expandingUse);
        }
    }
    if (m_sizes.isEmpty())
        m_sizes.append(QString());
    emit sizesChanged();
    emit changed();
}

void SetupEditor::addSize() {
    if (m_sizes.size() >= mostSizes)
        return;
    m_sizes.append(QString());
    emit sizesChanged();
    emit changed();
}

void SetupEditor::setSize(int index, const QString& text) {
    if (index < 0 || index >= m_sizes.size() || m_sizes[index] == text)
        return;
    m_sizes[index] = text;
    emit changed();
}

void SetupEditor::setSmallest(const QString& text) {
    m_smallest = text;
    emit changed();
}

void SetupEditor::setLargest(const QString& text) {
    m_largest = text;
    emit changed();
}

void SetupEditor::setWord(const QString& word) {
    if (word == m_word)
        return;
    m_word = word;
    emit changed();
}

void SetupEditor::setRhythm(const QString& rhythm) {
    m_rhythm = rhythm;
    emit changed();
}

QStringList SetupEditor::sizeErrors() const {
    QStringList errors;
    for (const QString& text : m_sizes) {
        const bool wrong = m_tried && !text.trimmed().isEmpty() && !diameter(text);
        errors.append(wrong ? tr("A diameter can be 1 to 100 mm.") : QString());
    }
    return errors;
}

QString SetupEditor::rangeError() const {
    const bool empty = m_smallest.trimmed().isEmpty() && m_largest.trimmed().isEmpty();
    const auto from = diameter(m_smallest);
    const auto to = diameter(m_largest);
    const bool good = empty || (from && to && from->tenths() < to->tenths());
    return m_tried && !good ? tr("The largest is over the smallest, 1 to 100 mm.") : QString();
}

bool SetupEditor::checkSizes() {
    m_tried = true;
    emit changed();
    const QStringList errors = sizeErrors();
    const bool sizesGood = !hasSizes() || std::all_of(errors.begin(), errors.end(),
                                                      [](const QString& e) { return e.isEmpty(); });
    const bool rangeGood = !hasExpanding() || rangeError().isEmpty();
    return sizesGood && rangeGood;
}

void SetupEditor::dropKit() {
    m_uses.clear();
    m_ready.clear();
    m_sizes = QStringList{QString()};
    m_smallest.clear();
    m_largest.clear();
    m_word.clear();
    m_tried = false;
    emit sizesChanged();
    emit changed();
}

std::vector<KitItem> SetupEditor::items() const {
    std::vector<KitItem> items;
    if (hasSizes()) {
        std::vector<Millimetres> diameters;
        for (const QString& text : m_sizes) {
            if (const auto mm = diameter(text))
                diameters.push_back(*mm);
        }
        std::sort(diameters.begin(), diameters.end());
        diameters.erase(std::unique(diameters.begin(), diameters.end()), diameters.end());
        for (const Millimetres mm : diameters)
            items.push_back({m_ports.newId(), std::to_string(items.size() + 1), FixedSize{mm}});
    }
    const auto from = diameter(m_smallest);
    const auto to = diameter(m_largest);
    if (hasExpanding() && from && to && from->tenths() < to->tenths()) {
        // Whole millimetres, unless the range itself is finer.
        const bool whole = (to->tenths() - from->tenths()) % 10 == 0;
        items.push_back({m_ports.newId(), toStd(tr("Expanding")),
                         ExpandingSize{*from, *to, *Millimetres::fromTenths(whole ? 10 : 1)}});
    }
    if (hasOther()) {
        for (const Choice& ready : readyItems()) {
            if (m_ready.contains(ready.value))
                items.push_back({m_ports.newId(), toStd(ready.text), WithoutSize{}});
        }
    }
    return items;
}

QString SetupEditor::planKind() const {
    const bool surgery = m_reasons.contains(QLatin1String("surgery"));
    const bool radiotherapy = m_reasons.contains(QLatin1String("radiotherapy"));
    if (surgery == radiotherapy) // neither, or it is for the person to say which
        return toQString(toText(PlanKind::Own));
    return toQString(toText(surgery ? PlanKind::Surgery : PlanKind::Radiotherapy));
}

void SetupEditor::keepDone() {
    m_ports.settings.saveSetting(doneName, "yes");
}

bool SetupEditor::finish() {
    m_skipping = false;
    if (asksForKit() && !checkSizes())
        return false;
    const bool kept = attempt(this, [&] {
        if (asksForKit() && !m_kitKept) {
            Kit kit = m_ports.kits.kit();
            kit.items = items();
            if (!kit.items.empty())
                m_ports.kits.saveKit(kit);
            m_kitKept = true;
        }
        if (!m_reasons.isEmpty())
            m_ports.settings.saveSetting(reasonsName, toStd(m_reasons.join(',')));
        if (asksForKit() && !m_word.trimmed().isEmpty())
            m_ports.settings.saveSetting(deviceWordSetting, toStd(m_word.trimmed()));
        if (!asksForKit())
            m_ports.settings.saveSetting(notesOnlySetting, "yes");
        keepDone();
    });
    if (!kept)
        return false;
    setNeeded(false);
    emit finished(asksForKit() ? m_rhythm : noRhythm, planKind());
    return true;
}

bool SetupEditor::skip() {
    m_skipping = true;
    if (!attempt(this, [&] { keepDone(); }))
        return false;
    setNeeded(false);
    emit finished(noRhythm, planKind());
    return true;
}

void SetupEditor::retry() {
    m_skipping ? skip() : finish();
}

} // namespace frond
