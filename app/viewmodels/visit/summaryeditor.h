// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/base/changes.h"
#include "app/viewmodels/base/choice.h"
#include "app/viewmodels/base/ports.h"
#include "app/viewmodels/visit/reports.h"
#include "core/base/day.h"
#include "core/visit/ptsummary.h"

#include <QList>
#include <QObject>
#include <QQmlEngine>
#include <QString>

namespace frond {

/// The paper that was used last is kept under this name.
inline constexpr std::string_view letterSetting = "summary.letter";
/// And whether it was in clinical words, by "yes" or "no".
inline constexpr std::string_view clinicalWordsSetting = "summary.clinical_words";
/// And the period, while it is not two days.
inline constexpr std::string_view periodSetting = "summary.period";

/// A part of the summary, in unless it is switched off.
struct SummarySection {
    Q_GADGET
    QML_VALUE_TYPE(summarySection)
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString label MEMBER label CONSTANT)
    Q_PROPERTY(bool on MEMBER on CONSTANT)

public:
    QString key;
    QString label;
    bool on = false;
    friend bool operator==(const SummarySection&, const SummarySection&) = default;
};

/// A page: its picture, what a screen reader says of it, and how much higher than wide it is.
struct SummarySheet {
    Q_GADGET
    QML_VALUE_TYPE(summarySheet)
    Q_PROPERTY(QString source MEMBER source CONSTANT)
    Q_PROPERTY(QString text MEMBER text CONSTANT)
    Q_PROPERTY(double ratio MEMBER ratio CONSTANT)

public:
    QString source;
    QString text;
    double ratio = 0;
    friend bool operator==(const SummarySheet&, const SummarySheet&) = default;
};

/// The summary for a physical therapist before it leaves: its period, what it holds, its pages. The
/// name and the birth date are not kept.
class SummaryEditor : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by AppContext")
    /// Nothing is read while this is false.
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged)
    /// "visit" (since the last appointment, where there was one), "weeks", "months" or "dates".
    Q_PROPERTY(QString period READ period WRITE setPeriod NOTIFY changed)
    Q_PROPERTY(QList<frond::Choice> periods READ periods NOTIFY changed)
    /// As typed, for "dates".
    Q_PROPERTY(QString from READ from WRITE setFrom NOTIFY changed)
    Q_PROPERTY(QString to READ to WRITE setTo NOTIFY changed)
    Q_PROPERTY(QString datesError READ datesError NOTIFY changed)
    Q_PROPERTY(QList<frond::SummarySection> sections READ sections NOTIFY changed)
    Q_PROPERTY(bool notes READ notes WRITE setNotes NOTIFY changed)
    Q_PROPERTY(bool mood READ mood WRITE setMood NOTIFY changed)
    /// What is called by a word of the person's own stands there by a clinic's instead.
    Q_PROPERTY(bool clinicalWords READ clinicalWords WRITE setClinicalWords NOTIFY changed)
    /// A word of the person's own stands there, so that it makes a difference.
    Q_PROPERTY(bool hasOwnWords READ hasOwnWords NOTIFY changed)
    Q_PROPERTY(bool letter READ letter WRITE setLetter NOTIFY changed)
    /// What leaves is a web page instead of the pages; not kept.
    Q_PROPERTY(bool webPage READ webPage WRITE setWebPage NOTIFY changed)
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY changed)
    /// As typed; empty leaves it out.
    Q_PROPERTY(QString birthDate READ birthDate WRITE setBirthDate NOTIFY changed)
    /// What is said of a period without entries, which has no pages; empty for any other.
    Q_PROPERTY(QString emptyText READ emptyText NOTIFY changed)
    /// Such a period, while there is something to ask.
    Q_PROPERTY(bool offersQuestions READ offersQuestions NOTIFY changed)
    /// The questions alone are what leaves of it.
    Q_PROPERTY(bool questionsAlone READ questionsAlone NOTIFY changed)
    Q_PROPERTY(QList<frond::SummarySheet> pages READ pages NOTIFY changed)
    /// What leaves, in a sentence.
    Q_PROPERTY(QString leavesText READ leavesText NOTIFY changed)
    /// What came of sharing; empty before.
    Q_PROPERTY(QString message READ message NOTIFY messageChanged)

public:
    using Needs = PortsOf<WithClock, WithFolding, WithSessions, WithPlans, WithPauses,
                          WithAppointments, WithQuestions, WithBeside, WithGoals, WithDayContexts,
                          WithSettings, WithFileDialogs, WithReports, WithChanges>;
    explicit SummaryEditor(const Needs& ports, QObject* parent = nullptr);

    [[nodiscard]] bool isActive() const { return m_reload.isActive(); }
    void setActive(bool active);
    [[nodiscard]] QString period() const { return m_period; }
    void setPeriod(const QString& period);
    [[nodiscard]] QList<Choice> periods() const;
    [[nodiscard]] QString from() const { return m_from; }
    void setFrom(const QString& day);
    [[nodiscard]] QString to() const { return m_to; }
    void setTo(const QString& day);
    [[nodiscard]] QString datesError() const;
    [[nodiscard]] QList<SummarySection> sections() const;
    Q_INVOKABLE void setSection(const QString& key, bool on);
    [[nodiscard]] bool notes() const { return m_choices.notes; }
    void setNotes(bool notes);
    [[nodiscard]] bool mood() const { return m_choices.mood; }
    void setMood(bool mood);
    [[nodiscard]] bool clinicalWords() const { return m_options.clinicalWords; }
    void setClinicalWords(bool clinical);
    [[nodiscard]] bool hasOwnWords() const { return m_hasOwnWords; }
    [[nodiscard]] bool letter() const { return m_options.letter; }
    void setLetter(bool letter);
    [[nodiscard]] bool webPage() const { return m_webPage; }
    void setWebPage(bool webPage);
    [[nodiscard]] QString name() const { return m_options.name; }
    void setName(const QString& name);
    [[nodiscard]] QString birthDate() const { return m_birthDate; }
    void setBirthDate(const QString& day);
    [[nodiscard]] QString emptyText() const;
    [[nodiscard]] bool offersQuestions() const;
    [[nodiscard]] bool questionsAlone() const { return m_summary.choices.questionsAlone; }
    /// Until another period is chosen.
    Q_INVOKABLE void takeQuestionsAlone();
    [[nodiscard]] QList<SummarySheet> pages() const;
    [[nodiscard]] QString leavesText() const;
    [[nodiscard]] QString message() const { return m_message; }

    [[nodiscard]] const PtSummary& summary() const { return m_summary; }
    [[nodiscard]] const ReportOptions& options() const { return m_options; }

    /// Asks for a place and writes the file there, whole or not at all.
    Q_INVOKABLE void share();
    Q_INVOKABLE void forgetMessage();

public slots:
    void reload() { m_reload.now(); }

signals:
    void activeChanged();
    void changed();
    void messageChanged();

private:
    void load();
    [[nodiscard]] std::optional<DayRange> days() const;
    /// The day of the last appointment.
    [[nodiscard]] std::optional<Day> lastVisit() const;
    void keep(std::string_view setting, std::string_view value);
    [[nodiscard]] PtSummary summaryOf(DayRange range, const PtChoices& choices) const;
    void write(const QString& path);
    void say(const QString& message);
    /// Reads what belongs to it, then lays it out.
    void show();
    void layOut();

    Needs m_ports;
    int m_revision = 0; ///< of the pictures
    int m_count = 0;    ///< of the pages
    QString m_period = QStringLiteral("weeks");
    QString m_from, m_to;
    QString m_birthDate;
    bool m_questionsAlone = false; ///< wanted, should there be nothing else
    QString m_message;
    PtChoices m_choices;
    ReportOptions m_options;
    bool m_webPage = false;
    PtSummary m_summary;
    bool m_hasOwnWords = false;
    bool m_chosenBefore = false; ///< what was chosen the last time is read once
    Reload m_reload;
};

} // namespace frond
