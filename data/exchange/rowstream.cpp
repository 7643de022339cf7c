// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/rowstream.h"

#include "core/text.h"
#include "data/exchange/frondexport.h"
#include "data/json/reader.h"

#include <cmath>
#include <iterator>
#include <set>
#include <utility>
#include <vector>

namespace frond::data {

using nlohmann::json;

namespace {

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
            refuse("is a text longer than 64 KiB");
        return value(std::move(text));
    }

    bool start_object(std::size_t /*count*/) override {
        m_keys.emplace_back();
        return open(json::object());
    }
    bool start_array(std::size_t /*count*/) override { return open(json::array()); }
    bool key(string_t& name) override {
        if (!m_keys.back().insert(name).second)
            throw FormatError({place(name), "is given twice"});
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
        throw FormatError({"", "is not JSON, or is cut off, at byte " + std::to_string(position)});
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
    [[noreturn]] void refuse(const char* message) const { throw FormatError({place(), message}); }

    void startMember(const std::string& name) {
        m_section = name;
        m_index = 0;
    }

    bool open(json container) {
        if (++m_depth > maxNesting)
            refuse("is nested deeper than 32 levels");
        if (m_depth == 1) {
            if (!container.is_object())
                throw FormatError({"", "must be an object"});
            return true;
        }
        if (m_building.empty()) {
            if (m_depth == 2 && container.is_array() == m_objects.contains(m_section))
                refuse(container.is_array() ? "must be an object" : "must be a list");
            if (m_depth == 2 && container.is_array()) {
                m_inList = true;
                return true;
            }
            if (!container.is_object())
                refuse("must be an object");
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
            throw FormatError({m_section, "goes beyond 1,000,000 rows"});
        m_handler(m_section, row, place());
        ++m_index;
    }

    bool value(json found) {
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
            throw FormatError({"", "must be an object"});
        if (m_inList)
            refuse("must be an object");
        if (m_section == "format" && found.is_string())
            header.format = found.get<std::string>();
        else if (m_section == "version" && found.is_number_integer() && found.get<double>() < 1e9)
            header.version = found.get<int>();
        else if (m_section == "format" || m_section == "version")
            refuse("is not as it must be");
        else
            refuse("is not a known key");
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
    std::vector<Part> m_building;
    std::vector<std::set<std::string>> m_keys;
};

/// The bytes of a stream, and no more than a file may have.
class Bytes {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    Bytes() = default;
    explicit Bytes(std::istream& stream) : m_at(stream) {}
    char operator*() const { return *m_at; }
    Bytes& operator++() {
        if (++m_count > maxExportBytes)
            throw FormatError({"", "is larger than 512 MiB"});
        ++m_at;
        return *this;
    }
    Bytes operator++(int) {
        Bytes before = *this;
        ++*this;
        return before;
    }
    friend bool operator==(const Bytes& a, const Bytes& b) { return a.m_at == b.m_at; }
    friend bool operator!=(const Bytes& a, const Bytes& b) { return !(a == b); }

private:
    std::istreambuf_iterator<char> m_at;
    std::size_t m_count = 0;
};

} // namespace

RowStreamHeader readRows(std::istream& stream, const std::set<std::string>& objects,
                         const RowHandler& handler) {
    RowReader reader(objects, handler);
    if (!json::sax_parse(Bytes(stream), Bytes(), &reader))
        throw FormatError({"", "is not JSON"});
    return std::move(reader.header);
}

} // namespace frond::data
