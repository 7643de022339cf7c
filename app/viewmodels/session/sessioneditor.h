// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/base/changes.h"
#include "app/viewmodels/base/choice.h"
#include "app/viewmodels/base/ports.h"
#include "app/viewmodels/kit/sizemodel.h"
#include "app/viewmodels/session/stepmodel.h"
#include "app/viewmodels/session/whenchoice.h"
#include "core/session/recentwords.h"
#include "core/session/session.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <QStringList>
#include <QTimer>
#include <optional>

namespace frond {

/// The form of one entry: after a session (each change is saved at once), one from earlier (a draft
/// until `save`), or an entry that is edited. Words are "" and ratings -1 when unset.
class SessionEditor : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by AppContext")
    Q_PROPERTY(QString entryId READ entryId NOTIFY changed)
    /// "12 minutes. Saved."
    Q_PROPERTY(QString savedTitle READ savedTitle NOTIFY changed)
    /// What was used: "14 mm 8 min · 18 mm 4 min"; empty for a timer only.
    Q_PROPERTY(QString usedText READ usedText NOTIFY changed)
    /// It was so short that it may have been started by accident.
    Q_PROPERTY(bool canDiscard READ canDiscard NOTIFY changed)
    Q_PROPERTY(bool isValid READ isValid NOTIFY changed)
    Q_PROPERTY(QString felt READ felt WRITE setFelt NOTIFY changed)
    Q_PROPERTY(int painBefore READ painBefore NOTIFY changed)
    Q_PROPERTY(int painDuring READ painDuring NOTIFY changed)
    Q_PROPERTY(int painAfter READ painAfter NOTIFY changed)
    Q_PROPERTY(int easeBefore READ easeBefore NOTIFY changed)
    Q_PROPERTY(int easeAfter READ easeAfter NOTIFY changed)
    Q_PROPERTY(bool notToday READ notToday NOTIFY changed)
    Q_PROPERTY(bool stoppedEarly READ stoppedEarly WRITE setStoppedEarly NOTIFY changed)
    Q_PROPERTY(QString stopReason READ stopReason WRITE setStopReason NOTIFY changed)
    Q_PROPERTY(QString note READ note WRITE setNote NOTIFY changed)
    /// "none", "spotting", "more".
    Q_PROPERTY(QString bleeding READ bleeding WRITE setBleeding NOTIFY changed)
    Q_PROPERTY(bool onPeriod READ onPeriod WRITE setOnPeriod NOTIFY changed)
    Q_PROPERTY(QString position READ position WRITE setPosition NOTIFY changed)
    Q_PROPERTY(QString warmUp READ warmUp WRITE setWarmUp NOTIFY changed)
    Q_PROPERTY(QString lubricant READ lubricant WRITE setLubricant NOTIFY changed)
    /// "yes", "no".
    Q_PROPERTY(QString numbingGel READ numbingGel WRITE setNumbingGel NOTIFY changed)
    Q_PROPERTY(QString helped READ helped WRITE setHelped NOTIFY changed)
    /// Separated by commas.
    Q_PROPERTY(QString tags READ tags WRITE setTags NOTIFY changed)
    Q_PROPERTY(QString tagsError READ tagsError NOTIFY changed)
    /// After surgery or radiotherapy bleeding is asked for first.
    /// Bleeding that is more than spotting, or a pain of 8 or more: what "When to ask someone" is
    /// about.
    Q_PROPERTY(bool mayAskSomeone READ mayAskSomeone NOTIFY changed)
    Q_PROPERTY(bool bleedingFirst READ bleedingFirst NOTIFY changed)
    /// The last values noted, newest first.
    Q_PROPERTY(QList<frond::Choice> recentPositions READ recentPositions NOTIFY changed)
    Q_PROPERTY(QList<frond::Choice> recentWarmUps READ recentWarmUps NOTIFY changed)
    Q_PROPERTY(QList<frond::Choice> recentLubricants READ recentLubricants NOTIFY changed)
    Q_PROPERTY(QList<frond::Choice> recentTags READ recentTags NOTIFY changed)
    /// The single ones of `tags`.
    Q_PROPERTY(QList<QString> tagList READ tagList NOTIFY changed)

    Q_PROPERTY(frond::WhenChoice* when READ when CONSTANT)
    Q_PROPERTY(frond::StepModel* steps READ steps CONSTANT)
    Q_PROPERTY(frond::SizeModel* sizes READ sizes CONSTANT)
    /// The days with a session of the month that is looked at, "2026-03-14".
    Q_PROPERTY(QList<QString> notedDays READ notedDays NOTIFY notedDaysChanged)
    /// There is a session to take things over from.
    Q_PROPERTY(bool hasLast READ hasLast NOTIFY changed)

public:
    using Needs = PortsOf<WithClock, WithIds, WithFolding, WithZone, WithSessions, WithKits,
                          WithPlans, WithClinicRules, WithChanges>;
    explicit SessionEditor(const Needs& ports, QObject* parent = nullptr);

    /// The entry `id` just stored by a stop; from here on each change is saved at once.
    Q_INVOKABLE bool openAfter(const QString& id);
    /// One from earlier. A draft that was left is still there.
    Q_INVOKABLE void openEarlier();
    /// The entry `id`, to be changed by `save`. False when there is none.
    Q_INVOKABLE bool load(const QString& id);
    /// False, with everything still in the form, when a field cannot be read or storage says no.
    Q_INVOKABLE bool save();
    /// Saves what was typed last; for when a field or the page is left.
    Q_INVOKABLE void flush();
    /// Takes the entry of a start by accident out of the log; it can be put back. False when
    /// storage says no.
    Q_INVOKABLE bool discard();

    Q_INVOKABLE void setRating(const QString& field, int value);
    /// Size and minutes (one from earlier only) and context; never a rating.
    Q_INVOKABLE void sameAsLast();
    Q_INVOKABLE void chooseStepSize(int step, int sizeRow);
    Q_INVOKABLE void addStep();
    Q_INVOKABLE void removeStep(int step);
    /// The row of `sizes` that step `step` uses; -1 when none does.
    Q_INVOKABLE int sizeRowOfStep(int step);
    Q_INVOKABLE void toggleTag(const QString& tag);
    /// For a month to pick a day from: `notedDays` are those from `first` to `last`.
    Q_INVOKABLE void lookAtDays(const QString& first, const QString& last);

    /// Something stands in the form of one from earlier that was not saved; a day or a time alone
    /// is nothing.
    [[nodiscard]] bool isDraft() const;
    /// A page shows it, or does no longer: two tabs may have one.
    Q_INVOKABLE void pageOpened();
    Q_INVOKABLE void pageClosed();
    [[nodiscard]] bool isShown() const { return m_pages > 0; }

    [[nodiscard]] QString entryId() const;
    [[nodiscard]] QString savedTitle() const;
    [[nodiscard]] QString usedText() const;
    [[nodiscard]] bool canDiscard() const;
    [[nodiscard]] bool isValid() const { return draft().has_value(); }
    [[nodiscard]] QString felt() const;
    void setFelt(const QString& word);
    [[nodiscard]] int painBefore() const;
    [[nodiscard]] int painDuring() const;
    [[nodiscard]] int painAfter() const;
    [[nodiscard]] int easeBefore() const;
    [[nodiscard]] int easeAfter() const;
    [[nodiscard]] bool notToday() const { return m_session.outcome == Outcome::NotToday; }
    [[nodiscard]] bool stoppedEarly() const { return m_session.outcome == Outcome::StoppedEarly; }
    void setStoppedEarly(bool early);
    [[nodiscard]] QString stopReason() const;
    void setStopReason(const QString& text);
    [[nodiscard]] QString note() const { return m_note; }
    void setNote(const QString& text);
    [[nodiscard]] QString bleeding() const;
    void setBleeding(const QString& word);
    [[nodiscard]] bool onPeriod() const { return m_session.context.onPeriod.value_or(false); }
    void setOnPeriod(bool on);
    [[nodiscard]] QString position() const { return m_position; }
    void setPosition(const QString& text);
    [[nodiscard]] QString warmUp() const { return m_warmUp; }
    void setWarmUp(const QString& text);
    [[nodiscard]] QString lubricant() const { return m_lubricant; }
    void setLubricant(const QString& text);
    [[nodiscard]] QString numbingGel() const;
    void setNumbingGel(const QString& word);
    [[nodiscard]] QString helped() const;
    void setHelped(const QString& word);
    [[nodiscard]] QString tags() const { return m_tags; }
    void setTags(const QString& text);
    [[nodiscard]] QString tagsError() const;
    [[nodiscard]] bool mayAskSomeone() const;
    [[nodiscard]] bool bleedingFirst() const { return m_bleedingFirst; }
    [[nodiscard]] QList<Choice> recentPositions() const;
    [[nodiscard]] QList<Choice> recentWarmUps() const;
    [[nodiscard]] QList<Choice> recentLubricants() const;
    [[nodiscard]] QList<Choice> recentTags() const;
    [[nodiscard]] QStringList tagList() const;
    [[nodiscard]] WhenChoice* when() { return &m_when; }
    [[nodiscard]] StepModel* steps() { return &m_steps; }
    [[nodiscard]] SizeModel* sizes() { return &m_sizes; }
    [[nodiscard]] QStringList notedDays() const { return m_notedDays; }
    [[nodiscard]] bool hasLast() const { return m_last.has_value(); }

public slots:
    /// The kit changed, or entries did elsewhere.
    void reload() { m_reload.now(); }

signals:
    void changed();
    void notedDaysChanged();
    void shownChanged(); ///< by a page
    void saved(const QString& id);
    void failed(const QString& message);

private:
    void load();
    enum class Use { Nothing, After, Earlier, Edit };

    /// Fills the form from `session`.
    void show(const Session& session);
    /// The entry as the form has it; null when a field cannot be read.
    [[nodiscard]] std::optional<Session> draft() const;
    void chosen(); ///< something was picked: it is saved at once after a session
    void typed();  ///< something was typed: it is saved when typing ends
    bool store(const Session& session);
    /// What earlier entries offer for this one, and what the plan of its day asks first.
    void lookBack();

    Needs m_ports;
    Use m_use = Use::Nothing;
    Session m_session;
    // As typed: a blank at the end must not vanish while the next word is on its way.
    QString m_note;
    QString m_position;
    QString m_warmUp;
    QString m_lubricant;
    QString m_tags;
    WhenChoice m_when;
    StepModel m_steps;
    SizeModel m_sizes;
    std::optional<Session> m_last;
    RecentWords m_recent;
    QStringList m_notedDays;
    bool m_bleedingFirst = false;
    QTimer m_typing;
    bool m_dirty = false;
    int m_pages = 0; ///< that show it
    Reload m_reload;
};

} // namespace frond
