// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/shell/filetroubleviewmodel.h"

#include "core/transfer/exchange.h"
#include <QCoreApplication>
#include <QLocale>

namespace frond {

QString partUnreadable() {
    return QCoreApplication::translate("FileTroubleViewModel",
                                       "Part of the file can't be read. Nothing was thrown away.");
}

FileTroubleViewModel::FileTroubleViewModel(const Needs& ports, QObject* parent)
    : QObject(parent), m_exchange(ports.exchange) {}

QString FileTroubleViewModel::noticeText() const {
    return open() ? partUnreadable() : m_outcome;
}

void FileTroubleViewModel::notice() {
    m_noticed = true;
    emit changed();
}

void FileTroubleViewModel::showOutcome(const Recovery& recovery) {
    if (!recovery.problem.isEmpty()) {
        m_outcome = tr("That did not work: %1. The file is as it was.").arg(recovery.problem);
    } else {
        const QLocale locale;
        m_outcome = tr("%1 recovered, %2 lost.")
                        .arg(locale.toString(static_cast<qulonglong>(recovery.entries)),
                             locale.toString(static_cast<qulonglong>(recovery.lostEntries)));
        if (recovery.lostOthers > 0)
            m_outcome += QLatin1Char(' ') +
                         tr("Of kit, plans, rests and visits: %1 lost.")
                             .arg(locale.toString(static_cast<qulonglong>(recovery.lostOthers)));
        if (!recovery.whole)
            m_outcome += QLatin1Char(' ') + tr("Some of it may lack a size, a time or a word.");
        m_outcome += QLatin1Char(' ') + tr("The file as it was is kept beside the new one.");
    }
    emit changed();
}

void FileTroubleViewModel::putAside() {
    if (open())
        m_aside = true;
    else
        m_outcome.clear();
    emit changed();
}

void FileTroubleViewModel::recover() {
    m_exchange.recoverAndReopen();
}

} // namespace frond
