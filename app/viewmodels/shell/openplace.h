// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/base/ports.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <string_view>

namespace frond {

/// The setting that holds it: "2026-03-03 history  812". Of this device alone.
inline constexpr std::string_view openPlaceSetting = "here.place";

/// What a person looked at when the window left the front: a phone may end it there without a word,
/// and it is open again where it was, on the same day.
class OpenPlace : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by AppContext")

public:
    using Needs = PortsOf<WithClock, WithSettings>;
    explicit OpenPlace(const Needs& ports, QObject* parent = nullptr);

    /// `page` is the name of one that can be opened without more, or empty for the first of the
    /// tab; `scroll` how far it was scrolled, 0 or more. What cannot be kept is not.
    Q_INVOKABLE void keep(const QString& tab, const QString& page, double scroll);
    /// Reads and forgets it: true where one was kept on this day.
    Q_INVOKABLE bool take();
    /// The window was closed as one closes it.
    Q_INVOKABLE void forget();

    /// What take() found.
    Q_INVOKABLE [[nodiscard]] QString tab() const { return m_tab; }
    Q_INVOKABLE [[nodiscard]] QString page() const { return m_page; }
    Q_INVOKABLE [[nodiscard]] double scroll() const { return m_scroll; }

private:
    [[nodiscard]] QString kept() const;
    void save(const QString& text);

    Needs m_ports;
    QString m_tab, m_page;
    double m_scroll = 0;
};

} // namespace frond
