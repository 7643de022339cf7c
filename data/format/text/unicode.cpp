// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/format/text/unicode.h"

#include "core/base/text.h"

#include <array>
#include <new>
#include <string>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <utility>

namespace frond::data {

namespace {

using Instance = const icu::Normalizer2* (*)(UErrorCode&);

icu::UnicodeString normalised(Instance instance, const icu::UnicodeString& text) {
    UErrorCode error = U_ZERO_ERROR;
    const icu::Normalizer2* form = instance(error);
    icu::UnicodeString result;
    if (U_SUCCESS(error))
        result = form->normalize(text, error);
    if (U_FAILURE(error))
        throw std::bad_alloc(); // its tables are part of the library
    return result;
}

/// Accents and points; not the vowel signs, voicing marks and viramas, which make other letters.
bool isAccent(UChar32 character) {
    constexpr std::uint8_t firstPoint = 10, lastPoint = 35, firstAccent = 200;
    const std::uint8_t order = u_getCombiningClass(character);
    return order >= firstAccent || (order >= firstPoint && order <= lastPoint);
}

std::string utf8(const icu::UnicodeString& text) {
    std::string result;
    text.toUTF8String(result);
    return result;
}

bool isAscii(std::string_view text) {
    for (const char c : text) {
        if (static_cast<unsigned char>(c) >= 0x80)
            return false;
    }
    return true;
}

} // namespace

std::string comparable(std::string_view text) {
    if (isAscii(text))
        return folded(text);
    if (codePoints(text) == std::string_view::npos)
        return std::string(text);
    const icu::UnicodeString whole =
        icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
    const icu::UnicodeString apart =
        normalised(icu::Normalizer2::getNFDInstance,
                   normalised(icu::Normalizer2::getNFKCCasefoldInstance, whole));
    constexpr UChar32 dotlessI = 0x131; // its capital is I, and that of i may be U+0130
    icu::UnicodeString result;
    for (std::int32_t i = 0; i < apart.length(); i = apart.moveIndex32(i, 1)) {
        const UChar32 character = apart.char32At(i);
        if (u_isUWhiteSpace(character) && character > ' ')
            result.append(u' ');
        else if (!isAccent(character))
            result.append(character == dotlessI ? u'i' : character);
    }
    return utf8(normalised(icu::Normalizer2::getNFCInstance, result));
}

std::string foldingVersion() {
    constexpr int rules = 1;
    UVersionInfo version{};
    u_getUnicodeVersion(version);
    std::array<char, U_MAX_VERSION_STRING_LENGTH> unicode{};
    u_versionToString(version, unicode.data());
    return std::to_string(rules).append(" ").append(unicode.data());
}

std::vector<std::string> wordsOf(std::string_view text) {
    std::vector<std::string> words;
    if (codePoints(text) == std::string_view::npos)
        return words;
    const icu::UnicodeString whole = normalised(
        icu::Normalizer2::getNFCInstance,
        icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())}));
    icu::UnicodeString word;
    bool wasSmall = false;
    const auto end = [&] {
        std::string same = comparable(utf8(word));
        if (!same.empty()) // an accent alone is no word
            words.push_back(std::move(same));
        word.remove();
    };
    for (std::int32_t i = 0; i < whole.length(); i = whole.moveIndex32(i, 1)) {
        const UChar32 character = whole.char32At(i);
        const bool part = u_isalnum(character) || u_charType(character) == U_NON_SPACING_MARK;
        if (!part || (wasSmall && u_isupper(character)))
            end();
        if (part)
            word.append(character);
        wasSmall = u_islower(character);
    }
    end();
    return words;
}

std::string composed(std::string_view text) {
    if (isAscii(text) || codePoints(text) == std::string_view::npos)
        return std::string(text);
    return utf8(normalised(
        icu::Normalizer2::getNFKCInstance,
        icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())})));
}

} // namespace frond::data
