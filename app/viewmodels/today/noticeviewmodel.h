// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QQmlEngine>

namespace frond {

class ClinicNoticeViewModel;
class FileTroubleViewModel;
class LockViewModel;
class RemindersViewModel;
class RestEditor;
class SessionViewModel;
class TodayViewModel;

/// Which notice Today shows: one at a time, for a page that asks for several things at once asks
/// for none.
class NoticeViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by AppContext")
    Q_PROPERTY(frond::NoticeViewModel::Kind kind READ kind NOTIFY kindChanged)

public:
    /// In the order in which they come before each other.
    enum Kind {
        Nothing,
        UnfinishedSession, ///< one that was running when Frond was closed or killed
        FileTrouble,
        ClinicWords, ///< a rule of the person's clinic is met
        MissedReminders,
        WelcomeBack,
        Resting,
        ReminderOffer,
        LockOffer,
    };
    Q_ENUM(Kind)

    /// What has something to say. All of it outlives this.
    NoticeViewModel(const SessionViewModel& session, const FileTroubleViewModel& file,
                    const ClinicNoticeViewModel& clinic, const RemindersViewModel& reminders,
                    const TodayViewModel& today, const RestEditor& rest, const LockViewModel& lock,
                    QObject* parent = nullptr);

    [[nodiscard]] Kind kind() const { return m_kind; }

    /// The page is there. One thing is offered a day, with it or not at all: an offer is never
    /// the answer to a tap.
    Q_INVOKABLE void pageShown();

signals:
    void kindChanged();

private:
    void choose();

    const SessionViewModel& m_session;
    const FileTroubleViewModel& m_file;
    const ClinicNoticeViewModel& m_clinic;
    const RemindersViewModel& m_reminders;
    const TodayViewModel& m_today;
    const RestEditor& m_rest;
    const LockViewModel& m_lock;
    Kind m_kind = Nothing;
    bool m_pageShown = false;
    bool m_mayOffer = true;
};

/// What may be said, each whether there is something to say.
struct NoticeCauses {
    bool unfinishedSession = false;
    bool fileTrouble = false;
    bool clinicWords = false;
    bool missedReminders = false;
    bool welcomeBack = false;
    bool resting = false;
    bool reminderOffer = false;
    bool lockOffer = false;
};

/// The first that applies. Nothing is offered to someone who rests.
NoticeViewModel::Kind firstNotice(const NoticeCauses& causes);

} // namespace frond
