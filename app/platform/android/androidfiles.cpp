// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/android/androidfiles.h"

#include <utility>

namespace frond {

namespace {

/// As Documents.java counts.
Handed handedOf(int went) {
    switch (went) {
    case 0:
        return Handed::Nowhere;
    case 1:
        return Handed::There;
    case 2:
        return Handed::Offered;
    default:
        return Handed::Failed;
    }
}

} // namespace

AndroidFiles::AndroidFiles(AndroidBridge& bridge) : m_bridge(bridge) {
    m_bridge.hearDocuments([this](int went, const std::string& path) { // in another thread
        QMetaObject::invokeMethod(
            this, [this, went, path = QString::fromStdString(path)] { hear(went, path); },
            Qt::QueuedConnection);
    });
}

AndroidFiles::~AndroidFiles() {
    m_bridge.hearDocuments(nullptr);
}

void AndroidFiles::pick(const QString& folder, Picked picked) {
    m_asked = folder;
    m_picked = std::move(picked);
    m_bridge.pickDocument(folder.toStdString());
}

void AndroidFiles::saveAs(const QString& path, Went went) {
    m_asked = path;
    m_went = std::move(went);
    m_bridge.saveDocument(path.toStdString());
}

void AndroidFiles::share(const QString& path, Went went) {
    m_asked = path;
    m_went = std::move(went);
    m_bridge.shareDocument(path.toStdString());
}

void AndroidFiles::hear(int went, const QString& path) {
    // A file that took long may be answered for when another is asked about, or after it was.
    const bool ofThis =
        m_picked ? path.isEmpty() || path.startsWith(m_asked + QLatin1Char('/')) : path == m_asked;
    if (!ofThis)
        return;
    if (const auto picked = std::exchange(m_picked, nullptr))
        picked(path);
    else if (const auto told = std::exchange(m_went, nullptr))
        told(handedOf(went));
}

} // namespace frond
