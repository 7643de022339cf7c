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

/// A day by its date, for it is another one tomorrow; as typed where that is none.
QJsonObject keptWhen(const WhenChoice& when, Day today) {
    if (const auto value = when.value()) {
        QJsonObject read{{"day", toQString(toText(value->day))}};
        if (value->at)
            read["at"] = toQString(toText(*value->at));
        return read;
    }
    const bool named = when.choice() != QLatin1String("pick");
    const Day day = when.choice() == QLatin1String("yesterday") ? today - Days{1} : today;
    return {{"dayField", named ? isoText(day) : when.dayField()}, {"timeField", when.timeField()}};
}

QByteArray keptText(SessionEditor& editor, Day today) {
    QJsonObject form = sessionFields(editor);
    form["id"] = editor.entryId();
    form["open"] = editor.isShown();
    form["when"] = keptWhen(*editor.when(), today);
    return QJsonDocument(form).toJson(QJsonDocument::Compact);
}

void putWhen(const QJsonObject& kept, WhenChoice& when, Day today) {
    const auto day = parseDay(toStd(kept["day"].toString()));
    const auto at = parseMoment(toStd(kept["at"].toString()));
    if (day && *day == today && at && at->day() == today) {
        when.setChoice(QStringLiteral("today"));
        when.setTimeField(timeText(*at));
    } else if (day) {
        when.set({*day, at});
    } else {
        when.setChoice(QStringLiteral("pick"));
        when.setDayField(kept["dayField"].toString());
        when.setTimeField(kept["timeField"].toString());
    }
}

void putForm(QJsonObject kept, SessionEditor& editor, Day today) {
    putWhen(kept.take("when").toObject(), *editor.when(), today);
    putSessionFields(kept, editor);
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
    putForm(kept, m_editor, m_ports.clock.now().day());
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
    const Day today = m_ports.clock.now().day();
    const QByteArray now = m_editor.isDraft() ? keptText(m_editor, today) : QByteArray();
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
