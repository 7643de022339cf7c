// SPDX-License-Identifier: GPL-3.0-or-later
// Values of options and files. What cannot be accepted names its option and exits 3.
#pragma once

#include "core/base/day.h"
#include "core/base/id.h"
#include "core/base/storageerror.h"
#include "core/base/units.h"
#include "data/file/passphrase.h"

#include <optional>
#include <string>
#include <string_view>

namespace frond::cli {

Day dayValue(std::string_view option, std::string_view text);
std::optional<Day> dayValue(std::string_view option, const std::optional<std::string>& text);
/// The same, not after `today`.
Day pastDayValue(std::string_view option, std::string_view text, Day today);
Moment momentValue(std::string_view option, std::string_view text);
/// The same, not more than five minutes after `now`.
Moment pastMomentValue(std::string_view option, std::string_view text, const Moment& now);
/// Plain digits only; throws outside `low`–`high`.
int wholeValue(std::string_view option, std::string_view text, int low, int high);
std::optional<Felt> feltValue(std::string_view option, const std::optional<std::string>& text);
std::optional<Rating> ratingValue(std::string_view option, const std::optional<std::string>& text);
/// Valid UTF-8 within the limits; empty becomes unset.
std::optional<std::string> textValue(std::string_view option,
                                     const std::optional<std::string>& text);
/// 1–40 characters.
std::string groupValue(const std::optional<std::string>& text);
Id idValue(std::string_view option, std::string_view text);

/// Refuses a range whose end lies before its start.
void requireOrder(std::optional<Day> from, std::optional<Day> to);

/// Says why the file at `path` was not read: the disk, or that it cannot be (exit 1).
[[noreturn]] void throwUnread(const std::string& path, const StorageError& error);

/// The whole of a small file. Absent or unreadable is a Failure(Failed), no regular file or more
/// than 1 MiB one of (Unacceptable).
std::string fileContent(const std::string& path);

/// The words on the first line of the file that `option` names.
data::Passphrase wordsInFile(std::string_view option, const std::string& path);

} // namespace frond::cli
