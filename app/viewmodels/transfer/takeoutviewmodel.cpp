// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/transfer/takeoutviewmodel.h"

#include "app/inwords.h"
#include "app/qtconvert.h"
#include "app/viewmodels/base/daytext.h"
#include "app/viewmodels/base/filedialogs.h"
#include "app/viewmodels/transfer/savedfile.h"
#include "core/base/storageerror.h"
#include "core/session/sessionrepository.h"
#include "core/transfer/exchange.h"

#include <QFileInfo>
#include <array>
#include <utility>

namespace frond {

namespace {

struct Form {
    const char* value;
    ExportKind kind;
    const char* fileName;
};
constexpr std::array<Form, 4> known{{{"csv", ExportKind::Csv, "entries.csv"},
                                     {"json", ExportKind::Json, "frond-export.json"},
                                     {"fhir", ExportKind::Fhir, "entries-fhir.json"},
                                     {"ics", ExportKind::Calendar, "calendar.ics"}}};

const Form& formOf(const QString& value) {
    for (const Form& form : known) {
        if (value == QLatin1String(form.value))
            return form;
    }
    return known.front();
}

} // namespace

TakeOutViewModel::TakeOutViewModel(const Needs& ports, FileWork& work, QObject* parent)
    : QObject(parent), m_ports(ports), m_work(work) {}

QList<Choice> TakeOutViewModel::forms() {
    return {choice("csv", tr("Table")), choice("json", tr("Everything")),
            choice("fhir", tr("For a clinic's record")), choice("ics", tr("Calendar"))};
}

QString TakeOutViewModel::formText() const {
    switch (formOf(m_form).kind) {
    case ExportKind::Csv:
        return tr("A CSV file that a spreadsheet opens: one row for each entry.");
    case ExportKind::Json:
        return tr("A JSON file without loss, which another Frond reads again.");
    case ExportKind::Fhir:
        return tr("A FHIR R4 document that a clinic's software can take in.");
    case ExportKind::Calendar:
        return tr("The plan's days of the next 13 weeks, in words that name nothing.");
    }
    return {};
}

void TakeOutViewModel::setForm(const QString& form) {
    if (form == std::exchange(m_form, form))
        return;
    say({});
    emit changed();
}

void TakeOutViewModel::setNotes(bool notes) {
    if (notes != std::exchange(m_notes, notes))
        emit changed();
}

void TakeOutViewModel::setMood(bool mood) {
    if (mood != std::exchange(m_mood, mood))
        emit changed();
}

QString TakeOutViewModel::leavesText() const {
    const QString entries = entriesText(m_ports.sessions.count());
    const QString anyone = QLatin1Char(' ') + tr("Anyone with the file can open it.");
    switch (formOf(m_form).kind) {
    case ExportKind::Csv:
        return tr("This leaves Frond: %1, with notes and ratings.").arg(entries) + anyone;
    case ExportKind::Json:
        return tr("This leaves Frond: %1 with notes and ratings, also recently removed ones, your "
                  "kit, plans, rests, visits, questions, exam card and choices.")
                   .arg(entries) +
               anyone;
    case ExportKind::Fhir:
        return (m_notes ? tr("This leaves Frond: %1, with notes.").arg(entries)
                        : tr("This leaves Frond: %1, no notes.").arg(entries)) +
               anyone;
    case ExportKind::Calendar:
        return tr("This leaves Frond: days and times of your plan, nothing about them.") + anyone;
    }
    return {};
}

void TakeOutViewModel::share() {
    const QString name = QLatin1String(formOf(m_form).fileName);
    m_ports.files.share(name, tr("All files (*)"), [this](const QString& path) { write(path); });
}

void TakeOutViewModel::write(const QString& path) {
    say({});
    const ExportOptions wish{formOf(m_form).kind, std::nullopt, std::nullopt, m_notes, m_mood};
    m_work.start(
        tr("Being prepared."),
        [this, path, wish] { return m_ports.exchange.write(toStd(path), wish); },
        [this, path](const FileOutcome<std::size_t>& outcome) {
            const QString name = QFileInfo(path).fileName();
            if (outcome.error)
                say(tr("Not saved: %1.").arg(inWords(*outcome.error)));
            else if (!outcome.result)
                say(saidOf(Handed::Nowhere, name));
            else
                m_ports.files.written(path,
                                      [this, name](Handed handed) { say(saidOf(handed, name)); });
        });
}

void TakeOutViewModel::forgetMessage() {
    say({});
}

void TakeOutViewModel::say(const QString& message) {
    m_message = message;
    emit messageChanged();
}

} // namespace frond
