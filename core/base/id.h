// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace frond {

/// A version 4 UUID (RFC 9562). Two devices can make ids without asking each other.
class Id {
public:
    using Bytes = std::array<std::uint8_t, 16>;

    /// Takes 16 random bytes and sets the version and variant bits.
    static Id fromRandom(Bytes random);
    /// Reads the 8-4-4-4-12 form, either case; null when it is anything else.
    static std::optional<Id> parse(std::string_view text);

    [[nodiscard]] std::string toText() const; ///< lower case
    [[nodiscard]] const Bytes& bytes() const { return m_bytes; }
    friend auto operator<=>(const Id&, const Id&) = default;

private:
    explicit Id(const Bytes& bytes) : m_bytes(bytes) {}
    Bytes m_bytes;
};

/// Where new ids come from; the real one asks the operating system for randomness.
using IdSource = std::function<Id()>;

} // namespace frond
