// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/ios/iosfiles.h"

#include <utility>

namespace frond {

void IosFiles::pick(const QString& folder, Picked picked) {
    m_documents.pick(folder.toStdString(), [picked = std::move(picked)](const std::string& path) {
        picked(QString::fromStdString(path));
    });
}

void IosFiles::saveAs(const QString& path, Went went) {
    m_documents.saveAs(path.toStdString(), [went = std::move(went)](bool there) {
        went(there ? Handed::There : Handed::Nowhere);
    });
}

void IosFiles::share(const QString& path, Went went) {
    m_documents.share(path.toStdString(), [went = std::move(went)](bool done) {
        went(done ? Handed::Offered : Handed::Nowhere);
    });
}

} // namespace frond
