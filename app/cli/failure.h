// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/safetext.h"
#include "core/base/storageerror.h"

#include <stdexcept>
#include <string>
#include <string_view>

namespace frond::cli {

/// What scripts rely on.
enum class Exit {
    Done = 0,
    Failed = 1,
    Usage = 2,        ///< unknown command or option, one absent, options that exclude each other
    Unacceptable = 3, ///< a value in an option or a file; nothing is written
    Locked = 4,
    Damaged = 5,
};

/// By what is wrong with a file.
Exit exitOf(StorageError::Kind kind);

/// Ends the command with one line on stderr.
class Failure : public std::runtime_error {
public:
    Failure(Exit exit, const std::string& message) : std::runtime_error(message), m_exit(exit) {}
    [[nodiscard]] Exit exit() const { return m_exit; }

private:
    Exit m_exit;
};

/// Throws Failure(Unacceptable) for the value of an option or file: "--pain-during: …".
[[noreturn]] void unacceptable(std::string_view where, std::string_view why);

} // namespace frond::cli
