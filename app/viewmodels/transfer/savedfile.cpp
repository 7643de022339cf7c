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

void saveAndSay(FileDialogs& files, const QString& path, const QByteArray& content,
                const Say& say) {
    if (content.isEmpty()) {
        say(SavedFileTexts::tr("Not saved: it could not be made."));
        return;
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() ||
        !file.commit()) {
        say(SavedFileTexts::tr("Not saved: %1.").arg(file.errorString()));
        return;
    }
    files.written(path, [say, name = QFileInfo(path).fileName()](Handed handed) {
        say(saidOf(handed, name));
    });
}

QString saidOf(Handed handed, const QString& name) {
    switch (handed) {
    case Handed::There:
        return SavedFileTexts::tr("Saved as %1.").arg(name);
    case Handed::Offered:
        return SavedFileTexts::tr("%1 is made. Where it goes is up to you.").arg(name);
    case Handed::Nowhere:
        return SavedFileTexts::tr("Cancelled. Nothing was saved.");
    case Handed::Failed:
        return SavedFileTexts::tr("Not saved: it could not be put there.");
    }
    return {};
}

} // namespace frond
