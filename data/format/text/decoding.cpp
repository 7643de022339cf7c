// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/format/text/decoding.h"

#include "core/base/text.h"
#include "data/format/formaterror.h"

#include <algorithm>
#include <array>
#include <new>
#include <streambuf>
#include <string>
#include <unicode/ucnv.h>

namespace frond::data {

namespace {

constexpr std::size_t pieceBytes = std::size_t{64} * 1024;
constexpr std::string_view utf8Mark = "\xEF\xBB\xBF";
constexpr std::string_view littleEndianMark = "\xFF\xFE";
constexpr std::string_view bigEndianMark = "\xFE\xFF";

struct Closing {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, Closing>;

Converter converterOf(const char* name) {
    UErrorCode error = U_ZERO_ERROR;
    Converter converter(ucnv_open(name, &error));
    if (U_SUCCESS(error)) // what cannot be converted is told, not replaced
        ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr,
                            &error);
    if (U_FAILURE(error))
        throw std::bad_alloc(); // its tables are part of the library
    return converter;
}

const char* icuName(Charset charset) {
    switch (charset) {
    case Charset::Utf16LittleEndian:
        return "UTF-16LE";
    case Charset::Utf16BigEndian:
        return "UTF-16BE";
    case Charset::Windows1252:
        return "windows-1252";
    case Charset::Utf8:
        break;
    }
    return "UTF-8";
}

std::size_t markSize(Charset charset) {
    switch (charset) {
    case Charset::Utf16LittleEndian:
    case Charset::Utf16BigEndian:
        return littleEndianMark.size();
    case Charset::Utf8:
    case Charset::Windows1252:
        break;
    }
    return 0;
}

/// How many bytes at the end of `text` may be the beginning of a character that goes on.
std::size_t openEnd(std::string_view text) {
    constexpr std::size_t longest = 4;
    for (std::size_t back = 1; back <= std::min(longest, text.size()); ++back) {
        const auto byte = static_cast<unsigned char>(text[text.size() - back]);
        if (byte < 0x80)
            return 0;
        if (byte >= 0xC0)
            return back;
    }
    return 0;
}

/// Reads on from `start`.
bool isUtf8(std::istream& stream, std::string start) {
    std::string piece(pieceBytes, '\0');
    while (true) {
        const bool last =
            start.size() < pieceBytes && stream.peek() == std::istream::traits_type::eof();
        const std::size_t open = last ? 0 : openEnd(start);
        const std::string_view whole = std::string_view(start).substr(0, start.size() - open);
        if (whole.find('\0') != std::string_view::npos)
            throw FormatError({"", {Code::IsNoText}});
        if (codePoints(whole) == std::string_view::npos)
            return false;
        if (last)
            return true;
        std::string rest = start.substr(start.size() - open);
        stream.read(piece.data(), static_cast<std::streamsize>(piece.size()));
        const auto count = static_cast<std::size_t>(stream.gcount());
        if (count == 0)
            return rest.empty();
        start = std::move(rest);
        start.append(piece, 0, count);
    }
}

void goToBeginning(std::istream& stream) {
    stream.clear();
    stream.seekg(0);
}

bool holdsNul(std::istream& stream) {
    std::string piece(pieceBytes, '\0');
    while (stream.read(piece.data(), static_cast<std::streamsize>(piece.size())),
           stream.gcount() > 0) {
        if (std::string_view(piece.data(), static_cast<std::size_t>(stream.gcount())).find('\0') !=
            std::string_view::npos)
            return true;
    }
    return false;
}

} // namespace

std::string_view nameOf(Charset charset) {
    switch (charset) {
    case Charset::Utf8:
        return "UTF-8";
    case Charset::Utf16LittleEndian:
    case Charset::Utf16BigEndian:
        return "UTF-16";
    case Charset::Windows1252:
        break;
    }
    return "Windows-1252";
}

Charset charsetOf(std::istream& stream) {
    std::string start(4, '\0');
    stream.read(start.data(), static_cast<std::streamsize>(start.size()));
    start.resize(static_cast<std::size_t>(stream.gcount()));
    Charset charset = Charset::Utf8;
    if (start.starts_with(littleEndianMark)) {
        charset = Charset::Utf16LittleEndian;
    } else if (start.starts_with(bigEndianMark)) {
        charset = Charset::Utf16BigEndian;
    } else if (!isUtf8(stream, start)) {
        charset = Charset::Windows1252;
        goToBeginning(stream);
        if (holdsNul(stream))
            throw FormatError({"", {Code::IsNoText}});
    }
    goToBeginning(stream);
    return charset;
}

class DecodedStream::Buffer : public std::streambuf {
public:
    Buffer(std::istream& source, Charset charset) : m_source(source), m_charset(charset) {
        if (charset != Charset::Utf8) {
            m_from = converterOf(icuName(charset));
            m_to = converterOf("UTF-8");
        }
        m_skip = markSize(charset);
    }

protected:
    int_type underflow() override {
        const std::size_t size = m_charset == Charset::Utf8 ? handOn() : convert();
        setg(m_text.data(), m_text.data(), m_text.data() + size);
        return size == 0 ? traits_type::eof() : traits_type::to_int_type(m_text.front());
    }

private:
    /// Fills `m_bytes`; false at the end.
    bool read() {
        const std::streamsize size =
            m_source.rdbuf()->sgetn(m_bytes.data(), static_cast<std::streamsize>(m_bytes.size()));
        m_next = m_bytes.data();
        m_end = m_next + size;
        const auto skipped = std::min<std::ptrdiff_t>(static_cast<std::ptrdiff_t>(m_skip), size);
        m_next += skipped;
        m_skip = 0;
        return size > 0;
    }
    std::size_t handOn() {
        const bool first = !m_started;
        m_started = true;
        while (read()) {
            std::string_view text(m_next, static_cast<std::size_t>(m_end - m_next));
            if (first && text.starts_with(utf8Mark))
                text.remove_prefix(utf8Mark.size());
            std::copy(text.begin(), text.end(), m_text.begin());
            if (!text.empty())
                return text.size();
        }
        return 0;
    }
    std::size_t convert() {
        while (!m_finished) {
            if (m_next == m_end)
                m_atEnd = !read();
            char* target = m_text.data();
            UErrorCode error = U_ZERO_ERROR;
            ucnv_convertEx(m_to.get(), m_from.get(), &target, m_text.data() + m_text.size(),
                           &m_next, m_end, m_pivot.data(), &m_pivotSource, &m_pivotTarget,
                           m_pivot.data() + m_pivot.size(), static_cast<UBool>(false),
                           static_cast<UBool>(m_atEnd), &error);
            const auto size = static_cast<std::size_t>(target - m_text.data());
            m_line += static_cast<std::size_t>(std::count(m_text.data(), target, '\n'));
            if (U_FAILURE(error) && error != U_BUFFER_OVERFLOW_ERROR)
                throw FormatError({"", {Code::BytesAreNo, nameOf(m_charset)}, m_line});
            m_finished = m_atEnd && error != U_BUFFER_OVERFLOW_ERROR;
            if (size > 0)
                return size;
        }
        return 0;
    }

    std::istream& m_source;
    Charset m_charset;
    Converter m_from, m_to;
    std::array<char, pieceBytes> m_bytes{};
    std::array<char, pieceBytes> m_text{};
    const char* m_next = m_bytes.data();
    const char* m_end = m_bytes.data();
    std::array<UChar, 4096> m_pivot{};
    UChar* m_pivotSource = m_pivot.data();
    UChar* m_pivotTarget = m_pivot.data();
    std::size_t m_skip = 0;
    std::size_t m_line = 1;
    bool m_started = false, m_atEnd = false, m_finished = false;
};

DecodedStream::DecodedStream(std::istream& source, Charset charset)
    : std::istream(nullptr), m_buffer(std::make_unique<Buffer>(source, charset)) {
    rdbuf(m_buffer.get());
    exceptions(std::ios_base::badbit); // what underflow throws
}

DecodedStream::~DecodedStream() = default;

} // namespace frond::data
