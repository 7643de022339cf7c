// SPDX-License-Identifier: GPL-3.0-or-later
// Files of text in the encodings that spreadsheets write, read as UTF-8 (ICU does the converting).
#pragma once

#include <istream>
#include <memory>
#include <string_view>

namespace frond::data {

enum class Charset { Utf8, Utf16LittleEndian, Utf16BigEndian, Windows1252 };

/// "UTF-8", "UTF-16" or "Windows-1252", for people.
std::string_view nameOf(Charset charset);

/// By the byte order mark; without one UTF-8 when the whole stream is valid UTF-8, else
/// Windows-1252. Reads the stream to its end and goes back to its beginning. Throws FormatError for
/// what is no text: a NUL outside of UTF-16.
Charset charsetOf(std::istream& stream);

/// The text of `source` as UTF-8, without a byte order mark, converted as it is read. Bytes that
/// mean nothing in the charset throw FormatError with their line; UTF-8 is handed on as it is. What
/// reading `source` throws passes through.
class DecodedStream : public std::istream {
public:
    /// `source` must outlive it, and is read from where it stands: from its beginning.
    DecodedStream(std::istream& source, Charset charset);
    ~DecodedStream() override;
    DecodedStream(const DecodedStream&) = delete;
    DecodedStream& operator=(const DecodedStream&) = delete;

private:
    class Buffer;
    std::unique_ptr<Buffer> m_buffer;
};

} // namespace frond::data
