// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/base/changes.h"
#include "app/viewmodels/base/choice.h"
#include "app/viewmodels/base/ports.h"
#include "core/note/clinicrule.h"

#include <QList>
#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <functional>
#include <vector>

namespace frond {

/// A rule in a list: when it speaks, and the clinic's words.
struct ClinicRuleRow {
    Q_GADGET
    QML_VALUE_TYPE(clinicRuleRow)
    Q_PROPERTY(QString id MEMBER id CONSTANT)
    Q_PROPERTY(QString title MEMBER title CONSTANT)
    Q_PROPERTY(QString text MEMBER text CONSTANT)

public:
    QString id;
    QString title;
    QString text;
    friend bool operator==(const ClinicRuleRow&, const ClinicRuleRow&) = default;
};

/// A rule as it was shown: the day, what had been noted, the clinic's words of then.
struct ClinicNoticeRow {
    Q_GADGET
    QML_VALUE_TYPE(clinicNoticeRow)
    Q_PROPERTY(QString day MEMBER day CONSTANT)
    Q_PROPERTY(QString said MEMBER said CONSTANT)
    Q_PROPERTY(QString text MEMBER text CONSTANT)

public:
    QString day;
    QString said;
    QString text;
    friend bool operator==(const ClinicNoticeRow&, const ClinicNoticeRow&) = default;
};

/// A number to call.
struct PhoneRow {
    Q_GADGET
    QML_VALUE_TYPE(phoneRow)
    Q_PROPERTY(QString label MEMBER label CONSTANT)
    Q_PROPERTY(QString number MEMBER number CONSTANT)
    Q_PROPERTY(QString url MEMBER url CONSTANT)

public:
    QString label;
    QString number;
    QString url;
    friend bool operator==(const PhoneRow&, const PhoneRow&) = default;
};

/// What the person's clinic said: on breaks and limits, whom to call, and rules with the clinic's
/// own words. Nothing is there until the person enters it.
class ClinicModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by AppContext")
    Q_PROPERTY(QString breaks READ breaks WRITE setBreaks NOTIFY changed)
    Q_PROPERTY(QString limits READ limits WRITE setLimits NOTIFY changed)
    Q_PROPERTY(QString clinicPhone READ clinicPhone WRITE setClinicPhone NOTIFY changed)
    Q_PROPERTY(QString emergencyPhone READ emergencyPhone WRITE setEmergencyPhone NOTIFY changed)
    /// Those of the two that are there.
    Q_PROPERTY(QList<frond::PhoneRow> phones READ phones NOTIFY changed)
    Q_PROPERTY(QList<frond::ClinicRuleRow> rules READ rules NOTIFY changed)
    Q_PROPERTY(QList<frond::ClinicNoticeRow> notices READ notices NOTIFY changed)
    /// "2 rules", or nothing.
    Q_PROPERTY(QString valueText READ valueText NOTIFY changed)
    /// Whether "When to ask someone" was shown once before a first plan.
    Q_PROPERTY(bool askShown READ askShown NOTIFY changed)

    // The form of one rule.
    Q_PROPERTY(QString kind READ kind WRITE setKind NOTIFY formChanged)
    Q_PROPERTY(QList<frond::Choice> kinds READ kinds CONSTANT)
    Q_PROPERTY(QString times READ times WRITE setTimes NOTIFY formChanged)
    Q_PROPERTY(QString timesError READ timesError NOTIFY formChanged)
    Q_PROPERTY(QString days READ days WRITE setDays NOTIFY formChanged)
    Q_PROPERTY(QString daysError READ daysError NOTIFY formChanged)
    /// "0" to "10".
    Q_PROPERTY(QString atLeast READ atLeast WRITE setAtLeast NOTIFY formChanged)
    Q_PROPERTY(QList<frond::Choice> ratings READ ratings CONSTANT)
    /// A word that symptoms were noted with; empty: any of them.
    Q_PROPERTY(QString symptom READ symptom WRITE setSymptom NOTIFY formChanged)
    Q_PROPERTY(QList<frond::Choice> symptoms READ symptoms NOTIFY formChanged)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY formChanged)
    Q_PROPERTY(QString phone READ phone WRITE setPhone NOTIFY formChanged)
    Q_PROPERTY(QString phoneError READ phoneError NOTIFY formChanged)
    /// The rule in a sentence; empty while it is not whole.
    Q_PROPERTY(QString summary READ summary NOTIFY formChanged)
    Q_PROPERTY(bool isStored READ isStored NOTIFY formChanged)
    Q_PROPERTY(bool isValid READ isValid NOTIFY formChanged)
    /// What was removed last, or nothing.
    Q_PROPERTY(QString undoText READ undoText NOTIFY changed)

public:
    using Needs = PortsOf<WithClock, WithIds, WithFolding, WithSymptoms, WithClinicRules,
                          WithSettings, WithChanges>;
    explicit ClinicModel(const Needs& ports, QObject* parent = nullptr);

    [[nodiscard]] QString breaks() const;
    void setBreaks(const QString& text);
    [[nodiscard]] QString limits() const;
    void setLimits(const QString& text);
    [[nodiscard]] QString clinicPhone() const;
    void setClinicPhone(const QString& text);
    [[nodiscard]] QString emergencyPhone() const;
    void setEmergencyPhone(const QString& text);
    [[nodiscard]] QList<PhoneRow> phones() const;
    [[nodiscard]] QList<ClinicRuleRow> rules() const;
    [[nodiscard]] QList<ClinicNoticeRow> notices() const;
    [[nodiscard]] QString valueText() const;

    [[nodiscard]] bool askShown() const;
    Q_INVOKABLE void noteAskShown();

    [[nodiscard]] QString kind() const;
    void setKind(const QString& kind);
    [[nodiscard]] static QList<Choice> kinds();
    [[nodiscard]] QString times() const { return m_times; }
    void setTimes(const QString& text);
    [[nodiscard]] QString timesError() const;
    [[nodiscard]] QString days() const { return m_days; }
    void setDays(const QString& text);
    [[nodiscard]] QString daysError() const;
    [[nodiscard]] QString atLeast() const;
    void setAtLeast(const QString& text);
    [[nodiscard]] static QList<Choice> ratings();
    [[nodiscard]] QString symptom() const;
    void setSymptom(const QString& kind);
    [[nodiscard]] QList<Choice> symptoms() const;
    [[nodiscard]] QString text() const;
    void setText(const QString& text);
    [[nodiscard]] QString phone() const;
    void setPhone(const QString& text);
    [[nodiscard]] QString phoneError() const;
    [[nodiscard]] QString summary() const;
    [[nodiscard]] bool isStored() const { return m_stored; }
    [[nodiscard]] bool isValid() const;
    [[nodiscard]] QString undoText() const { return m_undoText; }

    Q_INVOKABLE void openNew();
    /// Without an `id` a new one. False when there is none.
    Q_INVOKABLE bool open(const QString& id);
    Q_INVOKABLE bool save();
    /// With undo.
    Q_INVOKABLE void remove();
    Q_INVOKABLE void undo();
    Q_INVOKABLE void forgetUndo();

signals:
    void changed();
    void formChanged();
    void failed(const QString& message);

private:
    void load();
    [[nodiscard]] QString setting(const char* name) const;
    void saveSetting(const char* name, const QString& text);
    [[nodiscard]] ClinicRule ruleOfForm() const;

    Needs m_ports;
    std::vector<ClinicRule> m_rules;
    std::vector<ClinicNotice> m_notices;
    ClinicRule m_form;
    QString m_times, m_days, m_undoText;
    bool m_stored = false;
    std::function<void()> m_undo;
    Reload m_reload;
};

/// The clinic's number is kept under this name.
inline constexpr const char* clinicPhoneSetting = "clinic.phone";

/// "Bleeding twice in 14 days": when a rule speaks.
QString ruleTitle(const ClinicRule& rule);
/// A link that calls a number; empty for a text without a digit.
QString callUrl(const QString& number);

} // namespace frond
