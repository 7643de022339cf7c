// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/session/keptform.h"

#include "app/inwords.h"
#include "app/qtconvert.h"
#include "app/viewmodels/session/sessioneditor.h"
#include "app/viewmodels/session/sessionfields.h"
#include "core/base/clock.h"
#include "core/base/settingsrepository.h"
#include "core/base/storageerror.h"
#include "core/session/sessionrepository.h"

#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <chrono>
#include <optional>
#include <utility>

namespace frond {

namespace {

/// As long as nobody loses more than a few letters.
constexpr std::chrono::milliseconds keptWithin{1000};

QByteArray keptText(SessionEditor& editor) {
    QJsonObject form = sessionFields(editor);
    form["id"] = editor.entryId();
    form["open"] = editor.isShown();
    return QJsonDocument(form).toJson(QJsonDocument::Compact);
}

} // namespace

KeptForm::KeptForm(const Needs& ports, SessionEditor& editor, std::string_view name,
                   QObject* parent)
    : QObject(parent), m_ports(ports), m_editor(editor), m_name("here.form." + std::string(name)) {
    m_soon.setSingleShot(true);
    m_soon.setInterval(keptWithin);
    connect(&m_soon, &QTimer::timeout, this, &KeptForm::keepNow);
    connect(&editor, &SessionEditor::changed, this, &KeptForm::keepSoon);
    connect(&editor, &SessionEditor::shownChanged, this, &KeptForm::keepSoon);
    connect(&editor, &SessionEditor::saved, this, &KeptForm::keepNow);
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this,
            [this](Qt::ApplicationState state) {
                if (state != Qt::ApplicationActive && m_soon.isActive())
                    keepNow();
            });
}

KeptForm::~KeptForm() {
    if (m_soon.isActive())
        keepNow();
}

bool KeptForm::takeUp() {
    if (std::exchange(m_tookUp, true) || m_editor.isDraft())
        return false;
    try {
        m_kept = QByteArray::fromStdString(m_ports.settings.setting(m_name).value_or(""));
    } catch (const StorageError&) {
        return false; // the form is empty, as it is without this
    }
    const QJsonObject kept = QJsonDocument::fromJson(m_kept).object();
    const auto id = Id::parse(toStd(kept["id"].toString()));
    // Saved, and the program ended before that was known here.
    const bool saved = id && m_ports.sessions.find(*id);
    if (kept.isEmpty() || saved)
        return false;
    m_editor.openEarlier();
    putSessionFields(kept, m_editor);
    return kept["open"].toBool();
}

void KeptForm::keepSoon() {
    // Not from the last change on: someone may write without a pause.
    if ((m_editor.isDraft() || !m_kept.isEmpty()) && !m_soon.isActive())
        m_soon.start();
}

void KeptForm::keepNow() {
    m_soon.stop();
    m_tookUp = true; // what stands there now is newer
    const QByteArray now = m_editor.isDraft() ? keptText(m_editor) : QByteArray();
    if (now == m_kept || now.size() > static_cast<qsizetype>(maxSettingBytes))
        return;
    try {
        m_ports.settings.saveSetting(m_name, now.toStdString());
        m_kept = now;
    } catch (const StorageError& error) {
        qWarning("%s", qUtf8Printable(inWords(error))); // the form is still there
    }
}

} // namespace frond
