// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/base/ports.h"

#include <QByteArray>
#include <QObject>
#include <QTimer>
#include <string>
#include <string_view>

namespace frond {

class SessionEditor;

/// What stands in the form of one from earlier and was not saved, in the encrypted file, whatever
/// ends the program: a phone ends those in the background without a word.
class KeptForm : public QObject {
    Q_OBJECT

public:
    using Needs = PortsOf<WithClock, WithSettings, WithSessions>;
    /// Under the setting "here.form." and `name`: it is this device's own.
    KeptForm(const Needs& ports, SessionEditor& editor, std::string_view name,
             QObject* parent = nullptr);
    ~KeptForm() override;
    KeptForm(const KeptForm&) = delete;
    KeptForm& operator=(const KeptForm&) = delete;

    /// Puts what was kept into the form, once, where nothing stands in it. True when its page was
    /// open as the program ended. What cannot be read is left where it is until something else is
    /// kept.
    bool takeUp();
    /// At once what would be kept a moment after the last change.
    void keepNow();

private:
    void keepSoon();

    Needs m_ports;
    SessionEditor& m_editor;
    std::string m_name;
    QTimer m_soon;
    QByteArray m_kept; ///< as it is stored
    bool m_tookUp = false;
};

} // namespace frond
