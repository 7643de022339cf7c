// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/ios/iosdocuments.h"
#include "app/platform/phone/phonefiledialogs.h"

namespace frond {

/// IosDocuments, as view-models want it.
class IosFiles : public PhoneFiles {
public:
    void pick(const QString& folder, Picked picked) override;
    void saveAs(const QString& path, Went went) override;
    void share(const QString& path, Went went) override;

private:
    IosDocuments m_documents;
};

} // namespace frond
