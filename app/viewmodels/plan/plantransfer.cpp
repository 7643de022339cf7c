// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/plan/plantransfer.h"

#include "app/inwords.h"
#include "app/qtconvert.h"
#include "app/viewmodels/base/filedialogs.h"
#include "app/viewmodels/plan/qrcodes.h"
#include "app/viewmodels/transfer/savedfile.h"
#include "core/base/clock.h"
#include "core/plan/plan.h"
#include "core/plan/planlibrary.h"
#include "core/plan/planrepository.h"

#include <QFile>
#include <utility>

namespace frond {

namespace {

/// A plan file can be 1 MiB; one byte more shows that it is longer.
constexpr qint64 mostBytes = 1024 * 1024 + 1;

/// Dark modules that lie side by side become one rectangle.
QString pathOf(const CodeModules& code) {
    QString path;
    for (int y = 0; y < code.side; ++y) {
        int from = 0;
        for (int x = 0; x <= code.side; ++x) {
            if (x < code.side && code.at(x, y))
                continue;
            if (x > from)
                path += QStringLiteral("M%1 %2h%3v1h-%3z").arg(from).arg(y).arg(x - from);
            from = x + 1;
        }
    }
    return path;
}

} // namespace

PlanTransfer::PlanTransfer(const Needs& ports, QObject* parent)
    : QObject(parent)
    , m_clock(ports.clock)
    , m_plans(ports.plans)
    , m_library(ports.library)
    , m_codes(ports.codes)
    , m_files(ports.files) {}

bool PlanTransfer::open(const QString& group) {
    const PlanHistory history = m_plans.planHistory(toStd(group));
    const Plan* plan = shownPlan(history, m_clock.now().day());
    if (!plan)
        return false;
    m_text = QByteArray::fromStdString(m_library.writePlan(*plan));
    const CodeModules code = m_codes.draw(m_text);
    m_codePath = pathOf(code);
    m_codeModules = code.side;
    say({});
    return true;
}

void PlanTransfer::save() {
    m_files.share(QStringLiteral("plan.json"), tr("Plans (*.json)"),
                  [this](const QString& path) { saveTo(path); });
}

void PlanTransfer::saveTo(const QString& path) {
    saveAndSay(m_files, path, m_text, [this](const QString& sentence) { say(sentence); });
}

void PlanTransfer::receive() {
    m_files.open(tr("Plans and pictures (*.json *.png *.jpg *.jpeg);;All files (*)"),
                 [this](const QString& path) { receiveFrom(path); });
}

void PlanTransfer::receiveFrom(const QString& path) {
    QByteArray text;
    if (const std::optional<QByteArray> code = m_codes.read(path)) {
        if (code->isEmpty()) {
            say(tr("No code was found in this picture. Nothing was changed."));
            return;
        }
        text = *code;
    } else {
        QFile in(path);
        if (!in.open(QIODevice::ReadOnly)) {
            say(tr("This file cannot be opened: %1.").arg(in.errorString()));
            return;
        }
        text = in.read(mostBytes);
    }
    const auto plan = m_library.readPlan(text.toStdString());
    if (const auto* problem = std::get_if<Problem>(&plan)) {
        const QString place = toQString(problem->field);
        const QString what = inWords(problem->message);
        say(place.isEmpty()
                ? tr("This is not a plan that Frond can read: it %1. Nothing was changed.")
                      .arg(what)
                : tr("This plan cannot be taken: %1 %2. Nothing was changed.").arg(place, what));
        return;
    }
    say({});
    emit received(toQString(m_library.writePlan(std::get<Plan>(plan))));
}

void PlanTransfer::forgetMessage() {
    say({});
}

void PlanTransfer::say(const QString& message) {
    m_message = message;
    emit changed();
}

} // namespace frond
