// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inwords.h"

#include "app/qtconvert.h"
#include "app/words/words.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <limits>

namespace frond {

namespace {

struct InWordsTexts {
    Q_DECLARE_TR_FUNCTIONS(InWords)
};

Writing writing() {
    return {
        [](std::int64_t number, bool grouped) {
            const auto whole = static_cast<qlonglong>(number);
            return toStd(grouped ? QLocale().toString(whole) : QString::number(whole));
        },
        [](Millimetres length) { return toStd(QLocale().toString(length.number(), 'f', 1)); },
        toStd(QCoreApplication::translate(wordsContext, orWords())),
    };
}

/// The number that the form of the words depends on; -1 where there is none.
int counted(const Message& message) {
    if (!wordsOf(message.code).one)
        return -1;
    const auto number = std::get<std::int64_t>(message.arguments.front());
    return static_cast<int>(std::clamp<std::int64_t>(number, 0, std::numeric_limits<int>::max()));
}

} // namespace

QString inWords(const Message& message) {
    const QString words = QCoreApplication::translate(wordsContext, wordsOf(message.code).many,
                                                      nullptr, counted(message));
    return toQString(filled(toStd(words), message.arguments, writing()));
}

QString inWords(const Problem& problem) {
    QString where = toQString(problem.field);
    if (problem.line > 0) {
        const QString line = InWordsTexts::tr("line %1").arg(problem.line);
        where = where.isEmpty() ? line : InWordsTexts::tr("%1, %2", "file, line").arg(where, line);
    }
    const QString what = inWords(problem.message);
    return where.isEmpty() ? what
                           : InWordsTexts::tr("%1: %2", "place: what is wrong").arg(where, what);
}

QString inWords(const std::exception& error) {
    const auto* ours = dynamic_cast<const ProblemError*>(&error);
    return ours ? inWords(ours->problem()) : QString::fromUtf8(error.what());
}

} // namespace frond
