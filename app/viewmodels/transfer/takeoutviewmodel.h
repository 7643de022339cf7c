// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/base/choice.h"
#include "app/viewmodels/base/ports.h"
#include "app/viewmodels/transfer/filework.h"

#include <QList>
#include <QObject>
#include <QQmlEngine>
#include <QString>

namespace frond {

/// Leaving with one's data: which form, and exactly what goes before it does.
class TakeOutViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by AppContext")
    /// "csv", "json", "fhir" or "ics".
    Q_PROPERTY(QString form READ form WRITE setForm NOTIFY changed)
    Q_PROPERTY(QList<frond::Choice> forms READ forms CONSTANT)
    /// What the form is for.
    Q_PROPERTY(QString formText READ formText NOTIFY changed)
    Q_PROPERTY(bool choosesNotes READ choosesNotes NOTIFY changed)
    Q_PROPERTY(bool notes READ notes WRITE setNotes NOTIFY changed)
    Q_PROPERTY(bool mood READ mood WRITE setMood NOTIFY changed)
    Q_PROPERTY(QString leavesText READ leavesText NOTIFY changed)
    Q_PROPERTY(QString message READ message NOTIFY messageChanged)
    /// While the file is being written.
    Q_PROPERTY(frond::FileWork* work READ work CONSTANT)

public:
    using Needs = PortsOf<WithSessions, WithFileDialogs, WithExchange>;
    TakeOutViewModel(const Needs& ports, FileWork& work, QObject* parent = nullptr);

    [[nodiscard]] QString form() const { return m_form; }
    void setForm(const QString& form);
    [[nodiscard]] static QList<Choice> forms();
    [[nodiscard]] QString formText() const;
    [[nodiscard]] bool choosesNotes() const { return m_form == QLatin1String("fhir"); }
    [[nodiscard]] bool notes() const { return m_notes; }
    void setNotes(bool notes);
    [[nodiscard]] bool mood() const { return m_mood; }
    void setMood(bool mood);
    [[nodiscard]] QString leavesText() const;
    [[nodiscard]] QString message() const { return m_message; }
    [[nodiscard]] FileWork* work() const { return &m_work; }

    /// Asks for a place and writes the file there, whole or not at all.
    Q_INVOKABLE void share();
    void write(const QString& path);
    Q_INVOKABLE void forgetMessage();

signals:
    void changed();
    void messageChanged();

private:
    void say(const QString& message);

    Needs m_ports;
    FileWork& m_work;
    QString m_form = QStringLiteral("csv");
    QString m_message;
    bool m_notes = false, m_mood = false;
};

} // namespace frond
