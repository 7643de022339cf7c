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

QString StartTroubleViewModel::copyName() const {
    return QFileInfo(m_copy).fileName();
}

void StartTroubleViewModel::run(const QString& message, std::function<void()> work,
                                std::function<void()> done) {
    if (busy())
        return;
    m_message = message;
    m_worker.start(std::move(work), [this, done = std::move(done)](const std::exception* problem) {
        if (problem)
            m_message = tr("That did not work: %1. The file is as it was.").arg(inWords(*problem));
        else
            done();
        emit changed();
    });
    emit changed();
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

void StartTroubleViewModel::carryOut(const QString& message, std::function<void()> work,
                                     std::function<void()> cancel) {
    m_cancel = std::move(cancel);
    run(message, std::move(work), [this] { emit carriedOut(); });
}

void StartTroubleViewModel::cancel() {
    const auto cancel = std::exchange(m_cancel, nullptr);
    if (!cancel || !busy())
        return;
    cancel();
    m_message = tr("Being cancelled…");
    emit changed();
}

} // namespace frond
