// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <istream>
#include <streambuf>
#include <string_view>

namespace frond::data {

/// Bytes that lie in memory, read as a stream without a copy of them.
class ViewStream : private std::streambuf, public std::istream {
public:
    /// `bytes` must outlive the stream.
    explicit ViewStream(std::string_view bytes) : std::istream(static_cast<std::streambuf*>(this)) {
        // Only ever read, though the areas of a stream are of plain char.
        // NOLINTNEXTLINE(cppcoreguidelines-pro-type-const-cast)
        char* begin = const_cast<char*>(bytes.data());
        setg(begin, begin, begin + bytes.size());
    }
};

} // namespace frond::data
