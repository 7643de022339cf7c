// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/transfer/savedfile.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

namespace frond {

namespace {

struct SavedFileTexts {
    Q_DECLARE_TR_FUNCTIONS(SavedFile)
};

} // namespace

QString saveAndSay(const QString& path, const QByteArray& content) {
    if (content.isEmpty())
        return SavedFileTexts::tr("Not saved: it could not be made.");
    QSaveFile file(path);
    const bool written =
        file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit();
    return written ? SavedFileTexts::tr("Saved as %1.").arg(QFileInfo(path).fileName())
                   : SavedFileTexts::tr("Not saved: %1.").arg(file.errorString());
}

} // namespace frond
