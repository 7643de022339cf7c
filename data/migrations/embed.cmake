# SPDX-License-Identifier: GPL-3.0-or-later
# Writes OUTPUT: a C++ source that holds each of FILES ("001_initial.sql") as one migration.
set(entries "")
foreach(file IN LISTS FILES)
    get_filename_component(name ${file} NAME)
    if(NOT name MATCHES "^0*([0-9]+)_[a-z0-9_]+\\.sql$")
        message(FATAL_ERROR "${name}: a migration is named like 001_initial.sql")
    endif()
    set(number ${CMAKE_MATCH_1})
    file(READ ${file} sql)
    string(APPEND entries "    {${number}, R\"frond_sql(${sql})frond_sql\"},\n")
endforeach()
file(WRITE ${OUTPUT}
"// Made from data/migrations/*.sql by data/migrations/embed.cmake.
#include \"data/store/migrate.h\"

namespace frond::data {
namespace {
constexpr Migration migrations[] = {
${entries}};
}
std::span<const Migration> builtInMigrations() {
    return migrations;
}
} // namespace frond::data
")
