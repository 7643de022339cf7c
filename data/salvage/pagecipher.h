// SPDX-License-Identifier: GPL-3.0-or-later
// One page of a SQLCipher 4 file at a time. SQLite gives up a whole tree where one page of it is
// lost, and SQLCipher gives up the connection; what stands on the other pages is read here.
#pragma once

#include "data/file/datakey.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace frond::data {

inline constexpr std::size_t pageSize = 4096;
/// At the end of each page: the initialisation vector (16) and HMAC-SHA512 (64).
inline constexpr std::size_t pageReserve = 80;
inline constexpr std::size_t usablePage = pageSize - pageReserve;

using PageBytes = std::array<std::uint8_t, pageSize>;
using PageNumber = std::uint32_t; ///< from 1

/// The key of one file. https://www.zetetic.net/sqlcipher/design/ describes the format.
class PageCipher {
public:
    using Salt = std::array<std::uint8_t, 16>; ///< the first bytes of the file

    /// `key` outlives it.
    PageCipher(const DataKey& key, const Salt& salt);
    ~PageCipher();
    PageCipher(const PageCipher&) = delete;
    PageCipher& operator=(const PageCipher&) = delete;

    /// Whether the page is as it was written, at this place in this file.
    [[nodiscard]] bool isAuthentic(PageNumber number, const PageBytes& page) const;
    /// Turns the page into what SQLite sees.
    void decrypt(PageNumber number, PageBytes& page) const;

private:
    const DataKey& m_key;
    std::array<std::uint8_t, 32> m_macKey{};
};

} // namespace frond::data
