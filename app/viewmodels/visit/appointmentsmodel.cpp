// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/visit/appointmentsmodel.h"

#include "app/qtconvert.h"
#include "app/viewmodels/base/attempt.h"
#include "app/viewmodels/base/changes.h"
#include "app/viewmodels/base/daytext.h"
#include "core/base/clock.h"
#include "core/base/day.h"
#include "core/base/text.h"
#include "core/visit/appointment.h"

#include <algorithm>
#include <utility>

namespace frond {

namespace {

constexpr Days soon{7};

QString kindText(AppointmentKind kind) {
    switch (kind) {
    case AppointmentKind::PhysicalTherapist:
        return AppointmentsModel::tr("PT");
    case AppointmentKind::Exam:
        return AppointmentsModel::tr("Exam");
    case AppointmentKind::Other:
        return AppointmentsModel::tr("Other");
    }
    return {};
}

QString signedText(int change) {
    return change > 0 ? QStringLiteral("+%1").arg(change)
                      : QString::number(change).replace(QLatin1Char('-'), QChar(0x2212));
}

} // namespace

AppointmentsModel::AppointmentsModel(const Needs& ports, QObject* parent)
    : QObject(parent)
    , m_ports(ports)
    , m_form{.id = ports.newId(), .day = ports.clock.now().day()}
    , m_reload(this, ports.changes, Topic::Appointments | Topic::Today, Reload::Start::Active,
               [this] { load(); }) {
    reload();
}

void AppointmentsModel::load() {
    m_appointments = m_ports.appointments.list();
    m_questions = m_ports.questions.list();
    emit changed();
}

QString AppointmentsModel::whenText(const Appointment& appointment) const {
    const QString day = weekdayText(appointment.day, m_ports.clock.now().day());
    return appointment.time ? tr("%1, %2").arg(day, timeText(*appointment.time)) : day;
}

AppointmentRow AppointmentsModel::row(const Appointment& appointment) const {
    QStringList value{kindText(appointment.kind)};
    if (appointment.about)
        value << toQString(*appointment.about).simplified();
    if (appointment.change)
        value << tr("change %1").arg(signedText(*appointment.change));
    if (appointment.howItWent)
        value << toQString(*appointment.howItWent).simplified();
    return {toQString(appointment.id.toText()), whenText(appointment),
            value.join(QStringLiteral(" · "))};
}

QList<AppointmentRow> AppointmentsModel::coming() const {
    QList<AppointmentRow> rows;
    for (const Appointment& appointment : m_appointments) {
        if (appointment.day >= m_ports.clock.now().day())
            rows << row(appointment);
    }
    return rows;
}

QList<AppointmentRow> AppointmentsModel::past() const {
    QList<AppointmentRow> rows;
    for (const Appointment& appointment : m_appointments) {
        if (appointment.day < m_ports.clock.now().day())
            rows.prepend(row(appointment));
    }
    return rows;
}

QList<QuestionRow> AppointmentsModel::questions() const {
    QList<QuestionRow> rows;
    for (const Question& question : m_questions)
        rows << QuestionRow{toQString(question.id.toText()), toQString(question.text),
                            question.asked};
    return rows;
}

QString AppointmentsModel::summaryText() const {
    const auto next = nextAppointment(m_appointments, m_ports.clock.now().day());
    return next ? whenText(*next) : QString();
}

QString AppointmentsModel::soonText() const {
    const Day today = m_ports.clock.now().day();
    const auto next = nextAppointment(m_appointments, today);
    if (!next || next->day - today > soon)
        return {};
    const auto open = std::count_if(m_questions.begin(), m_questions.end(),
                                    [](const Question& question) { return !question.asked; });
    return open == 0 ? whenText(*next)
                     : tr("%1 · your questions (%2)").arg(whenText(*next)).arg(open);
}

void AppointmentsModel::openNew() {
    m_form = {.id = m_ports.newId(), .day = m_ports.clock.now().day()};
    m_day.clear();
    m_time.clear();
    m_stored = false;
    emit formChanged();
}

bool AppointmentsModel::open(const QString& id) {
    if (id.isEmpty()) {
        openNew();
        return true;
    }
    const auto found =
        std::find_if(m_appointments.begin(), m_appointments.end(),
                     [&](const Appointment& one) { return toQString(one.id.toText()) == id; });
    if (found == m_appointments.end())
        return false;
    m_form = *found;
    m_day = isoText(m_form.day);
    m_time = m_form.time ? timeText(*m_form.time) : QString();
    m_stored = true;
    emit formChanged();
    return true;
}

void AppointmentsModel::setDay(const QString& text) {
    if (text == std::exchange(m_day, text))
        return;
    if (const auto day = parseDayText(text))
        m_form.day = *day;
    emit formChanged();
}

void AppointmentsModel::setTime(const QString& text) {
    if (text != std::exchange(m_time, text))
        emit formChanged();
}

std::optional<std::chrono::minutes> AppointmentsModel::timeOfForm() const {
    return parseTimeText(m_time);
}

QString AppointmentsModel::dayError() const {
    return m_day.isEmpty() || parseDayText(m_day) ? QString()
                                                  : tr("Day can be picked from a month.");
}

QString AppointmentsModel::timeError() const {
    return m_time.isEmpty() || timeOfForm()
               ? QString()
               : tr("Time can be written %1.").arg(timeText(std::chrono::hours(14)));
}

bool AppointmentsModel::isValid() const {
    return parseDayText(m_day) && timeError().isEmpty();
}

QString AppointmentsModel::kind() const {
    return toQString(toText(m_form.kind));
}

void AppointmentsModel::setKind(const QString& kind) {
    if (const auto found = parseAppointmentKind(toStd(kind)))
        m_form.kind = *found;
    emit formChanged();
}

QList<Choice> AppointmentsModel::kinds() {
    QList<Choice> list;
    for (const auto kind :
         {AppointmentKind::PhysicalTherapist, AppointmentKind::Exam, AppointmentKind::Other})
        list << choice(toQString(toText(kind)), kindText(kind));
    return list;
}

void AppointmentsModel::setText(std::optional<std::string>& field, const QString& text) {
    // As typed, blanks too: the field shows what is held here. Saving drops what is only blank.
    std::optional<std::string> typed = text.isEmpty() ? std::nullopt : std::optional(toStd(text));
    if (typed == std::exchange(field, typed))
        return;
    emit formChanged();
}

QString AppointmentsModel::about() const {
    return toQString(m_form.about);
}

void AppointmentsModel::setAbout(const QString& text) {
    setText(m_form.about, text);
}

QString AppointmentsModel::howItWent() const {
    return toQString(m_form.howItWent);
}

void AppointmentsModel::setHowItWent(const QString& text) {
    setText(m_form.howItWent, text);
}

QString AppointmentsModel::whatHelped() const {
    return toQString(m_form.whatHelped);
}

void AppointmentsModel::setWhatHelped(const QString& text) {
    setText(m_form.whatHelped, text);
}

QString AppointmentsModel::change() const {
    return m_form.change ? QString::number(*m_form.change) : QString();
}

void AppointmentsModel::setChange(const QString& change) {
    bool isNumber = false;
    const int value = change.toInt(&isNumber);
    m_form.change = isNumber ? std::optional(value) : std::nullopt;
    emit formChanged();
}

QList<Choice> AppointmentsModel::changes() {
    QList<Choice> list;
    for (int value = -maxChange; value <= maxChange; ++value)
        list << choice(QString::number(value), signedText(value));
    list << choice(QString(), QStringLiteral("–"));
    return list;
}

bool AppointmentsModel::hasBeen() const {
    return parseDayText(m_day) && m_form.day <= m_ports.clock.now().day();
}

bool AppointmentsModel::save() {
    if (!isValid())
        return false;
    m_form.time = timeOfForm();
    for (std::optional<std::string>* field :
         {&m_form.about, &m_form.howItWent, &m_form.whatHelped}) {
        if (*field && trimmed(**field).empty())
            field->reset();
    }
    if (!attempt(this, [&] { m_ports.appointments.save(m_form); }))
        return false;
    m_stored = true;
    forgetUndo();
    reload();
    return true;
}

void AppointmentsModel::remove() {
    if (!attempt(this, [&] { m_ports.appointments.remove(m_form.id); }))
        return;
    offerUndo([this, removed = m_form] { m_ports.appointments.save(removed); });
}

void AppointmentsModel::setQuestion(const QString& text) {
    if (text != std::exchange(m_question, text))
        emit questionChanged();
}

void AppointmentsModel::addQuestion() {
    const QString text = m_question.trimmed();
    if (!text.isEmpty()) {
        const Question question{.id = m_ports.newId(), .text = toStd(text)};
        if (!attempt(this, [&] { m_ports.questions.save(question); }))
            return;
        reload();
    }
    setQuestion({});
}

void AppointmentsModel::setAsked(const QString& id, bool asked) {
    for (Question question : m_questions) {
        if (toQString(question.id.toText()) != id)
            continue;
        question.asked = asked;
        attempt(this, [&] { m_ports.questions.save(question); });
    }
    reload();
}

void AppointmentsModel::removeQuestion(const QString& id) {
    const auto found =
        std::find_if(m_questions.begin(), m_questions.end(),
                     [&](const Question& one) { return toQString(one.id.toText()) == id; });
    if (found == m_questions.end())
        return;
    const Question removed = *found;
    if (attempt(this, [&] { m_ports.questions.remove(removed.id); }))
        offerUndo([this, removed] { m_ports.questions.save(removed); });
}

void AppointmentsModel::offerUndo(std::function<void()> undo) {
    m_undo = std::move(undo);
    m_undoText = tr("Removed.");
    reload();
}

void AppointmentsModel::undo() {
    if (const auto undo = std::exchange(m_undo, nullptr))
        attempt(this, undo);
    forgetUndo();
    reload();
}

void AppointmentsModel::forgetUndo() {
    m_undo = nullptr;
    m_undoText.clear();
    emit changed();
}

} // namespace frond
