// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/base/changes.h"
#include "core/base/settingsrepository.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <string>
#include <utility>

namespace frond {

/// Under this name a choice of the set-up is kept.
inline constexpr std::string_view notesOnlySetting = "taking_part.notes_only";

/// Choices of the app that are not entries. Each is kept at once.
class SettingsViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by AppContext")
    /// "system", "light" or "dark".
    Q_PROPERTY(QString appearance READ appearance WRITE setAppearance NOTIFY appearanceChanged)
    Q_PROPERTY(QString appearanceText READ appearanceText NOTIFY appearanceChanged)
    /// What the choice comes to now.
    Q_PROPERTY(bool dark READ dark NOTIFY darkChanged)
    /// 100 to 200.
    Q_PROPERTY(int textPercent READ textPercent WRITE setTextPercent NOTIFY textPercentChanged)
    Q_PROPERTY(double textScale READ textScale NOTIFY textPercentChanged)
    Q_PROPERTY(QString textSizeText READ textSizeText NOTIFY textPercentChanged)
    /// Whether the numbers of the ratings stand open.
    Q_PROPERTY(bool numbersOpen READ numbersOpen WRITE setNumbersOpen NOTIFY numbersOpenChanged)
    /// Plan numbers are left out everywhere.
    Q_PROPERTY(bool hidePlan READ hidePlan WRITE setHidePlan NOTIFY hidePlanChanged)
    /// How the history is shown: "list" or "month".
    Q_PROPERTY(QString historyView READ historyView WRITE setHistoryView NOTIFY historyViewChanged)
    /// Notes and exams only: nothing asks for sizes, minutes or a plan.
    Q_PROPERTY(bool notesOnly READ notesOnly WRITE setNotesOnly NOTIFY notesOnlyChanged)
    Q_PROPERTY(QString takingPartText READ takingPartText NOTIFY notesOnlyChanged)
    /// The person's word for what they use, as a label; empty when none was chosen.
    Q_PROPERTY(QString deviceWord READ deviceWord WRITE setDeviceWord NOTIFY deviceWordChanged)

public:
    SettingsViewModel(SettingsRepository& settings, Changes& changes, QObject* parent = nullptr);

    [[nodiscard]] QString appearance() const { return m_appearance; }
    [[nodiscard]] QString appearanceText() const;
    void setAppearance(const QString& appearance);
    [[nodiscard]] bool dark() const;
    /// What the machine prefers; told by whoever watches it.
    void setSystemDark(bool dark);
    [[nodiscard]] int textPercent() const { return m_textPercent; }
    [[nodiscard]] double textScale() const { return m_textPercent / 100.0; }
    [[nodiscard]] QString textSizeText() const;
    void setTextPercent(int percent);
    /// For pictures: any size, and it is not kept.
    void showTextAt(int percent);
    [[nodiscard]] bool numbersOpen() const { return m_numbersOpen; }
    void setNumbersOpen(bool open);
    [[nodiscard]] bool hidePlan() const { return m_hidePlan; }
    void setHidePlan(bool hide);
    [[nodiscard]] QString historyView() const { return m_historyView; }
    void setHistoryView(const QString& view);
    [[nodiscard]] bool notesOnly() const { return m_notesOnly; }
    void setNotesOnly(bool notes);
    [[nodiscard]] QString takingPartText() const;
    [[nodiscard]] QString deviceWord() const { return m_deviceWord; }
    void setDeviceWord(const QString& word);

    /// Keeps again what could not be kept last.
    Q_INVOKABLE void retry();

public slots:
    void reload() { m_reload.now(); }

signals:
    void appearanceChanged();
    void darkChanged();
    void textPercentChanged();
    void numbersOpenChanged();
    void hidePlanChanged();
    void notesOnlyChanged();
    void deviceWordChanged();
    void historyViewChanged();
    void failed(const QString& message);

private:
    void load();
    void keep(std::string_view name, const QString& value);

    SettingsRepository& m_settings;
    QString m_appearance = QStringLiteral("system");
    int m_textPercent = 100;
    std::pair<std::string, QString> m_unkept;
    bool m_shownAt = false; ///< at a size for pictures
    bool m_systemDark = false;
    bool m_numbersOpen = false;
    bool m_hidePlan = false;
    bool m_notesOnly = false;
    QString m_deviceWord;
    QString m_historyView = QStringLiteral("list");
    Reload m_reload;
};

} // namespace frond
