// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/translations/personswords.h"

#include "app/qtconvert.h"
#include "core/base/personswords.h"

#include <QCoreApplication>
#include <QHash>
#include <tuple>
#include <utility>

namespace frond {

namespace {

constexpr const char* ownContext = "PersonsWords";

bool clinical = false;

/// Every text that names a session, and what is said instead once a practice has a word of the
/// person's own. `tests/layers/layers.py` asks that none is left out.
const QHash<QByteArray, const char*>& sentences() {
    static const QHash<QByteArray, const char*> forms{
        // A plan
        {"Your plan has %1 sessions today.",
         QT_TRANSLATE_NOOP("PersonsWords", "Your plan has %1 today.")},
        {"Your plan has %1 short sessions today.",
         QT_TRANSLATE_NOOP("PersonsWords", "Your plan has %1 short ones today.")},
        {"Your plan has %1 sessions of about %2 minutes today.",
         QT_TRANSLATE_NOOP("PersonsWords", "Your plan has %1 of about %2 minutes today.")},
        {"Today's sessions are noted.",
         QT_TRANSLATE_NOOP("PersonsWords", "Today's plan is noted.")},
        {"Your plan has %1 sessions.", QT_TRANSLATE_NOOP("PersonsWords", "Your plan has %1.")},
        {"Your plan has %1 short sessions.",
         QT_TRANSLATE_NOOP("PersonsWords", "Your plan has %1 short ones.")},
        {"Your plan has %1 sessions of about %2 minutes.",
         QT_TRANSLATE_NOOP("PersonsWords", "Your plan has %1 of about %2 minutes.")},
        {"Its dates have passed. Sessions happen when you like.",
         QT_TRANSLATE_NOOP("PersonsWords",
                           "Its dates have passed. From here it is when you like.")},
        {"No plan. Sessions happen when you like.",
         QT_TRANSLATE_NOOP("PersonsWords", "No plan. It is when you like.")},
        {"Minutes of one session, if you like",
         QT_TRANSLATE_NOOP("PersonsWords", "Minutes each time, if you like")},
        // Days
        {"%1 sessions noted", QT_TRANSLATE_NOOP("PersonsWords", "%1 noted")},
        {"%1 sessions planned", QT_TRANSLATE_NOOP("PersonsWords", "%1 planned")},
        {"%1, a session noted", QT_TRANSLATE_NOOP("PersonsWords", "%1, something noted")},
        {"a session noted", QT_TRANSLATE_NOOP("PersonsWords", "something noted")},
        // The timer
        {"Back to the session", QT_TRANSLATE_NOOP("PersonsWords", "Go back to it")},
        {"Back to the session · %1 min",
         QT_TRANSLATE_NOOP("PersonsWords", "Go back to it · %1 min")},
        {"A session was running at %1.",
         QT_TRANSLATE_NOOP("PersonsWords", "The timer was running at %1.")},
        {"Minutes before the session that are not counted.",
         QT_TRANSLATE_NOOP("PersonsWords", "Minutes at the beginning that are not counted.")},
        {"While a session runs only the screen is covered, so that its time is kept.",
         QT_TRANSLATE_NOOP(
             "PersonsWords",
             "While the timer runs only the screen is covered, so that the time is kept.")},
        {"While a session runs. The page grows dim after a minute without a touch.",
         QT_TRANSLATE_NOOP(
             "PersonsWords",
             "While the timer runs. The page grows dim after a minute without a touch.")},
        // Over time
        {"no sessions", QT_TRANSLATE_NOOP("PersonsWords", "nothing")},
        {"%Ln sessions", QT_TRANSLATE_N_NOOP("PersonsWords", "%Ln times")},
        {"There is no session with a size yet.",
         QT_TRANSLATE_NOOP("PersonsWords", "There is no entry with a size yet.")},
        {"What you note beside a session, a warm-up or a tag, will show here.",
         QT_TRANSLATE_NOOP("PersonsWords",
                           "What you note beside it, a warm-up or a tag, will show here.")},
        // For others
        {"What I noted with sessions", QT_TRANSLATE_NOOP("PersonsWords", "What else I noted")},
        {"%1, given for the session as a whole",
         QT_TRANSLATE_NOOP("PersonsWords", "%1, given for the whole time")},
        {"%1 (%2 of them given for the session as a whole)",
         QT_TRANSLATE_NOOP("PersonsWords", "%1 (%2 of them given for the whole time)")},
        {"Sessions a week", QT_TRANSLATE_NOOP("PersonsWords", "Times a week")},
        {"Minutes of a session", QT_TRANSLATE_NOOP("PersonsWords", "Minutes each time")},
        {"* given for the session as a whole, counted for its largest size",
         QT_TRANSLATE_NOOP("PersonsWords",
                           "* given for the whole time, counted for the largest size")},
        {"Session summary I chose to share",
         QT_TRANSLATE_NOOP("PersonsWords", "Summary I chose to share")},
        {"Noted with sessions", QT_TRANSLATE_NOOP("PersonsWords", "Also noted")},
        {"Felt outside sessions, 0 to 10",
         QT_TRANSLATE_NOOP("PersonsWords", "Felt at other times, 0 to 10")},
        {"what was noted with sessions", QT_TRANSLATE_NOOP("PersonsWords", "what else was noted")},
        {"Of %Ln sessions, %1 had pain as a number and %2 a word.",
         QT_TRANSLATE_N_NOOP("PersonsWords",
                             "Of %Ln entries, %1 had pain as a number and %2 a word.")},
        // The rest
        {"Keep private notes about dilator sessions, if and how you like.",
         QT_TRANSLATE_NOOP("PersonsWords", "Keep private notes, if and how you like.")},
        {"Today offers a session and a note of an earlier one.",
         QT_TRANSLATE_NOOP("PersonsWords",
                           "Today offers to begin, and a note of an earlier time.")},
        {"The same small thing, tried now and then and rated. It is kept apart from sessions.",
         QT_TRANSLATE_NOOP(
             "PersonsWords",
             "The same small thing, tried now and then and rated. It is kept apart.")},
    };
    return forms;
}

/// Labels that are the noun alone: the person's word stands there, or this when it has none.
const QHash<QByteArray, const char*>& practiceLabels() {
    static const QHash<QByteArray, const char*> labels{
        {"Session", QT_TRANSLATE_NOOP("PersonsWords", "Practice")},
        {"Sessions", QT_TRANSLATE_NOOP("PersonsWords", "Practice")},
        {"A session", QT_TRANSLATE_NOOP("PersonsWords", "Practice")},
        {"sessions", QT_TRANSLATE_NOOP("PersonsWords", "practice")},
    };
    return labels;
}

} // namespace

ClinicalWords::ClinicalWords(bool wanted) : m_before(std::exchange(clinical, clinical || wanted)) {}

ClinicalWords::~ClinicalWords() {
    clinical = m_before;
}

PersonsWords::PersonsWords() {
    QCoreApplication::installTranslator(this);
}

bool PersonsWords::choose(const QString& practice, const QString& body, const QString& reason) {
    const auto now = std::tie(practice, body, reason);
    auto before = std::tie(m_practice, m_body, m_reason);
    if (now == before)
        return false;
    before = now;
    return true;
}

QString PersonsWords::translate(const char* context, const char* source,
                                const char* /*disambiguation*/, int n) const {
    // A form is asked for below: whoever translates it comes next.
    if (clinical || qstrcmp(context, ownContext) == 0)
        return {};
    const QByteArray said = QByteArray::fromRawData(source, qsizetype(qstrlen(source)));
    if (!m_practice.isEmpty()) {
        if (const char* form = sentences().value(said))
            return QCoreApplication::translate(ownContext, form, nullptr, n);
        if (const char* form = practiceLabels().value(said))
            return m_practice == toQString(unnamedPractice)
                       ? QCoreApplication::translate(ownContext, form)
                       : m_practice;
    }
    if (!m_reason.isEmpty() && said == "Pelvic pain and vaginismus")
        return m_reason;
    if (!m_body.isEmpty() && said == "Main" && qstrcmp(context, "KitText") == 0)
        return m_body;
    return {};
}

} // namespace frond
