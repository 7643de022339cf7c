// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/base/ports.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <QVariantList>

namespace frond {

/// One page to show before an examination, in the person's words. Nothing is filled in.
class ExamCardViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by AppContext")
    /// [{ name, label, text }, …]
    Q_PROPERTY(QVariantList fields READ fields NOTIFY changed)
    /// The same, those without a text left out: what is shown and printed.
    Q_PROPERTY(QVariantList shown READ shown NOTIFY changed)
    Q_PROPERTY(QString message READ message NOTIFY messageChanged)

public:
    using Needs = PortsOf<WithSettings, WithFileDialogs, WithReports>;
    explicit ExamCardViewModel(const Needs& ports, QObject* parent = nullptr);

    [[nodiscard]] QVariantList fields() const;
    [[nodiscard]] QVariantList shown() const;
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
