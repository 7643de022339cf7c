// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/base/ports.h"

#include <QList>
#include <QObject>
#include <QQmlEngine>
#include <QString>

namespace frond {

/// What the card has a place for, and what stands there.
struct ExamCardField {
    Q_GADGET
    QML_VALUE_TYPE(examCardField)
    Q_PROPERTY(QString name MEMBER name CONSTANT)
    Q_PROPERTY(QString label MEMBER label CONSTANT)
    Q_PROPERTY(QString text MEMBER text CONSTANT)

public:
    QString name;
    QString label;
    QString text;
    friend bool operator==(const ExamCardField&, const ExamCardField&) = default;
};

/// One page to show before an examination, in the person's words. Nothing is filled in.
class ExamCardViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by AppContext")
    Q_PROPERTY(QList<frond::ExamCardField> fields READ fields NOTIFY changed)
    /// The same, those without a text left out: what is shown and printed.
    Q_PROPERTY(QList<frond::ExamCardField> shown READ shown NOTIFY changed)
    Q_PROPERTY(QString message READ message NOTIFY messageChanged)

public:
    using Needs = PortsOf<WithSettings, WithFileDialogs, WithReports>;
    explicit ExamCardViewModel(const Needs& ports, QObject* parent = nullptr);

    [[nodiscard]] QList<ExamCardField> fields() const;
    [[nodiscard]] QList<ExamCardField> shown() const;
    [[nodiscard]] QString message() const { return m_message; }

    Q_INVOKABLE void setText(const QString& name, const QString& text);
    /// Asks for a place and writes a page of A6 there.
    Q_INVOKABLE void share();
    Q_INVOKABLE void forgetMessage();

signals:
    void changed();
    void messageChanged();
    void failed(const QString& message);

private:
    void write(const QString& path);
    void say(const QString& message);

    Needs m_ports;
    QString m_message;
};

} // namespace frond
