# SPDX-License-Identifier: GPL-3.0-or-later
# What no package brings for a phone's Qt. The hash is that of the archive that Debian 13 has of this version.
include(FetchContent)
set(BUILD_WITH_QT6 ON CACHE BOOL "" FORCE)
set(BUILD_TRANSLATIONS OFF CACHE BOOL "" FORCE)
set(BUILD_SHARED_LIBS OFF)
FetchContent_Declare(qtkeychain
    URL https://github.com/frankosterfeld/qtkeychain/archive/refs/tags/0.15.0.tar.gz
    URL_HASH SHA256=f4254dc8f0933b06d90672d683eab08ef770acd8336e44dfa030ce041dc2ca22)
FetchContent_MakeAvailable(qtkeychain)
# In its own tree its headers have no folder above them.
file(MAKE_DIRECTORY ${qtkeychain_BINARY_DIR}/include/qt6keychain)
file(COPY ${qtkeychain_SOURCE_DIR}/qtkeychain/keychain.h ${qtkeychain_BINARY_DIR}/qtkeychain/qkeychain_export.h
    DESTINATION ${qtkeychain_BINARY_DIR}/include/qt6keychain)
add_library(Qt6Keychain::Qt6Keychain INTERFACE IMPORTED)
target_include_directories(Qt6Keychain::Qt6Keychain INTERFACE ${qtkeychain_BINARY_DIR}/include)
target_link_libraries(Qt6Keychain::Qt6Keychain INTERFACE qt6keychain)
