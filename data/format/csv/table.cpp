// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/format/csv/table.h"

#include "core/base/text.h"
#include "data/format/formaterror.h"
#include "data/transfer/frondexport.h"

#include <algorithm>
#include <csv.h>
#include <exception>
#include <new>
#include <string_view>
#include <utility>

namespace frond::data {

namespace {

constexpr std::size_t maxCells = 1000;
constexpr std::size_t maxRecordBytes = std::size_t{4} * 1024 * 1024;
constexpr std::size_t pieceBytes = std::size_t{64} * 1024;

[[noreturn]] void refuse(std::size_t line, Message message) {
    throw FormatError({"", std::move(message), line});
}

bool isLineEnd(char c) {
    return c == '\n' || c == '\r';
}

/// What a text begins with, to the end of its first line. A CR at the end of all there is stays
/// apart from an LF that may follow, which the caller passes over.
std::string_view firstLineOf(std::string_view text) {
    const std::size_t end = text.find_first_of("\r\n");
    if (end == std::string_view::npos)
        return text;
    const bool both = text[end] == '\r' && end + 1 < text.size() && text[end + 1] == '\n';
    return text.substr(0, end + (both ? 2 : 1));
}

class Parser {
public:
    Parser(char delimiter, const CsvRecord& record, CsvText text, std::size_t line)
        : m_record(record), m_text(text), m_line(line), m_start(line) {
        if (csv_init(&m_parser, CSV_STRICT | CSV_STRICT_FINI) != 0)
            throw std::bad_alloc();
        // It grows by 128 bytes otherwise, and where that copies, a long cell takes its square.
        csv_set_blk_size(&m_parser, pieceBytes);
        csv_set_delim(&m_parser, static_cast<unsigned char>(delimiter));
        // Blanks belong to the cell: what was exported with them comes back with them.
        csv_set_space_func(&m_parser, [](unsigned char) { return 0; });
    }
    ~Parser() { csv_free(&m_parser); }
    Parser(const Parser&) = delete;
    Parser& operator=(const Parser&) = delete;

    /// Not empty, with at most one line end, and that at its end: LF, CR or both.
    void take(std::string_view part) {
        m_recordBytes += part.size();
        if (m_recordBytes > maxRecordBytes)
            refuse(m_start, {Code::CsvGoesOn, maxRecordBytes / mebibyte});
        if (csv_parse(&m_parser, part.data(), part.size(), cell, end, this) != part.size())
            throw CsvQuotesError(m_line, {Code::QuotesDoNotFit});
        if (m_error)
            std::rethrow_exception(m_error);
        if (isLineEnd(part.back()))
            ++m_line;
        const bool blank = m_recordBytes == part.size() && isLineEnd(part.front());
        if (m_ended || blank) { // libcsv passes over a line without anything in silence
            m_ended = false;
            m_start = m_line;
            m_recordBytes = 0;
        }
    }
    void finish() {
        if (csv_fini(&m_parser, cell, end, this) != 0)
            throw CsvQuotesError(m_start, {Code::QuoteNeverClosed});
        if (m_error)
            std::rethrow_exception(m_error);
    }
    [[nodiscard]] bool stopped() const { return m_stopped; }

private:
    // Exceptions must not pass through the C library.
    template <class Work>
    void guarded(const Work& work) {
        if (m_error || m_stopped)
            return;
        try {
            work();
        } catch (...) {
            m_error = std::current_exception();
        }
    }
    static void cell(void* data, std::size_t size, void* self) {
        static_cast<Parser*>(self)->addCell({static_cast<const char*>(data), size});
    }
    static void end(int /*last*/, void* self) { static_cast<Parser*>(self)->endRecord(); }

    void addCell(std::string_view text) {
        guarded([&] {
            if (m_cells.size() >= maxCells)
                refuse(m_start, {Code::TooManyCells, maxCells});
            if (text.size() > maxFieldBytes ||
                (m_text == CsvText::Checked && !isAcceptableText(text)))
                refuse(m_start, {Code::CellNotText, m_cells.size() + 1, maxFieldKib});
            m_cells.emplace_back(text);
        });
    }
    void endRecord() {
        guarded([&] {
            m_ended = true;
            if (m_cells.size() == 1 && m_cells.front().empty()) {
                m_cells.clear();
                return;
            }
            if (++m_records > maxExportRows)
                refuse(m_start, {Code::TooManyRecords, maxExportRows});
            m_stopped = !m_record(m_start, m_cells);
            m_cells.clear();
        });
    }

    const CsvRecord& m_record;
    CsvText m_text;
    csv_parser m_parser{};
    CsvCells m_cells;
    std::exception_ptr m_error;
    std::size_t m_line, m_start, m_records = 0, m_recordBytes = 0;
    bool m_ended = false, m_stopped = false;
};

} // namespace

CsvQuotesError::CsvQuotesError(std::size_t line, Message message)
    : FormatError({"", std::move(message), line}), m_line(line) {}

void readCsv(std::istream& stream, char delimiter, const CsvRecord& record, CsvText text,
             std::size_t firstLine) {
    constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
    Parser parser(delimiter, record, text, firstLine);
    std::string piece(pieceBytes, '\0');
    std::size_t total = 0, line = 1;
    bool first = true, afterReturn = false;
    while (!parser.stopped()) {
        stream.read(piece.data(), static_cast<std::streamsize>(piece.size()));
        std::string_view rest(piece.data(), static_cast<std::size_t>(stream.gcount()));
        if (rest.empty())
            break;
        total += rest.size();
        if (total > maxExportBytes)
            throw FormatError({"", {Code::IsLargerThan, maxExportMib}});
        if (std::exchange(first, false) && rest.starts_with(byteOrderMark))
            rest.remove_prefix(byteOrderMark.size());
        if (std::exchange(afterReturn, false) && rest.starts_with('\n'))
            rest.remove_prefix(1);
        while (!rest.empty() && !parser.stopped()) {
            const std::string_view part = firstLineOf(rest);
            rest.remove_prefix(part.size());
            afterReturn = rest.empty() && part.back() == '\r';
            if (line >= firstLine)
                parser.take(part);
            else if (isLineEnd(part.back()))
                ++line;
        }
    }
    if (!parser.stopped())
        parser.finish();
}

} // namespace frond::data
