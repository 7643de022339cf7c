// SPDX-License-Identifier: GPL-3.0-or-later
// What a text begins with is taken off its front, while days, times and amounts are read.
#pragma once

#include "core/base/text.h"
#include "data/format/text/unicode.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace frond::data {

inline constexpr std::string_view digits = "0123456789";

inline std::string comparableTrimmed(std::string_view text) {
    return trimmed(comparable(text));
}

/// A text in its comparable form, which it must not outlive.
class Scanner {
public:
    explicit Scanner(std::string_view text) : m_rest(text) {}

    [[nodiscard]] bool atEnd() const { return m_rest.empty(); }
    [[nodiscard]] std::string_view rest() const { return m_rest; }
    [[nodiscard]] char next() const { return m_rest.empty() ? '\0' : m_rest.front(); }
    void skipBlanks() {
        m_rest.remove_prefix(std::min(m_rest.find_first_not_of(' '), m_rest.size()));
    }
    bool take(std::string_view text) {
        if (!m_rest.starts_with(text))
            return false;
        m_rest.remove_prefix(text.size());
        return true;
    }
    /// A word that no letter goes on.
    bool takeWord(std::string_view word) {
        if (!m_rest.starts_with(word))
            return false;
        if (m_rest.size() > word.size() && isLetter(m_rest[word.size()]))
            return false;
        m_rest.remove_prefix(word.size());
        return true;
    }
    [[nodiscard]] bool hasLetters() const {
        return std::any_of(m_rest.begin(), m_rest.end(), isLetter);
    }
    /// As many letters as there are.
    std::string_view letters() {
        std::size_t size = 0;
        while (size < m_rest.size() && isLetter(m_rest[size]))
            ++size;
        const std::string_view word = m_rest.substr(0, size);
        m_rest.remove_prefix(size);
        return word;
    }
    /// `least` to `most` digits, and none after them.
    std::optional<int> number(std::size_t least, std::size_t most) {
        const std::size_t size = std::min(m_rest.find_first_not_of(digits), m_rest.size());
        int value = 0;
        if (size < least || size > most)
            return std::nullopt;
        std::from_chars(m_rest.data(), m_rest.data() + size, value);
        m_rest.remove_prefix(size);
        return value;
    }
    std::size_t skipDigits() {
        const std::size_t size = std::min(m_rest.find_first_not_of(digits), m_rest.size());
        m_rest.remove_prefix(size);
        return size;
    }

private:
    static bool isLetter(char c) {
        return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
    }
    std::string_view m_rest;
};

} // namespace frond::data
