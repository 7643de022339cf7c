// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/salvage/records.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <utility>

namespace frond::data {

namespace {

using ByteSpan = std::span<const std::uint8_t>;

enum PageType : std::uint8_t { IndexInterior = 2, IndexLeaf = 10, TableLeaf = 13 };

constexpr std::size_t fileHeader = 100; ///< before what the first page holds
/// Far above the longest row there can be (six texts of 64 KiB).
constexpr std::uint64_t longestRecord = std::uint64_t{4} * 1024 * 1024;
constexpr std::size_t mostValues = 256;

/// Takes bytes from the front; where there are too few, everything after is empty and `ok` false.
struct Reader {
    ByteSpan left;
    bool ok = true;

    ByteSpan take(std::size_t count) {
        if (count > left.size()) {
            ok = false;
            left = {};
            return {};
        }
        const ByteSpan taken = left.first(count);
        left = left.subspan(count);
        return taken;
    }
    std::uint64_t number(std::size_t size) {
        std::uint64_t value = 0;
        for (const std::uint8_t byte : take(size))
            value = value << 8U | byte;
        return value;
    }
    std::uint64_t varint() {
        std::uint64_t value = 0;
        for (int i = 0; i < 8; ++i) {
            const auto byte = number(1);
            value = value << 7U | (byte & 0x7fU);
            if (byte < 0x80U)
                return value;
        }
        return value << 8U | number(1);
    }
};

/// How much of a record stands on its page.
std::size_t localSize(std::uint64_t payload, bool inTable) {
    const std::uint64_t most = inTable ? usablePage - 35 : (usablePage - 12) * 64 / 255 - 23;
    if (payload <= most)
        return static_cast<std::size_t>(payload);
    const std::uint64_t least = (usablePage - 12) * 32 / 255 - 23;
    const std::uint64_t wanted = least + (payload - least) % (usablePage - 4);
    return static_cast<std::size_t>(wanted <= most ? wanted : least);
}

/// The record of a cell from its place on the page and on the pages it goes on on.
std::optional<std::vector<std::uint8_t>> payloadOf(Reader& cell, std::uint64_t size, bool inTable,
                                                   const PageReader& other) {
    if (size > longestRecord)
        return std::nullopt;
    const ByteSpan local = cell.take(localSize(size, inTable));
    std::vector<std::uint8_t> payload(local.begin(), local.end());
    if (!cell.ok || payload.size() == size)
        return cell.ok ? std::optional(std::move(payload)) : std::nullopt;
    auto next = static_cast<PageNumber>(cell.number(4));
    PageBytes page{};
    while (cell.ok && payload.size() < size) {
        if (next == 0 || !other(next, page))
            return std::nullopt;
        Reader reader{ByteSpan(page).first(usablePage)};
        next = static_cast<PageNumber>(reader.number(4));
        const ByteSpan more =
            reader.take(std::min<std::size_t>(usablePage - 4, size - payload.size()));
        payload.insert(payload.end(), more.begin(), more.end());
    }
    return cell.ok ? std::optional(std::move(payload)) : std::nullopt;
}

/// A value by its serial type; false for one that Frond never stores.
bool readValue(std::uint64_t type, Reader& body, std::vector<StoredValue>& values) {
    static constexpr std::array<std::size_t, 7> sizes{0, 1, 2, 3, 4, 6, 8};
    if (type == 0) {
        values.emplace_back();
    } else if (type < sizes.size()) {
        const std::size_t bits = sizes[type] * 8;
        const std::uint64_t raw = body.number(sizes[type]);
        // Fewer than eight bytes carry their sign in their own highest bit.
        const std::uint64_t sign = std::uint64_t{1} << (bits - 1);
        values.emplace_back(static_cast<std::int64_t>((raw ^ sign) - sign));
    } else if (type == 8 || type == 9) {
        values.emplace_back(static_cast<std::int64_t>(type - 8));
    } else if (type >= 13 && type % 2 == 1 && (type - 13) / 2 <= longestRecord) {
        const ByteSpan text = body.take(static_cast<std::size_t>((type - 13) / 2));
        values.emplace_back(std::string(text.begin(), text.end()));
    } else {
        return false;
    }
    return body.ok;
}

std::optional<std::vector<StoredValue>> valuesOf(ByteSpan payload) {
    Reader whole{payload};
    const std::uint64_t headerSize = whole.varint();
    const std::size_t sizeOfSize = payload.size() - whole.left.size();
    if (!whole.ok || headerSize < sizeOfSize || headerSize > payload.size())
        return std::nullopt;
    Reader types{payload.first(static_cast<std::size_t>(headerSize)).subspan(sizeOfSize)};
    Reader body{payload.subspan(static_cast<std::size_t>(headerSize))};
    std::vector<StoredValue> values;
    while (!types.left.empty()) {
        const std::uint64_t type = types.varint();
        if (!types.ok || values.size() >= mostValues || !readValue(type, body, values))
            return std::nullopt;
    }
    return body.left.empty() ? std::optional(std::move(values)) : std::nullopt;
}

std::optional<Record> recordAt(Reader cell, PageType type, const PageReader& other) {
    Record record;
    if (type == IndexInterior)
        cell.take(4); // the page of what comes before
    const std::uint64_t size = cell.varint();
    if (type == TableLeaf)
        record.rowid = static_cast<std::int64_t>(cell.varint());
    const auto payload = payloadOf(cell, size, type == TableLeaf, other);
    if (!payload)
        return std::nullopt;
    auto values = valuesOf(*payload);
    if (!values)
        return std::nullopt;
    record.values = *std::move(values);
    return record;
}

} // namespace

void forEachRecord(PageNumber number, const PageBytes& page, const PageReader& other,
                   const std::function<void(Record&&)>& use) {
    const ByteSpan content = ByteSpan(page).first(usablePage);
    Reader header{content.subspan(number == 1 ? fileHeader : 0)};
    const auto type = static_cast<PageType>(header.number(1));
    if (type != IndexInterior && type != IndexLeaf && type != TableLeaf)
        return;
    header.take(2); // free blocks
    const std::uint64_t cells = header.number(2);
    header.take(type == IndexInterior ? 7 : 3);
    for (std::uint64_t i = 0; i < cells && header.ok; ++i) {
        const std::uint64_t at = header.number(2);
        if (!header.ok || at >= content.size())
            continue;
        if (auto record =
                recordAt(Reader{content.subspan(static_cast<std::size_t>(at))}, type, other))
            use(*std::move(record));
    }
}

} // namespace frond::data
