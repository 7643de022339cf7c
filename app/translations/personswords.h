// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTranslator>

namespace frond {

/// The one place where a sentence that names a session is exchanged for one that does not, and a
/// label for the person's own word. It stands before the translations, so that whoever says a text
/// says it as always, and each form is translated like any other text.
class PersonsWords : public QTranslator {
public:
    /// It is asked from now on, until it goes.
    PersonsWords();

    /// Each empty when it was not chosen; a practice "-" is to be named nowhere. True when texts
    /// are other ones now.
    bool choose(const QString& practice, const QString& body, const QString& reason);

    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char* context, const char* source,
                                    const char* disambiguation, int n) const override;

private:
    QString m_practice, m_body, m_reason;
};

/// While one lives, and was wanted, every text is said as it stands: what others read can be asked
/// for without the person's words. Only where texts are said, on the thread of the screen.
class ClinicalWords {
public:
    explicit ClinicalWords(bool wanted);
    ~ClinicalWords();
    ClinicalWords(const ClinicalWords&) = delete;
    ClinicalWords& operator=(const ClinicalWords&) = delete;

private:
    bool m_before;
};

} // namespace frond
