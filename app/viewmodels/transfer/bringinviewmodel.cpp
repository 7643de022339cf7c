// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/transfer/bringinviewmodel.h"

#include "app/qtconvert.h"
#include "app/viewmodels/base/choice.h"
#include "app/viewmodels/base/daytext.h"
#include "app/viewmodels/base/filedialogs.h"
#include "core/base/day.h"
#include "core/base/storageerror.h"
#include "core/session/sessionrepository.h"
#include "core/transfer/exchange.h"

#include <QFileInfo>
#include <QVariantMap>
#include <algorithm>
#include <utility>

namespace frond {

namespace {

QString problemText(const ImportProblem& problem) {
    const QString field = toQString(problem.field);
    const QString message = toQString(problem.message);
    const QString what =
        field.isEmpty() ? message : BringInViewModel::tr("%1: %2").arg(field, message);
    return problem.line == 0 ? what
                             : BringInViewModel::tr("Line %1, %2").arg(problem.line).arg(what);
}

QString countsText(const ImportReport& report, bool before) {
    QString text =
        before
            ? BringInViewModel::tr("%1 read: %2 would be added, %3 updated, %4 are here already "
                                   "or would be left out.")
            : BringInViewModel::tr("%1 read, %2 added, %3 updated, %4 already here or left out.");
    text = text.arg(report.read).arg(report.added).arg(report.updated).arg(report.skipped);
    if (report.keptNotes > 0)
        text +=
            QLatin1Char(' ') +
            BringInViewModel::tr("With the notes of both: %1.").arg(entriesText(report.keptNotes));
    if (report.other > 0)
        text += QLatin1Char(' ') +
                BringInViewModel::tr("Also kit, plan, rests and choices: %1.").arg(report.other);
    return text;
}

} // namespace

BringInViewModel::BringInViewModel(const Needs& ports, QObject* parent)
    : QObject(parent), m_ports(ports) {}

void BringInViewModel::choose() {
    m_ports.files.open(tr("All files (*)"), [this](const QString& path) { lookAt(path); });
}

void BringInViewModel::lookAt(const QString& path) {
    m_passphrase.clear();
    try {
        m_look = m_ports.exchange.look(toStd(path));
    } catch (const StorageError& error) {
        say(tr("That file cannot be read: %1.").arg(QString::fromUtf8(error.what())));
        return;
    }
    m_path = path;
    m_chosen.clear();
    if (m_look.sources.size() == 1)
        m_chosen << toQString(m_look.sources.front().first);
    say({});
    forgetOutlook();
    if (!m_look.needsPassphrase && !m_look.orderIsOpen &&
        (m_look.sources.empty() || !m_chosen.isEmpty()))
        dryRun();
    emit chosen();
}

QString BringInViewModel::fileName() const {
    return QFileInfo(m_path).fileName();
}

QString BringInViewModel::kindText() const {
    switch (m_look.kind) {
    case FileInfo::Kind::Frond:
        return tr("Everything from another Frond.");
    case FileInfo::Kind::Backup:
        return tr("A sealed copy.");
    case FileInfo::Kind::OurTable:
        return tr("A table that Frond wrote.");
    case FileInfo::Kind::Table:
        return tr("A table. Say what its columns mean.");
    case FileInfo::Kind::Loop:
        return tr("From Loop Habit Tracker.");
    case FileInfo::Kind::TrackAndGraph:
        return tr("From Track & Graph.");
    }
    return {};
}

void BringInViewModel::setPassphrase(const QString& text) {
    if (text == std::exchange(m_passphrase, text))
        return;
    forgetOutlook();
}

QVariantList BringInViewModel::columns() const {
    QVariantList columns;
    const std::vector<std::string>& roles = m_look.choice.roles;
    for (std::size_t i = 0; i < roles.size(); ++i) {
        QStringList samples;
        for (const std::vector<std::string>& record : m_look.samples) {
            if (i < record.size() && !record[i].empty())
                samples << toQString(record[i]).simplified().left(40);
        }
        const QString name = i < m_look.names.size() ? toQString(m_look.names[i]) : QString();
        columns << QVariantMap{
            {QStringLiteral("name"),
             name.isEmpty() ? tr("Column %1").arg(static_cast<int>(i) + 1) : name},
            {QStringLiteral("samples"), samples.join(QStringLiteral(" · "))},
            {QStringLiteral("role"), toQString(roles[i])}};
    }
    return columns;
}

QVariantList BringInViewModel::sources() const {
    QVariantList list;
    for (const auto& [name, entries] : m_look.sources)
        list << QVariantMap{
            {QStringLiteral("value"), toQString(name)},
            {QStringLiteral("text"), tr("%1 (%2)").arg(toQString(name).simplified()).arg(entries)}};
    return list;
}

void BringInViewModel::pickSource(const QString& name) {
    if (m_chosen.removeAll(name) == 0)
        m_chosen << name;
    forgetOutlook();
}

QVariantList BringInViewModel::roles() {
    return {choice("ignore", tr("Leave out")),
            choice("day", tr("Day")),
            choice("time", tr("Time")),
            choice("minutes", tr("Minutes")),
            choice("size", tr("Size")),
            choice("depth", tr("Depth (mm)")),
            choice("pain_before", tr("Pain before")),
            choice("pain_during", tr("Pain during")),
            choice("pain_after", tr("Pain after")),
            choice("ease_before", tr("At ease before")),
            choice("ease_after", tr("At ease after")),
            choice("felt", tr("In a word")),
            choice("tags", tr("Tags")),
            choice("note", tr("Note"))};
}

void BringInViewModel::setRole(int column, const QString& role) {
    std::vector<std::string>& roles = m_look.choice.roles;
    if (column < 0 || column >= static_cast<int>(roles.size()))
        return;
    const std::string wanted = toStd(role);
    // Of everything but notes one column is enough: the one chosen last.
    for (std::string& other : roles) {
        if (other == wanted && wanted != "note" && wanted != "ignore")
            other = "ignore";
    }
    roles[static_cast<std::size_t>(column)] = wanted;
    forgetOutlook();
}

QString BringInViewModel::order() const {
    return m_look.orderIsOpen ? QString() : toQString(m_look.choice.order);
}

void BringInViewModel::setOrder(const QString& order) {
    m_look.choice.order = toStd(order);
    m_look.orderIsOpen = false;
    forgetOutlook();
}

QVariantList BringInViewModel::orders() {
    return {choice("ymd", tr("Year, month, day")), choice("dmy", tr("Day, month, year")),
            choice("mdy", tr("Month, day, year"))};
}

BringIn BringInViewModel::wanted() const {
    std::optional<std::vector<std::string>> only;
    if (!m_look.sources.empty()) {
        only.emplace();
        for (const QString& name : m_chosen)
            only->push_back(toStd(name));
    }
    return {toStd(m_path), toStd(m_passphrase),
            isTable() ? std::optional(m_look.choice) : std::nullopt, only};
}

void BringInViewModel::forgetOutlook() {
    m_outlook.clear();
    m_restoreText.clear();
    m_problems.clear();
    m_ready = false;
    emit changed();
}

void BringInViewModel::dryRun() {
    forgetOutlook();
    if (!m_look.sources.empty() && m_chosen.isEmpty()) {
        say(tr("Choose what of it is practice first."));
        return;
    }
    if (orderIsOpen()) {
        say(tr("Choose how its days are written first."));
        return;
    }
    try {
        const ImportReport report = m_ports.exchange.bringIn(wanted(), true);
        m_outlook = countsText(report, true);
        for (const ImportProblem& problem : report.problems) {
            if (m_problems.size() == 5)
                break;
            m_problems << problemText(problem);
        }
        m_ready = changedAnything(report);
        if (isBackup())
            m_restoreText =
                tr("The copy holds %1. Here now: %2, which are kept beside it.")
                    .arg(entriesText(report.read), entriesText(m_ports.sessions.count()));
        say({});
    } catch (const StorageError& error) {
        say(tr("Nothing can be taken from it: %1.").arg(QString::fromUtf8(error.what())));
    }
    emit changed();
}

void BringInViewModel::bringIn() {
    try {
        const ImportReport report = m_ports.exchange.bringIn(wanted(), false);
        forgetOutlook();
        say(countsText(report, false));
        emit broughtIn();
    } catch (const StorageError& error) {
        say(tr("Nothing was changed: %1.").arg(QString::fromUtf8(error.what())));
    }
}

void BringInViewModel::restore() {
    if (m_restoreText.isEmpty())
        return;
    try {
        m_ports.exchange.restoreAndReopen(toStd(m_path), toStd(m_passphrase));
    } catch (const StorageError& error) {
        say(tr("Nothing was changed: %1.").arg(QString::fromUtf8(error.what())));
    }
}

void BringInViewModel::forgetMessage() {
    say({});
}

void BringInViewModel::say(const QString& message) {
    m_message = message;
    emit messageChanged();
}

} // namespace frond
