// SPDX-License-Identifier: GPL-3.0-or-later
// What the two engines that a file can be read with say in different ways: SQLCipher
// (sqlcipher.cpp), and on phones SQLite3 Multiple Ciphers (multipleciphers.cpp), whose files are
// SQLCipher's, version 4.
#pragma once

#include <functional>
#include <string>

namespace SQLite {
class Database;
}

namespace frond::data {

class Database;

/// "4.6.1" of SQLCipher, "4 (SQLite3 Multiple Ciphers 2.4.0)" of the other. Empty where the SQLite
/// in use has no cipher.
std::string cipherVersion(const SQLite::Database& connection);

/// Reads each page of the file itself, free ones too, and tells `use` of each that is not as it was
/// written, in the engine's words. What is still in a write-ahead log is not looked at. Throws
/// StorageError.
void eachBadPage(Database& database, const std::function<void(const std::string&)>& use);

} // namespace frond::data
