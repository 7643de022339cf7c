// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/base/filedialogs.h"

namespace frond {

/// The system's own dialogs where there are some, Qt's otherwise.
class SystemFileDialogs : public FileDialogs {
public:
    void open(const QString& filter, Chosen chosen) override;
    void folder(Chosen chosen) override;
    void save(const QString& name, const QString& filter, Chosen chosen) override;
};

} // namespace frond
