// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/base/changes.h"
#include "app/viewmodels/base/ports.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <string>
#include <utility>

namespace frond {

/// The person's own words. Each is kept as it is typed; empty when none was chosen.
class WordsViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by AppContext")
    Q_PROPERTY(QString body READ body WRITE setBody NOTIFY changed)
    Q_PROPERTY(QString device READ device WRITE setDevice NOTIFY changed)
    /// "-" when it is to be named nowhere; empty, it is a session.
    Q_PROPERTY(QString practice READ practice WRITE setPractice NOTIFY changed)
    Q_PROPERTY(QString reason READ reason WRITE setReason NOTIFY changed)
    /// All that were chosen.
    Q_PROPERTY(QString valueText READ valueText NOTIFY changed)

    // What screens say with them.
    Q_PROPERTY(QString bodyExample READ bodyExample NOTIFY changed)
    Q_PROPERTY(QString deviceExample READ deviceExample NOTIFY changed)
    Q_PROPERTY(QString practiceExample READ practiceExample NOTIFY changed)
    Q_PROPERTY(QString reasonExample READ reasonExample NOTIFY changed)

public:
    using Needs = PortsOf<WithSettings, WithChanges>;
    explicit WordsViewModel(const Needs& ports, QObject* parent = nullptr);

    [[nodiscard]] QString body() const { return m_body; }
    void setBody(const QString& word);
    [[nodiscard]] QString device() const { return m_device; }
    void setDevice(const QString& word);
    [[nodiscard]] QString practice() const { return m_practice; }
    void setPractice(const QString& word);
    [[nodiscard]] QString reason() const { return m_reason; }
    void setReason(const QString& word);
    [[nodiscard]] QString valueText() const;
    [[nodiscard]] QString bodyExample() const;
    [[nodiscard]] QString deviceExample() const;
    [[nodiscard]] QString practiceExample() const;
    [[nodiscard]] QString reasonExample() const;

    /// Keeps again what could not be kept last.
    void retry();

public slots:
    void reload() { m_reload.now(); }

signals:
    void changed();
    void failed(const QString& message);

private:
    void load();
    void set(QString& word, std::string_view name, const QString& to);
    void keep(std::string_view name, const QString& word);

    Needs m_ports;
    QString m_body, m_device, m_practice, m_reason; ///< as typed
    std::pair<std::string, QString> m_unkept;
    Reload m_reload;
};

} // namespace frond
