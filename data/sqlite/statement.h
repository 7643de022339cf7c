// SPDX-License-Identifier: GPL-3.0-or-later
// A borrowed prepared statement: values in from left to right, columns out from left to right.
#pragma once

#include "core/base/day.h"
#include "core/base/id.h"
#include "core/base/stamp.h"
#include "core/base/units.h"

#include <chrono>
#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace SQLite {
class Statement;
}

namespace frond::data {

struct CachedStatement;

/// For a column of bytes, not of text.
struct Bytes {
    std::string_view value;
};

/// Given out by Database::prepare. Goes back to the cache, reset and without its values, at the end
/// of its life. Everything throws StorageError.
class Statement {
public:
    explicit Statement(CachedStatement& cached);
    ~Statement();
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    /// Binds the next parameters, in order.
    template <class... Values>
    Statement& bind(const Values&... values) {
        (bindNext(values), ...);
        return *this;
    }

    /// Runs a statement that returns no rows and makes it ready for the next values.
    void run();
    template <class... Values>
    void run(const Values&... values) {
        bind(values...);
        run();
    }

    /// Goes to the next row; false after the last.
    bool next();

    // The next column of the row. Damaged when it is not what it must be.
    std::int64_t integer();
    int smallInteger();
    std::string text();
    std::string bytes();
    bool boolean();
    Id id();
    Day day();
    Stamp stamp();
    Millimetres millimetres();
    Rating rating();
    Seconds seconds();

    /// Appends every column of the row to `bytes`, so that different rows give different bytes.
    void appendRow(std::string& bytes) const;

    [[nodiscard]] bool isNull() const; ///< whether the next column is NULL; does not go on
    void skip() { ++m_column; }

    /// `read` one of the above: `optional(&Statement::text)`.
    template <class Value>
    std::optional<Value> optional(Value (Statement::*read)()) {
        if (isNull()) {
            skip();
            return std::nullopt;
        }
        return (this->*read)();
    }

    /// A word read by one of core's parse functions.
    template <class Value>
    Value word(std::optional<Value> (*parse)(std::string_view)) {
        return required(parse(text()));
    }
    template <class Value>
    std::optional<Value> optionalWord(std::optional<Value> (*parse)(std::string_view)) {
        if (isNull()) {
            skip();
            return std::nullopt;
        }
        return word(parse);
    }

    /// Throws Damaged when a stored value is none that could have been stored.
    template <class Value>
    static Value required(std::optional<Value> value) {
        if (!value)
            throwUnreadable();
        return *std::move(value);
    }

    /// What was read is nothing that is ever stored.
    [[noreturn]] static void throwUnreadable();

private:
    void bindNext(std::nullopt_t);
    void bindNext(std::int64_t value);
    void bindNext(std::string_view value);
    void bindNext(Bytes value);
    void bindNext(std::same_as<bool> auto value) { bindNext(std::int64_t{value}); }
    void bindNext(int value) { bindNext(std::int64_t{value}); }
    void bindNext(std::size_t value) { bindNext(static_cast<std::int64_t>(value)); }
    void bindNext(const char* value) { bindNext(std::string_view(value)); }
    void bindNext(const std::string& value) { bindNext(std::string_view(value)); }
    void bindNext(const Id& value) { bindNext(value.toText()); }
    void bindNext(Day value) { bindNext(std::int64_t{value.time_since_epoch().count()}); }
    void bindNext(Stamp value) { bindNext(static_cast<std::int64_t>(value.value)); }
    void bindNext(Millimetres value) { bindNext(value.tenths()); }
    void bindNext(Rating value) { bindNext(value.value()); }
    void bindNext(Seconds value) { bindNext(std::int64_t{value.count()}); }
    template <class Value>
    void bindNext(const std::optional<Value>& value) {
        if (value)
            bindNext(*value);
        else
            bindNext(std::nullopt);
    }

    void clear();

    CachedStatement& m_cached;
    SQLite::Statement& m_statement;
    int m_parameter = 0;
    int m_column = 0;
};

} // namespace frond::data
