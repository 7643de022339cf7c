// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/transfer/rowstream.h"

#include "core/base/text.h"
#include "data/format/json/reader.h"
#include "data/transfer/frondexport.h"

#include <cmath>
#include <iterator>
#include <set>
#include <utility>
#include <vector>

namespace frond::data {

using nlohmann::json;

namespace {

constexpr std::size_t maxMembers = 100; ///< of the file
constexpr std::size_t maxRowValues = 20'000, maxRowBytes = std::size_t{4} * 1024 * 1024;
constexpr std::size_t maxWrittenText = 6 * maxFieldBytes; ///< all of it as \u0000
constexpr std::size_t maxBetweenTexts = std::size_t{1024} * 1024;

/// Depth 0 is the file, 1 its members, 2 rows; what lies below is built and handed on whole.
class RowReader : public nlohmann::json_sax<json> {
public:
    RowReader(const std::set<std::string>& objects, const RowHandler& handler)
        : m_objects(objects), m_handler(handler) {}

    bool null() override { return value(nullptr); }
    bool boolean(bool flag) override { return value(flag); }
    bool number_integer(number_integer_t number) override { return value(number); }
    bool number_unsigned(number_unsigned_t number) override { return value(number); }
    bool number_float(number_float_t number, const string_t& /*text*/) override {
        return value(number);
    }
    bool binary(binary_t& /*bytes*/) override { return false; }
    bool string(string_t& text) override {
        if (text.size() > maxFieldBytes)
            refuse({Code::TextLongerThan, maxFieldKib});
        take(text.size());
        return value(std::move(text));
    }

    bool start_object(std::size_t /*count*/) override {
        m_keys.emplace_back();
        return open(json::object());
    }
    bool start_array(std::size_t /*count*/) override { return open(json::array()); }
    bool key(string_t& name) override {
        take(name.size());
        if (!m_keys.back().insert(name).second)
            throw FormatError({place(name), {Code::GivenTwice}});
        if (m_building.empty())
            startMember(name);
        else
            m_key = name;
        return true;
    }
    bool end_object() override {
        m_keys.pop_back();
        return close();
    }
    bool end_array() override { return close(); }

    bool parse_error(std::size_t position, const std::string& /*token*/,
                     const json::exception& /*error*/) override {
        throw FormatError({"", {Code::IsNoJsonOrCutAt, position}});
    }

    [[noreturn]] void refuse(Message message) const {
        throw FormatError({place(), std::move(message)});
    }

    RowStreamHeader header;

private:
    /// Of the member that is being read, or of its row.
    [[nodiscard]] std::string place(const std::string& key = {}) const {
        std::string path = m_section;
        if (m_inList)
            path += '[' + std::to_string(m_index) + ']';
        if (!key.empty() && key != m_section)
            path += (path.empty() ? "" : ".") + key;
        return path;
    }

    /// Counts a key or a value, with the bytes of its text, of what is held until it is handed on.
    void take(std::size_t bytes = 0) {
        m_heldBytes += bytes;
        if (++m_held > maxRowValues)
            refuse({Code::TooManyValues, maxRowValues});
        if (m_heldBytes > maxRowBytes)
            refuse({Code::TooManyBytesHeld, maxRowBytes / mebibyte});
    }
    void letGo() { m_held = m_heldBytes = 0; }

    void startMember(const std::string& name) {
        if (m_keys.back().size() > maxMembers)
            throw FormatError({"", {Code::TooManyMembers, maxMembers}});
        letGo();
        m_section = name;
        m_index = 0;
    }

    bool open(json container) {
        take();
        if (++m_depth > maxNesting)
            refuse({Code::NestedDeeper, maxNesting});
        if (m_depth == 1) {
            if (!container.is_object())
                throw FormatError({"", {Code::NeedsObject}});
            return true;
        }
        if (m_building.empty()) {
            if (m_depth == 2 && container.is_array() == m_objects.contains(m_section))
                refuse(container.is_array() ? Message(Code::NeedsObject)
                                            : Message(Code::NeedsList));
            if (m_depth == 2 && container.is_array()) {
                m_inList = true;
                return true;
            }
            if (!container.is_object())
                refuse({Code::NeedsObject});
        }
        m_building.push_back({std::move(container), std::move(m_key)});
        m_key.clear();
        return true;
    }

    bool close() {
        --m_depth;
        if (m_building.empty()) {
            m_inList = false;
            m_section.clear();
            return true;
        }
        auto [done, key] = std::move(m_building.back());
        m_building.pop_back();
        if (m_building.empty())
            handOn(done);
        else
            add(std::move(done), key);
        return true;
    }

    void handOn(const json& row) {
        if (++m_rows > maxExportRows)
            throw FormatError({m_section, {Code::TooManyRows, maxExportRows}});
        m_handler(m_section, row, place());
        ++m_index;
        letGo();
    }

    bool value(json found) {
        take();
        if (m_building.empty()) {
            setMember(found);
            return true;
        }
        add(std::move(found), m_key);
        return true;
    }

    void add(json found, const std::string& key) {
        json& parent = m_building.back().value;
        if (parent.is_array())
            parent.push_back(std::move(found));
        else
            parent[key] = std::move(found);
    }

    void setMember(const json& found) {
        if (m_depth == 0)
            throw FormatError({"", {Code::NeedsObject}});
        if (m_inList)
            refuse({Code::NeedsObject});
        if (m_section == "format" && found.is_string())
            header.format = found.get<std::string>();
        else if (m_section == "version" && found.is_number_integer() && found.get<double>() < 1e9)
            header.version = found.get<int>();
        else if (m_section == "format" || m_section == "version")
            refuse({Code::NotAsItMustBe});
        else
            refuse({Code::KeyUnknown});
    }

    struct Part {
        json value;
        std::string key; ///< in the part above
    };

    const std::set<std::string>& m_objects;
    const RowHandler& m_handler;
    int m_depth = 0;
    bool m_inList = false;
    std::string m_section, m_key;
    std::size_t m_index = 0, m_rows = 0;
    std::size_t m_held = 0, m_heldBytes = 0;
    std::vector<Part> m_building;
    std::vector<std::set<std::string>> m_keys;
};

/// The bytes of a stream, and no more than a file may have. The parser collects a text, and what
/// lies between two, before it hands on anything, so these have their bounds here.
class ByteIterator {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    ByteIterator() = default;
    ByteIterator(std::istream& stream, const RowReader& reader) : m_at(stream), m_reader(&reader) {}
    char operator*() const { return *m_at; }
    ByteIterator& operator++() {
        if (++m_count > maxExportBytes)
            throw FormatError({"", {Code::IsLargerThan, maxExportMib}});
        look(*m_at);
        ++m_at;
        return *this;
    }
    ByteIterator operator++(int) {
        ByteIterator before = *this;
        ++*this;
        return before;
    }
    friend bool operator==(const ByteIterator& a, const ByteIterator& b) {
        return a.m_at == b.m_at;
    }
    friend bool operator!=(const ByteIterator& a, const ByteIterator& b) { return !(a == b); }

private:
    void look(char c) {
        if (c == '\0') // which the parser takes for the end, whatever follows
            throw FormatError({"", {Code::IsNoJsonAt, m_count}});
        ++m_run;
        if (m_escaped) {
            m_escaped = false;
        } else if (c == '"') {
            m_inText = !m_inText;
            m_run = 0;
        } else if (m_inText && c == '\\') {
            m_escaped = true;
        }
        if (m_inText && m_run > maxWrittenText)
            m_reader->refuse({Code::TextLongerThan, maxFieldKib});
        if (!m_inText && m_run > maxBetweenTexts)
            m_reader->refuse({Code::SilentFor, maxBetweenTexts / mebibyte});
    }

    std::istreambuf_iterator<char> m_at;
    const RowReader* m_reader = nullptr;
    std::size_t m_count = 0;
    std::size_t m_run = 0; ///< bytes of this text, or since the last one
    bool m_inText = false, m_escaped = false;
};

} // namespace

RowStreamHeader readRows(std::istream& stream, const std::set<std::string>& objects,
                         const RowHandler& handler) {
    RowReader reader(objects, handler);
    if (!json::sax_parse(ByteIterator(stream, reader), ByteIterator(), &reader))
        throw FormatError({"", {Code::IsNoJson}});
    return std::move(reader.header);
}

} // namespace frond::data
