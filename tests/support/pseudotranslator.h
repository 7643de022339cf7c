// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>
#include <QTranslator>
#include <cstddef>

namespace frond::test {

/// A language that is none: each text with accents, in brackets, and two fifths longer, so that a
/// text that is cut shows it, and one that is not translated too.
class PseudoTranslator : public QTranslator {
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char* /*context*/, const char* source,
                                    const char* /*disambiguation*/, int /*n*/) const override {
        QString text = QString::fromUtf8(source);
        m_seen.insert(text);
        const qsizetype letters = text.size();
        bool inPlace = false; // the letters of %1 and %Ln stay
        for (QChar& letter : text) {
            if (letter == u'%') {
                inPlace = true;
            } else if (inPlace) {
                inPlace = letter == u'L';
            } else {
                letter = accented(letter);
            }
        }
        return u'[' + text + QString((letters * 2 + 4) / 5, u'~') + u']';
    }
    /// How many different texts were asked for.
    [[nodiscard]] std::size_t translated() const { return static_cast<std::size_t>(m_seen.size()); }

private:
    static QChar accented(QChar letter) {
        static const QString plain = QStringLiteral("aeiouyncsAEIOUYNCS");
        static const QString accents = QStringLiteral("àéîöùÿñçšÀÉÎÖÙŸÑÇŠ");
        const qsizetype at = plain.indexOf(letter);
        return at < 0 ? letter : accents[at];
    }

    mutable QSet<QString> m_seen;
};

} // namespace frond::test
