// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/history/daysmodel.h"
#include "app/viewmodels/history/entrylistmodel.h"
#include "core/base/day.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <vector>

namespace frond {

/// One of the last seven days, opened from Today.
class DayViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by TodayViewModel")
    /// "Sunday 1 March"
    Q_PROPERTY(QString title READ title NOTIFY shown)
    /// What the plan has for it, if it has not passed; where nothing is noted, what else there is
    /// to say.
    Q_PROPERTY(QString note READ note NOTIFY shown)
    /// "2026-03-01"
    Q_PROPERTY(QString day READ day NOTIFY shown)
    /// How a form says that it was on this day, as in WhenChoice.
    Q_PROPERTY(QString when READ when NOTIFY shown)
    Q_PROPERTY(frond::EntryListModel* entries READ entries CONSTANT)

public:
    explicit DayViewModel(QObject* parent = nullptr) : QObject(parent) {}

    void show(const MarkedDay& day, std::vector<TimelineRow> entries, Day today);

    [[nodiscard]] QString title() const { return m_title; }
    [[nodiscard]] QString note() const { return m_note; }
    [[nodiscard]] QString day() const { return m_day; }
    [[nodiscard]] QString when() const { return m_when; }
    [[nodiscard]] EntryListModel* entries() { return &m_entries; }

signals:
    void shown();

private:
    EntryListModel m_entries;
    QString m_title, m_note, m_day, m_when;
};

} // namespace frond
