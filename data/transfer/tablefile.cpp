// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/transfer/tablefile.h"

#include "data/file/inputfile.h"
#include "data/format/foreign/viewstream.h"
#include "data/format/formaterror.h"
#include "data/transfer/frondexport.h"

#include <algorithm>

namespace frond::data {

namespace {

constexpr std::size_t enoughRecordBytes = std::size_t{64} * 1024; ///< of records to be shown

std::string read(std::istream& stream, std::size_t size) {
    std::string text(size, '\0');
    stream.read(text.data(), static_cast<std::streamsize>(size));
    text.resize(static_cast<std::size_t>(stream.gcount()));
    return text;
}

} // namespace

TableFile openTable(const std::filesystem::path& path) {
    TableFile table{.path = path};
    InputFile file(path, maxExportBytes);
    table.charset = charsetOf(file);
    DecodedStream text(file, table.charset);
    const std::string start = read(text, layoutBytes);
    table.layout = layoutOf(start, start.size() < layoutBytes);
    return table;
}

void readTable(const TableFile& table, const CsvRecord& record) {
    InputFile file(table.path, maxExportBytes);
    DecodedStream text(file, table.charset);
    readCsv(text, table.layout.delimiter, record, CsvText::Checked, table.layout.headerLine);
}

TableContent lookThrough(const TableFile& table, const Kit& kit, std::size_t firstCount,
                         const std::function<void()>& told) {
    TableContent content{TableLook(kit), {}};
    std::size_t bytes = 0;
    readTable(table, [&](std::size_t /*line*/, const CsvCells& cells) {
        told();
        const bool isHeader = content.look.empty();
        content.look.add(cells);
        if ((isHeader && content.look.hasHeader()) || content.first.size() == firstCount ||
            bytes > enoughRecordBytes)
            return true;
        content.first.push_back(cells);
        for (const std::string& cell : cells)
            bytes += cell.size();
        return true;
    });
    if (content.look.empty())
        throw FormatError({"", {Code::IsEmpty}});
    return content;
}

std::string textContent(const std::filesystem::path& path, std::size_t most) {
    std::string bytes = inputContent(path, most);
    ViewStream file(bytes);
    const Charset charset = charsetOf(file);
    if (charset == Charset::Utf8)
        return bytes;
    DecodedStream text(file, charset);
    std::string content;
    for (std::string piece = read(text, layoutBytes); !piece.empty();
         piece = read(text, layoutBytes)) {
        content += piece;
        if (content.size() > most)
            throw FormatError({"", {Code::IsTooLarge}});
    }
    return content;
}

std::string startOfText(const std::filesystem::path& path, std::size_t size) {
    std::string start = inputStart(path, size);
    ViewStream bytes(start);
    try {
        const Charset charset = charsetOf(bytes);
        if (charset != Charset::Utf16LittleEndian && charset != Charset::Utf16BigEndian)
            return start;
        DecodedStream text(bytes, charset);
        return read(text, size);
    } catch (const FormatError&) {
        return start; // no text
    }
}

} // namespace frond::data
