// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/base/filedialogs.h"
#include "app/viewmodels/base/ports.h"
#include "app/viewmodels/transfer/filework.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>

namespace frond {

// About this device, so they do not travel with a copy.
inline constexpr std::string_view lastCopySetting = "here.copy.last";      ///< "2026-03-03 412"
inline constexpr std::string_view copyFolderSetting = "here.copy.folder";  ///< empty: not automatic
inline constexpr std::string_view copyWordsSetting = "here.copy.words";    ///< what seals those
inline constexpr std::string_view autoCopySetting = "here.copy.automatic"; ///< "2026-03-03 412"
inline constexpr std::string_view copyProblemSetting = "here.copy.problem";

/// Copies of everything, where the data is, and erasing it.
class CopiesViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by AppContext")
    /// The last copy and what it held.
    Q_PROPERTY(QString lastText READ lastText NOTIFY changed)
    /// The words that were made for the copy at hand; empty while own ones are used.
    Q_PROPERTY(QString words READ words NOTIFY changed)
    Q_PROPERTY(bool ownWords READ ownWords WRITE setOwnWords NOTIFY changed)
    /// As typed: own words, and either kind once more.
    Q_PROPERTY(QString typed READ typed WRITE setTyped NOTIFY changed)
    Q_PROPERTY(QString again READ again WRITE setAgain NOTIFY changed)
    Q_PROPERTY(QString againError READ againError NOTIFY changed)
    Q_PROPERTY(bool canWrite READ canWrite NOTIFY changed)
    /// What came of the last act; empty before.
    Q_PROPERTY(QString message READ message NOTIFY messageChanged)
    /// While a copy is being made.
    Q_PROPERTY(frond::FileWork* work READ work CONSTANT)

    /// This device has folders that can be chosen for it.
    Q_PROPERTY(bool canBeAutomatic READ canBeAutomatic CONSTANT)
    Q_PROPERTY(bool automatic READ automatic NOTIFY changed)
    /// Its folder, its last copy, and what failed.
    Q_PROPERTY(QString automaticText READ automaticText NOTIFY changed)
    Q_PROPERTY(QString automaticValue READ automaticValue NOTIFY changed)

    Q_PROPERTY(QString placeText READ placeText CONSTANT)
    Q_PROPERTY(QString keptText READ keptText NOTIFY changed)
    Q_PROPERTY(QString checkText READ checkText NOTIFY changed)
    /// What has to be typed before everything can be erased.
    Q_PROPERTY(QString eraseWord READ eraseWord CONSTANT)

public:
    using Needs = PortsOf<WithClock, WithSettings, WithFileDialogs, WithExchange>;
    CopiesViewModel(const Needs& ports, FileWork& work, QObject* parent = nullptr);

    [[nodiscard]] QString lastText() const;
    [[nodiscard]] QString words() const { return m_ownWords ? QString() : m_words; }
    [[nodiscard]] bool ownWords() const { return m_ownWords; }
    void setOwnWords(bool own);
    [[nodiscard]] QString typed() const { return m_typed; }
    void setTyped(const QString& text);
    [[nodiscard]] QString again() const { return m_again; }
    void setAgain(const QString& text);
    [[nodiscard]] QString againError() const;
    [[nodiscard]] bool canWrite() const;
    [[nodiscard]] QString message() const { return m_message; }
    [[nodiscard]] FileWork* work() const { return &m_work; }
    [[nodiscard]] bool canBeAutomatic() const;
    [[nodiscard]] bool automatic() const;
    [[nodiscard]] QString automaticText() const;
    [[nodiscard]] QString automaticValue() const;
    [[nodiscard]] QString placeText() const;
    [[nodiscard]] QString keptText() const;
    [[nodiscard]] QString checkText() const { return m_checkText; }
    [[nodiscard]] static QString eraseWord();

    /// New words, nothing typed.
    Q_INVOKABLE void begin();
    /// Asks for a place and writes the copy there.
    Q_INVOKABLE void write();
    /// Asks for a folder; from now on a copy goes there every week, sealed with the words at hand.
    Q_INVOKABLE void writeAutomatically();
    Q_INVOKABLE void stopAutomatic();
    Q_INVOKABLE void checkNow();
    /// True when `typed` is the word; then everything goes.
    Q_INVOKABLE bool erase(const QString& typed);
    Q_INVOKABLE void forgetMessage();

    /// Writes the automatic copy when the last is a week old.
    void copyIfDue();
    /// After the file was opened anew: what had failed, or nothing.
    void showReopened(const QString& problem);

signals:
    void changed();
    void messageChanged();
    void failed(const QString& message);
    /// A copy was written or automatic copies were chosen: the page with the words is done.
    void written();

private:
    [[nodiscard]] std::string passphrase() const;
    [[nodiscard]] QString copyText(std::string_view setting) const;
    void keep(std::string_view setting, const std::string& value);
    void copyIfDue(const std::function<void()>& done);
    void wentTo(Handed handed, const QString& name, std::size_t entries);
    void say(const QString& message);

    Needs m_ports;
    FileWork& m_work;
    bool m_ownWords = false;
    QString m_words, m_typed, m_again, m_message, m_checkText;
};

} // namespace frond
