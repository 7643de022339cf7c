# SPDX-License-Identifier: GPL-3.0-or-later
# What we build on. Exactly one SQLite may be in the process, so the storage libraries are found by
# hand: SQLiteCpp's own CMake package would add plain libsqlite3 beside SQLCipher, and then the link
# order decides whether data is encrypted at all (docs/decisions/0001-one-sqlite.md).

if(FROND_WINDOW)
    find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Qml Quick QuickControls2 Widgets Charts LinguistTools)
    if(NOT FROND_PHONE)
        find_package(Qt6 6.4 REQUIRED COMPONENTS DBus)
    endif()
    find_package(ZXing REQUIRED)
    if(FROND_PHONE)
        include(PhoneDependencies)
    else()
        find_package(Qt6Keychain REQUIRED)
    endif()
    find_package(Qt6TextToSpeech 6.4 QUIET) # spoken cues, where it is there
    if(COMMAND qt_policy)
        qt_policy(SET QTP0001 NEW)
    endif()
    # Files below qml/ import Frond.Ui by name, which Qt 6.4 needs, and newer Qt does not mind.
    if(Qt6_VERSION VERSION_GREATER_EQUAL 6.8)
        qt_policy(SET QTP0004 NEW)
    endif()
endif()
find_package(PkgConfig REQUIRED)
if(FROND_WINDOW)
    pkg_check_modules(QPDF REQUIRED IMPORTED_TARGET libqpdf>=11)
    pkg_check_modules(CANBERRA IMPORTED_TARGET libcanberra) # soft sounds, where it is there
endif()
find_package(nlohmann_json 3.11 REQUIRED)
if(NOT FROND_PHONE)
    find_package(CLI11 REQUIRED)
endif()
pkg_check_modules(ICAL REQUIRED IMPORTED_TARGET libical>=3)
# AES for pages of damaged files: SQLCipher has it in the process already (docs/decisions/0011).
pkg_check_modules(CRYPTO REQUIRED IMPORTED_TARGET libcrypto>=3)
# What counts as the same word in every script, and older encodings (docs/decisions/0016).
pkg_check_modules(ICU REQUIRED IMPORTED_TARGET icu-uc>=70)
pkg_check_modules(SODIUM REQUIRED IMPORTED_TARGET libsodium)
pkg_check_modules(ZIP REQUIRED IMPORTED_TARGET libzip>=1.7)
# The engine of phones, whose files are SQLCipher's (docs/decisions/0027).
set(FROND_SQLITE3MC "" CACHE PATH
    "A folder with sqlite3.c and sqlite3.h of the engine of phones, to build on in the place of SQLCipher")
# Its pkg-config file carries the version of the SQLite inside: 3.43 (the first whose FTS5 deletes
# from an index that has no text) or newer means SQLCipher 4.5.6 or newer.
if(NOT FROND_SQLITE3MC)
    pkg_check_modules(SQLCIPHER REQUIRED IMPORTED_TARGET sqlcipher>=3.43)
endif()
# For a package of a system whose own SQLCipher is too old (docs/decisions/0030).
option(FROND_STATIC_SQLCIPHER "Link SQLCipher into the programs" OFF)

find_library(FROND_SQLITECPP_LIBRARY NAMES SQLiteCpp REQUIRED)
find_path(FROND_SQLITECPP_INCLUDE NAMES SQLiteCpp/SQLiteCpp.h REQUIRED)
find_library(FROND_CSV_LIBRARY NAMES csv REQUIRED)
find_path(FROND_CSV_INCLUDE NAMES csv.h REQUIRED)

add_library(frond_sqlite INTERFACE)
target_include_directories(frond_sqlite SYSTEM INTERFACE ${FROND_SQLITECPP_INCLUDE})
if(FROND_SQLITE3MC)
    enable_language(C)
    add_library(frond_sqlite3mc STATIC ${FROND_SQLITE3MC}/sqlite3.c)
    target_include_directories(frond_sqlite3mc SYSTEM PUBLIC ${FROND_SQLITE3MC})
    # SQLCipher 4's file without being asked for it, keys wiped, and what Debian's SQLCipher is made with.
    target_compile_definitions(frond_sqlite3mc PRIVATE
        CODEC_TYPE=CODEC_TYPE_SQLCIPHER SQLITE3MC_USE_SQLCIPHER_LEGACY=1 SQLITE3MC_SECURE_MEMORY=1
        SQLITE_ENABLE_DBPAGE_VTAB SQLITE_ENABLE_FTS5 SQLITE_ENABLE_MATH_FUNCTIONS SQLITE_ENABLE_COLUMN_METADATA
        SQLITE_SECURE_DELETE SQLITE_TEMP_STORE=2 SQLITE_THREADSAFE=1)
    target_compile_options(frond_sqlite3mc PRIVATE -w -O1)
    set_target_properties(frond_sqlite3mc PROPERTIES POSITION_INDEPENDENT_CODE ON)
    target_link_libraries(frond_sqlite3mc PUBLIC ${CMAKE_DL_LIBS} m)
    target_compile_definitions(frond_sqlite INTERFACE FROND_SQLITE3MC)
    # Its own sqlite3.h, also where there is another beside SQLiteCpp.
    target_include_directories(frond_sqlite SYSTEM BEFORE INTERFACE ${FROND_SQLITE3MC})
    target_link_libraries(frond_sqlite INTERFACE ${FROND_SQLITECPP_LIBRARY} frond_sqlite3mc)
elseif(FROND_STATIC_SQLCIPHER)
    pkg_get_variable(sqlcipher_folder sqlcipher libdir)
    find_library(FROND_SQLCIPHER_ARCHIVE NAMES libsqlcipher.a HINTS ${sqlcipher_folder} REQUIRED)
    # What it needs beside it, by the names of its pkg-config file.
    list(REMOVE_ITEM SQLCIPHER_STATIC_LIBRARIES sqlcipher)
    target_include_directories(frond_sqlite SYSTEM INTERFACE ${SQLCIPHER_INCLUDE_DIRS})
    target_compile_options(frond_sqlite INTERFACE ${SQLCIPHER_CFLAGS_OTHER})
    target_link_libraries(frond_sqlite INTERFACE
        ${FROND_SQLITECPP_LIBRARY} ${FROND_SQLCIPHER_ARCHIVE} ${SQLCIPHER_STATIC_LIBRARIES})
else()
    target_link_libraries(frond_sqlite INTERFACE ${FROND_SQLITECPP_LIBRARY} PkgConfig::SQLCIPHER)
endif()

add_library(frond_csv INTERFACE)
target_include_directories(frond_csv SYSTEM INTERFACE ${FROND_CSV_INCLUDE})
target_link_libraries(frond_csv INTERFACE ${FROND_CSV_LIBRARY})
