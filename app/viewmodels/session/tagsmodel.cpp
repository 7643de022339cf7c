// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/session/tagsmodel.h"

#include "app/qtconvert.h"
#include "app/viewmodels/base/attempt.h"
#include "core/kit/kit.h"
#include "core/session/sessionrepository.h"

#include <algorithm>
#include <utility>

namespace frond {

TagsModel::TagsModel(const Needs& ports, QObject* parent)
    : QObject(parent)
    , m_sessions(ports.sessions)
    , m_reload(this, ports.changes, Topic::Entries, Reload::Start::WhenShown, [this] {
        m_tags = m_sessions.tags();
        emit changed();
    }) {}

void TagsModel::setActive(bool active) {
    if (m_reload.setActive(active))
        emit activeChanged();
}

QList<TagRow> TagsModel::tags() const {
    QList<TagRow> rows;
    for (const auto& [tag, count] : m_tags)
        rows << TagRow{toQString(tag), tr("%Ln entries", nullptr, static_cast<int>(count))};
    return rows;
}

std::size_t TagsModel::countOf(const QString& tag) const {
    const auto found = std::find_if(m_tags.begin(), m_tags.end(),
                                    [&](const TagCount& one) { return toQString(one.tag) == tag; });
    return found == m_tags.end() ? 0 : found->count;
}

bool TagsModel::open(const QString& tag) {
    if (countOf(tag) == 0)
        return false;
    m_tag = tag;
    m_name = tag;
    emit formChanged();
    return true;
}

void TagsModel::setName(const QString& name) {
    if (name != std::exchange(m_name, name))
        emit formChanged();
}

QString TagsModel::nameError() const {
    const QString name = m_name.trimmed();
    const std::size_t length = codePoints(toStd(name));
    return name.isEmpty() || (length <= maxLabelLength && isOneLine(toStd(name)) &&
                              !name.contains(QLatin1Char(';')))
               ? QString()
               : tr("A tag can have up to %1 characters, without a semicolon.").arg(maxLabelLength);
}

QString TagsModel::joinsText() const {
    const QString name = m_name.trimmed();
    const std::size_t there = name == m_tag ? 0 : countOf(name);
    return there == 0
               ? QString()
               : tr("Joins the %Ln entries that have this tag.", nullptr, static_cast<int>(there));
}

bool TagsModel::isValid() const {
    const QString name = m_name.trimmed();
    return !name.isEmpty() && name != m_tag && nameError().isEmpty();
}

bool TagsModel::save() {
    return isValid() && rename(m_name.trimmed());
}

bool TagsModel::takeOut() {
    return rename({});
}

bool TagsModel::rename(const QString& to) {
    if (!attempt(this, [&] { m_sessions.renameTag(toStd(m_tag), toStd(to)); }))
        return false;
    m_reload.now();
    return true;
}

} // namespace frond
