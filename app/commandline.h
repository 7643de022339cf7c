// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QString>
#include <QStringList>
#include <optional>

namespace frond {

/// What `frond` was asked to do.
struct CommandLine {
    std::optional<QString> database; ///< --db
    std::optional<QString> tour;     ///< --tour: the folder for the pictures
    QSize size{390, 844};            ///< --size, of the pictures
    std::optional<int> textPercent;  ///< --text, 50–300
    bool firstFrame = false;         ///< --first-frame
    bool remind = false;             ///< --remind
};

/// What it comes to when there is nothing to run: a text, and the exit code.
struct Answer {
    QString text;
    int exitCode = 0; ///< 2 for a wrong option; the text is for stderr then
};

struct Parsed {
    CommandLine commandLine;
    std::optional<Answer> answer;
};

/// `arguments` begin with the program's name. What is meant for Qt itself is taken out before.
Parsed parseCommandLine(const QStringList& arguments);

} // namespace frond
