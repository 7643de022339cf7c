// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/transfer/sealed.h"

#include <sodium.h>

namespace frond::data {

namespace {

constexpr std::string_view consonants = "bdfghjklmnprstvz"; // 4 bits each
constexpr std::string_view vowels = "aiou";                 // 2 bits each
constexpr int wordCount = 5;
constexpr std::size_t wordLength = 5;

std::string word(std::uint32_t bits) {
    return {consonants[bits >> 12 & 15], vowels[bits >> 10 & 3], consonants[bits >> 6 & 15],
            vowels[bits >> 4 & 3], consonants[bits & 15]};
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

} // namespace

std::string newPassphrase() {
    std::string text;
    for (int i = 0; i < wordCount; ++i)
        text.append(text.empty() ? "" : "-").append(word(randombytes_uniform(1U << 16)));
    return text;
}

std::string normalisedPassphrase(const std::string& typed) {
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
            return typed;
        joined.append(joined.empty() ? "" : "-").append(current);
        current.clear();
        ++words;
    }
    return words == wordCount ? joined : typed;
}

} // namespace frond::data
