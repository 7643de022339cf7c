// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/base/choice.h"
#include "app/viewmodels/base/ports.h"
#include "app/viewmodels/transfer/filework.h"
#include "core/transfer/exchange.h"

#include <QList>
#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <QUrl>
#include <functional>
#include <map>
#include <optional>
#include <string>

namespace frond {

/// A column of a table. An empty role is one that nobody has said yet.
struct TableColumn {
    Q_GADGET
    QML_VALUE_TYPE(tableColumn)
    Q_PROPERTY(QString name MEMBER name CONSTANT)
    Q_PROPERTY(QString samples MEMBER samples CONSTANT)
    /// Its role and how its values are written, in words.
    Q_PROPERTY(QString meaning MEMBER meaning CONSTANT)
    Q_PROPERTY(QString role MEMBER role CONSTANT)
    Q_PROPERTY(QString unit MEMBER unit CONSTANT)
    /// How the values of its role can be written; empty where there is one way.
    Q_PROPERTY(QList<frond::Choice> units MEMBER units CONSTANT)
    Q_PROPERTY(QString question MEMBER question CONSTANT)

public:
    QString name;
    QString samples;
    QString meaning;
    QString role;
    QString unit;
    QList<Choice> units;
    QString question;
    friend bool operator==(const TableColumn&, const TableColumn&) = default;
};

/// Numbers of another program of which it is not known what they are.
struct UnknownNumbers {
    Q_GADGET
    QML_VALUE_TYPE(unknownNumbers)
    Q_PROPERTY(QString name MEMBER name CONSTANT)
    Q_PROPERTY(QString samples MEMBER samples CONSTANT)
    Q_PROPERTY(QString meaning MEMBER meaning CONSTANT)

public:
    QString name;
    QString samples;
    QString meaning;
    friend bool operator==(const UnknownNumbers&, const UnknownNumbers&) = default;
};

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
    /// Someone's own table.
    Q_PROPERTY(bool isTable READ isTable NOTIFY changed)
    Q_PROPERTY(QList<frond::TableColumn> columns READ columns NOTIFY changed)
    /// What a column can mean.
    Q_PROPERTY(QList<frond::Choice> roles READ roles CONSTANT)
    /// Of another program, and those that are chosen.
    Q_PROPERTY(QList<frond::Choice> sources READ sources NOTIFY changed)
    Q_PROPERTY(QList<QString> chosenSources READ chosenSources NOTIFY changed)
    /// Of these the ones with numbers of an unknown kind.
    Q_PROPERTY(QList<frond::UnknownNumbers> unknownNumbers READ unknownNumbers NOTIFY changed)
    /// What such numbers can be.
    Q_PROPERTY(QList<frond::Choice> meanings READ meanings CONSTANT)
    /// What would happen, and the first problems; empty while that cannot be said yet.
    Q_PROPERTY(QString outlook READ outlook NOTIFY changed)
    Q_PROPERTY(QStringList problems READ problems NOTIFY changed)
    Q_PROPERTY(bool canBringIn READ canBringIn NOTIFY changed)
    /// What restoring would replace.
    Q_PROPERTY(QString restoreText READ restoreText NOTIFY changed)
    /// What came of it, or why the file cannot be read.
    Q_PROPERTY(QString message READ message NOTIFY messageChanged)
    Q_PROPERTY(frond::FileWork* work READ work CONSTANT)
    /// Nothing is under way that closing the window would end: what is long comes in meanwhile.
    Q_PROPERTY(bool mayClose MEMBER m_mayClose NOTIFY changed)

public:
    using Needs = PortsOf<WithSessions, WithFileDialogs, WithExchange>;
    BringInViewModel(const Needs& ports, FileWork& work, QObject* parent = nullptr);

    [[nodiscard]] QString fileName() const;
    [[nodiscard]] QString kindText() const;
    [[nodiscard]] bool needsPassphrase() const { return m_look.needsPassphrase; }
    [[nodiscard]] QString passphrase() const { return m_passphrase; }
    void setPassphrase(const QString& text);
    [[nodiscard]] bool isBackup() const { return m_look.kind == FileInfo::Kind::Backup; }
    [[nodiscard]] bool isTable() const {
        return !m_path.isEmpty() && m_look.kind == FileInfo::Kind::Table;
    }
    [[nodiscard]] QList<TableColumn> columns() const;
    [[nodiscard]] static QList<Choice> roles();
    [[nodiscard]] QList<Choice> sources() const;
    [[nodiscard]] QStringList chosenSources() const { return m_chosen; }
    [[nodiscard]] QList<UnknownNumbers> unknownNumbers() const;
    [[nodiscard]] static QList<Choice> meanings();
    [[nodiscard]] QString outlook() const { return m_outlook; }
    [[nodiscard]] QStringList problems() const { return m_problems; }
    [[nodiscard]] bool canBringIn() const { return m_ready; }
    [[nodiscard]] QString restoreText() const { return m_restoreText; }
    [[nodiscard]] QString message() const { return m_message; }
    [[nodiscard]] FileWork* work() const { return &m_work; }

    /// Asks for a file; `chosen` comes once it was looked at.
    Q_INVOKABLE void choose();
    void lookAt(const QString& path);
    /// Whether what is dragged over the window is one file of this device.
    Q_INVOKABLE [[nodiscard]] static bool isOneFile(const QList<QUrl>& dragged);
    /// Looks at what was dropped, where it is one file.
    Q_INVOKABLE void lookAtDropped(const QList<QUrl>& dropped);
    /// Takes one in, or out again.
    Q_INVOKABLE void pickSource(const QString& name);
    Q_INVOKABLE void setRole(int column, const QString& role);
    Q_INVOKABLE void setUnit(int column, const QString& unit);
    /// What the numbers of a source are.
    Q_INVOKABLE void setMeaning(const QString& source, const QString& meaning);
    /// Says what would happen; nothing is changed.
    Q_INVOKABLE void dryRun();
    Q_INVOKABLE void bringIn();
    /// What is here becomes what the copy holds.
    Q_INVOKABLE void restore();
    Q_INVOKABLE void forgetMessage();

    /// What came of it where it was done while everything was closed.
    void showBroughtIn(const ImportReport& report);
    void showRestored();
    void showCancelled();
    void showProblem(const QString& problem);

signals:
    void changed();
    void messageChanged();
    void chosen();
    /// Everything is to be read again.
    void broughtIn();

private:
    [[nodiscard]] BringIn wanted() const;
    /// Looks at a file, at a table with what was said of its columns, and goes on with `seen`.
    void look(const QString& path, const std::optional<TableChoice>& choice,
              std::function<void(const FileInfo& info)> seen);
    /// Asks the table again, with what was said of its columns.
    void lookAgain();
    /// What it would do, once nothing is open.
    void dryRunIfClear();
    void showOutlook(const ImportReport& report);
    /// A copy may take the place of a file of which a part cannot be read.
    void offerRestoreOfDamaged(const StorageError& error);
    /// Nobody waits for what runs any more.
    void giveWay();
    [[nodiscard]] QString openQuestion() const;
    void forgetOutlook();
    void say(const QString& message);

    Needs m_ports;
    FileWork& m_work;
    // What was asked for before another choice was made is not heard.
    int m_lookTurn = 0, m_runTurn = 0;
    bool m_underWay = false;  ///< what runs beside the window is asked from here
    bool m_lookStale = false; ///< a choice was made that the file was not asked about yet
    QString m_path, m_passphrase, m_outlook, m_restoreText, m_message;
    QStringList m_problems, m_chosen;
    FileInfo m_look;
    std::map<std::string, std::string> m_meanings;
    bool m_ready = false;
    bool m_mayClose = true;
};

} // namespace frond
