// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/transfer/bringinviewmodel.h"

#include "app/inwords.h"
#include "app/qtconvert.h"
#include "app/viewmodels/base/daytext.h"
#include "app/viewmodels/base/filedialogs.h"
#include "core/base/day.h"
#include "core/base/storageerror.h"
#include "core/session/sessionrepository.h"
#include "core/transfer/exchange.h"

#include <QFileInfo>
#include <algorithm>
#include <utility>

namespace frond {

namespace {

QString problemText(const ImportProblem& problem) {
    const QString field = toQString(problem.field);
    const QString message = inWords(problem.message);
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

/// Of "minutes:s", "minutes".
QString roleOf(const std::string& column) {
    return toQString(column.substr(0, column.find(':')));
}

/// Of "minutes:s", "s"; of "minutes", nothing.
QString unitOf(const std::string& column) {
    const std::size_t colon = column.find(':');
    return colon == std::string::npos ? QString() : toQString(column.substr(colon + 1));
}

QString columnName(const FileInfo& info, std::size_t column) {
    const QString name =
        column < info.names.size() ? toQString(info.names[column]).simplified() : QString();
    return name.isEmpty() ? BringInViewModel::tr("Column %1").arg(static_cast<int>(column) + 1)
                          : name;
}

QList<Choice> unitsOf(const QString& role) {
    if (role == QLatin1String("day"))
        return {choice("ymd", BringInViewModel::tr("Year, month, day")),
                choice("dmy", BringInViewModel::tr("Day, month, year")),
                choice("mdy", BringInViewModel::tr("Month, day, year"))};
    if (role == QLatin1String("minutes") || role == QLatin1String("seconds"))
        return {choice("min", BringInViewModel::tr("Minutes")),
                choice("s", BringInViewModel::tr("Seconds")),
                choice("h", BringInViewModel::tr("Hours")),
                choice("mm:ss", BringInViewModel::tr("Minutes:seconds")),
                choice("h:mm", BringInViewModel::tr("Hours:minutes")),
                choice("ms", BringInViewModel::tr("Milliseconds"))};
    QList<Choice> lengths{choice("mm", BringInViewModel::tr("mm")),
                          choice("cm", BringInViewModel::tr("cm")),
                          choice("inch", BringInViewModel::tr("Inches"))};
    if (role == QLatin1String("depth"))
        return lengths;
    if (role == QLatin1String("size") || role == QLatin1String("largest_diameter_mm"))
        return lengths << choice("around-mm", BringInViewModel::tr("Around, in mm"))
                       << choice("around-cm", BringInViewModel::tr("Around, in cm"))
                       << choice("around-inch", BringInViewModel::tr("Around, in inches"));
    if (role.startsWith(QLatin1String("pain_")) || role.startsWith(QLatin1String("ease_")))
        return {choice("0-10", BringInViewModel::tr("0 to 10")),
                choice("0-100", BringInViewModel::tr("0 to 100"))};
    return {};
}

QString textOf(const QList<Choice>& choices, const QString& value) {
    const auto found = std::find_if(choices.begin(), choices.end(),
                                    [&](const Choice& each) { return each.value == value; });
    return found == choices.end() ? QString() : found->text;
}

QString meaningOf(const QString& role, const QString& unit) {
    if (role.isEmpty())
        return BringInViewModel::tr("To be said");
    const QString meaning = textOf(BringInViewModel::roles(), role);
    const QString written = textOf(unitsOf(role), unit);
    return written.isEmpty() ? meaning : BringInViewModel::tr("%1 · %2").arg(meaning, written);
}

} // namespace

BringInViewModel::BringInViewModel(const Needs& ports, FileWork& work, QObject* parent)
    : QObject(parent), m_ports(ports), m_work(work) {}

void BringInViewModel::choose() {
    m_ports.files.open(tr("All files (*)"), [this](const QString& path) { lookAt(path); });
}

bool BringInViewModel::isOneFile(const QList<QUrl>& dragged) {
    return dragged.size() == 1 && dragged.constFirst().isLocalFile();
}

void BringInViewModel::lookAtDropped(const QList<QUrl>& dropped) {
    if (isOneFile(dropped))
        lookAt(dropped.constFirst().toLocalFile());
}

void BringInViewModel::giveWay() {
    ++m_runTurn;
    if (m_underWay)
        m_work.giveWay();
}

void BringInViewModel::look(const QString& path, const std::optional<TableChoice>& choice,
                            std::function<void(const FileInfo& info)> seen) {
    using Look = std::unique_ptr<FileJobFor<FileInfo>>;
    giveWay();
    const int turn = ++m_lookTurn;
    m_work.start(
        tr("Being read."),
        [this, path, choice, turn] {
            if (turn != m_lookTurn)
                return Look();
            m_underWay = true;
            return m_ports.exchange.look(toStd(path), choice);
        },
        [this, seen = std::move(seen), turn](const FileOutcome<FileInfo>& outcome) {
            m_underWay = false;
            if (turn != m_lookTurn)
                return;
            if (outcome.error)
                say(tr("That file cannot be read: %1.").arg(inWords(*outcome.error)));
            else if (!outcome.result)
                showCancelled();
            else
                seen(*outcome.result);
        });
}

void BringInViewModel::lookAt(const QString& path) {
    forgetOutlook();
    look(path, std::nullopt, [this, path](const FileInfo& info) {
        m_look = info;
        m_lookStale = false;
        m_path = path;
        m_passphrase.clear();
        m_chosen.clear();
        m_meanings.clear();
        if (m_look.sources.size() == 1)
            m_chosen << toQString(m_look.sources.front().name);
        say({});
        forgetOutlook();
        if (!m_look.needsPassphrase)
            dryRunIfClear();
        emit chosen();
    });
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
    case FileInfo::Kind::HabitBull:
        return tr("From HabitBull.");
    }
    return {};
}

void BringInViewModel::setPassphrase(const QString& text) {
    if (text == std::exchange(m_passphrase, text))
        return;
    giveWay();
    forgetOutlook();
}

QList<TableColumn> BringInViewModel::columns() const {
    QList<TableColumn> columns;
    const std::vector<std::string>& chosen = m_look.choice.columns;
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        QStringList samples;
        for (const std::vector<std::string>& record : m_look.samples) {
            if (i < record.size() && !record[i].empty())
                samples << toQString(record[i]).simplified().left(40);
        }
        const auto question =
            std::find_if(m_look.questions.begin(), m_look.questions.end(),
                         [&](const TableQuestion& each) { return each.column == i; });
        const QString role = roleOf(chosen[i]);
        const QString unit = unitOf(chosen[i]);
        columns << TableColumn{columnName(m_look, i),
                               samples.join(QStringLiteral(" · ")),
                               meaningOf(role, unit),
                               role,
                               unit,
                               unitsOf(role),
                               question == m_look.questions.end() ? QString()
                                                                  : inWords(question->text)};
    }
    return columns;
}

QList<Choice> BringInViewModel::sources() const {
    QList<Choice> list;
    for (const SourceInfo& source : m_look.sources)
        list << choice(toQString(source.name),
                       tr("%1 (%2)").arg(toQString(source.name).simplified()).arg(source.entries));
    return list;
}

QList<UnknownNumbers> BringInViewModel::unknownNumbers() const {
    QList<UnknownNumbers> list;
    for (const SourceInfo& source : m_look.sources) {
        const QString name = toQString(source.name);
        if (!source.needsMeaning || !m_chosen.contains(name))
            continue;
        QStringList samples;
        for (const std::string& sample : source.samples)
            samples << toQString(sample).simplified().left(40);
        const auto meaning = m_meanings.find(source.name);
        list << UnknownNumbers{name, samples.join(QStringLiteral(" · ")),
                               meaning == m_meanings.end() ? QString()
                                                           : toQString(meaning->second)};
    }
    return list;
}

QList<Choice> BringInViewModel::meanings() {
    return {choice("minutes:min", tr("Minutes")),     choice("minutes:s", tr("Seconds")),
            choice("minutes:h", tr("Hours")),         choice("pain_before", tr("Pain before")),
            choice("pain_during", tr("Pain during")), choice("pain_after", tr("Pain after")),
            choice("size:mm", tr("Size in mm")),      choice("none", tr("Leave the number out"))};
}

void BringInViewModel::pickSource(const QString& name) {
    if (m_chosen.removeAll(name) == 0)
        m_chosen << name;
    giveWay();
    forgetOutlook();
}

void BringInViewModel::setMeaning(const QString& source, const QString& meaning) {
    m_meanings[toStd(source)] = toStd(meaning);
    forgetOutlook();
    dryRunIfClear();
}

QList<Choice> BringInViewModel::roles() {
    return {choice("none", tr("Leave out")),
            choice("day", tr("Day")),
            choice("time", tr("Time of day")),
            choice("at", tr("Moment")),
            choice("minutes", tr("How long")),
            choice("size", tr("Size")),
            choice("depth", tr("Depth")),
            choice("felt", tr("In a word")),
            choice("pain_before", tr("Pain before")),
            choice("pain_during", tr("Pain during")),
            choice("pain_after", tr("Pain after")),
            choice("ease_before", tr("At ease before")),
            choice("ease_after", tr("At ease after")),
            choice("note", tr("Note")),
            choice("tags", tr("Tags")),
            choice("position", tr("Position")),
            choice("lubricant", tr("Lubricant")),
            choice("warm_up", tr("Warm-up")),
            choice("numbing_gel", tr("Numbing gel")),
            choice("helped", tr("Someone helped")),
            choice("bleeding", tr("Bleeding")),
            choice("on_period", tr("On my period")),
            choice("stop_reason", tr("Why it stopped")),
            choice("outcome", tr("How it ended")),
            choice("steps", tr("Steps, as Frond writes them")),
            choice("seconds", tr("Seconds")),
            choice("largest_diameter_mm", tr("Largest size")),
            choice("id", tr("Id, as Frond writes it"))};
}

void BringInViewModel::setRole(int column, const QString& role) {
    std::vector<std::string>& columns = m_look.choice.columns;
    if (column < 0 || column >= static_cast<int>(columns.size()))
        return;
    // Of everything but notes one column is enough: the one chosen last.
    for (std::string& other : columns) {
        if (roleOf(other) == role && role != QLatin1String("note"))
            other = "none";
    }
    columns[static_cast<std::size_t>(column)] = toStd(role);
    lookAgain();
}

void BringInViewModel::setUnit(int column, const QString& unit) {
    std::vector<std::string>& columns = m_look.choice.columns;
    if (column < 0 || column >= static_cast<int>(columns.size()))
        return;
    std::string& chosen = columns[static_cast<std::size_t>(column)];
    chosen = toStd(roleOf(chosen) + QLatin1Char(':') + unit);
    lookAgain();
}

void BringInViewModel::lookAgain() {
    forgetOutlook();
    m_lookStale = true;
    look(m_path, m_look.choice, [this](const FileInfo& info) {
        m_look = info;
        m_lookStale = false;
        say({});
        forgetOutlook();
        dryRunIfClear();
    });
}

void BringInViewModel::dryRunIfClear() {
    if (openQuestion().isEmpty())
        dryRun();
}

QString BringInViewModel::openQuestion() const {
    if (!m_look.sources.empty() && m_chosen.isEmpty())
        return tr("Choose what of it is practice first.");
    for (const UnknownNumbers& source : unknownNumbers()) {
        if (source.meaning.isEmpty())
            return tr("Say what the numbers of %1 are first.").arg(source.name.simplified());
    }
    if (m_look.questions.empty())
        return {};
    const TableQuestion& question = m_look.questions.front();
    return tr("%1: %2.").arg(columnName(m_look, question.column), inWords(question.text));
}

BringIn BringInViewModel::wanted() const {
    std::optional<std::vector<std::string>> only;
    if (!m_look.sources.empty()) {
        only.emplace();
        for (const QString& name : m_chosen)
            only->push_back(toStd(name));
    }
    return {toStd(m_path), toStd(m_passphrase),
            isTable() ? std::optional(m_look.choice) : std::nullopt, only, m_meanings};
}

void BringInViewModel::forgetOutlook() {
    m_outlook.clear();
    m_restoreText.clear();
    m_problems.clear();
    m_ready = false;
    emit changed();
}

void BringInViewModel::dryRun() {
    if (m_lookStale)
        return lookAgain();
    forgetOutlook();
    if (const QString open = openQuestion(); !open.isEmpty()) {
        say(open);
        return;
    }
    using Run = std::unique_ptr<FileJobFor<ImportReport>>;
    giveWay();
    const int turn = m_runTurn;
    m_work.start(
        tr("Being read."),
        [this, what = wanted(), turn] {
            if (turn != m_runTurn)
                return Run();
            m_underWay = true;
            return m_ports.exchange.dryRun(what);
        },
        [this, turn](const FileOutcome<ImportReport>& outcome) {
            m_underWay = false;
            if (turn != m_runTurn)
                return;
            try {
                if (outcome.error)
                    throw StorageError(*outcome.error);
                if (outcome.result)
                    showOutlook(*outcome.result);
                else
                    showCancelled();
            } catch (const StorageError& error) {
                say(tr("Nothing can be taken from it: %1.").arg(inWords(error)));
                offerRestoreOfDamaged(error);
            }
            emit changed();
        });
}

void BringInViewModel::offerRestoreOfDamaged(const StorageError& error) {
    if (isBackup() && error.kind() == StorageError::Kind::Damaged &&
        error.about() == StorageError::About::Database)
        m_restoreText = tr("What is here cannot be read whole. It is kept beside the copy.");
}

void BringInViewModel::showOutlook(const ImportReport& report) {
    m_outlook = countsText(report, true);
    for (const ImportProblem& problem : report.problems) {
        if (m_problems.size() == 5)
            break;
        m_problems << problemText(problem);
    }
    m_ready = changedAnything(report);
    if (isBackup())
        m_restoreText = tr("The copy holds %1. Here now: %2, which are kept beside it.")
                            .arg(entriesText(report.read), entriesText(m_ports.sessions.count()));
    say({});
}

void BringInViewModel::bringIn() {
    try {
        const auto report = m_ports.exchange.bringIn(wanted(), m_mayClose);
        if (!report)
            return; // Frond opens again
        giveWay();  // what would have happened is of no use now
        forgetOutlook();
        showBroughtIn(*report);
        emit broughtIn();
    } catch (const StorageError& error) {
        showProblem(inWords(error));
    }
}

void BringInViewModel::showBroughtIn(const ImportReport& report) {
    say(countsText(report, false));
}

void BringInViewModel::showRestored() {
    say(tr("What is here is what the copy held. What was here before is kept beside it."));
}

void BringInViewModel::showCancelled() {
    say(tr("Cancelled. Nothing was changed."));
}

void BringInViewModel::showProblem(const QString& problem) {
    say(tr("Nothing was changed: %1.").arg(problem));
}

void BringInViewModel::restore() {
    if (m_restoreText.isEmpty())
        return;
    try {
        m_ports.exchange.restoreAndReopen(toStd(m_path), toStd(m_passphrase));
    } catch (const StorageError& error) {
        showProblem(inWords(error));
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
