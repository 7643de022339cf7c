// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/today/noticeviewmodel.h"

#include "app/viewmodels/lock/lockviewmodel.h"
#include "app/viewmodels/note/clinicnoticeviewmodel.h"
#include "app/viewmodels/plan/resteditor.h"
#include "app/viewmodels/reminder/remindersviewmodel.h"
#include "app/viewmodels/session/sessionviewmodel.h"
#include "app/viewmodels/shell/filetroubleviewmodel.h"
#include "app/viewmodels/today/todayviewmodel.h"

#include <utility>

namespace frond {

NoticeViewModel::Kind firstNotice(const NoticeCauses& causes) {
    using Kind = NoticeViewModel::Kind;
    const std::pair<bool, Kind> order[] = {
        {causes.unfinishedSession, Kind::UnfinishedSession},
        {causes.fileTrouble, Kind::FileTrouble},
        {causes.clinicWords, Kind::ClinicWords},
        {causes.missedReminders, Kind::MissedReminders},
        {causes.welcomeBack, Kind::WelcomeBack},
        {causes.resting, Kind::Resting},
        {causes.reminderOffer, Kind::ReminderOffer},
        {causes.lockOffer, Kind::LockOffer},
    };
    for (const auto& [applies, kind] : order) {
        if (applies)
            return kind;
    }
    return Kind::Nothing;
}

NoticeViewModel::NoticeViewModel(const SessionViewModel& session, const FileTroubleViewModel& file,
                                 const ClinicNoticeViewModel& clinic,
                                 const RemindersViewModel& reminders, const TodayViewModel& today,
                                 const RestEditor& rest, const LockViewModel& lock, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_file(file)
    , m_clinic(clinic)
    , m_reminders(reminders)
    , m_today(today)
    , m_rest(rest)
    , m_lock(lock) {
    connect(&session, &SessionViewModel::unfinishedChanged, this, &NoticeViewModel::choose);
    connect(&file, &FileTroubleViewModel::changed, this, &NoticeViewModel::choose);
    connect(&clinic, &ClinicNoticeViewModel::changed, this, &NoticeViewModel::choose);
    connect(&reminders, &RemindersViewModel::changed, this, &NoticeViewModel::choose);
    connect(&today, &TodayViewModel::dayBegan, this, [this] { m_mayOffer = true; });
    connect(&today, &TodayViewModel::reloaded, this, &NoticeViewModel::choose);
    connect(&rest, &RestEditor::changed, this, &NoticeViewModel::choose);
    connect(&lock, &LockViewModel::changed, this, &NoticeViewModel::choose);
    choose();
}

void NoticeViewModel::pageShown() {
    m_pageShown = true;
    choose();
}

void NoticeViewModel::choose() {
    const bool answered = (m_kind == ReminderOffer && !m_reminders.offered()) ||
                          (m_kind == LockOffer && !m_lock.offered());
    m_mayOffer = m_mayOffer && !answered;
    const Kind kind = firstNotice({.unfinishedSession = m_session.unfinished(),
                                   .fileTrouble = !m_file.noticeText().isEmpty(),
                                   .clinicWords = m_clinic.met(),
                                   .missedReminders = !m_reminders.missText().isEmpty(),
                                   .welcomeBack = m_today.welcomeBack(),
                                   .resting = m_rest.resting(),
                                   .reminderOffer = m_mayOffer && m_reminders.offered(),
                                   .lockOffer = m_mayOffer && m_lock.offered()});
    m_mayOffer = m_mayOffer && (!m_pageShown || kind == ReminderOffer || kind == LockOffer);
    if (kind != std::exchange(m_kind, kind))
        emit kindChanged();
}

} // namespace frond
