// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/file/passphrase.h"

#include "core/base/storageerror.h"
#include "core/base/text.h"
#include "data/format/text/unicode.h"

#include <algorithm>
#include <array>
#include <sodium.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <utility>

namespace frond::data {

namespace {

constexpr std::string_view consonants = "bdfghjklmnprstvz"; // 4 bits each
constexpr std::string_view vowels = "aiou";                 // 2 bits each
constexpr int wordCount = 5;
constexpr int recoveryWords = 8; // and the one that checks them
constexpr std::size_t wordLength = 5;

std::string word(std::uint32_t bits) {
    return {consonants[bits >> 12 & 15], vowels[bits >> 10 & 3], consonants[bits >> 6 & 15],
            vowels[bits >> 4 & 3], consonants[bits & 15]};
}

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

icu::UnicodeString unicodeOf(std::string_view utf8) {
    return icu::UnicodeString::fromUTF8({utf8.data(), static_cast<std::int32_t>(utf8.size())});
}

std::string utf8Of(const icu::UnicodeString& text) {
    std::string result;
    text.toUTF8String(result);
    return result;
}

std::string_view withoutMark(std::string_view text) {
    return text.starts_with(byteOrderMark) ? text.substr(byteOrderMark.size()) : text;
}

/// White space as one blank each, and none around.
std::string blanksJoined(const std::string& text) {
    if (codePoints(text) == std::string::npos)
        return trimmed(text);
    const icu::UnicodeString whole = unicodeOf(text);
    icu::UnicodeString joined;
    bool blank = false;
    for (std::int32_t i = 0; i < whole.length(); i = whole.moveIndex32(i, 1)) {
        const UChar32 character = whole.char32At(i);
        if (u_isUWhiteSpace(character)) {
            blank = !joined.isEmpty();
            continue;
        }
        if (blank)
            joined.append(u' ');
        blank = false;
        joined.append(character);
    }
    return utf8Of(joined);
}

/// Canonically composed (NFC) or taken apart (NFD), as keyboards and systems differ.
std::string canonical(const std::string& text, bool composed) {
    if (codePoints(text) == std::string::npos)
        return text;
    UErrorCode error = U_ZERO_ERROR;
    const icu::Normalizer2* form = composed ? icu::Normalizer2::getNFCInstance(error)
                                            : icu::Normalizer2::getNFDInstance(error);
    if (U_FAILURE(error))
        return text;
    const icu::UnicodeString result = form->normalize(unicodeOf(text), error);
    return U_FAILURE(error) ? text : utf8Of(result);
}

/// `bytes` are pairs; one that is left over is no character.
std::string utf8OfPairs(std::string_view bytes, bool lowFirst) {
    icu::UnicodeString text;
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
        const auto first = static_cast<unsigned char>(bytes[i]);
        const auto second = static_cast<unsigned char>(bytes[i + 1]);
        text.append(static_cast<char16_t>(lowFirst ? first | second << 8 : first << 8 | second));
    }
    return utf8Of(text);
}

/// Without its end.
std::string firstLine(std::string_view text) {
    std::string line(text.substr(0, text.find('\n')));
    if (line.ends_with('\r'))
        line.pop_back();
    return line;
}

bool isWord(std::string_view text) {
    constexpr std::string_view pattern = "cvcvc";
    if (text.size() != wordLength)
        return false;
    for (std::size_t i = 0; i < wordLength; ++i) {
        const std::string_view letters = pattern[i] == 'c' ? consonants : vowels;
        if (letters.find(text[i]) == std::string_view::npos)
            return false;
    }
    return true;
}

/// So many such words in their one spelling; null for anything else.
std::optional<std::string> asWords(const std::string& typed, int count) {
    std::string joined;
    std::string current;
    int words = 0;
    const std::string ended = typed + ' ';
    for (const char c : ended) {
        if (c != ' ' && c != '-' && c != '\t') {
            current += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
            continue;
        }
        if (current.empty())
            continue;
        if (!isWord(current))
            return std::nullopt;
        joined.append(joined.empty() ? "" : "-").append(current);
        current.clear();
        ++words;
    }
    return words == count ? std::optional(joined) : std::nullopt;
}

std::string newWords(int count) {
    std::string text;
    for (int i = 0; i < count; ++i)
        text.append(text.empty() ? "" : "-").append(word(randombytes_uniform(1U << 16)));
    return text;
}

std::string checkWord(std::string_view words) {
    std::array<unsigned char, 16> hash{};
    crypto_generichash(hash.data(), hash.size(),
                       reinterpret_cast<const unsigned char*>(words.data()), words.size(), nullptr,
                       0);
    return word(static_cast<std::uint32_t>(hash[0] | hash[1] << 8));
}

LockedText lockedAway(std::string text) {
    LockedText locked(text);
    wipe(text.data(), text.size());
    return locked;
}

} // namespace

std::string newPassphrase() {
    return newWords(wordCount);
}

std::string normalisedPassphrase(const std::string& typed) {
    const std::string plain = blanksJoined(composed(withoutMark(typed)));
    return plain.empty() ? typed : asWords(plain, wordCount).value_or(plain);
}

std::vector<std::string> spellingsOf(const Passphrase& words) {
    std::vector<std::string> all;
    const auto add = [&](std::string spelling) {
        if (std::find(all.begin(), all.end(), spelling) == all.end())
            all.push_back(std::move(spelling));
    };
    add(normalisedPassphrase(words.text));
    add(words.asBytes);
    add(words.text);
    const std::string plain(withoutMark(words.text));
    for (const bool composed : {true, false}) {
        const std::string form = canonical(plain, composed);
        add(form);
        add(std::string(byteOrderMark) + form);
    }
    return all;
}

std::optional<Passphrase> passphraseIn(std::string_view file) {
    Passphrase words{firstLine(file)};
    const bool lowFirst = file.starts_with("\xFF\xFE");
    if (lowFirst || file.starts_with("\xFE\xFF"))
        words.text = firstLine(utf8OfPairs(file.substr(2), lowFirst));
    if (blanksJoined(std::string(withoutMark(words.text))).empty())
        return std::nullopt;
    return words;
}

LockedText newRecoveryKey() {
    std::string words = newWords(recoveryWords);
    const std::string check = checkWord(words);
    words.append(1, '-').append(check);
    return lockedAway(std::move(words));
}

std::optional<LockedText> recoveryKeyFrom(const std::string& typed) {
    const auto words = asWords(blanksJoined(composed(withoutMark(typed))), recoveryWords + 1);
    if (!words)
        return std::nullopt;
    const std::size_t last = words->size() - wordLength;
    if (checkWord(std::string_view(*words).substr(0, last - 1)) != words->substr(last))
        return std::nullopt;
    return lockedAway(*words);
}

LockSecret LockSecret::passphrase(const Passphrase& words) {
    return {Kind::Passphrase, lockedAway(normalisedPassphrase(words.text)), nullptr};
}

LockSecret LockSecret::pin(const Passphrase& digits, KeyringPart part) {
    return {Kind::Pin, lockedAway(normalisedPassphrase(digits.text)),
            std::make_shared<const KeyringPart>(std::move(part))};
}

LockSecret LockSecret::biometric(KeyringPart part) {
    return {Kind::Biometric, {}, std::make_shared<const KeyringPart>(std::move(part))};
}

LockSecret LockSecret::recoveryKey(const Passphrase& words) {
    auto text = recoveryKeyFrom(words.text);
    if (!text)
        throw StorageError(StorageError::Kind::Locked, {Code::RecoveryKeyMistyped},
                           StorageError::About::Key);
    return {Kind::RecoveryKey, *std::move(text), nullptr};
}

} // namespace frond::data
