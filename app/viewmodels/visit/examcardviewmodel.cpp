// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/visit/examcardviewmodel.h"

#include "app/qtconvert.h"
#include "app/viewmodels/base/attempt.h"
#include "app/viewmodels/base/filedialogs.h"
#include "app/viewmodels/transfer/savedfile.h"
#include "app/viewmodels/visit/reports.h"
#include "core/base/settingsrepository.h"

#include <QCoreApplication>
#include <array>
#include <utility>

namespace frond {

namespace {

constexpr std::array<std::pair<const char*, const char*>, 6> knownFields{{
    {"card.helps", QT_TRANSLATE_NOOP("ExamCard", "What helps me")},
    {"card.refuses", QT_TRANSLATE_NOOP("ExamCard", "What I do not want")},
    {"card.speculum", QT_TRANSLATE_NOOP("ExamCard", "Size of speculum, or none")},
    {"card.stop", QT_TRANSLATE_NOOP("ExamCard", "My stop signal")},
    {"card.people", QT_TRANSLATE_NOOP("ExamCard", "Who may be in the room")},
    {"card.words", QT_TRANSLATE_NOOP("ExamCard", "Words to use")},
}};

} // namespace

ExamCardViewModel::ExamCardViewModel(const Needs& ports, QObject* parent)
    : QObject(parent), m_ports(ports) {}

QList<ExamCardField> ExamCardViewModel::fields() const {
    QList<ExamCardField> fields;
    for (const auto& [name, label] : knownFields)
        fields << ExamCardField{QLatin1String(name), QCoreApplication::translate("ExamCard", label),
                                toQString(m_ports.settings.setting(name))};
    return fields;
}

QList<ExamCardField> ExamCardViewModel::shown() const {
    QList<ExamCardField> shown = fields();
    shown.removeIf([](const ExamCardField& field) { return field.text.trimmed().isEmpty(); });
    return shown;
}

void ExamCardViewModel::setText(const QString& name, const QString& text) {
    if (toQString(m_ports.settings.setting(toStd(name))) == text)
        return;
    if (attempt(this, [&] { m_ports.settings.saveSetting(toStd(name), toStd(text)); }))
        emit changed();
}

void ExamCardViewModel::share() {
    m_ports.files.share(QStringLiteral("card.pdf"), tr("PDF (*.pdf)"),
                        [this](const QString& path) { write(path); });
}

void ExamCardViewModel::write(const QString& path) {
    std::vector<CardField> fields;
    for (const ExamCardField& field : shown())
        fields.push_back({field.label, field.text});
    saveAndSay(m_ports.files, path, m_ports.reports.card(fields),
               [this](const QString& sentence) { say(sentence); });
}

void ExamCardViewModel::forgetMessage() {
    say({});
}

void ExamCardViewModel::say(const QString& message) {
    m_message = message;
    emit messageChanged();
}

} // namespace frond
