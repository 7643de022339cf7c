// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/base/ports.h"

#include <QJsonObject>
#include <QList>
#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <QStringList>
#include <string_view>

namespace frond {

/// The setting that holds it, as JSON: "day", "version" of the program, "tab", "pages", "forms" and
/// "scroll". Of this device alone.
inline constexpr std::string_view openPlaceSetting = "here.place";

/// What a person looked at when the window left the front, and what stood in its forms: a phone may
/// end it there without a word, and it is open again where it was, on the same day.
class OpenPlace : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by AppContext")

public:
    using Needs = PortsOf<WithClock, WithSettings>;
    explicit OpenPlace(const Needs& ports, QObject* parent = nullptr);

    /// `pages`: by what its tab opens those over the first one again, the lowest first. `forms`:
    /// what is typed on each, null where that is nothing; a secret is never one. `scroll`: how far
    /// the topmost was scrolled, 0 or more. What cannot be kept is not.
    Q_INVOKABLE void keep(const QString& tab, const QStringList& pages,
                          const QList<QObject*>& forms, double scroll);
    /// Reads and forgets it: true where one was kept on this day.
    Q_INVOKABLE bool take();
    /// The window was closed as one closes it.
    Q_INVOKABLE void forget();

    // What take() found.
    Q_INVOKABLE [[nodiscard]] QString tab() const;
    Q_INVOKABLE [[nodiscard]] QStringList pages() const;
    Q_INVOKABLE [[nodiscard]] double scroll() const;
    /// Puts what was typed on the page at `place`, from 0, back into its form.
    Q_INVOKABLE void putForm(int place, QObject* form) const;

private:
    [[nodiscard]] QJsonObject kept() const;
    void save(const QByteArray& text);

    Needs m_ports;
    QJsonObject m_taken;
};

} // namespace frond
