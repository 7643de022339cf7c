# SPDX-License-Identifier: GPL-3.0-or-later
# Writes OUTPUT: a C++ source that holds the text of PRESETS and KITS.
file(READ ${PRESETS} presets)
file(READ ${KITS} kits)
file(WRITE ${OUTPUT}
"// Made from data/catalogue/*.json by data/catalogue/embed.cmake.
#include \"data/catalogue/embedded.h\"

namespace frond::data {
std::string_view presetsText() {
    return R\"frond_json(${presets})frond_json\";
}
std::string_view kitSetsText() {
    return R\"frond_json(${kits})frond_json\";
}
} // namespace frond::data
")
