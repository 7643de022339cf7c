# SPDX-License-Identifier: GPL-3.0-or-later
# The .deb, one for each system: what its libraries are called is found by dpkg-shlibdeps in the system it is made on.
cmake_host_system_information(RESULT system QUERY DISTRIB_INFO)
set(release 1~${system_ID}${system_VERSION_ID})
set(maintainer "The Frond project <frond@users.noreply.example.org>")
string(TIMESTAMP FROND_MOMENT "%a, %d %b %Y %H:%M:%S +0000" UTC)

set(documents ${CMAKE_INSTALL_DATADIR}/doc/frond)
set(FROND_DEB_VERSION ${PROJECT_VERSION}-${release})
set(FROND_MAINTAINER "${maintainer}")
configure_file(debian/changelog.in changelog.Debian @ONLY)
configure_file(${PROJECT_SOURCE_DIR}/CHANGELOG.md changelog COPYONLY)
foreach(name changelog changelog.Debian)
    frond_gzip(${CMAKE_CURRENT_BINARY_DIR}/${name})
    install(FILES ${CMAKE_CURRENT_BINARY_DIR}/${name}.gz DESTINATION ${documents})
endforeach()
install(FILES debian/copyright DESTINATION ${documents})

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME frond)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_CONTACT "${maintainer}")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "private notes, kept on this device only")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"Frond keeps notes about something you practise: a timer, how it felt, and
what became of it over time. Everything lies in one encrypted file on this
device; there is no account and no network code.
.
The package has the window, frond, and frondctl, which reads and writes the
same file from the command line.")
set(CPACK_DEBIAN_PACKAGE_RELEASE ${release})
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)

set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# What no linker sees: modules named in QML (all found by opening every page in a system with nothing else,
# `./dev package --try`), and the names of zones.
set(CPACK_DEBIAN_PACKAGE_DEPENDS
    qml6-module-qtcharts qml6-module-qtqml qml6-module-qtqml-models qml6-module-qtqml-workerscript qml6-module-qtquick
    qml6-module-qtquick-shapes qml6-module-qtquick-templates qml6-module-qtquick-window tzdata)
# What the programs are made of: shared, linked in, and found while they run.
set(linked_in ${FROND_SQLITECPP_LIBRARY} ${FROND_SQLCIPHER_ARCHIVE})
frond_made(${CMAKE_CURRENT_BINARY_DIR}/frond.cdx.json
    COMMAND ${Python3_EXECUTABLE} -B ${CMAKE_CURRENT_SOURCE_DIR}/sbom.py ${PROJECT_VERSION} --emulator=${CMAKE_CROSSCOMPILING_EMULATOR}
        $<TARGET_FILE:frond> $<TARGET_FILE:frondctl> $<TARGET_FILE:frond_pdf> $<TARGET_FILE:frond_pdfnaming> -- ${linked_in} -- ${CPACK_DEBIAN_PACKAGE_DEPENDS}
    DEPENDS sbom.py frond frondctl frond_pdf frond_pdfnaming)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/frond.cdx.json DESTINATION ${documents})

# Windows of Wayland instead of X; spoken cues; every script; reminders; notifications; a keyring for a PIN, which
# QtKeychain reaches through libsecret, loaded by its name.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS
    qt6-wayland qt6-speech-speechd-plugin fonts-noto-core dbus-user-session "notification-daemon" libsecret-1-0)
foreach(list DEPENDS RECOMMENDS)
    list(JOIN CPACK_DEBIAN_PACKAGE_${list} ", " CPACK_DEBIAN_PACKAGE_${list})
endforeach()
include(CPack)
