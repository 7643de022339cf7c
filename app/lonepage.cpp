// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lonepage.h"
#include "app/platform/devicesystem.h"

#include <QEventLoop>
#include <QQuickWindow>
#include <QUrl>
#include <QVariantMap>

namespace frond {

LonePage::LonePage(const QString& file, QObject& viewModel, QEventLoop& loop,
                   const std::optional<WindowLook>& before) {
    m_engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    m_engine.setInitialProperties(
        {{QStringLiteral("viewModel"), QVariant::fromValue(&viewModel)},
         {QStringLiteral("dark"), before ? before->dark : m_appearance.dark()}});
    m_engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Frond/Ui/") + file));
    if (m_engine.rootObjects().isEmpty())
        return;
    m_window = qobject_cast<QQuickWindow*>(m_engine.rootObjects().constFirst());
    watchEdges(*m_window);
    m_placed.emplace(*m_window);
    if (before)
        m_placed->put(before->place);
    else
        QObject::connect(&m_appearance, &SystemAppearance::darkChanged, m_window,
                         [this](bool dark) { m_window->setProperty("dark", dark); });
    QObject::connect(m_window, SIGNAL(closing(QQuickCloseEvent*)), &loop, SLOT(quit()));
}

WindowLook LonePage::look() const {
    return {m_placed->place(), m_window->property("dark").toBool()};
}

} // namespace frond
