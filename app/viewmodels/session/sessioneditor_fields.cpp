// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/qtconvert.h"
#include "app/viewmodels/session/sessioneditor.h"

#include <array>
#include <utility>

namespace frond {

namespace {

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
