// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/shell/starttroubleviewmodel.h"

#include "app/inwords.h"
#include "app/qtconvert.h"
#include "app/viewmodels/base/filedialogs.h"

#include <QFileInfo>
#include <memory>
#include <utility>

namespace frond {

StartTroubleViewModel::StartTroubleViewModel(QString message, bool offersHelp, FileDialogs& files,
                                             StartActions actions)
    : m_message(std::move(message))
    , m_offersHelp(offersHelp)
    , m_files(files)
    , m_actions(std::move(actions)) {}

StartTroubleViewModel::~StartTroubleViewModel() {
    if (m_worker.joinable())
        m_worker.join(); // what was begun is finished: half of it would help nobody
}

QString StartTroubleViewModel::copyName() const {
    return QFileInfo(m_copy).fileName();
}

void StartTroubleViewModel::run(const QString& message, std::function<void()> work,
                                std::function<void()> done) {
    if (m_busy)
        return;
    m_busy = true;
    m_message = message;
    emit changed();
    if (m_worker.joinable())
        m_worker.join();
    m_worker = std::thread([this, work = std::move(work), done = std::move(done)] {
        QString problem;
        try {
            work();
        } catch (const std::exception& error) {
            problem = inWords(error);
        }
        QMetaObject::invokeMethod(
            this,
            [this, problem, done] {
                m_busy = false;
                if (problem.isEmpty())
                    done();
                else
                    m_message = tr("That did not work: %1. The file is as it was.").arg(problem);
                emit changed();
            },
            Qt::QueuedConnection);
    });
}

void StartTroubleViewModel::recover() {
    const auto recovery = std::make_shared<Recovery>();
    run(
        tr("Reading what can be read…"),
        [recovery, recoverFile = m_actions.recover] { *recovery = recoverFile(); },
        [this, recovery] { emit recovered(*recovery); });
}

void StartTroubleViewModel::chooseCopy() {
    m_files.open(tr("Copies (*.frondbackup);;All files (*)"), [this](const QString& path) {
        try {
            m_copy = path;
            if (!m_actions.needsWords(toStd(path)))
                restore({});
        } catch (const std::exception& error) {
            m_copy.clear();
            m_message = tr("That did not work: %1. The file is as it was.").arg(inWords(error));
        }
        emit changed();
    });
}

void StartTroubleViewModel::restore(const QString& words) {
    run(
        tr("Opening the copy…"),
        [restoreCopy = m_actions.restore, copy = toStd(m_copy), typed = toStd(words)] {
            restoreCopy(copy, typed);
        },
        [this] { emit restored(); });
}

} // namespace frond
