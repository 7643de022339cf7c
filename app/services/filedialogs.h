// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/base/filedialogs.h"

#include <QPointer>

class QFileDialog;

namespace frond {

/// The system's own dialogs where there are some, Qt's otherwise.
class SystemFileDialogs : public FileDialogs {
public:
    void open(const QString& filter, Chosen chosen) override;
    void folder(Chosen chosen) override;
    void save(const QString& name, const QString& filter, Chosen chosen) override;
    [[nodiscard]] bool isOpen() const override { return !m_open.isNull(); }

private:
    void show(QFileDialog* dialog, Chosen chosen);

    QPointer<QObject> m_open;
};

} // namespace frond
