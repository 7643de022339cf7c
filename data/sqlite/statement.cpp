// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/sqlite/statement.h"

#include "core/base/text.h"
#include "data/sqlite/database.h"
#include "data/sqlite/error.h"

#include <SQLiteCpp/Statement.h>
#include <limits>
#include <sqlite3.h>

namespace frond::data {

namespace {

/// Runs a statement that was fine when it was prepared: an error without a name is then the
/// cipher's, which gives no other once it has met a page that does not authenticate.
template <class Work>
auto executed(sqlite3* connection, const Work& work) {
    try {
        return work();
    } catch (const SQLite::Exception& error) {
        if (error.getErrorCode() == SQLITE_ERROR)
            throw damaged(connection);
        throw storageError(error, connection);
    }
}

} // namespace

Statement::Statement(CachedStatement& cached) : m_cached(cached), m_statement(cached.statement) {
    m_cached.lent = true;
}

Statement::~Statement() {
    clear();
    m_cached.lent = false;
}

void Statement::run() {
    executed(m_cached.connection, [&] { return m_statement.exec(); });
    clear();
}

bool Statement::next() {
    m_column = 0;
    return executed(m_cached.connection, [&] { return m_statement.executeStep(); });
}

// The values are let go too: SQLite would keep the last note in memory until the next save.
void Statement::clear() {
    m_statement.tryReset();
    m_statement.clearBindings(); // never refused
    m_parameter = 0;
}

std::int64_t Statement::integer() {
    const auto column = m_statement.getColumn(m_column++);
    if (!column.isInteger())
        throwUnreadable();
    return column.getInt64();
}

int Statement::smallInteger() {
    const std::int64_t value = integer();
    if (value < std::numeric_limits<int>::min() || value > std::numeric_limits<int>::max())
        throwUnreadable();
    return static_cast<int>(value);
}

std::string Statement::text() {
    const auto column = m_statement.getColumn(m_column++);
    if (!column.isText())
        throwUnreadable();
    std::string text = column.getString();
    if (codePoints(text) == std::string::npos) // nothing of ours stores that
        throwUnreadable();
    return text;
}

std::string Statement::bytes() {
    const auto column = m_statement.getColumn(m_column++);
    if (!column.isBlob())
        throwUnreadable();
    return {static_cast<const char*>(column.getBlob()), static_cast<std::size_t>(column.size())};
}

bool Statement::boolean() {
    return integer() != 0;
}

Id Statement::id() {
    return required(Id::parse(text()));
}

Day Statement::day() {
    return Day{Days{smallInteger()}};
}

Stamp Statement::stamp() {
    return Stamp{static_cast<std::uint64_t>(integer())};
}

Millimetres Statement::millimetres() {
    return required(Millimetres::fromTenths(smallInteger()));
}

Rating Statement::rating() {
    return required(Rating::from(integer()));
}

Seconds Statement::seconds() {
    return Seconds{integer()};
}

void Statement::appendRow(std::string& bytes) const {
    const auto number = [&bytes](std::int64_t value) {
        for (unsigned i = 0; i < 8; ++i)
            bytes.push_back(static_cast<char>(static_cast<std::uint64_t>(value) >> 8 * i & 0xFF));
    };
    const int count = m_statement.getColumnCount();
    for (int i = 0; i < count; ++i) {
        const auto column = m_statement.getColumn(i);
        bytes.push_back(static_cast<char>(column.getType()));
        if (column.isInteger()) {
            number(column.getInt64());
        } else if (!column.isNull()) { // STRICT tables of ours have no other than text
            const auto* text = static_cast<const char*>(column.getBlob());
            const int size = column.getBytes();
            number(size);
            if (size > 0)
                bytes.append(text, static_cast<std::size_t>(size));
        }
    }
}

bool Statement::isNull() const {
    return m_statement.isColumnNull(m_column);
}

void Statement::bindNext(std::nullopt_t) {
    translated(m_cached.connection, [&] { m_statement.bind(++m_parameter); });
}

void Statement::bindNext(std::int64_t value) {
    translated(m_cached.connection, [&] { m_statement.bind(++m_parameter, value); });
}

void Statement::bindNext(std::string_view value) {
    translated(m_cached.connection, [&] { m_statement.bind(++m_parameter, std::string(value)); });
}

void Statement::bindNext(Bytes value) {
    translated(m_cached.connection, [&] {
        m_statement.bind(++m_parameter, value.value.data(), static_cast<int>(value.value.size()));
    });
}

void Statement::throwUnreadable() {
    throw StorageError(StorageError::Kind::Damaged, {Code::EntryUnreadable});
}

} // namespace frond::data
