// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <istream>
#include <streambuf>
#include <string_view>

namespace frond::data {

/// Bytes that lie in memory, read as a stream without a copy of them.
class ViewStream : public std::istream {
public:
    /// `bytes` must outlive the stream.
    explicit ViewStream(std::string_view bytes) : std::istream(nullptr), m_buffer(bytes) {
        rdbuf(&m_buffer);
    }

private:
    class Buffer : public std::streambuf {
    public:
        explicit Buffer(std::string_view bytes) {
            // Only ever read, though the areas of a stream are of plain char.
            // NOLINTNEXTLINE(cppcoreguidelines-pro-type-const-cast)
            char* begin = const_cast<char*>(bytes.data());
            setg(begin, begin, begin + bytes.size());
        }

    protected:
        /// To a place counted from the beginning; nothing else is asked for.
        pos_type seekpos(pos_type place, std::ios_base::openmode /*which*/) override {
            const off_type offset(place);
            if (offset < 0 || offset > egptr() - eback())
                return {off_type(-1)};
            setg(eback(), eback() + offset, egptr());
            return place;
        }
    };
    Buffer m_buffer;
};

} // namespace frond::data
