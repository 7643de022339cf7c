# SPDX-License-Identifier: GPL-3.0-or-later
# How every target of ours is compiled: one language level, one set of warnings, optional sanitizers.

option(FROND_QML_CACHE "Compile QML ahead: the window opens sooner, the build takes longer" ON)
option(FROND_WERROR "Treat compiler warnings as errors (the presets switch this on)" OFF)
option(FROND_COVERAGE "Instrument for gcov" OFF)
option(FROND_GROUPED "Compile several sources at once: quick from nothing, slower after an edit" OFF)
set(FROND_SANITIZE "" CACHE STRING "Sanitizers, for example 'address,undefined'")

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
# Where whoever draws pages finds the libraries that are loaded for them only; installed: platform/linux.
set(CMAKE_BUILD_RPATH ${PROJECT_BINARY_DIR}/app/report ${PROJECT_BINARY_DIR}/app/cli)
if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
    set(CMAKE_BUILD_TYPE RelWithDebInfo)
endif()

if(NOT DEFINED CMAKE_CXX_COMPILER_LAUNCHER)
    find_program(FROND_CCACHE ccache)
    if(FROND_CCACHE)
        # Without the first nothing that uses a precompiled header is found again; with the others a
        # clone in another folder finds what this one compiled (ccache(1)).
        set(CMAKE_CXX_COMPILER_LAUNCHER
            env CCACHE_SLOPPINESS=pch_defines,time_macros
            CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1 ${FROND_CCACHE})
        if(CMAKE_CXX_COMPILER_ID STREQUAL GNU)
            add_compile_options(-fpch-preprocess)
        endif()
    endif()
endif()

# Dozens of test programs: the usual linker takes longer for each than the compiler for a file.
if(CMAKE_BUILD_TYPE STREQUAL Debug)
    find_program(FROND_MOLD mold)
    if(FROND_MOLD)
        add_link_options(-fuse-ld=mold)
    endif()
endif()

if(FROND_SANITIZE)
    add_compile_options(-fsanitize=${FROND_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    add_link_options(-fsanitize=${FROND_SANITIZE})
endif()
if(FROND_FUZZ)
    add_compile_options(-fsanitize=fuzzer-no-link)
endif()
if(FROND_COVERAGE)
    add_compile_options(--coverage -O0)
    add_link_options(--coverage)
endif()

if(NOT FROND_QML_CACHE)
    set(FROND_NO_QML_CACHE NO_CACHEGEN)
endif()

# Call for each library and program written here (not for what Qt generates).
function(frond_compile_options target)
    target_compile_options(${target} PRIVATE
        -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wnon-virtual-dtor
        -Woverloaded-virtual -Wold-style-cast -Wcast-qual -Wformat=2 -Wimplicit-fallthrough
        -Wno-missing-field-initializers # value structs: what is not named is unset on purpose
        $<$<BOOL:${FROND_WERROR}>:-Werror>)
endfunction()

# For what has many sources, which all include the same heavy headers. Between the files of a group a name
# "shadows" another file's; alone they are still asked (record 0023).
function(frond_compile_in_groups target)
    if(FROND_GROUPED)
        set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 12)
        target_compile_options(${target} PRIVATE -Wno-shadow -Wno-subobject-linkage)
    endif()
endfunction()
