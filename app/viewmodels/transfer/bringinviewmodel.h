// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/base/ports.h"
#include "core/transfer/exchange.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <QVariantList>

namespace frond {

/// A file that is to come in: what it is, how its columns are read, what would happen, and then it.
class BringInViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by AppContext")
    Q_PROPERTY(QString fileName READ fileName NOTIFY changed)
    /// What the file is, in a sentence.
    Q_PROPERTY(QString kindText READ kindText NOTIFY changed)
    Q_PROPERTY(bool needsPassphrase READ needsPassphrase NOTIFY changed)
    Q_PROPERTY(QString passphrase READ passphrase WRITE setPassphrase NOTIFY changed)
    Q_PROPERTY(bool isBackup READ isBackup NOTIFY changed)
    /// Someone's own table: [{ name, samples, role }, …] for each column.
    Q_PROPERTY(bool isTable READ isTable NOTIFY changed)
    Q_PROPERTY(QVariantList columns READ columns NOTIFY changed)
    /// [{ value, text }, …]: what a column can mean.
    Q_PROPERTY(QVariantList roles READ roles CONSTANT)
    Q_PROPERTY(QString order READ order WRITE setOrder NOTIFY changed)
    Q_PROPERTY(QVariantList orders READ orders CONSTANT)
    Q_PROPERTY(bool orderIsOpen READ orderIsOpen NOTIFY changed)
    /// Of another program: [{ value, text }, …] and those that are chosen.
    Q_PROPERTY(QVariantList sources READ sources NOTIFY changed)
    Q_PROPERTY(QStringList chosenSources READ chosenSources NOTIFY changed)
    /// What would happen, and the first problems; empty while that cannot be said yet.
    Q_PROPERTY(QString outlook READ outlook NOTIFY changed)
    Q_PROPERTY(QStringList problems READ problems NOTIFY changed)
    Q_PROPERTY(bool canBringIn READ canBringIn NOTIFY changed)
    /// What restoring would replace.
    Q_PROPERTY(QString restoreText READ restoreText NOTIFY changed)
    /// What came of it, or why the file cannot be read.
    Q_PROPERTY(QString message READ message NOTIFY messageChanged)

public:
    using Needs = PortsOf<WithSessions, WithFileDialogs, WithExchange>;
    explicit BringInViewModel(const Needs& ports, QObject* parent = nullptr);

    [[nodiscard]] QString fileName() const;
    [[nodiscard]] QString kindText() const;
    [[nodiscard]] bool needsPassphrase() const { return m_look.needsPassphrase; }
    [[nodiscard]] QString passphrase() const { return m_passphrase; }
    void setPassphrase(const QString& text);
    [[nodiscard]] bool isBackup() const { return m_look.kind == FileInfo::Kind::Backup; }
    [[nodiscard]] bool isTable() const {
        return !m_path.isEmpty() && m_look.kind == FileInfo::Kind::Table;
    }
    [[nodiscard]] QVariantList columns() const;
    [[nodiscard]] static QVariantList roles();
    [[nodiscard]] QString order() const;
    void setOrder(const QString& order);
    [[nodiscard]] static QVariantList orders();
    [[nodiscard]] bool orderIsOpen() const { return isTable() && m_look.orderIsOpen; }
    [[nodiscard]] QVariantList sources() const;
    [[nodiscard]] QStringList chosenSources() const { return m_chosen; }
    [[nodiscard]] QString outlook() const { return m_outlook; }
    [[nodiscard]] QStringList problems() const { return m_problems; }
    [[nodiscard]] bool canBringIn() const { return m_ready; }
    [[nodiscard]] QString restoreText() const { return m_restoreText; }
    [[nodiscard]] QString message() const { return m_message; }

    /// Asks for a file; `chosen` comes once it was looked at.
    Q_INVOKABLE void choose();
    void lookAt(const QString& path);
    /// Takes one in, or out again.
    Q_INVOKABLE void pickSource(const QString& name);
    Q_INVOKABLE void setRole(int column, const QString& role);
    /// Says what would happen; nothing is changed.
    Q_INVOKABLE void dryRun();
    Q_INVOKABLE void bringIn();
    /// What is here becomes what the copy holds.
    Q_INVOKABLE void restore();
    Q_INVOKABLE void forgetMessage();

signals:
    void changed();
    void messageChanged();
    void chosen();
    /// Everything is to be read again.
    void broughtIn();

private:
    [[nodiscard]] BringIn wanted() const;
    void forgetOutlook();
    void say(const QString& message);

    Needs m_ports;
    QString m_path, m_passphrase, m_outlook, m_restoreText, m_message;
    QStringList m_problems, m_chosen;
    FileInfo m_look;
    bool m_ready = false;
};

} // namespace frond
