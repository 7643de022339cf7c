// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/filedialogs.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QStandardPaths>
#include <QWindow>
#include <utility>

namespace frond {

/// Shows `dialog` over the window and returns at once; it deletes itself.
void SystemFileDialogs::show(QFileDialog* dialog, Chosen chosen) {
    m_open = dialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::ApplicationModal);
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    QObject::connect(dialog, &QFileDialog::fileSelected, std::move(chosen));
    dialog->winId(); // makes the window that is put over ours
    if (dialog->windowHandle())
        dialog->windowHandle()->setTransientParent(QGuiApplication::focusWindow());
    dialog->open();
}

void SystemFileDialogs::open(const QString& filter, Chosen chosen) {
    auto* dialog = new QFileDialog(nullptr, QString(), QString(), filter);
    dialog->setFileMode(QFileDialog::ExistingFile);
    show(dialog, std::move(chosen));
}

void SystemFileDialogs::folder(Chosen chosen) {
    auto* dialog = new QFileDialog();
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    show(dialog, std::move(chosen));
}

void SystemFileDialogs::save(const QString& name, const QString& filter, Chosen chosen) {
    auto* dialog = new QFileDialog(nullptr, QString(), QString(), filter);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QFileInfo(name).suffix());
    dialog->selectFile(name);
    show(dialog, std::move(chosen));
}

} // namespace frond
