// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/base/filedialogs.h"
#include "app/viewmodels/base/ports.h"
#include "app/viewmodels/plan/qrcodes.h"
#include "core/base/clock.h"
#include "core/plan/planlibrary.h"
#include "core/plan/planrepository.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>

namespace frond {

/// A plan on its way out, as a code or a file, and one on its way in. What comes in replaces
/// nothing: it becomes a draft.
class PlanTransfer : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by AppContext")
    /// The dark modules of the code as an SVG path, 1 for each; empty when the plan is too long.
    Q_PROPERTY(QString codePath READ codePath NOTIFY changed)
    /// How many modules the code is wide and high, with the quiet zone around it.
    Q_PROPERTY(int codeModules READ codeModules NOTIFY changed)
    /// What came of the last file, in a sentence; empty at first.
    Q_PROPERTY(QString message READ message NOTIFY changed)

public:
    using Needs = PortsOf<WithClock, WithPlans, WithPlanLibrary, WithQrCodes, WithFileDialogs>;
    explicit PlanTransfer(const Needs& ports, QObject* parent = nullptr);

    [[nodiscard]] QString codePath() const { return m_codePath; }
    [[nodiscard]] int codeModules() const { return m_codeModules; }
    [[nodiscard]] QString message() const { return m_message; }

    /// Prepares the plan of `group` to go out. False when there is none.
    Q_INVOKABLE bool open(const QString& group);
    /// Asks for a place and writes a frond-plan file there, whole or not at all.
    Q_INVOKABLE void save();
    /// Asks for a frond-plan file, or a picture with its code, and reads it.
    Q_INVOKABLE void receive();
    Q_INVOKABLE void forgetMessage();

signals:
    void changed();
    /// As a frond-plan file holds it.
    void received(const QString& plan);

private:
    void saveTo(const QString& path);
    void receiveFrom(const QString& path);
    void say(const QString& message);

    const Clock& m_clock;
    const PlanRepository& m_plans;
    const PlanLibrary& m_library;
    const QrCodes& m_codes;
    FileDialogs& m_files;
    QByteArray m_text;
    QString m_codePath;
    int m_codeModules = 0;
    QString m_message;
};

} // namespace frond
