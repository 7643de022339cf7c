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

[[noreturn]] void refuse(std::size_t line, const std::string& message) {
    throw FormatError({"line " + std::to_string(line), message});
}

class Parser {
public:
    Parser(char delimiter, const CsvRecord& record, CsvText text) : m_record(record), m_text(text) {
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

    /// At most one line end, and that at its end.
    void take(std::string_view part) {
        m_recordBytes += part.size();
        if (m_recordBytes > maxRecordBytes)
            refuse(m_start, "is longer than 4 MiB; a quote may be missing");
        if (csv_parse(&m_parser, part.data(), part.size(), cell, end, this) != part.size())
            throw CsvQuotesError(m_line, "the quotes of this record do not fit together");
        if (m_error)
            std::rethrow_exception(m_error);
        if (!part.empty() && part.back() == '\n')
            ++m_line;
        const bool blank = m_recordBytes == part.size() && (part == "\n" || part == "\r\n");
        if (m_ended || blank) { // libcsv passes over a line without anything in silence
            m_ended = false;
            m_start = m_line;
            m_recordBytes = 0;
        }
    }
    void finish() {
        if (csv_fini(&m_parser, cell, end, this) != 0)
            throw CsvQuotesError(m_start, "a quote that is opened here is never closed");
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
                refuse(m_start, "has more than 1,000 cells");
            if (text.size() > maxFieldBytes ||
                (m_text == CsvText::Checked && !isAcceptableText(text)))
                refuse(m_start, "cell " + std::to_string(m_cells.size() + 1) +
                                    " must be UTF-8 text of at most 64 KiB");
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
                refuse(m_start, "goes beyond 1,000,000 records");
            m_stopped = !m_record(m_start, m_cells);
            m_cells.clear();
        });
    }

    const CsvRecord& m_record;
    CsvText m_text;
    csv_parser m_parser{};
    CsvCells m_cells;
    std::exception_ptr m_error;
    std::size_t m_line = 1, m_start = 1, m_records = 0, m_recordBytes = 0;
    bool m_ended = false, m_stopped = false;
};

} // namespace

char delimiterOf(std::istream& stream) {
    std::string line;
    for (char c = 0; line.size() < pieceBytes && stream.get(c) && c != '\n';)
        line += c;
    stream.clear();
    stream.seekg(0);
    constexpr std::string_view candidates = ",;\t";
    const auto timesIn = [&](char c) { return std::count(line.begin(), line.end(), c); };
    return *std::max_element(candidates.begin(), candidates.end(),
                             [&](char a, char b) { return timesIn(a) < timesIn(b); });
}

CsvQuotesError::CsvQuotesError(std::size_t line, const std::string& message)
    : FormatError({"line " + std::to_string(line), message}), m_line(line) {}

void readCsv(std::istream& stream, char delimiter, const CsvRecord& record, CsvText text) {
    constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
    Parser parser(delimiter, record, text);
    std::string piece(pieceBytes, '\0');
    std::size_t total = 0;
    bool first = true;
    while (!parser.stopped()) {
        stream.read(piece.data(), static_cast<std::streamsize>(piece.size()));
        std::string_view rest(piece.data(), static_cast<std::size_t>(stream.gcount()));
        if (rest.empty())
            break;
        total += rest.size();
        if (total > maxExportBytes)
            throw FormatError({"", "is larger than 512 MiB"});
        if (std::exchange(first, false) && rest.starts_with(byteOrderMark))
            rest.remove_prefix(byteOrderMark.size());
        while (!rest.empty() && !parser.stopped()) {
            const std::size_t size = std::min(rest.find('\n'), rest.size() - 1) + 1;
            parser.take(rest.substr(0, size));
            rest.remove_prefix(size);
        }
    }
    if (!parser.stopped())
        parser.finish();
}

} // namespace frond::data
