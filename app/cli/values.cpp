// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/values.h"

#include "app/cli/failure.h"
#include "app/words/words.h"
#include "core/base/storageerror.h"
#include "core/base/text.h"
#include "core/kit/kit.h"
#include "data/file/inputfile.h"
#include "data/format/json/reader.h"

#include <charconv>

namespace frond::cli {

Day dayValue(std::string_view option, std::string_view text) {
    const auto day = parseDay(text);
    if (!day)
        unacceptable(option, inQuotes(text) + " is not a day such as 2026-03-01");
    return *day;
}

std::optional<Day> dayValue(std::string_view option, const std::optional<std::string>& text) {
    return text ? std::optional(dayValue(option, std::string_view(*text))) : std::nullopt;
}

Day pastDayValue(std::string_view option, std::string_view text, Day today) {
    const Day day = dayValue(option, text);
    if (day > today)
        unacceptable(option, toText(day) + " is still to come");
    return day;
}

Moment momentValue(std::string_view option, std::string_view text) {
    const auto moment = parseMoment(text);
    if (!moment)
        unacceptable(option,
                     inQuotes(text) +
                         " is not a time with its offset such as 2026-03-01T20:00:00+01:00");
    return *moment;
}

Moment pastMomentValue(std::string_view option, std::string_view text, const Moment& now) {
    constexpr std::chrono::minutes tolerance{5};
    const Moment moment = momentValue(option, text);
    if (moment.utc > now.utc + tolerance)
        unacceptable(option, toText(moment) + " is still to come");
    return moment;
}

int wholeValue(std::string_view option, std::string_view text, int low, int high) {
    int value = 0;
    const char* const end = text.data() + text.size();
    const auto [rest, error] = std::from_chars(text.data(), end, value);
    if (error != std::errc{} || rest != end || value < low || value > high)
        unacceptable(option, inQuotes(text) + " is not a whole number from " + std::to_string(low) +
                                 " to " + std::to_string(high));
    return value;
}

std::optional<Felt> feltValue(std::string_view option, const std::optional<std::string>& text) {
    if (!text)
        return std::nullopt;
    const auto felt = parseFelt(*text);
    if (!felt)
        unacceptable(option, inQuotes(*text) + " is none of easy, okay, hard, too_much");
    return felt;
}

std::optional<Rating> ratingValue(std::string_view option, const std::optional<std::string>& text) {
    return text ? Rating::from(wholeValue(option, *text, 0, 10)) : std::nullopt;
}

std::optional<std::string> textValue(std::string_view option,
                                     const std::optional<std::string>& text) {
    if (!text || text->empty())
        return std::nullopt;
    if (!isAcceptableText(*text))
        unacceptable(option, "is not valid UTF-8 text of at most 64 KiB");
    return text;
}

std::string groupValue(const std::optional<std::string>& text) {
    if (!text)
        return std::string(defaultGroup);
    const std::size_t length = codePoints(*text);
    if (length < 1 || length > maxLabelLength) // npos when it is not UTF-8
        unacceptable("--group", "needs 1 to 40 characters");
    if (!isOneLine(*text))
        unacceptable("--group", "needs one line without control or direction characters");
    return *text;
}

Id idValue(std::string_view option, std::string_view text) {
    const auto id = Id::parse(text);
    if (!id)
        unacceptable(option, inQuotes(text) + " is not an id");
    return *id;
}

void requireOrder(std::optional<Day> from, std::optional<Day> to) {
    if (from && to && *from > *to)
        unacceptable("--to", toText(*to) + " lies before --from " + toText(*from));
}

void throwUnread(const std::string& path, const StorageError& error) {
    const bool disk = error.kind() == StorageError::Kind::Io;
    throw Failure(Exit::Failed, inQuotes(path) + (disk ? std::string(": ") + inEnglish(error)
                                                       : " cannot be read"));
}

std::string fileContent(const std::string& path) {
    try {
        return data::inputContent(path, data::maxSmallFileBytes);
    } catch (const data::FormatError& error) {
        unacceptable(inQuotes(path), inEnglish(error));
    } catch (const StorageError& error) {
        throwUnread(path, error);
    }
}

data::Passphrase wordsInFile(std::string_view option, const std::string& path) {
    std::string content;
    try {
        content = data::inputContent(path, data::maxSmallFileBytes);
    } catch (const data::FormatError& error) {
        unacceptable(option, inQuotes(path) + ' ' + inEnglish(error));
    } catch (const StorageError& error) {
        if (error.kind() == StorageError::Kind::Io)
            throwUnread(path, error);
        unacceptable(option, inQuotes(path) + " cannot be read");
    }
    const auto passphrase = data::passphraseIn(content);
    data::wipe(content.data(), content.size());
    if (!passphrase)
        unacceptable(option, inQuotes(path) + " is empty or begins with an empty line");
    return *passphrase;
}

} // namespace frond::cli
