// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/base/changes.h"
#include "app/viewmodels/base/choice.h"
#include "app/viewmodels/base/ports.h"
#include "core/visit/appointment.h"

#include <QList>
#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <functional>

namespace frond {

/// A date with others in a list: when it is, and what there is to say of it.
struct AppointmentRow {
    Q_GADGET
    QML_VALUE_TYPE(appointmentRow)
    Q_PROPERTY(QString id MEMBER id CONSTANT)
    Q_PROPERTY(QString title MEMBER title CONSTANT)
    Q_PROPERTY(QString value MEMBER value CONSTANT)

public:
    QString id;
    QString title;
    QString value;
    friend bool operator==(const AppointmentRow&, const AppointmentRow&) = default;
};

/// Something to ask, and whether it was.
struct QuestionRow {
    Q_GADGET
    QML_VALUE_TYPE(questionRow)
    Q_PROPERTY(QString id MEMBER id CONSTANT)
    Q_PROPERTY(QString text MEMBER text CONSTANT)
    Q_PROPERTY(bool asked MEMBER asked CONSTANT)

public:
    QString id;
    QString text;
    bool asked = false;
    friend bool operator==(const QuestionRow&, const QuestionRow&) = default;
};

/// Dates with others, the questions for them, and one date in its form.
class AppointmentsModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by AppContext")
    Q_PROPERTY(QList<frond::AppointmentRow> coming READ coming NOTIFY changed)
    Q_PROPERTY(QList<frond::AppointmentRow> past READ past NOTIFY changed)
    Q_PROPERTY(QList<frond::QuestionRow> questions READ questions NOTIFY changed)
    /// One that is typed and not added yet.
    Q_PROPERTY(QString question READ question WRITE setQuestion NOTIFY questionChanged)
    Q_PROPERTY(QString summaryText READ summaryText NOTIFY changed)
    /// "Tuesday 10 March, 14:00 · your questions (3)" in the 7 days before; else empty.
    Q_PROPERTY(QString soonText READ soonText NOTIFY changed)

    // The form.
    Q_PROPERTY(QString day READ day WRITE setDay NOTIFY formChanged)
    Q_PROPERTY(QString time READ time WRITE setTime NOTIFY formChanged)
    Q_PROPERTY(QString dayError READ dayError NOTIFY formChanged)
    Q_PROPERTY(QString timeError READ timeError NOTIFY formChanged)
    Q_PROPERTY(QString kind READ kind WRITE setKind NOTIFY formChanged)
    Q_PROPERTY(QList<frond::Choice> kinds READ kinds CONSTANT)
    Q_PROPERTY(QString about READ about WRITE setAbout NOTIFY formChanged)
    Q_PROPERTY(QString howItWent READ howItWent WRITE setHowItWent NOTIFY formChanged)
    Q_PROPERTY(QString whatHelped READ whatHelped WRITE setWhatHelped NOTIFY formChanged)
    /// "", or "-5" to "5".
    Q_PROPERTY(QString change READ change WRITE setChange NOTIFY formChanged)
    Q_PROPERTY(QList<frond::Choice> changes READ changes CONSTANT)
    Q_PROPERTY(bool isStored READ isStored NOTIFY formChanged)
    /// Whether it has been, so that there is something to say about it.
    Q_PROPERTY(bool hasBeen READ hasBeen NOTIFY formChanged)
    Q_PROPERTY(bool isValid READ isValid NOTIFY formChanged)

public:
    using Needs = PortsOf<WithClock, WithIds, WithAppointments, WithQuestions, WithChanges>;
    explicit AppointmentsModel(const Needs& ports, QObject* parent = nullptr);

    [[nodiscard]] QList<AppointmentRow> coming() const;
    [[nodiscard]] QList<AppointmentRow> past() const;
    [[nodiscard]] QList<QuestionRow> questions() const;
    [[nodiscard]] QString question() const { return m_question; }
    void setQuestion(const QString& text);
    [[nodiscard]] QString summaryText() const;
    [[nodiscard]] QString soonText() const;

    [[nodiscard]] QString day() const { return m_day; }
    void setDay(const QString& text);
    [[nodiscard]] QString time() const { return m_time; }
    void setTime(const QString& text);
    [[nodiscard]] QString dayError() const;
    [[nodiscard]] QString timeError() const;
    [[nodiscard]] QString kind() const;
    void setKind(const QString& kind);
    [[nodiscard]] static QList<Choice> kinds();
    [[nodiscard]] QString about() const;
    void setAbout(const QString& text);
    [[nodiscard]] QString howItWent() const;
    void setHowItWent(const QString& text);
    [[nodiscard]] QString whatHelped() const;
    void setWhatHelped(const QString& text);
    [[nodiscard]] QString change() const;
    void setChange(const QString& change);
    [[nodiscard]] static QList<Choice> changes();
    [[nodiscard]] bool isStored() const { return m_stored; }
    [[nodiscard]] bool hasBeen() const;
    [[nodiscard]] bool isValid() const;

    Q_INVOKABLE void openNew();
    /// Without an `id` a new one. False when there is none.
    Q_INVOKABLE bool open(const QString& id);
    Q_INVOKABLE bool save();
    /// With undo.
    Q_INVOKABLE void remove();
    /// `question`, which is empty then; it stays where it could not be kept.
    Q_INVOKABLE void addQuestion();
    Q_INVOKABLE void setAsked(const QString& id, bool asked);
    Q_INVOKABLE void removeQuestion(const QString& id);
    Q_INVOKABLE void undo();
    /// What was removed last, or nothing.
    Q_PROPERTY(QString undoText READ undoText NOTIFY changed)
    [[nodiscard]] QString undoText() const { return m_undoText; }
    Q_INVOKABLE void forgetUndo();

public slots:
    void reload() { m_reload.now(); }

signals:
    void changed();
    void formChanged();
    void questionChanged();
    void failed(const QString& message);

private:
    void load();
    [[nodiscard]] QString whenText(const Appointment& appointment) const;
    [[nodiscard]] AppointmentRow row(const Appointment& appointment) const;
    [[nodiscard]] std::optional<std::chrono::minutes> timeOfForm() const;
    void setText(std::optional<std::string>& field, const QString& text);
    void offerUndo(std::function<void()> undo);

    Needs m_ports;
    std::vector<Appointment> m_appointments;
    std::vector<Question> m_questions;
    Appointment m_form;
    QString m_day, m_time, m_question, m_undoText;
    bool m_stored = false;
    std::function<void()> m_undo;
    Reload m_reload;
};

} // namespace frond
