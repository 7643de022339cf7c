// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/visit/summaryeditor.h"

#include "app/qtconvert.h"
#include "app/viewmodels/base/changes.h"
#include "app/viewmodels/base/daytext.h"
#include "app/viewmodels/base/filedialogs.h"
#include "app/viewmodels/transfer/savedfile.h"
#include "app/viewmodels/visit/reports.h"
#include "core/base/clock.h"
#include "core/base/day.h"
#include "core/base/personswords.h"
#include "core/base/settingsrepository.h"
#include "core/base/storageerror.h"
#include "core/note/spelling.h"
#include "core/plan/pauserepository.h"
#include "core/plan/planrepository.h"
#include "core/session/sessionrepository.h"
#include "core/session/spelling.h"
#include "core/visit/appointment.h"

#include <utility>

namespace frond {

namespace {

constexpr Days weeks{28};
constexpr Days months{91};

} // namespace

SummaryEditor::SummaryEditor(const Needs& ports, QObject* parent)
    : QObject(parent)
    , m_ports(ports)
    , m_reload(this, ports.changes,
               Topic::Entries | Topic::Kit | Topic::Plan | Topic::Pauses | Topic::Appointments |
                   Topic::Notes | Topic::Today,
               Reload::Start::WhenShown, [this] { load(); }) {}

void SummaryEditor::setActive(bool active) {
    if (m_reload.setActive(active))
        emit activeChanged();
}

void SummaryEditor::load() {
    if (!std::exchange(m_chosenBefore, true)) {
        m_options.letter = m_ports.settings.setting(letterSetting) == "yes";
        m_options.clinicalWords = m_ports.settings.setting(clinicalWordsSetting) == "yes";
        if (const auto period = m_ports.settings.setting(periodSetting))
            m_period = toQString(*period);
    }
    m_hasOwnWords = !m_ports.settings.setting(practiceWordSetting).value_or(std::string()).empty();
    if (m_period == QLatin1String("visit") && !lastVisit())
        m_period = QStringLiteral("weeks");
    show();
}

std::optional<Day> SummaryEditor::lastVisit() const {
    const auto last = lastAppointment(m_ports.appointments.list(), m_ports.clock.now().day());
    return last ? std::optional(last->day) : std::nullopt;
}

QList<Choice> SummaryEditor::periods() const {
    QList<Choice> choices{choice("weeks", tr("4 weeks")), choice("months", tr("3 months")),
                          choice("dates", tr("Dates"))};
    if (lastVisit())
        choices.prepend(choice("visit", tr("Since my last appointment")));
    return choices;
}

void SummaryEditor::setPeriod(const QString& period) {
    if (period == m_period)
        return;
    if (const auto before = days(); period == QLatin1String("dates") && before) {
        m_from = isoText(before->from);
        m_to = isoText(before->to);
    }
    m_period = period;
    m_questionsAlone = false;
    if (period != QLatin1String("dates"))
        keep(periodSetting, toStd(period));
    show();
}

void SummaryEditor::setFrom(const QString& day) {
    if (day == std::exchange(m_from, day))
        return;
    m_questionsAlone = false;
    show();
}

void SummaryEditor::setTo(const QString& day) {
    if (day == std::exchange(m_to, day))
        return;
    m_questionsAlone = false;
    show();
}

std::optional<DayRange> SummaryEditor::days() const {
    const Day today = m_ports.clock.now().day();
    if (m_period == QLatin1String("weeks"))
        return DayRange{today - weeks + Days{1}, today};
    if (m_period == QLatin1String("months"))
        return DayRange{today - months + Days{1}, today};
    if (m_period == QLatin1String("visit")) {
        const auto visit = lastVisit();
        return visit ? std::optional(DayRange{*visit, today}) : std::nullopt;
    }
    const auto from = parseDayText(m_from);
    const auto to = parseDayText(m_to);
    return from && to && *from <= *to ? std::optional(DayRange{*from, *to}) : std::nullopt;
}

QString SummaryEditor::datesError() const {
    return days() ? QString() : tr("Last day can be from the first day on.");
}

void SummaryEditor::setNotes(bool notes) {
    if (notes != std::exchange(m_choices.notes, notes))
        show();
}

void SummaryEditor::setMood(bool mood) {
    if (mood != std::exchange(m_choices.mood, mood))
        show();
}

QList<SummarySection> SummaryEditor::sections() const {
    const auto row = [](const char* key, const QString& label, bool on) {
        return SummarySection{QLatin1String(key), label, on};
    };
    return {row("charts", tr("Charts"), m_choices.charts),
            row("plan", tr("The plan and rests"), m_choices.plan),
            row("reasons", tr("Reasons for stopping"), m_choices.reasons),
            row("helped", tr("What I noted with sessions"), m_choices.helped),
            row("questions", tr("My questions"), m_choices.questions),
            row("goals", tr("Things I'd like to be easier"), m_choices.goals),
            row("symptoms", tr("What I felt"), m_choices.symptoms),
            row("trials", tr("What I tried now and then"), m_choices.trials),
            row("milestones", tr("Milestones"), m_choices.milestones),
            row("scores", tr("Scores from questionnaires"), m_choices.scores),
            row("medicines", tr("Medicines I noted"), m_choices.medicines)};
}

void SummaryEditor::setSection(const QString& key, bool on) {
    for (const auto& [name, choice] :
         {std::pair{"charts", &m_choices.charts}, std::pair{"plan", &m_choices.plan},
          std::pair{"reasons", &m_choices.reasons}, std::pair{"helped", &m_choices.helped},
          std::pair{"questions", &m_choices.questions}, std::pair{"goals", &m_choices.goals},
          std::pair{"symptoms", &m_choices.symptoms}, std::pair{"trials", &m_choices.trials},
          std::pair{"milestones", &m_choices.milestones}, std::pair{"scores", &m_choices.scores},
          std::pair{"medicines", &m_choices.medicines}}) {
        if (key == QLatin1String(name) && on != std::exchange(*choice, on))
            show();
    }
}

void SummaryEditor::setLetter(bool letter) {
    if (letter == std::exchange(m_options.letter, letter))
        return;
    keep(letterSetting, letter ? "yes" : "no");
    layOut();
}

void SummaryEditor::setWebPage(bool webPage) {
    if (webPage != std::exchange(m_webPage, webPage))
        emit changed();
}

void SummaryEditor::setClinicalWords(bool clinical) {
    if (clinical == std::exchange(m_options.clinicalWords, clinical))
        return;
    keep(clinicalWordsSetting, clinical ? "yes" : "no");
    layOut();
}

void SummaryEditor::keep(std::string_view setting, std::string_view value) {
    try {
        m_ports.settings.saveSetting(setting, value);
    } catch (const StorageError&) {
        // Only the next summary begins otherwise.
    }
}

void SummaryEditor::setName(const QString& name) {
    if (name != std::exchange(m_options.name, name))
        layOut();
}

void SummaryEditor::setBirthDate(const QString& day) {
    if (day == std::exchange(m_birthDate, day))
        return;
    m_options.birthDate = parseDayText(day);
    layOut();
}

PtSummary SummaryEditor::summaryOf(DayRange range, const PtChoices& choices) const {
    return ptSummary(
        spelledAlike(walkOver(m_ports.sessions, daysBefore(range).from, range.to), m_ports.folding),
        m_ports.plans.planHistory(), m_ports.pauses.pauses(), range, choices,
        m_ports.questions.list(),
        {spelledAlike(m_ports.symptoms.list(), &Symptom::kind, m_ports.folding),
         spelledAlike(m_ports.trials.list(), &Trial::item, m_ports.folding),
         rated(m_ports.goals.list(), m_ports.goalRatings.list()), m_ports.milestones.list(),
         spelledAlike(m_ports.scores.list(), &Score::name, m_ports.folding),
         spelledAlike(m_ports.dayContexts.list(), &DayContext::medicine, m_ports.folding)});
}

void SummaryEditor::show() {
    if (!m_reload.isActive())
        return;
    if (const auto range = days()) {
        m_summary = summaryOf(*range, m_choices);
        if (offersQuestions() && m_questionsAlone) {
            PtChoices alone = m_choices;
            alone.questions = alone.questionsAlone = true;
            m_summary = summaryOf(*range, alone);
        }
    }
    layOut();
}

void SummaryEditor::layOut() {
    if (!m_reload.isActive())
        return;
    m_count = 0;
    if (days()) {
        if (m_summary.entries > 0 || questionsAlone())
            m_count = m_ports.reports.pages(m_summary, m_options);
        ++m_revision;
    }
    emit changed();
}

bool SummaryEditor::offersQuestions() const {
    return days() && m_summary.entries == 0 && m_summary.questionsWritten > 0;
}

QString SummaryEditor::emptyText() const {
    if (!days() || m_summary.entries > 0)
        return {};
    return m_summary.questionsWritten > 0
               ? tr("No entries in this period. Choose another, or print the questions alone.")
               : tr("No entries in this period. Choose another.");
}

void SummaryEditor::takeQuestionsAlone() {
    m_questionsAlone = true;
    show();
}

QList<SummarySheet> SummaryEditor::pages() const {
    QList<SummarySheet> pages;
    for (int page = 0; page < m_count; ++page)
        pages << SummarySheet{QStringLiteral("image://summary/%1/%2").arg(page).arg(m_revision),
                              tr("Page %1 of %2 of the summary").arg(page + 1).arg(m_count),
                              m_options.letter ? 792.0 / 612 : 842.0 / 595};
    return pages;
}

QString SummaryEditor::leavesText() const {
    const auto range = days();
    if (!range)
        return {};
    const QString pages = m_webPage ? tr("a web page") : tr("%Ln pages", nullptr, m_count);
    if (questionsAlone())
        return tr("This leaves Frond: %1, your questions alone. Anyone with the file can open it.")
            .arg(pages);
    const QString period = periodText(*range, m_ports.clock.now().day());
    return m_choices.notes
               ? tr("This leaves Frond: %1, %2, with notes. Anyone with the file can open it.")
                     .arg(pages, period)
               : tr("This leaves Frond: %1, %2, no notes. Anyone with the file can open it.")
                     .arg(pages, period);
}

void SummaryEditor::share() {
    const auto range = days();
    if (!range || m_count == 0)
        return;
    const QString name = QStringLiteral("summary-") + isoText(range->to).left(7);
    m_ports.files.share(name + (m_webPage ? QLatin1String(".html") : QLatin1String(".pdf")),
                        m_webPage ? tr("Web page (*.html)") : tr("PDF (*.pdf)"),
                        [this](const QString& path) { write(path); });
}

void SummaryEditor::write(const QString& path) {
    saveAndSay(m_ports.files, path,
               m_webPage ? m_ports.reports.html(m_summary, m_options)
                         : m_ports.reports.pdf(m_summary, m_options),
               [this](const QString& sentence) { say(sentence); });
}

void SummaryEditor::forgetMessage() {
    say({});
}

void SummaryEditor::say(const QString& message) {
    m_message = message;
    emit messageChanged();
}

} // namespace frond
