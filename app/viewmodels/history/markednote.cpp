// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/history/markednote.h"

#include "app/qtconvert.h"

#include <QStringList>
#include <algorithm>
#include <vector>

namespace frond {

namespace {

/// How much of a line may stand before the first word that was found, in characters.
constexpr qsizetype leading = 24;

/// The characters of a line that belong to a word: folded one by one, so that each is known again.
std::vector<bool> marksIn(const QString& line, std::span<const std::string> words,
                          const Folding& fold) {
    std::string folded;
    std::vector<qsizetype> from; // of each byte of `folded`
    for (qsizetype at = 0; at < line.size();) {
        const qsizetype length = line.at(at).isHighSurrogate() && at + 1 < line.size() ? 2 : 1;
        const std::string part = fold(toStd(line.mid(at, length)));
        folded += part;
        from.insert(from.end(), part.size(), at);
        at += length;
    }
    std::vector<bool> marks(static_cast<std::size_t>(line.size()), false);
    for (const std::string& word : words) {
        for (std::size_t found = folded.find(word); found != std::string::npos;
             found = folded.find(word, found + word.size())) {
            const qsizetype last = from[found + word.size() - 1];
            for (qsizetype at = from[found]; at <= last; ++at)
                marks[static_cast<std::size_t>(at)] = true;
            if (line.at(last).isHighSurrogate() && last + 1 < line.size())
                marks[static_cast<std::size_t>(last + 1)] = true;
        }
    }
    return marks;
}

QString styled(const QString& line, const std::vector<bool>& marks, qsizetype first) {
    QString text = first > 0 ? QStringLiteral("… ") : QString();
    bool marked = false;
    for (qsizetype at = first; at < line.size(); ++at) {
        if (const bool now = marks[static_cast<std::size_t>(at)]; now != marked) {
            text += now ? QStringLiteral("<u>") : QStringLiteral("</u>");
            marked = now;
        }
        text += QString(line.at(at)).toHtmlEscaped();
    }
    return marked ? text + QStringLiteral("</u>") : text;
}

} // namespace

QString markedNote(const QString& note, std::span<const std::string> words, const Folding& fold) {
    QString first;
    for (const QString& part : note.split(u'\n')) {
        const QString line = part.simplified();
        if (line.isEmpty())
            continue;
        if (first.isEmpty())
            first = line;
        if (words.empty())
            break;
        const std::vector<bool> marks = marksIn(line, words, fold);
        const auto found = std::find(marks.begin(), marks.end(), true);
        if (found == marks.end())
            continue;
        const auto at = static_cast<qsizetype>(found - marks.begin());
        const qsizetype blank = at > leading ? line.lastIndexOf(u' ', at) : -1;
        return styled(line, marks, at > leading ? (blank < 0 ? at : blank + 1) : 0);
    }
    return first.toHtmlEscaped();
}

} // namespace frond
