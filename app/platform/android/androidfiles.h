// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/android/androidbridge.h"
#include "app/platform/phone/phonefiledialogs.h"

#include <QObject>

namespace frond {

/// Android's own pages for files, by way of Documents.java.
class AndroidFiles : public QObject, public PhoneFiles {
    Q_OBJECT

public:
    /// `bridge` outlives it.
    explicit AndroidFiles(AndroidBridge& bridge);
    ~AndroidFiles() override;

    void pick(const QString& folder, Picked picked) override;
    void saveAs(const QString& path, Went went) override;
    void share(const QString& path, Went went) override;

private:
    void hear(int went, const QString& path);

    AndroidBridge& m_bridge;
    QString m_asked; ///< the file, or the folder that one is to come into
    Picked m_picked; ///< one of these while an answer is waited for
    Went m_went;
};

} // namespace frond
